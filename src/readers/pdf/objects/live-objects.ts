import type { RawFile } from '../raw/raw-file.js';
import { eachWithin } from '../raw/raw-file.js';
import { asKind, dictionaryOf, nameAt, type PdfDictionary, type PdfObject } from '../raw/values.js';

export interface Liveness {
  /** What the latest trailer leads to: what a viewer can come to. */
  readonly live: ReadonlySet<PdfObject>;
  /** Replaced by a later save, or led to by nothing. Containers and tables of the file format are left out. */
  readonly left: readonly PdfObject[];
}

/** Types that are the file's own bookkeeping. */
const BOOKKEEPING = new Set(['ObjStm', 'XRef']);

/** Parts what the document consists of from what is only still in the file. */
export function partObjects(raw: RawFile): Liveness {
  const live = new Set<PdfObject>();
  const waiting: PdfDictionary[] = [...raw.trailers]
    .reverse()
    .map(({ dictionary }) => dictionary)
    .filter((dictionary) => dictionaryOf(raw.get(dictionary, 'Root')) !== undefined)
    .slice(0, 1);
  const visit = (number: number): void => {
    const object = raw.current.get(number);
    if (!object || live.has(object)) return;
    live.add(object);
    follow(object.value);
  };
  const follow = (value: PdfObject['value']): void => {
    eachWithin(value, (inner) => {
      const reference = asKind(inner, 'reference');
      if (reference) pending.push(reference.number);
    });
  };
  const pending: number[] = [];
  for (const trailer of waiting) follow(trailer);
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) visit(next);
  return { live, left: raw.objects.filter((object) => !live.has(object) && !isBookkeeping(object)) };
}

function isBookkeeping({ value }: PdfObject): boolean {
  const dictionary = dictionaryOf(value);
  if (!dictionary) return false;
  return BOOKKEEPING.has(nameAt(dictionary, 'Type') ?? '') || dictionary.entries.has('Linearized');
}
