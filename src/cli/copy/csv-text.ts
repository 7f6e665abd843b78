import { dateText } from './sheet-date.js';
import type { ShownSheet, Value } from './shown-sheets.js';

const BYTE_ORDER_MARK = '\uFEFF';
/** What a spreadsheet program would run instead of show: https://owasp.org/www-community/attacks/CSV_Injection */
const RUNS = /^[=+@\t\r]|^-(?![\d.,\s]*$)/u;

/** A sheet as CSV (RFC 4180). A byte order mark stands in front where Excel would else misread the letters. */
export function csvText({ rows }: ShownSheet): string {
  const text = rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
  return /[^\t\r\n -~]/u.test(text) ? `${BYTE_ORDER_MARK}${text}` : text;
}

function field(value: Value | undefined): string {
  const text = plain(value);
  return /[",\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function plain(value: Value | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return RUNS.test(value) ? `'${value}` : value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? String(value) : dateText(value);
}
