import { readColumns } from '../../src/detectors/columns.js';
import { TABLE_DETECTORS } from '../../src/detectors/index.js';
import type { RuleId } from '../../src/model/catalogue.js';
import type { Claim, ColumnReading, TableProfile } from '../../src/model/detection.js';
import { type Cell, table } from '../engine/contents.js';
import { knowledge, profilesOf } from '../engine/profiles.js';

export interface JudgedTable {
  readonly profile: TableProfile;
  readonly readings: readonly ColumnReading[];
  readonly claims: readonly Claim[];
}

/** The first block of a table with what is read in its columns and claimed of it. */
export function judged(rows: readonly (readonly Cell[])[]): JudgedTable {
  const [profile] = profilesOf(table(rows));
  const readings = readColumns(profile!, knowledge);
  const claims = TABLE_DETECTORS.flatMap((detector) => [...detector.judge(profile!, readings)]);
  return { profile: profile!, readings, claims };
}

/** Rules read in the columns from left to right; `-` for a column with none. Names carry their part. */
export function readingsOf(rows: readonly (readonly Cell[])[]): readonly string[] {
  const { profile, readings } = judged(rows);
  return profile.columns.map(({ column }) => {
    const reading = readings.find((each) => each.profile.column === column);
    if (reading?.rule === undefined) return '-';
    const name = reading.rule.slice(reading.rule.indexOf('/') + 1);
    if (reading.basis === 'names') return `${reading.cells} names`;
    return reading.part === undefined ? name : `${name}: ${reading.part}`;
  });
}

export function claimed(rows: readonly (readonly Cell[])[]): readonly RuleId[] {
  return judged(rows).claims.map(({ rule }) => rule);
}

/** People that no register holds, as `[surname, forename]`. */
export const PEOPLE: readonly (readonly [string, string])[] = [
  ['Okafor', 'Ada'],
  ['Marsh', 'Thomas'],
  ['Brennan', 'Siobhan'],
  ['Whitcombe', 'Jane'],
  ['Begum', 'Nasreen'],
  ['Kowalski', 'Piotr'],
  ['Achterberg', 'Willem'],
  ['Thistlewood', 'Harriet'],
];

/** A table under `header` with one row for each person. */
export function withPeople(
  header: readonly string[],
  row: (surname: string, forename: string, index: number) => readonly Cell[],
): readonly (readonly Cell[])[] {
  const rows = PEOPLE.map(([surname, forename], index) => row(surname, forename, index));
  return header.length === 0 ? rows : [header, ...rows];
}

export function cycle<T>(values: readonly T[], index: number): T {
  return values[index % values.length]!;
}

/** Days from 1955 on, far apart. */
export function birthDay(index: number): Date {
  return new Date(Date.UTC(1955 + index * 4, (index * 5) % 12, 3 + index * 3));
}

/** Days of one spring, close together. */
export function springDay(index: number): Date {
  return new Date(Date.UTC(2023, 2, 1 + index * 3));
}
