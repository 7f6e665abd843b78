import type { Confidence, RuleId } from '../model/catalogue.js';
import type { ColumnProfile, ColumnReading, TableProfile } from '../model/detection.js';
import type { Rule } from '../model/rule.js';
import type { ColumnRules } from './column-rules.js';
import { foldHeader, phrases } from './header-text.js';
import { readNames } from './name-columns.js';
import { isPlaceholder } from './placeholder.js';

/** Weights of evidence. A header alone is just enough where the values leave it open; values alone seldom are. */
const WEIGHT = {
  exactHeader: 3,
  partOfHeader: 2,
  values: 2,
  tellingValues: 3,
  /** The rule gives no shape, so any value will do. */
  openValues: 1,
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
const CERTAIN = 6;
/** Fewer cells do not tell whether values repeat. */
const FEW = 5;
const FEWEST_CHECKED = 3;
const USUAL_SHARE = 0.6;
const NAME = 'person/name';
const ADDRESS = 'person/address';
const HOME = phrases('homes?', 'residential', 'residence', 'cartref', 'baile', 'dachaigh');
/** Rules whose values are words of a closed list: next to names they need no header. */
const VOCABULARIES: readonly RuleId[] = ['person/rank', 'person/grade', 'person/vetting-level'];

interface Evidence {
  readonly rule: Rule;
  readonly score: number;
}

/** What each column of a table holds, from header, values, checks and neighbours together; those without a reading are left out. */
export function readColumns(profile: TableProfile, rules: ColumnRules): readonly ColumnReading[] {
  const { columns } = profile;
  const alone = columns.map((column) => bestOf(weigh(column, rules, false)));
  const besideNames = columns.map((column, index) => alone[index] ?? bestOf(weigh(column, rules, true)));
  const employment = new Set(besideNames.flatMap((best, index) => (best?.rule.harm === 'employment' ? [index] : [])));
  const names = readNames(columns, employment);
  const best = names.some((name) => name?.basis === 'column') ? besideNames : alone;
  return columns.flatMap((column, index) => readingOf(column, names[index], best[index]) ?? []);
}

/** Of a name and what else a column could hold, the surer one; names among other values where nothing else fits. */
function readingOf(
  column: ColumnProfile,
  name: ColumnReading | undefined,
  best: Evidence | undefined,
): ColumnReading | undefined {
  const isSurer = best !== undefined && best.score >= CERTAIN && name?.confidence !== 'certain';
  if (name?.basis === 'column' && !isSurer) return name;
  return best === undefined ? name : toReading(column, best);
}

function toReading(profile: ColumnProfile, { rule, score }: Evidence): ColumnReading {
  const sure: Confidence = score >= CERTAIN ? 'certain' : score >= LIKELY ? 'likely' : 'signal';
  // An address is as often where a body can be reached: only its header can say that it is a home.
  const confidence =
    sure === 'certain' && rule.id === ADDRESS && !HOME.in(foldHeader(profile.header)) ? 'likely' : sure;
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
  const values = column.sample.filter((value) => !isPlaceholder(value));
  for (const rule of rules.rules) {
    if (rule.id === NAME || rule.column === undefined) continue;
    const header = headers.get(rule.id);
    const isWord = besideName && VOCABULARIES.includes(rule.id);
    if (header === undefined && !rule.column.headerless && !isWord && !isFound(column, rule)) continue;
    const heard = header === 'exact' ? WEIGHT.exactHeader : header === 'contains' ? WEIGHT.partOfHeader : 0;
    const near = isWord ? WEIGHT.besideName : 0;
    const seen = weighValues(column, values, rule, rules);
    if (header === undefined && !tellsWithoutHeader(rule, seen, isWord)) continue;
    yield { rule, score: heard + near + seen.score };
  }
}

/** What the values of a column say for or against a rule. */
interface Seen {
  readonly score: number;
  /** The values have the shape that the rule gives. */
  readonly shaped: boolean;
  /** The rule's patterns were found in most cells. */
  readonly found: boolean;
}

/** Common shapes say nothing by themselves: a header, telling values or patterns must speak too. */
function tellsWithoutHeader({ column }: Rule, { shaped, found }: Seen, isWord: boolean): boolean {
  return found || (shaped && (column?.headerless === true || isWord));
}

function weighValues(column: ColumnProfile, filled: readonly string[], rule: Rule, rules: ColumnRules): Seen {
  const { values, share = USUAL_SHARE, distinct, headerless } = rule.column!;
  const fitting = values === undefined ? [] : filled.filter((value) => rules.looksLike(rule, value));
  const matching = filled.length === 0 ? 0 : fitting.length / filled.length;
  const shaped = values !== undefined && matching >= share;
  const hits = (column.hits.get(rule.id)?.cells ?? 0) / column.cells;
  let score = 0;
  if (shaped) score += headerless ? WEIGHT.tellingValues : WEIGHT.values;
  else if (values !== undefined && matching < share / 3 && hits < share / 3) score += WEIGHT.otherValues;
  if (values === undefined) score += WEIGHT.openValues;
  if (hits >= USUAL_SHARE) score += WEIGHT.patterns;
  else if (hits >= 0.1) score += WEIGHT.somePatterns;
  if (distinct !== undefined && column.cells >= FEW) {
    score += column.distinct / column.cells >= distinct ? WEIGHT.distinct : WEIGHT.repeated;
  }
  const checks = shaped ? checkShare(fitting, rule, rules) : undefined;
  if (checks !== undefined) score += checks >= USUAL_SHARE ? WEIGHT.checks : checks < 0.3 ? WEIGHT.failedChecks : 0;
  return { score, shaped, found: hits >= USUAL_SHARE };
}

/** Share of the values of the right shape that pass the rule's check; undefined when there is none or too few to tell. */
function checkShare(fitting: readonly string[], rule: Rule, rules: ColumnRules): number | undefined {
  if (rule.check === undefined || fitting.length < FEWEST_CHECKED) return undefined;
  return fitting.filter((value) => rules.passesCheck(rule, value) === true).length / fitting.length;
}

/** True when the rule's patterns were found in most cells. */
function isFound(column: ColumnProfile, rule: Rule): boolean {
  return (column.hits.get(rule.id)?.cells ?? 0) >= column.cells * USUAL_SHARE;
}
