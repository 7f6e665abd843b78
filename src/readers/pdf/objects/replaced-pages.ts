import type { RawFile } from '../raw/raw-file.js';
import { asKind, nameAt, type PdfDictionary, type PdfObject } from '../raw/values.js';
import { writeValue } from '../raw/write-value.js';

/** Streams that are no content of a page. */
const APART = new Set(['XRef', 'ObjStm', 'Metadata', 'EmbeddedFile']);
/** Entries that decide what a page, a list of pages and the catalogue show. */
const TELLING: ReadonlyMap<string, readonly string[]> = new Map([
  ['Page', ['Contents', 'Resources', 'MediaBox', 'CropBox', 'Rotate']],
  ['Pages', ['Kids', 'Resources', 'MediaBox', 'CropBox']],
  ['Catalog', ['Pages', 'OCProperties']],
]);

/** False when no later save replaced anything that pages are made of, so that earlier states show the same pages. */
export function mayHaveOtherPages(raw: RawFile): boolean {
  return raw.locked || raw.objects.some((object) => isReplaced(raw, object) && changesPages(raw, object));
}

const isReplaced = (raw: RawFile, object: PdfObject): boolean => raw.current.get(object.number) !== object;

function changesPages(raw: RawFile, { number, value }: PdfObject): boolean {
  const stream = asKind(value, 'stream');
  if (stream) return !APART.has(nameAt(stream.dictionary, 'Type') ?? '');
  const before = asKind(value, 'dictionary');
  const keys = before && TELLING.get(nameAt(before, 'Type') ?? '');
  if (!before || !keys) return false;
  const now = asKind(raw.current.get(number)?.value, 'dictionary');
  return now === undefined || keys.some((key) => written(before, key) !== written(now, key));
}

const written = (dictionary: PdfDictionary, key: string): string => writeValue(dictionary.entries.get(key));
