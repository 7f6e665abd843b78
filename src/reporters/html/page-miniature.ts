import type { PageBox } from '../../model/location.js';
import type { JudgedFinding } from '../../model/report.js';
import type { Cause } from '../causes/causes.js';
import { type Html, html } from './template.js';

/** A4 in points, for findings that do not say how large their page is; it grows when a box lies beyond. */
const A4 = [595, 842] as const;
const WIDTH = 130;

/** A page in small with the places of the findings drawn to scale. Absent where none has a box on a page. */
export function pageMiniature({ lead, also, inside }: Cause): Html | undefined {
  const boxes = [lead, ...also, ...inside].flatMap(boxesOf);
  const { page } = lead.location;
  if (page === undefined || boxes.length === 0) return undefined;
  const [pageWidth, pageHeight] = lead.location.pageSize ?? A4;
  const width = Math.max(pageWidth, ...boxes.map(([, , right]) => right));
  const height = Math.max(pageHeight, ...boxes.map(([, , , bottom]) => bottom));
  const drawn = Math.round((WIDTH * height) / width);
  // Boxes of one line would be hairlines at this scale.
  const least = (4 * width) / WIDTH;
  return html`<svg width="${WIDTH}" height="${drawn}" viewBox="0 0 ${width} ${height}" role="img" aria-label="Drawing of page ${page}: ${inWords(boxes[0], height)}">
<rect x="1" y="1" width="${width - 2}" height="${height - 2}" fill="#fff" stroke="#14181d" stroke-width="4"/><path d="${textLines(width, height)}" stroke="#d5dae0" stroke-width="6"/>${boxes.map(
    ([left, top, right, bottom]) =>
      html`<rect x="${left}" y="${top}" width="${Math.max(least, right - left)}" height="${Math.max(least, bottom - top)}" fill="url(#hatch)" stroke="#8a0f3c" stroke-width="5"/>`,
  )}</svg>`;
}

function boxesOf({ location: { box, boxes } }: JudgedFinding): readonly PageBox[] {
  return boxes ?? (box === undefined ? [] : [box]);
}

function inWords(box: PageBox | undefined, height: number): string {
  const middle = box === undefined ? 0 : (box[1] + box[3]) / 2 / height;
  const third = middle < 1 / 3 ? 'upper' : middle < 2 / 3 ? 'middle' : 'lower';
  return `the place is in the ${third} third`;
}

/** Grey strokes in the place of text, so that it looks like a page. */
function textLines(width: number, height: number): string {
  const rows = Math.floor((height - 140) / 28);
  return Array.from({ length: rows }, (_, row) => {
    const indent = row % 7 === 6 ? width * 0.35 : 70;
    return `M70 ${80 + row * 28}H${Math.round(width - indent)}`;
  }).join('');
}
