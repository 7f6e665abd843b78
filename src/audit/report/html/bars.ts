import { type Html, html } from '../../../reporters/html/template.js';
import { grouped } from '../../../reporters/text/counted.js';

/** A line of a plot. */
export interface Bar {
  readonly name: string;
  readonly files: number;
  readonly blocked: number;
  readonly people: number;
}

const WIDTH = 640;
const LEFT = 232;
/** Room for the figures right of the longest bar. */
const RIGHT = 96;
const STEP = 22;
const THICK = 14;
const LONGEST_NAME = 34;
/** A bar that is there is seen. */
const LEAST = 1.5;

/**
 * Files as bars, those that block as the dark part of each, with a table of the figures below: a picture says nothing to
 * those who cannot see it. `id` must be one of its kind in the page.
 */
export function bars(id: string, title: string, rows: readonly Bar[]): Html | undefined {
  if (rows.length === 0) return undefined;
  const most = Math.max(...rows.map(({ files }) => files));
  const height = rows.length * STEP + 4;
  return html`<figure class="plot"><figcaption id="${id}">${title}: <span class="key blocked"></span>block, <span class="key rest"></span>do not</figcaption>
<svg role="img" aria-labelledby="${id}" viewBox="0 0 ${WIDTH} ${height}">${rows.map((row, at) => bar(row, at, most))}</svg>
<details><summary>${title}, in figures</summary>
<table><thead><tr><th scope="col">${title}</th><th scope="col" class="n">Files</th><th scope="col" class="n">Block</th><th scope="col" class="n">People</th></tr></thead><tbody>${rows.map(
    ({ name, files, blocked, people }) =>
      html`<tr><td>${name}</td><td class="n">${grouped(files)}</td><td class="n">${grouped(blocked)}</td><td class="n">${grouped(people)}</td></tr>\n`,
  )}</tbody></table></details></figure>
`;
}

function bar({ name, files, blocked }: Bar, at: number, most: number): Html {
  const top = at * STEP + 3;
  const length = (count: number): number =>
    count === 0 ? 0 : Math.max(LEAST, (count / most) * (WIDTH - LEFT - RIGHT));
  const shown = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
  const whole = length(files);
  return html`<text x="${LEFT - 8}" y="${top + 11}" text-anchor="end">${shown}</text><rect x="${LEFT}" y="${top}" width="${whole.toFixed(1)}" height="${THICK}" fill="#dfe4e9" stroke="#46505a" stroke-width=".75"/><rect x="${LEFT}" y="${top}" width="${length(blocked).toFixed(1)}" height="${THICK}" fill="#8a0f3c"/><text x="${(LEFT + whole + 6).toFixed(1)}" y="${top + 11}">${grouped(blocked)} of ${grouped(files)}</text>`;
}
