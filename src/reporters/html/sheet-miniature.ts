import type { Concealment } from '../../model/catalogue.js';
import { columnLetters } from '../../model/location.js';
import type { JudgedFinding } from '../../model/report.js';
import type { Cause } from '../causes/causes.js';
import { type Rectangle, rectangleOf } from '../causes/rectangle.js';
import { grouped } from '../text/counted.js';
import { type Html, html } from './template.js';

const WIDTH = 300;
const HEIGHT = 176;
const LEFT = 50;
const TOP = 18;
const BOTTOM = 152;
/** Room that a label of a column needs. */
const LABEL = 17;
const LEAST_COLUMNS = 6;
const LEAST_ROWS = 10;
const MOST_LINES = 33;

const ROWS: readonly Concealment[] = ['row-hidden', 'row-zero-height', 'row-filtered'];
const COLUMNS: readonly Concealment[] = ['column-hidden', 'column-zero-width'];
const SHEETS: readonly Concealment[] = ['sheet-hidden', 'sheet-very-hidden'];

/** A grid of so many rows and columns, drawn to the scale of the picture. */
interface Grid {
  readonly columns: number;
  readonly rows: number;
}

/**
 * The sheet in small: the place of the finding outlined, hidden rows, columns and sheets hatched, columns with people's
 * data filled in. Absent where the finding is not in a grid.
 */
export function sheetMiniature({ lead, also, inside }: Cause): Html | undefined {
  const place = rectangleOf(lead.location.range);
  if (place === undefined) return undefined;
  const columns = inside.flatMap(({ location }) => rectangleOf(location.range) ?? []);
  const all = [place, ...columns, ...also.flatMap(({ location }) => rectangleOf(location.range) ?? [])];
  const grid = {
    columns: Math.max(LEAST_COLUMNS, ...all.map(({ right }) => right)),
    rows: Math.max(LEAST_ROWS, ...all.map(({ bottom }) => bottom)),
  };
  return html`<svg width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${spoken(lead, place, columns)}">
<path d="M${LEFT} ${TOP}H${WIDTH - 1}V${BOTTOM}H${LEFT}Z" fill="#fff"/>${columns.map((column) => box(column, grid, html`fill="#e08aa8"`))}${shade(lead, place, grid)}<path d="${lines(grid)}" stroke="#b4bcc4" stroke-width=".5"/>${box(place, grid, html`fill="none" stroke="#14181d" stroke-width="2"`)}${labels(grid, place, columns)}${tab(lead)}</svg>`;
}

/** The same in words, for those who do not see it. */
function spoken({ location, hiddenBy }: JudgedFinding, place: Rectangle, columns: readonly Rectangle[]): string {
  const letters = [...new Set(columns.map(({ left, right }) => columnsInWords(left, right)))];
  const sheet = location.sheet === undefined ? 'the table' : `sheet ${location.sheet}`;
  const area = `columns ${columnsInWords(place.left, place.right)}, rows ${grouped(place.top)} to ${grouped(place.bottom)}`;
  const people = letters.length > 0 ? `; people's data is in ${letters.join(', ')}` : '';
  return `Drawing of ${sheet}: ${area} are ${hiddenBy.length > 0 ? 'hidden' : 'outlined'}${people}`;
}

function columnsInWords(left: number, right: number): string {
  return left === right ? columnLetters(left) : `${columnLetters(left)} to ${columnLetters(right)}`;
}

const x = (column: number, { columns }: Grid): number => LEFT + ((column - 1) / columns) * (WIDTH - 1 - LEFT);
const y = (row: number, { rows }: Grid): number => TOP + ((row - 1) / rows) * (BOTTOM - TOP);

/** At least two points wide and high, or one row of thousands would not be seen. */
function box({ top, left, bottom, right }: Rectangle, grid: Grid, look: Html): Html {
  const [fromX, fromY] = [x(left, grid), y(top, grid)];
  const width = Math.max(2, x(right + 1, grid) - fromX);
  const height = Math.max(2, y(bottom + 1, grid) - fromY);
  return html`<rect x="${fromX.toFixed(1)}" y="${fromY.toFixed(1)}" width="${width.toFixed(1)}" height="${height.toFixed(1)}" ${look}/>`;
}

/** What is hidden: whole rows, whole columns, the whole sheet, or the place alone. */
function shade({ hiddenBy }: JudgedFinding, place: Rectangle, grid: Grid): Html | undefined {
  if (hiddenBy.length === 0) return undefined;
  const has = (kinds: readonly Concealment[]): boolean => hiddenBy.some((by) => kinds.includes(by));
  const isSheet = has(SHEETS);
  const area = {
    top: isSheet || has(COLUMNS) ? 1 : place.top,
    bottom: isSheet || has(COLUMNS) ? grid.rows : place.bottom,
    left: isSheet || has(ROWS) ? 1 : place.left,
    right: isSheet || has(ROWS) ? grid.columns : place.right,
  };
  return box(area, grid, html`fill="url(#hatch)"`);
}

function lines(grid: Grid): string {
  const columns = Math.min(grid.columns, MOST_LINES);
  const rows = Math.min(grid.rows, 14);
  const across = Array.from({ length: columns + 1 }, (_, at) => LEFT + (at / columns) * (WIDTH - 1 - LEFT));
  const down = Array.from({ length: rows + 1 }, (_, at) => TOP + (at / rows) * (BOTTOM - TOP));
  return [
    ...across.map((at) => `M${at.toFixed(1)} ${TOP}V${BOTTOM}`),
    ...down.map((at) => `M${LEFT} ${at.toFixed(1)}H${WIDTH - 1}`),
  ].join('');
}

/** Letters above the columns that matter, numbers beside the first and the last row of the place. */
function labels(grid: Grid, place: Rectangle, columns: readonly Rectangle[]): Html[] {
  const wanted = new Set([place.left, ...columns.map(({ left }) => left), place.right, 1, grid.columns]);
  const taken: number[] = [];
  const letters = [...wanted].flatMap((column) => {
    const at = (x(column, grid) + x(column + 1, grid)) / 2;
    if (taken.some((other) => Math.abs(other - at) < LABEL)) return [];
    taken.push(at);
    // Near the right edge the middle of a long label would be cut off.
    const shownAt = Math.min(at, WIDTH - 1 - columnLetters(column).length * 4);
    return html`<text x="${shownAt.toFixed(1)}" y="13" text-anchor="middle">${columnLetters(column)}</text>`;
  });
  const first = Math.max(TOP + 9, y(place.top, grid) + 8);
  const last = Math.max(first + 11, Math.min(BOTTOM - 1, y(place.bottom + 1, grid) - 2));
  return [
    ...letters,
    html`<text x="${LEFT - 4}" y="${first.toFixed(1)}" text-anchor="end">${grouped(place.top)}</text>`,
    ...(place.bottom === place.top
      ? []
      : [html`<text x="${LEFT - 4}" y="${last.toFixed(1)}" text-anchor="end">${grouped(place.bottom)}</text>`]),
  ];
}

/** The tab of the sheet, dashed when the sheet does not show. */
function tab({ location: { sheet }, hiddenBy }: JudgedFinding): Html | undefined {
  if (sheet === undefined) return undefined;
  const isHidden = hiddenBy.some((by) => SHEETS.includes(by));
  const name = `${sheet.length > 26 ? `${sheet.slice(0, 25)}…` : sheet}${isHidden ? ' (hidden)' : ''}`;
  const width = Math.min(WIDTH - LEFT - 2, name.length * 6 + 16);
  const dash = isHidden ? html` stroke-dasharray="4 3"` : undefined;
  return html`<path d="M${LEFT} ${BOTTOM + 2}h${width}l-6 18h-${width - 12}z" fill="#f3f5f7" stroke="#14181d"${dash}/><text x="${LEFT + 10}" y="${BOTTOM + 15}">${name}</text>`;
}
