import type { RuleId } from '../model/catalogue.js';
import type { Claim, ColumnProfile, ColumnReading, TableDetector } from '../model/detection.js';
import { detector as caseList } from './case-list.js';
import { foldHeader, phrases, saysNothing } from './header-text.js';
import { nameHeader } from './name-header.js';
import { isPrivateAddress, spellsName } from './private-address.js';
import { detector as rowLevelData } from './row-level-data.js';
import { detector as staffList } from './staff-list.js';
import { isUnique, peopleOf, readingsOf, type TableEvidence, weighTable } from './table-evidence.js';
import { subjectOf } from './table-subject.js';

/** What says more of the same people. */
const LISTS: readonly TableDetector[] = [staffList, caseList, rowLevelData];
/** Fewer people are a mention. */
const FEWEST = 5;
/** Share of distinct values from which the rows are about people, not people among what the rows are about. */
const ABOUT_ROWS = 0.5;
/** Share of cells that are full names by themselves where the header does not say that people stand there. */
const SURELY_NAMES = 0.6;
const MOST_ADDRESSES = 0.6;

/** Ways to reach a person, or where to find them. */
const REACHES: readonly RuleId[] = ['person/email', 'person/phone', 'person/address', 'person/postcode'];

/** Headers of columns whose people are private ones: they asked, claimed, complained, came or were dealt with. */
const PRIVATE = phrases(
  'claimants?',
  'complainants?',
  'requesters?',
  'callers?',
  'victims?',
  'suspects?',
  'offenders?',
  'witness(?:es)?',
  'defendants?',
  'detainees?',
  'prisoners?',
  'tenants?',
  'residents?',
  'patients?',
  'pupils?',
  'students?',
  'child(?:ren)?',
  'parents?',
  'carers?',
  'guardians?',
  'service users?',
  'beneficiar(?:y|ies)',
  'attendees?',
  'delegates?',
  'participants?',
  'volunteers?',
  'individuals?',
  'persons?',
  'people',
  'next of kin',
  'deceased',
  'drivers?',
  'employees?',
  'dioddefwr',
  'achwynydd',
);

/**
 * Rows that are about people though they name nothing of a job, a case or a home: claimants and what they were paid,
 * complainants and their e-mail addresses, a bare list of persons. Who holds an office, wrote a book or looks after a
 * contract is not what such a table is about.
 */
export const detector: TableDetector = {
  name: 'named-people',
  *judge(profile, columns) {
    if (profile.rows < FEWEST || subjectOf(profile) !== undefined) return;
    const evidence = weighTable(profile, columns);
    const touched = evidence.names.length > 0 ? namedRows(evidence) : addressedRows(evidence);
    if (touched.length === 0 || LISTS.some((list) => [...list.judge(profile, columns)].length > 0)) return;
    const people = evidence.names.length > 0 ? peopleOf(evidence, []) : touched[0]!.profile.distinct;
    if (people >= FEWEST) yield claimOn(profile.rows, touched, people);
  },
};

function namedRows(evidence: TableEvidence): readonly ColumnReading[] {
  const { names, profile } = evidence;
  const main = names.filter(({ profile }) => isAboutRows(profile) && isCapitalised(profile));
  if (main.length === 0) return [];
  const reached = readingsOf(evidence, REACHES).filter(({ profile: { distinct } }) => distinct >= FEWEST);
  if (reached.length > 0) return [...names, ...reached];
  if (main.some((reading) => PRIVATE.in(foldHeader(reading.profile.header)))) return names;
  if (names.some(({ part }) => part === 'surname') && names.length > 1) return names;
  const isList = main.some((reading) => isSurelyNames(reading.profile));
  return isList && profile.columns.length <= names.length + FEW_BESIDE ? names : [];
}

/** Columns beside names that a short list has. */
const FEW_BESIDE = 4;

/** Distinct people are nearly as many as the rows; the same few again and again are who deals with them. */
function isAboutRows({ distinct, cells }: ColumnProfile): boolean {
  return distinct >= FEWEST && distinct >= cells * ABOUT_ROWS;
}

/** Scripts without capitals leave out what tells names from other words. */
function isCapitalised({ sample }: ColumnProfile): boolean {
  return sample.filter((value) => /\p{Lu}/u.test(value)).length >= sample.length / 2;
}

/** Under a header such as "Name", or under none, values must say by themselves that they are people. */
function isSurelyNames(column: ColumnProfile): boolean {
  const told = nameHeader(column.header);
  const leavesOpen = told === 'name' || told === 'full' || column.header === '' || saysNothing(column.header);
  return leavesOpen && isUnique(column) && column.nameLike.alone >= column.strings * SURELY_NAMES;
}

/** Columns of private e-mail addresses, or of addresses that spell the names of those who read them. */
function addressedRows(evidence: TableEvidence): readonly ColumnReading[] {
  return readingsOf(evidence, ['person/email']).filter(({ profile }) => {
    if (!isAboutRows(profile)) return false;
    const needed = profile.sample.length * MOST_ADDRESSES;
    return (
      profile.sample.filter(isPrivateAddress).length >= needed || profile.sample.filter(spellsName).length >= needed
    );
  });
}

function claimOn(rows: number, touched: readonly ColumnReading[], people: number): Claim {
  return {
    rule: 'dataset/row-level-data',
    confidence: 'likely',
    columns: [...new Set(touched.map(({ profile }) => profile.column))].sort((one, other) => one - other),
    rows,
    people,
    evidence: [],
  };
}
