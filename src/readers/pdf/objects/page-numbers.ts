import type { RawFile } from '../raw/raw-file.js';
import { asKind, dictionaryOf, type PdfValue } from '../raw/values.js';

/** The pages of the document in their order: 1-based page by number of its object. */
export function pageNumbers(raw: RawFile): ReadonlyMap<number, number> {
  const pages = new Map<number, number>();
  const seen = new Set<number>();
  const root = raw.catalogue()?.entries.get('Pages');
  const waiting: PdfValue[] = root === undefined ? [] : [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const number = asKind(next, 'reference')?.number;
    if (number === undefined || seen.has(number)) continue;
    seen.add(number);
    const kids = asKind(raw.get(dictionaryOf(raw.resolve(next)), 'Kids'), 'array');
    if (kids) waiting.push(...[...kids.items].reverse());
    else pages.set(number, pages.size + 1);
  }
  return pages;
}
