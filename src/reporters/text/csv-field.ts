import { printable } from './printable.js';

/** Excel takes a file for UTF-8 only when it begins with this. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** What a spreadsheet takes for the beginning of a formula, also after spaces and in full width. */
const FORMULA = /^\s*[=+\-@|\uFF1D\uFF0B\uFF0D\uFF20]/u;

/** Numbers stand as they are. Text is quoted, and an apostrophe keeps a spreadsheet from running it. */
export function csvField(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = printable(value);
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}
