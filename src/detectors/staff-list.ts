import type { Claim, ColumnProfile, ColumnReading, TableDetector } from '../model/detection.js';
import { ABOUT_JOB } from './attributes.js';
import { foldHeader, phrases } from './header-text.js';
import {
  columnsOf,
  isAboutCases,
  isUnique,
  peopleOf,
  readingsOf,
  STAFF_NUMBERS,
  type TableEvidence,
  weighTable,
} from './table-evidence.js';
import { subjectOf } from './table-subject.js';

const STAFF = phrases(
  'officers?',
  'employees?',
  'staff',
  'constables?',
  'sergeants?',
  'personnel',
  'payroll',
  'police .*',
);
/** Places alone are also where the venue of an event or the ward of a councillor stands. */
const PLACES_NEEDED = 2;
/** One person is a mention, whatever stands beside them. */
const FEWEST_PEOPLE = 2;

/**
 * A table of people at work: names beside something about their job, or staff numbers beside it.
 * Names beside a party, a ward or a company are people too, but not a staff list.
 */
export const detector: TableDetector = {
  name: 'staff-list',
  *judge(profile, columns) {
    const evidence = weighTable(profile, columns);
    // The officer in a table of cases is one column of it; its people are those whom the cases are about.
    if (isAboutCases(evidence) && !isHeadedStaff(evidence)) return;
    const numbers = readingsOf(evidence, STAFF_NUMBERS).filter((reading) => isUnique(reading.profile));
    const isOfThings = subjectOf(profile) === 'business' || subjectOf(profile) === 'public office';
    // Who looks after a contract stands beside its department too; only a rank or a number makes that person staff here.
    const job = isOfThings ? readJobs(evidence) : jobColumns(evidence);
    const titled = titledNumbers(evidence);
    const isNamed = evidence.names.length > 0 && (job.length > 0 || isHeadedStaff(evidence));
    const isNumbered = evidence.names.length === 0 && numbers.length > 0 && job.length >= 2;
    if (titled.length === 0 && !isNamed && !isNumbered) return;
    const claim = claimOn(evidence, [...numbers, ...titled], job);
    if ((claim.people ?? 0) >= FEWEST_PEOPLE) yield claim;
  },
};

function claimOn(evidence: TableEvidence, numbers: TableEvidence['readings'], job: readonly ColumnProfile[]): Claim {
  const { names, profile } = evidence;
  const columns = [...names.map((reading) => reading.profile), ...numbers.map((reading) => reading.profile), ...job];
  return {
    rule: 'dataset/staff-list',
    confidence: names.some(({ confidence }) => confidence === 'certain') && job.length > 1 ? 'certain' : 'likely',
    columns: [...new Set(columns.map(({ column }) => column))].sort((one, other) => one - other),
    rows: profile.rows,
    people: peopleOf(evidence, numbers),
    evidence: [],
  };
}

/** Columns in which a rule read a rank, a grade or a number at work. */
function readJobs({ readings, names }: TableEvidence): readonly ColumnProfile[] {
  const read = readings.filter(({ rule, basis }) => basis === 'column' && rule !== undefined && EMPLOYMENT.has(rule));
  const titled = names.filter(({ profile }) => isTitled(profile));
  return [...read, ...titled].map((reading) => reading.profile);
}

/** Ranks or numbers stand in the cells of the names themselves: `PC 1234 A Okafor`. */
function isTitled({ hits, cells }: ColumnProfile): boolean {
  return [...hits].some(([rule, found]) => EMPLOYMENT.has(rule) && found.cells >= cells / 2);
}

/** Columns in whose cells a rank and a number stand together, as they do before a surname: `PC 1234 OKAFOR`. */
function titledNumbers(evidence: TableEvidence): readonly ColumnReading[] {
  return readingsOf(evidence, STAFF_NUMBERS).filter(
    ({ profile: { hits, cells } }) => (hits.get('person/rank')?.cells ?? 0) >= cells / 2,
  );
}

/** Columns that say something about a job, each once. */
function jobColumns(evidence: TableEvidence): readonly ColumnProfile[] {
  const read = readJobs(evidence);
  const told = columnsOf(evidence, ABOUT_JOB);
  const places = columnsOf(evidence, ['workplace']);
  const strong = new Set([...read, ...told]);
  if (strong.size > 0 || places.length >= PLACES_NEEDED) for (const place of places) strong.add(place);
  return [...strong];
}

const EMPLOYMENT: ReadonlySet<string> = new Set([
  ...STAFF_NUMBERS,
  'person/rank',
  'person/grade',
  'person/vetting-level',
]);

/** A name column whose header says that its people are staff. */
function isHeadedStaff({ names }: TableEvidence): boolean {
  return names.some(({ profile }) => STAFF.in(foldHeader(`${profile.headerAbove ?? ''} ${profile.header}`)));
}
