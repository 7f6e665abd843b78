import type { ColumnProfile } from '../model/detection.js';
import { ATTRIBUTE_WORDS, type Attribute, ETHNICITY, holds, SEX } from './attribute-words.js';
import { foldHeader } from './header-text.js';

export type { Attribute } from './attribute-words.js';

export const ABOUT_PERSON: readonly Attribute[] = [
  'sex',
  'age',
  'age-band',
  'ethnicity',
  'nationality',
  'religion',
  'disability',
  'health',
  'family',
  'role-in-case',
];

export const ABOUT_JOB: readonly Attribute[] = [
  'job-title',
  'department',
  'salary',
  'service',
  'working-hours',
  'line-manager',
];

/** What a column says besides what the rules read in it; undefined when nothing is known. */
export function attributeOf(column: ColumnProfile): Attribute | undefined {
  const folded = foldHeader(column.header);
  const found =
    folded === ''
      ? undefined
      : ATTRIBUTE_WORDS.find(({ words, values }) => words.in(folded) && (values?.(column) ?? true));
  if (found) return found.attribute;
  return folded === '' ? byValues(column) : undefined;
}

function byValues(column: ColumnProfile): Attribute | undefined {
  if (column.cells < 5) return undefined;
  if (holds(column, SEX, 0.95) && column.distinct <= 6) return 'sex';
  if (holds(column, ETHNICITY, 0.8)) return 'ethnicity';
  return column.dates >= column.cells * 0.8 ? 'date' : undefined;
}

/** True where the whole header is one of the words that head columns of any known kind, whatever the values. */
export function isAttributeHeader(header: string): boolean {
  const folded = foldHeader(header);
  return folded !== '' && ATTRIBUTE_WORDS.some(({ words }) => words.is(folded));
}
