import type { FootprintSide, JudgedFile } from '../../model/report.js';
import { counted } from './counted.js';

/** What the sender sees beside what the file carries, in one or two sentences; empty when nothing is hidden. */
export function footprintInWords({ visible, hidden }: JudgedFile['footprint']): string {
  const unseen = hiddenSide(hidden);
  if (unseen === '') return '';
  const meant = visibleSide(visible);
  return meant === ''
    ? `Nothing of this file is shown, but it carries ${unseen} that nobody sees.`
    : `You meant to send ${meant}. This file also carries ${unseen} that nobody sees.`;
}

function visibleSide({ tables, cells, characters }: FootprintSide): string {
  if (cells > 0) return `${counted(tables, 'table')} of ${counted(cells, 'cell')}`;
  return characters > 0 ? `a text of ${counted(characters, 'character')}` : '';
}

function hiddenSide({ tables, cells, characters, largest }: FootprintSide): string {
  if (cells === 0) return characters > 0 ? counted(characters, 'character') : '';
  // One table is best told by its shape; several, or cells here and there, by their number.
  if (largest && tables === 1) return `${counted(largest.rows, 'row')} by ${counted(largest.columns, 'column')}`;
  if (largest && tables > 1) {
    return `${counted(tables, 'table')}, the largest of ${counted(largest.rows, 'row')} by ${counted(largest.columns, 'column')},`;
  }
  return counted(cells, 'cell');
}
