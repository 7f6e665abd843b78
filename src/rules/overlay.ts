import type { Rule, RuleColumn, RulePattern } from '../model/rule.js';
import { Fields } from './fields.js';
import { readColumn, readExamples, readPattern } from './read-rule.js';
import { RuleFileError } from './rule-file-error.js';
import { parseYaml } from './yaml-nodes.js';

const KEYS = ['extends', 'patterns', 'context', 'column', 'hits', 'misses', 'columns', 'source'] as const;

/** What a force or another body writes in its own way: headers, shapes and patterns added to a rule that is there. */
export interface Overlay extends Pick<Rule, 'patterns' | 'hits' | 'misses' | 'columnExamples' | 'source'> {
  readonly file: string;
  readonly extends: string;
  readonly column: RuleColumn | undefined;
}

/** True for the text of a file that adds to a rule instead of being one. */
export function isOverlay(text: string): boolean {
  return /^extends:/mu.test(text);
}

/** An overlay from the text of its file. Throws `RuleFileError` with the line of what is wrong. */
export function readOverlay(file: string, text: string): Overlay {
  const fields = new Fields(file, 'An addition to a rule', parseYaml(file, text), KEYS);
  const near = fields.texts('context');
  const patterns = fields.list('patterns').map((node): RulePattern => ({ ...readPattern(file, node, false), near }));
  if (near.length === 0 && patterns.some(({ context }) => context === 'required')) {
    fields.fail('patterns', 'A pattern requires context, but "context" lists no words.');
  }
  const column = fields.node('column');
  const examples = fields.node('columns');
  return {
    file,
    extends: fields.text('extends'),
    patterns,
    column: column && readColumn(file, column, false),
    hits: fields.texts('hits'),
    misses: fields.texts('misses'),
    ...(examples === undefined ? {} : { columnExamples: readExamples(file, examples) }),
    source: fields.texts('source'),
  };
}

/** The rules with what the overlays add to them. Throws `RuleFileError` for one that adds to a rule that is not there. */
export function applyOverlays(rules: readonly Rule[], overlays: readonly Overlay[]): readonly Rule[] {
  const byId = new Map<string, Rule>(rules.map((rule) => [rule.id, rule]));
  for (const overlay of overlays) {
    const rule = byId.get(overlay.extends);
    if (!rule) throw new RuleFileError(overlay.file, 1, `There is no rule ${overlay.extends} to add to.`);
    byId.set(rule.id, extended(rule, overlay));
  }
  return [...byId.values()];
}

function extended(rule: Rule, { patterns, column, hits, misses, columnExamples, source }: Overlay): Rule {
  const examples = {
    hits: [...(rule.columnExamples?.hits ?? []), ...(columnExamples?.hits ?? [])],
    misses: [...(rule.columnExamples?.misses ?? []), ...(columnExamples?.misses ?? [])],
  };
  const columns = column && joined(rule.column, column);
  return {
    ...rule,
    // What a body writes in its own way is more telling than what all of them might.
    patterns: [...patterns, ...rule.patterns],
    ...(columns === undefined ? {} : { column: columns }),
    hits: [...rule.hits, ...hits],
    misses: [...rule.misses, ...misses],
    ...(examples.hits.length + examples.misses.length === 0 ? {} : { columnExamples: examples }),
    source: [...rule.source, ...source],
  };
}

function joined(base: RuleColumn | undefined, added: RuleColumn): RuleColumn {
  if (base === undefined) return added;
  const values = [base.values, added.values].filter((each) => each !== undefined);
  return {
    ...base,
    headers: [...base.headers, ...added.headers],
    notHeaders: [...(base.notHeaders ?? []), ...(added.notHeaders ?? [])],
    // A rule that takes any value goes on taking any.
    ...(base.values === undefined || values.length < 2
      ? {}
      : { values: values.map((each) => `(?:${each})`).join('|') }),
  };
}
