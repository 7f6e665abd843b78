import type { RuleId } from '../model/catalogue.js';
import type { ColumnProfile, ColumnReading, TableProfile } from '../model/detection.js';
import { type Attribute, attributeOf } from './attributes.js';

/** Numbers that an employer gives to one person each. */
export const STAFF_NUMBERS: readonly RuleId[] = [
  'person/pay-number',
  'person/service-number',
  'person/collar-number',
  'person/warrant-number',
];

/** Share of distinct values from which a column tells its rows apart. */
const UNIQUE = 0.9;

/** The columns of a table by what they hold, as the detectors of tables ask for them. */
export interface TableEvidence {
  readonly profile: TableProfile;
  readonly readings: readonly ColumnReading[];
  /** Columns that name people in most of their cells. */
  readonly names: readonly ColumnReading[];
  readonly attributes: ReadonlyMap<Attribute, readonly ColumnProfile[]>;
}

export function weighTable(profile: TableProfile, readings: readonly ColumnReading[]): TableEvidence {
  const names = readings.filter(
    ({ rule, basis, part }) => rule === 'person/name' && basis === 'column' && part !== undefined,
  );
  const named = new Set(names.map((reading) => reading.profile));
  const attributes = new Map<Attribute, ColumnProfile[]>();
  for (const column of profile.columns) {
    if (named.has(column) || column.cells === 0) continue;
    const attribute = attributeOf(column);
    if (attribute !== undefined) attributes.set(attribute, [...(attributes.get(attribute) ?? []), column]);
  }
  return { profile, readings, names, attributes };
}

/** Readings of any of these rules. */
export function readingsOf({ readings }: TableEvidence, rules: readonly RuleId[]): readonly ColumnReading[] {
  return readings.filter(({ rule, basis }) => basis === 'column' && rule !== undefined && rules.includes(rule));
}

export function columnsOf({ attributes }: TableEvidence, wanted: readonly Attribute[]): readonly ColumnProfile[] {
  return wanted.flatMap((attribute) => attributes.get(attribute) ?? []);
}

/** True when hardly a value of the column occurs twice. */
export function isUnique(column: ColumnProfile): boolean {
  return column.cells >= 2 && column.distinct >= column.cells * UNIQUE;
}

/** Distinct people of a table: by the names of its rows, or by what numbers them, whichever tells more apart. */
export function peopleOf({ profile, names }: TableEvidence, numbered: readonly ColumnReading[]): number {
  const byName = profile.people ?? Math.max(0, ...names.map((reading) => reading.profile.distinct));
  const byNumber = Math.max(0, ...numbered.map((reading) => reading.profile.distinct));
  return Math.min(Math.max(byName, byNumber), profile.rows);
}

/** True for a table of cases: references of cases, or offences, stand in it. */
export function isAboutCases(evidence: TableEvidence): boolean {
  const references = evidence.readings.some(
    ({ rule, basis }) => basis === 'column' && rule?.startsWith('case/') === true,
  );
  return references || columnsOf(evidence, ['offence']).length > 0;
}
