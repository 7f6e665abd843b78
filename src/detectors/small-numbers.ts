import type { Claim, ColumnProfile, ColumnReading, TableDetector, TableProfile } from '../model/detection.js';
import { type Attribute, ETHNICITY, holds, SEX } from './attribute-words.js';
import { foldHeader, phrases } from './header-text.js';
import { type GridCell, recoverable } from './recover-suppressed.js';
import { columnsOf, readingsOf, weighTable } from './table-evidence.js';

/** What is counted are people. */
const PEOPLE = phrases(
  'officers?',
  'staff',
  'employees?',
  'people',
  'persons?',
  'individuals?',
  'headcounts?',
  'victims?',
  'offenders?',
  'suspects?',
  'complainants?',
  'applicants?',
  'patients?',
  'pupils?',
  'children',
  'young people',
  'residents?',
  'tenants?',
  'detainees?',
  'specials?',
  'pcsos?',
  'constables?',
  'members of staff',
  'leavers?',
  'joiners?',
  'starters?',
  'deaths?',
  'females?',
  'males?',
  'men',
  'women',
  'workforce',
);
/** Figures that count no one. */
const NO_COUNT = phrases(
  'rates?',
  '%',
  'per cent',
  'percent(?:age)?s?',
  'proportions?',
  'per .*',
  'average.*',
  'mean',
  'median',
  'cost.*',
  'spend.*',
  'value',
  'amount',
  'price',
  'salar(?:y|ies)',
  'pay',
  '£',
  'hours?',
  'days?',
  'minutes?',
  'score',
  'rank(?:ing)?',
  'order',
  'year.*',
  'months?',
  'week',
  'quarter',
  'code',
  'id',
  'number',
  'no',
  'row',
  'ref.*',
  'grade',
  'level',
  'band',
  'fte',
  'wte',
  'change',
  'difference',
  'age',
);
const AGE_BAND =
  /^(?:under|over|aged)? ?\d{1,2} ?(?:[-–]|to) ?\d{1,2}(?: years?)?$|^(?:under|over|aged) \d{1,2}(?: and over)?$|^\d{2} ?\+$/iu;
/** What divides people into groups small enough to know one. */
const DIVIDES: readonly Attribute[] = [
  'sex',
  'age-band',
  'ethnicity',
  'nationality',
  'religion',
  'disability',
  'health',
];
const FEWEST_ROWS = 2;

/**
 * Counts of people below five, divided by what describes them, and suppressed ones that the totals give away. Statistics
 * of crimes, calls or money have small figures too, and nobody is known by them.
 */
export const detector: TableDetector = {
  name: 'small-numbers',
  *judge(profile, readings) {
    const recovered = recoveredIn(profile);
    if (recovered > 0) yield claim(profile.columns, recovered, 'likely');
    const small = smallCounts(profile, readings);
    const count = small.reduce((sum, column) => sum + (column.small ?? 0), 0);
    if (count > 0) yield claim(small, count, 'signal');
  },
};

function recoveredIn({ grid, columns }: TableProfile): number {
  if (grid === undefined) return 0;
  const headers: string[] = [];
  for (const { column, header } of columns) headers[column] = header;
  const width = Math.max(headers.length, ...grid.map((row) => row.length));
  return recoverable(
    Array.from({ length: width }, (_, column) => headers[column] ?? ''),
    grid as readonly (readonly GridCell[])[],
  );
}

function smallCounts(profile: TableProfile, readings: readonly ColumnReading[]): readonly ColumnProfile[] {
  const evidence = weighTable(profile, readings);
  if (profile.rows < FEWEST_ROWS || evidence.names.length > 0) return [];
  const read = new Set(readings.filter(({ confidence }) => confidence !== 'signal').map((reading) => reading.profile));
  const counts = profile.columns.filter((column) => isCount(column) && !read.has(column));
  if (counts.length === 0) return [];
  const isDivided =
    columnsOf(evidence, DIVIDES).some((column) => !counts.includes(column)) ||
    readingsOf(evidence, ['person/special-category']).length > 0 ||
    counts.filter(isGroup).length > 1;
  return isDivided && isAboutPeople(profile) ? counts : [];
}

/** Whole numbers from 0 on, under a header that speaks of no other measure. */
function isCount({ header, cells, numbers, digits, numberRange, suppressed = 0 }: ColumnProfile): boolean {
  if (numbers === 0 || numbers < (cells - suppressed) / 2) return false;
  const whole = digits.reduce((sum, each) => sum + each, 0);
  if (whole < numbers || numberRange === undefined || numberRange[0] < 0) return false;
  const isYear = numberRange[0] >= 1900 && numberRange[1] <= 2100;
  return !isYear && !NO_COUNT.in(foldHeader(header));
}

/** A column for each group of people: its header is one of a sex, an ethnicity or an age. */
function isGroup(column: ColumnProfile): boolean {
  const header = column.header.trim();
  return SEX.test(header) || ETHNICITY.test(header) || AGE_BAND.test(header);
}

function isAboutPeople({ columns, table }: TableProfile): boolean {
  const words = [table.at.sheet ?? '', ...columns.flatMap(({ header, headerAbove = '' }) => [header, headerAbove])];
  return words.some((each) => PEOPLE.in(foldHeader(each))) || columns.some((column) => holds(column, SEX, 0.9));
}

function claim(columns: readonly ColumnProfile[], count: number, confidence: Claim['confidence']): Claim {
  const touched = columns.map(({ column }) => column);
  return { rule: 'dataset/small-numbers', confidence, columns: touched, rows: count, evidence: [] };
}
