import type { Hit } from '../model/detection.js';

/** The hits of a text in reading order, those of each line together, by the offset at which their line begins. */
export function hitsByLine(text: string, hits: readonly Hit[]): ReadonlyMap<number, readonly Hit[]> {
  const lines = new Map<number, Hit[]>();
  let line: Hit[] = [];
  let end = -1;
  for (const hit of [...hits].sort((one, other) => one.start - other.start)) {
    if (hit.start > end) {
      const begin = hit.start === 0 ? 0 : text.lastIndexOf('\n', hit.start - 1) + 1;
      const next = text.indexOf('\n', hit.start);
      end = next < 0 ? text.length : next;
      line = [];
      lines.set(begin, line);
    }
    line.push(hit);
  }
  return lines;
}
