import { type Html, html } from '../../../reporters/html/template.js';
import { grouped } from '../../../reporters/text/counted.js';
import type { AuditedFile } from '../../audit-store.js';
import { daysPublic } from '../../risk.js';

const WIDTH = 640;
const HEIGHT = 280;
const LEFT = 64;
const TOP = 28;
const RIGHT = 16;
const BOTTOM = 44;
const YEAR = 365.25;

/**
 * The files of the list by how long they have been public and how many people they touch, on a scale of powers of ten.
 * Undefined where there are too few of known date to see anything.
 */
export function scatter(files: readonly AuditedFile[], asOf: string): Html | undefined {
  const points = files.flatMap(({ source, result }) => {
    const days = daysPublic(source.released, asOf);
    return days === undefined ? [] : [{ years: days / YEAR, people: result.exposure.people }];
  });
  if (points.length < 3) return undefined;
  const years = Math.max(1, Math.ceil(Math.max(...points.map((point) => point.years))));
  const powers = Math.max(1, Math.ceil(Math.log10(Math.max(...points.map(({ people }) => people)))));
  const x = (value: number): number => LEFT + (value / years) * (WIDTH - LEFT - RIGHT);
  const y = (value: number): number => HEIGHT - BOTTOM - (value / powers) * (HEIGHT - TOP - BOTTOM);
  const across = Array.from({ length: years + 1 }, (_, at) => at).filter((at) => at % Math.ceil(years / 12) === 0);
  const up = Array.from({ length: powers + 1 }, (_, at) => at);
  return html`<figure class="plot"><figcaption id="scatter">The ${grouped(points.length)} worst files of known date: the further up the more people, the further right the longer public. The list tells each.</figcaption>
<svg role="img" aria-labelledby="scatter" viewBox="0 0 ${WIDTH} ${HEIGHT}">${up.map(
    (at) =>
      html`<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(at).toFixed(1)}" y2="${y(at).toFixed(1)}" stroke="#b4bcc4"/><text x="${LEFT - 6}" y="${(y(at) + 4).toFixed(1)}" text-anchor="end">${grouped(10 ** at)}</text>`,
  )}${across.map(
    (at) =>
      html`<line x1="${x(at).toFixed(1)}" x2="${x(at).toFixed(1)}" y1="${TOP}" y2="${HEIGHT - BOTTOM}" stroke="#dfe4e9"/><text x="${x(at).toFixed(1)}" y="${HEIGHT - BOTTOM + 16}" text-anchor="middle">${at}</text>`,
  )}${points.map(
    (point) =>
      html`<circle cx="${x(point.years).toFixed(1)}" cy="${y(Math.log10(point.people)).toFixed(1)}" r="4" fill="#8a0f3c" fill-opacity=".55" stroke="#8a0f3c"/>`,
  )}<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 8}" text-anchor="middle">Years since the release</text><text x="${LEFT - 6}" y="12" text-anchor="end">People</text></svg></figure>
`;
}
