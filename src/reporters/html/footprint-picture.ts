import type { FootprintSide, JudgedFile } from '../../model/report.js';
import { counted } from '../text/counted.js';
import { type Html, html } from './template.js';

const WIDTH = 320;
const HEIGHT = 170;
/** Smallest side that can still be seen. */
const LEAST = 5;

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * What the sender sees beside what the file carries, as areas of one scale: a cell, or a character where there are no
 * hidden cells, has the same area in both. Absent when nothing is hidden.
 */
export function footprintPicture({ visible, hidden }: JudgedFile['footprint']): Html | undefined {
  const unit = hidden.cells > 0 ? 'cells' : 'characters';
  if (hidden[unit] === 0) return undefined;
  const total = visible[unit] + hidden[unit];
  const whole = fitted(shapeOf(hidden.largest ?? visible.largest));
  const shown = scaled(fitted(shapeOf(visible.largest)), visible[unit] / total);
  return html`<div class="footprint">
<figure><figcaption>What you meant to send<b>${amount(visible, unit)}</b><span class="key shown"></span>in plain sight</figcaption>${picture(shown, undefined)}</figure>
<figure><figcaption>What the file carries<b>${amount(hidden, unit)} more</b><span class="key unseen"></span>that nobody sees</figcaption>${picture(shown, whole)}</figure>
</div>
`;
}

function amount(side: FootprintSide, unit: 'cells' | 'characters'): string {
  if (side[unit] === 0) return 'nothing';
  return unit === 'cells' ? counted(side.cells, 'cell') : counted(side.characters, 'character');
}

/** Width to height of a table, within what can be drawn. */
function shapeOf(largest: FootprintSide['largest']): number {
  // A cell is about three times as wide as it is high.
  const ratio = largest ? (largest.columns * 3) / largest.rows : 1.25;
  return Math.min(WIDTH / HEIGHT, Math.max(1.25, ratio));
}

function fitted(shape: number): Size {
  const height = Math.min(HEIGHT - 4, (WIDTH - 4) / shape);
  return { width: height * shape, height };
}

function scaled({ width, height }: Size, share: number): Size {
  const side = Math.sqrt(share);
  return { width: Math.max(LEAST, width * side), height: Math.max(LEAST, height * side) };
}

/** Aligned at the top left, one over the other. */
function picture(shown: Size, whole: Size | undefined): Html {
  const unseen = whole
    ? html`<rect x="1" y="1" width="${tenths(whole.width)}" height="${tenths(whole.height)}" fill="url(#hatch)" stroke="#8a0f3c" stroke-width="1.5"/>`
    : undefined;
  return html`<svg width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">${unseen}<rect x="1" y="1" width="${tenths(shown.width)}" height="${tenths(shown.height)}" fill="#8fb8e0" stroke="#14181d"/></svg>`;
}

function tenths(value: number): string {
  return value.toFixed(1);
}
