import { alignedRows } from './aligned-rows.js';
import { insertRows } from './insert-rows.js';
import { labelledRows } from './labelled-rows.js';
import type { Line } from './lines.js';
import { FEWEST_ROWS, type TextRow } from './text-row.js';

/** Fields that a separator must make of each line; commas are common in sentences. */
const SEPARATORS: readonly { readonly text: string; readonly fewest: number; readonly even: boolean }[] = [
  { text: '\t', fewest: 2, even: false },
  { text: '|', fewest: 2, even: true },
  { text: ';', fewest: 3, even: true },
  { text: ',', fewest: 3, even: true },
];

/** The tables in a paragraph: rows that statements insert, lines that a separator splits alike, whose fields stand below each other, or that have labels. */
export function textTables(lines: readonly Line[]): TextRow[][] {
  const inserted = insertRows(lines);
  if (inserted.length > 0) return inserted;
  if (lines.length < FEWEST_ROWS) return labelledRows(lines);
  for (const { text, fewest, even } of SEPARATORS) {
    const tables = separatedRows(lines, text, fewest, even);
    if (tables.length > 0) return tables;
  }
  const aligned = alignedRows(lines);
  return aligned.length > 0 ? aligned : labelledRows(lines);
}

/** `even`: all lines of a table have as many fields as the first. */
function separatedRows(lines: readonly Line[], separator: string, fewest: number, even: boolean): TextRow[][] {
  const tables: TextRow[][] = [];
  let open: TextRow[] = [];
  for (const { text, number } of lines) {
    const fields = text.includes(separator) ? splitFields(text, separator) : [];
    const splits = fields.filter((field) => field !== '').length >= fewest;
    if (!splits || (even && open.length > 0 && fields.length !== open[0]!.fields.length)) {
      if (open.length >= FEWEST_ROWS) tables.push(open);
      open = [];
    }
    if (splits) open.push({ number, fields });
  }
  if (open.length >= FEWEST_ROWS) tables.push(open);
  return tables;
}

function splitFields(text: string, separator: string): string[] {
  const inner = separator === '|' ? text.trim().replace(/^\||\|$/g, '') : text;
  return inner.split(separator).map((field) => field.trim());
}
