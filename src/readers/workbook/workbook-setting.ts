import type { Concealed } from '../../model/content.js';
import type { CellStyles } from '../sheets/cell-styles.js';
import type { WorkbookStrings } from './workbook-strings.js';

/** What all sheets of a workbook share. */
export interface WorkbookSetting {
  readonly strings: WorkbookStrings;
  readonly styles: CellStyles;
  readonly date1904: boolean;
  /** The workbook has nothing else that could hold the cells of a sheet: see `Table.isAlone`. */
  readonly isAlone: boolean;
}

/** What hides a sheet as a whole, by the state the workbook gives it. */
export function sheetConcealment(state: string): Concealed | undefined {
  switch (state.toLowerCase()) {
    case 'hidden':
      return { carrier: 'sheet', by: ['sheet-hidden'] };
    case 'veryhidden':
      return { carrier: 'sheet', by: ['sheet-very-hidden'] };
    default:
      return undefined;
  }
}
