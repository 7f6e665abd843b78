import type { Confidence, RuleId } from '../model/catalogue.js';
import type { Claim, ColumnProfile, ColumnReading, TableDetector } from '../model/detection.js';
import { ABOUT_PERSON, type Attribute } from './attributes.js';
import { foldHeader, phrases } from './header-text.js';
import { columnsOf, isUnique, peopleOf, readingsOf, type TableEvidence, weighTable } from './table-evidence.js';
import { subjectOf } from './table-subject.js';

/** Fewer rows are an example or a summary. */
const FEWEST_ROWS = 5;
/** Kinds of facts that together single people out. */
const KINDS_NEEDED = 3;
/** Beside a name, what says where a person lives or which of many of that name it is. */
const REACHES_HOME: readonly RuleId[] = [
  'person/address',
  'person/date-of-birth',
  'person/national-insurance-number',
  'person/nhs-number',
  'person/bank-account',
];
const HOME = phrases(
  'homes?',
  'residen.*',
  'lives?',
  'victim',
  'suspect',
  'subject',
  'next of kin',
  'private',
  'personal',
);
const ABOUT_EVENT: readonly Attribute[] = ['date', 'place', 'offence', 'outcome', 'narrative'];
/** A row of a published aggregate that sums over a category. */
const SUM = /^(?:all|total|both|any|england|all (?:ages?|persons|people|sexes|ethnicities).*|persons|grand total)$/iu;
const EXACT_DATES = 10;
/** Share of rows with a day of their own; a series by month and sex has each day twice. */
const BARE_DATES = 0.6;

/**
 * One row a person or an event: names with what leads to their homes, or several facts that single people out without
 * a name.
 * Aggregates look alike (area, sex, age band, count), so a count, a sum row or nothing exact speaks against it.
 */
export const detector: TableDetector = {
  name: 'row-level-data',
  *judge(profile, columns) {
    const evidence = weighTable(profile, columns);
    if (profile.rows < FEWEST_ROWS) return;
    const homes = homesIn(evidence);
    if (evidence.names.length > 0 && homes.length > 0) {
      yield claim(
        evidence,
        [...evidence.names, ...homes].map((reading) => reading.profile),
        'certain',
        peopleOf(evidence, []),
      );
      return;
    }
    const person = kindsOf(evidence, ABOUT_PERSON);
    if (readingsOf(evidence, ['person/date-of-birth']).length > 0) person.add('age');
    const event = kindsOf(evidence, ABOUT_EVENT);
    if (readingsOf(evidence, ['person/postcode', 'person/address', 'person/coordinates']).length > 0)
      event.add('place');
    if (person.size === 0 || person.size + event.size < KINDS_NEEDED) return;
    if (isAggregated(evidence)) return;
    const touched = [
      ...columnsOf(evidence, [...ABOUT_PERSON, ...ABOUT_EVENT]),
      ...readingsOf(evidence, ['person/date-of-birth', 'person/postcode', 'person/address']).map(
        ({ profile }) => profile,
      ),
    ];
    const isRich = person.size + event.size > KINDS_NEEDED;
    yield claim(evidence, touched, isRich ? 'likely' : 'signal', profile.rows);
  },
};

/**
 * What leads to people's homes. The address of a school, a company or a councillor is where they can be reached as such,
 * unless its header says that somebody lives there.
 */
function homesIn(evidence: TableEvidence): readonly ColumnReading[] {
  const isOfOthers = subjectOf(evidence.profile) !== undefined;
  return readingsOf(evidence, REACHES_HOME).filter(
    ({ rule, profile }) => rule !== 'person/address' || !isOfOthers || HOME.in(foldHeader(profile.header)),
  );
}

function claim(
  evidence: TableEvidence,
  touched: readonly ColumnProfile[],
  confidence: Confidence,
  people: number,
): Claim {
  return {
    rule: 'dataset/row-level-data',
    confidence,
    columns: [...new Set(touched.map(({ column }) => column))].sort((one, other) => one - other),
    rows: evidence.profile.rows,
    people,
    evidence: [],
  };
}

function kindsOf({ attributes }: TableEvidence, wanted: readonly Attribute[]): Set<Attribute> {
  return new Set(wanted.filter((attribute) => attributes.has(attribute)));
}

function isAggregated(evidence: TableEvidence): boolean {
  const { profile } = evidence;
  if (profile.columns.some(hasSumRow)) return true;
  const isExact = hasExactRows(evidence);
  if (columnsOf(evidence, ['measure']).length > 0) return !isExact;
  return !isExact && unexplainedFigures(evidence) > 0;
}

/** A reference of its own, a birth date, an age in years or many different days: a row stands for one person or event. */
function hasExactRows(evidence: TableEvidence): boolean {
  if (readingsOf(evidence, ['person/date-of-birth']).length > 0) return true;
  if (evidence.readings.some(({ rule, profile }) => rule?.startsWith('case/') && isUnique(profile))) return true;
  if (columnsOf(evidence, ['reference']).some((column) => isUnique(column))) return true;
  if (isBareExtract(evidence)) return true;
  const days = columnsOf(evidence, ['date']).some((column) => column.dates > 0 && column.distinct >= EXACT_DATES);
  return days && columnsOf(evidence, ['age', 'narrative', 'outcome', 'role-in-case']).length > 0;
}

/** Without any header, a day nearly every row beside a sex or an ethnicity: what a query gives when headers are switched off. */
function isBareExtract(evidence: TableEvidence): boolean {
  const { columns, rows } = evidence.profile;
  if (columns.some(({ header }) => header !== '') || columnsOf(evidence, ['sex', 'ethnicity']).length === 0)
    return false;
  return columnsOf(evidence, ['date']).some(({ distinct }) => distinct >= Math.max(EXACT_DATES, rows * BARE_DATES));
}

function hasSumRow(column: ColumnProfile): boolean {
  return column.strings > 0 && column.distinct <= 200 && column.sample.some((value) => SUM.test(value.trim()));
}

/** Columns of figures that nothing says are an age, a date, a place or a number of their own. */
function unexplainedFigures({ profile, readings, attributes }: TableEvidence): number {
  const explained = new Set<ColumnProfile>([
    ...readings.map((reading) => reading.profile),
    ...[...attributes].flatMap(([attribute, columns]) => (attribute === 'measure' ? [] : columns)),
  ]);
  return profile.columns.filter(
    (column) => column.numbers > column.cells / 2 && !explained.has(column) && !isYear(column),
  ).length;
}

function isYear({ numberRange }: ColumnProfile): boolean {
  return numberRange !== undefined && numberRange[0] >= 1900 && numberRange[1] <= 2100;
}
