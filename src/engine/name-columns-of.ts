import type { ColumnReading } from '../model/detection.js';
import type { NameColumns } from './people-counter.js';

const NAME = 'person/name';

/** The columns that name one person a row: full names, or surnames with the nearest forename or initials. */
export function nameColumnsOf(readings: readonly ColumnReading[]): NameColumns | undefined {
  const names = readings.filter(({ rule, basis }) => rule === NAME && basis === 'column');
  const main = names.find(({ part }) => part === 'surname') ?? names.find(({ part }) => part === 'full');
  if (main === undefined) return undefined;
  const { column } = main.profile;
  if (main.part === 'full') return { main: column };
  const given = names
    .filter(({ part }) => part === 'forename' || part === 'initials')
    .map(({ profile }) => profile.column)
    .sort((one, other) => Math.abs(one - column) - Math.abs(other - column));
  return given[0] === undefined ? { main: column } : { main: column, given: given[0] };
}
