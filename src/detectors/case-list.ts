import type { Claim, ColumnReading, TableDetector } from '../model/detection.js';
import { columnsOf, isUnique, peopleOf, readingsOf, weighTable } from './table-evidence.js';

/** What singles out a person in a table of cases, beside a name. */
const SINGLES_OUT = [
  'person/date-of-birth',
  'person/address',
  'person/phone',
  'person/email',
  'person/nhs-number',
] as const;

/** A table of cases in which people can be told: references or offences beside victims, suspects, names, birth dates, addresses. */
export const detector: TableDetector = {
  name: 'case-list',
  *judge(profile, columns) {
    const evidence = weighTable(profile, columns);
    const cases = columns.filter(({ rule, basis }) => basis === 'column' && rule?.startsWith('case/') === true);
    const offences = columnsOf(evidence, ['offence']);
    const about = [...cases.map((reading) => reading.profile), ...offences];
    if (about.length === 0) return;
    const personal = [...evidence.names, ...readingsOf(evidence, SINGLES_OUT)];
    const inCase = columnsOf(evidence, ['role-in-case']).filter((column) => column.numbers < column.cells / 2);
    // A count of offences by type of victim names no case, so a role alone needs a reference to stand beside.
    if (personal.length === 0 && (inCase.length === 0 || cases.length === 0)) return;
    const touched = [...about, ...inCase, ...personal.map((reading) => reading.profile)];
    const claim: Claim = {
      rule: 'dataset/case-list',
      confidence: cases.length > 0 && personal.length > 0 ? 'certain' : 'likely',
      columns: [...new Set(touched.map(({ column }) => column))].sort((one, other) => one - other),
      rows: profile.rows,
      people: Math.max(peopleOf(evidence, numbering(personal, cases)), inCase.length > 0 ? distinctCases(cases) : 0),
      evidence: [],
    };
    yield claim;
  },
};

/** Without names the people are counted by the cases, of which each has at least one. */
function numbering(personal: readonly ColumnReading[], cases: readonly ColumnReading[]): readonly ColumnReading[] {
  const named = personal.some(({ rule }) => rule === 'person/name');
  return named
    ? []
    : [...personal, ...cases].filter((reading) => isUnique(reading.profile) || personal.includes(reading));
}

function distinctCases(cases: readonly ColumnReading[]): number {
  return Math.max(0, ...cases.map((reading) => reading.profile.distinct));
}
