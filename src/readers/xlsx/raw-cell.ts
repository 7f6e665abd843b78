import type { Run } from '../sheets/rich-runs.js';

/** What a cell says it holds, before its style has its say. */
export const Kind = { Blank: 0, Number: 1, Shared: 2, Inline: 3, String: 4, Error: 5, Boolean: 6, IsoDate: 7 } as const;
export type Kind = (typeof Kind)[keyof typeof Kind];

/** The cell at hand as its element writes it. One object serves all cells of a sheet. */
export class RawCell {
  row = 0;
  column = 0;
  style = 0;
  kind: Kind = Kind.Blank;
  /** A number, a shared string's id, 1 for true. */
  number = 0;
  /** Its text, when it is not in the window. */
  text: string | undefined;
  /** Its text in the window of the tokenizer. */
  start = 0;
  end = 0;
  /** Its formula in the window, when that may hold words; `formulaEnd` is 0 when there is none. */
  formulaStart = 0;
  formulaEnd = 0;
  /** Its formula, when it is not in the window. */
  formula = '';
  /** Looks of its stretches, when its text is rich and not shared. */
  runs: readonly Run[] | undefined;

  /** Where a cell stands that does not say so. */
  currentRow = 0;
  previousColumn = 0;
}
