import { CARRIERS, FACTS, HARMS, type RuleId } from '../model/catalogue.js';
import type { ColumnExample, Rule, RuleColumn, RulePattern, RuleWords } from '../model/rule.js';
import { CHECKS } from './checks/index.js';
import { compileExpression } from './expression.js';
import { Fields } from './fields.js';
import { patternNeeds } from './pattern-needs.js';
import { parseYaml, type YamlNode } from './yaml-nodes.js';

const RULE_KEYS = [
  'id',
  'title',
  'harm',
  'what',
  'why',
  'fix',
  'patterns',
  'check',
  'context',
  'window',
  'ordinary',
  'column',
  'detector',
  'carrier',
  'facts',
  'hits',
  'misses',
  'columns',
  'source',
] as const;
const FIX_KEYS = ['any', 'excel', 'word', 'pdf', 'csv'] as const;
const PATTERN_KEYS = ['regex', 'ignore-case', 'confidence', 'context'] as const;
const COLUMN_KEYS = ['headers', 'not-headers', 'values', 'share', 'distinct', 'headerless'] as const;
const CONFIDENCES = ['certain', 'likely', 'signal'] as const;
const UNKNOWN_PLACEHOLDER = /\{(?!(?:count|people|where|count\|[^{}|]+\|[^{}|]+|people\|[^{}|]+\|[^{}|]+)\})[^{}]*\}/u;

/** Drops absent keys, so that optional properties are left out rather than undefined. */
function present<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

function checkExpression(fields: Fields, key: string, regex: string, ignoreCase: boolean, foreign: boolean): void {
  const problem = compileExpression({ regex, ignoreCase, foreign }).problem;
  if (problem) fields.fail(key, problem);
}

function readWords(file: string, fields: Fields): RuleWords {
  const fixNode = fields.node('fix') ?? fields.fail('fix', 'A rule needs "fix", the steps that mend it.');
  const fix = new Fields(file, '"fix"', fixNode, FIX_KEYS);
  const words = { title: fields.text('title'), what: fields.text('what'), why: fields.text('why') };
  for (const key of ['what', 'why'] as const) {
    const wrong = UNKNOWN_PLACEHOLDER.exec(words[key]);
    if (wrong) fields.fail(key, `"${key}" may speak of {count}, {people} and {where}, but not of ${wrong[0]}.`);
    // Not every finding knows its people or place in words.
    if (/\{(?:people|where)/u.test(words[key].replace(/\[[^[\]]*\]/gu, ''))) {
      fields.fail(key, `{people} and {where} in "${key}" belong in square brackets, which are left out when unknown.`);
    }
  }
  return {
    ...words,
    fix: present<RuleWords['fix']>({
      any: fix.text('any'),
      excel: fix.optionalText('excel'),
      word: fix.optionalText('word'),
      pdf: fix.optionalText('pdf'),
      csv: fix.optionalText('csv'),
    }),
  };
}

export function readPattern(file: string, node: YamlNode, foreign: boolean): RulePattern {
  const fields = new Fields(file, 'A pattern', node, PATTERN_KEYS);
  const regex = fields.joinedText('regex');
  const ignoreCase = fields.flag('ignore-case');
  checkExpression(fields, 'regex', regex, ignoreCase === true, foreign);
  return present<RulePattern>({
    regex,
    ignoreCase,
    confidence: fields.oneOf('confidence', CONFIDENCES),
    context: fields.optionalOneOf('context', ['required'] as const),
    needs: patternNeeds(regex, ignoreCase === true),
  });
}

export function readColumn(file: string, node: YamlNode, foreign: boolean): RuleColumn {
  const fields = new Fields(file, '"column"', node, COLUMN_KEYS);
  const headers = fields.texts('headers');
  const values = fields.node('values') ? fields.joinedText('values') : undefined;
  const headerless = fields.flag('headerless');
  if (values !== undefined) checkExpression(fields, 'values', values, true, foreign);
  if (headers.length === 0 && !headerless) fields.fail('headers', 'A column needs "headers" or "headerless: true".');
  return present<RuleColumn>({
    headers,
    notHeaders: fields.node('not-headers') ? fields.texts('not-headers') : undefined,
    values,
    share: fields.share('share'),
    distinct: fields.share('distinct'),
    headerless,
  });
}

export function readExamples(file: string, node: YamlNode): NonNullable<Rule['columnExamples']> {
  const fields = new Fields(file, '"columns"', node, ['hits', 'misses']);
  const example = (item: YamlNode): ColumnExample => {
    const one = new Fields(file, 'A column of "columns"', item, ['header', 'values']);
    // An empty header is an example too: a column recognised by its values alone.
    const header = one.node('header');
    return {
      header: header?.kind === 'scalar' && header.value === '' ? '' : one.text('header'),
      values: one.texts('values'),
    };
  };
  return { hits: fields.list('hits').map(example), misses: fields.list('misses').map(example) };
}

/**
 * One rule from the text of its file. `pack` is the folder it lies in; `foreign` rules run their patterns in a
 * linear-time engine. Throws `RuleFileError` with the line of what is wrong.
 */
export function readRule(file: string, text: string, pack: string, foreign: boolean): Rule {
  const fields = new Fields(file, 'A rule', parseYaml(file, text), RULE_KEYS);
  const id = fields.text('id');
  if (!/^[a-z][a-z0-9-]*\/[a-z0-9][a-z0-9-]*$/u.test(id)) {
    fields.fail('id', '"id" must be two lower-case words with a slash, such as person/locker-number.');
  }
  const check = fields.optionalText('check');
  if (check !== undefined && !Object.hasOwn(CHECKS, check)) {
    fields.fail('check', `There is no check "${check}"; there are ${Object.keys(CHECKS).join(', ')}.`);
  }
  const patterns = fields.list('patterns').map((node) => readPattern(file, node, foreign));
  const context = fields.texts('context');
  if (context.length === 0 && patterns.some((pattern) => pattern.context === 'required')) {
    fields.fail('patterns', 'A pattern requires context, but the rule lists no "context" words.');
  }
  const columnNode = fields.node('column');
  const examples = fields.node('columns');
  const facts = fields.texts('facts').map((fact) => {
    return FACTS.find((known) => known === fact) ?? fields.fail('facts', `There is no fact "${fact}".`);
  });
  const detector = fields.optionalText('detector');
  const carrier = fields.optionalOneOf('carrier', CARRIERS);
  if (foreign && patterns.length === 0 && !columnNode) {
    fields.fail('patterns', 'A rule needs "patterns" or "column", or it can find nothing.');
  }
  return present<Rule>({
    id: id as RuleId,
    pack,
    harm: fields.oneOf('harm', HARMS),
    words: readWords(file, fields),
    patterns,
    check,
    context,
    window: fields.number('window') ?? 60,
    ordinary: fields.node('ordinary') ? fields.texts('ordinary') : undefined,
    column: columnNode ? readColumn(file, columnNode, foreign) : undefined,
    detector,
    carrier,
    facts,
    hits: fields.texts('hits'),
    misses: fields.texts('misses'),
    columnExamples: examples ? readExamples(file, examples) : undefined,
    source: fields.texts('source'),
    foreign,
  });
}
