import type { RuleId } from '../model/catalogue.js';
import type { ColumnProfile, ColumnReading, TableProfile } from '../model/detection.js';

/** Rules for words that are about nobody until somebody stands beside them. */
const VOCABULARIES: readonly RuleId[] = [
  'person/rank',
  'person/grade',
  'person/vetting-level',
  'person/special-category',
  'person/safeguarding',
];
/** A sheet that drop-down lists choose from is no larger. */
const FEWEST_ROWS = 3;
const MOST_ROWS = 100;
const MOST_COLUMNS = 8;
const LONGEST_CHOICE = 48;
const MOST_WORDS = 9;
/** Share of values that could be names from which a list may be one of people. */
const LIKE_NAMES = 0.3;

/**
 * True for a block of words to choose from: months, stations, kinds of offence, yes and no. Each column lists a few
 * different short words, none of them a number, a name or anything a rule knows. Such words say nothing of anybody.
 */
export function listsChoices({ rows, columns }: TableProfile, readings: readonly ColumnReading[]): boolean {
  if (rows < FEWEST_ROWS || rows > MOST_ROWS || columns.length > MOST_COLUMNS || columns.length === 0) return false;
  return readings.every(({ rule }) => rule === undefined || VOCABULARIES.includes(rule)) && columns.every(holdsChoices);
}

function holdsChoices({ cells, strings, distinct, hits, nameLike, sample, header }: ColumnProfile): boolean {
  if (strings !== cells || distinct < cells) return false;
  if ([...hits.keys()].some((rule) => !VOCABULARIES.includes(rule))) return false;
  if (nameLike.alone > 0 || nameLike.any > cells * LIKE_NAMES) return false;
  return [header, ...sample].every(isChoice);
}

function isChoice(value: string): boolean {
  return (
    value.length <= LONGEST_CHOICE &&
    !/\d{3}|\d[A-Z]?,? \p{Lu}|@/u.test(value) &&
    value.split(/\s+/u).length <= MOST_WORDS
  );
}
