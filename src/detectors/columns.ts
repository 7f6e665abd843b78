import type { Confidence } from '../model/catalogue.js';
import type { ColumnProfile, ColumnReading, TableProfile } from '../model/detection.js';
import type { Rule } from '../model/rule.js';
import type { ColumnRules } from './column-rules.js';
import { readNames } from './name-columns.js';
import { isPlaceholder, shareOf } from './placeholder.js';

/** Weights of evidence. A header alone is just enough where the values leave it open; values alone seldom are. */
const WEIGHT = {
  exactHeader: 3,
  partOfHeader: 2,
  values: 2,
  tellingValues: 3,
  otherValues: -4,
  checks: 3,
  failedChecks: -3,
  patterns: 3,
  somePatterns: 1,
  distinct: 1,
  repeated: -2,
  besideName: 1,
} as const;
const ACCEPTED = 3;
const LIKELY = 4;
const USUAL_SHARE = 0.6;
const NAME = 'person/name';

interface Evidence {
  readonly rule: Rule;
  readonly score: number;
  readonly checked: boolean;
}

/** What each column of a table holds, from header, values, checks and neighbours together; those without a reading are left out. */
export function readColumns(profile: TableProfile, rules: ColumnRules): readonly ColumnReading[] {
  const { columns } = profile;
  const first = columns.map((column) => bestOf(weigh(column, rules, false)));
  const employment = new Set(first.flatMap((best, index) => (best?.rule.harm === 'employment' ? [index] : [])));
  const names = readNames(columns, employment);
  const readings: ColumnReading[] = [];
  for (const [index, column] of columns.entries()) {
    const name = names[index];
    if (name?.basis === 'column') {
      readings.push(name);
      continue;
    }
    const isBeside = [names[index - 1], names[index + 1], names[index - 2]].some((near) => near?.basis === 'column');
    const best = isBeside ? bestOf(weigh(column, rules, true)) : first[index];
    if (best) readings.push(toReading(column, best));
    else if (name) readings.push(name);
  }
  return readings;
}

function toReading(profile: ColumnProfile, { rule, score, checked }: Evidence): ColumnReading {
  const confidence: Confidence = checked ? 'certain' : score >= LIKELY ? 'likely' : 'signal';
  return { profile, rule: rule.id, confidence, cells: profile.cells, basis: 'column' };
}

function bestOf(evidence: Iterable<Evidence>): Evidence | undefined {
  let best: Evidence | undefined;
  for (const each of evidence) if (each.score >= ACCEPTED && each.score > (best?.score ?? 0)) best = each;
  return best;
}

function* weigh(column: ColumnProfile, rules: ColumnRules, besideName: boolean): Generator<Evidence> {
  if (column.cells === 0) return;
  const headers = new Map(rules.match(column.header).map(({ rule, strength }) => [rule.id, strength]));
  for (const rule of rules.rules) {
    if (rule.id === NAME || rule.column === undefined) continue;
    const header = headers.get(rule.id);
    if (header === undefined && isForeignTo(rule, column)) continue;
    const { score, checked } = weighValues(column, rule, rules, header !== undefined);
    const heard = header === 'exact' ? WEIGHT.exactHeader : header === 'contains' ? WEIGHT.partOfHeader : 0;
    const near = besideName && rule.harm === 'employment' ? WEIGHT.besideName : 0;
    yield { rule, score: heard + score + near, checked };
  }
}

/** Without a word in the header only telling values, or patterns found in the cells, can speak for a rule. */
function isForeignTo(rule: Rule, column: ColumnProfile): boolean {
  return rule.column?.values === undefined && !column.hits.has(rule.id);
}

function weighValues(
  column: ColumnProfile,
  rule: Rule,
  rules: ColumnRules,
  named: boolean,
): { readonly score: number; readonly checked: boolean } {
  const { values, share = USUAL_SHARE, distinct, headerless } = rule.column!;
  const matching = values === undefined ? 0 : shareOf(column.sample, (value) => rules.looksLike(rule, value));
  const found = (column.hits.get(rule.id)?.cells ?? 0) / column.cells;
  let score = 0;
  if (values !== undefined) {
    if (matching >= share) score += headerless && !named ? WEIGHT.tellingValues : WEIGHT.values;
    else if (matching < share / 3 && found < share / 3) score += WEIGHT.otherValues;
  }
  if (found >= USUAL_SHARE) score += WEIGHT.patterns;
  else if (found >= 0.1) score += WEIGHT.somePatterns;
  if (distinct !== undefined && column.cells >= 5) {
    score += column.distinct / column.cells >= distinct ? WEIGHT.distinct : WEIGHT.repeated;
  }
  const checks = matching >= share ? checkShare(column, rule, rules) : undefined;
  if (checks !== undefined) score += checks >= USUAL_SHARE ? WEIGHT.checks : checks < 0.3 ? WEIGHT.failedChecks : 0;
  return { score, checked: checks !== undefined && checks >= USUAL_SHARE };
}

/** Share of the values of the right shape that pass the rule's checksum; undefined when there is none or too few to tell. */
function checkShare(column: ColumnProfile, rule: Rule, rules: ColumnRules): number | undefined {
  if (rule.check === undefined) return undefined;
  const shaped = column.sample.filter((value) => !isPlaceholder(value) && rules.looksLike(rule, value));
  if (shaped.length < 3) return undefined;
  return shaped.filter((value) => rules.passesCheck(rule, value) === true).length / shaped.length;
}
