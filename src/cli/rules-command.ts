import type { Rule, RulePattern } from '../model/rule.js';
import { counted } from '../reporters/text/counted.js';
import { printable } from '../reporters/text/printable.js';
import { wrap } from '../reporters/text/wrap.js';
import { builtInRules, combine, loadRules } from '../rules/load.js';
import { failedExamples } from '../rules/rule-examples.js';
import { wording } from '../rules/words.js';
import { ExitCode } from './exit-code.js';
import { print } from './print.js';
import { UsageError } from './usage-error.js';

const WIDTH = 100;
const KINDS: Readonly<Record<string, string>> = {
  excel: 'In Excel',
  word: 'In Word',
  pdf: 'In a PDF',
  csv: 'In a csv',
};

/** `rules list`: id, pack, harm and title of every rule, in the order of their ids. */
export async function rulesList(added: readonly string[]): Promise<ExitCode> {
  const rows = rulesWith(added).map(({ id, pack, harm, words }) => [id, pack, harm, words.title]);
  const widths = [0, 1, 2].map((at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const lines = rows.map((row) => row.map((cell, at) => printable(cell).padEnd(widths[at] ?? 0)).join('  '));
  await print(`${lines.map((line) => line.trimEnd()).join('\n')}\n`);
  return ExitCode.Allow;
}

/** `rules show`: everything an officer or a maintainer may ask of one rule. */
export async function rulesShow(id: string, added: readonly string[]): Promise<ExitCode> {
  const rule = rulesWith(added).find((one) => one.id === id);
  if (!rule) throw new UsageError(`There is no rule "${printable(id)}"; foi-gate rules list shows all.`);
  const { words, column } = rule;
  const { any, ...byKind } = words.fix;
  const lines = [
    `${rule.id} — ${words.title}`,
    ...section('says', [wording(rule, { count: 2, people: 2, where: '', kind: 'any' }).message]),
    ...section('mend', [any, ...Object.entries(byKind).map(([kind, steps]) => `${KINDS[kind] ?? kind}: ${steps}`)]),
    ...section('harm', [rule.harm]),
    ...section('pack', [rule.pack]),
    ...section('patterns', rule.patterns.map(patternInWords)),
    ...section('check', rule.check === undefined ? [] : [rule.check]),
    ...section('near', listed(rule.context)),
    ...section('headers', listed(column?.headers)),
    ...section('not', listed(column?.notHeaders)),
    ...section('values', column?.values === undefined ? [] : [column.values]),
    ...section('by code', rule.detector === undefined ? [] : [rule.detector]),
    ...section('facts', listed(rule.facts)),
    ...section('hits', rule.hits),
    ...section('misses', rule.misses),
    ...section('source', rule.source),
  ];
  await print(`${lines.join('\n')}\n`);
  return ExitCode.Allow;
}

/** `rules test`: runs the examples of the built-in rules or of the user's; the code is 2 when one fails. */
export async function rulesTest(paths: readonly string[]): Promise<ExitCode> {
  const rules = paths.length > 0 ? loadRules(paths) : builtInRules().rules;
  if (rules.length === 0) throw new UsageError('There is no rule to test.');
  let failed = 0;
  for (const rule of rules) {
    for (const { example, fault } of failedExamples(rule)) {
      failed++;
      await print(`${rule.id}: ${fault === 'missed' ? 'does not find' : 'finds'} "${printable(example)}"\n`);
    }
  }
  const all = `${counted(rules.length, 'rule')}, ${counted(
    rules.reduce((sum, rule) => sum + examplesOf(rule), 0),
    'example',
  )}`;
  await print(failed === 0 ? `${all}, all as expected.\n` : `${all}, ${counted(failed, 'failure')}.\n`);
  return failed === 0 ? ExitCode.Allow : ExitCode.Misuse;
}

function examplesOf({ hits, misses, columnExamples }: Rule): number {
  return hits.length + misses.length + (columnExamples?.hits.length ?? 0) + (columnExamples?.misses.length ?? 0);
}

function rulesWith(added: readonly string[]): readonly Rule[] {
  const { rules } = combine(builtInRules(), added.length > 0 ? loadRules(added) : []);
  return [...rules].sort((one, other) => (one.id < other.id ? -1 : 1));
}

function section(label: string, texts: readonly string[]): string[] {
  return texts.flatMap((text, at) => wrap(text, WIDTH, `  ${(at === 0 ? label : '').padEnd(10)}`));
}

/** Words of a list in one text. */
function listed(words: readonly string[] = []): readonly string[] {
  return words.length > 0 ? [words.join(', ')] : [];
}

function patternInWords({ regex, confidence, context, ignoreCase }: RulePattern): string {
  const conditions = [confidence, context === 'required' && 'needs a word nearby', ignoreCase && 'any case'];
  return `${regex}  (${conditions.filter(Boolean).join(', ')})`;
}
