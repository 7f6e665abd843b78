/** Lines in a row that must be split alike to be a table. */
export const FEWEST_ROWS = 5;

/** One row of a table within a text. */
export interface TextRow {
  /** Line it stands in, 1-based. */
  readonly number: number;
  /** Its fields by column; '' where blank. */
  readonly fields: readonly string[];
}
