import { grouped } from '../text/counted.js';
import { type Html, html } from './template.js';

/** Rows of one table: a browser lays out only the tables that are on the screen. */
const MOST_ROWS = 100;

/** Rows below headings, in tables of a size that opens at once; each says which of all rows it holds. */
export function findingTables(headings: readonly string[], rows: readonly Html[], noun: string): Html {
  const starts = Array.from({ length: Math.ceil(rows.length / MOST_ROWS) }, (_, at) => at * MOST_ROWS);
  return html`${starts.map((start) => {
    const end = Math.min(start + MOST_ROWS, rows.length);
    const part = rows.length > MOST_ROWS ? `${grouped(start + 1)} to ${grouped(end)} of ` : '';
    return html`<div class="rows${start === 0 ? '' : ' far'}"><table><caption>${part}${grouped(rows.length)} ${noun}${rows.length === 1 ? '' : 's'}</caption><thead><tr>${headings.map(
      (heading) => html`<th scope="col">${heading}`,
    )}<tbody>${rows.slice(start, end)}</table></div>
`;
  })}`;
}
