import { Unreadable } from '../../../model/failure.js';
import type { RawFile } from '../raw/raw-file.js';
import { asKind, dictionaryOf, nameAt, type PdfDictionary, type PdfStream } from '../raw/values.js';

/** PDFium follows forms within forms so deep. */
const DEEPEST = 30;
/** Nesting below this cannot multiply far, and most documents have none. */
const HARMLESS_DEPTH = 4;
/** More forms than this on one page are an attack: each is built in memory. */
const MOST_DRAWN = 200_000;

/**
 * Throws `Unreadable('limit')` when forms draw each other, or themselves, so often that a page of them fills the memory:
 * two in each of thirty levels are a thousand million.
 */
export function refuseEndlessForms(raw: RawFile): void {
  const forms = new Set<PdfStream>();
  for (const { value } of raw.current.values()) {
    const stream = asKind(value, 'stream');
    if (stream && nameAt(stream.dictionary, 'Subtype') === 'Form') forms.add(stream);
  }
  if (forms.size === 0) return;
  const nested = new Map([...forms].map((form) => [form, formsOf(raw, form.dictionary)]));
  if (!isDeeplyNested(nested)) return;
  const drawn = new Map([...nested].map(([form, names]) => [form, drawnBy(raw, form, names)]));
  const counts = new Map<PdfStream, number>();
  for (let level = 0; level < DEEPEST; level++) {
    const next = new Map(
      [...drawn].map(([form, inner]) => [form, inner.reduce((sum, each) => sum + 1 + (counts.get(each) ?? 0), 0)]),
    );
    for (const [form, count] of next) {
      if (count > MOST_DRAWN)
        throw new Unreadable('limit', 'The PDF draws its parts within each other without end, so it was not read.');
      counts.set(form, count);
    }
  }
}

/** Forms that a form may draw, by the names its resources give them. */
function formsOf(raw: RawFile, form: PdfDictionary): ReadonlyMap<string, PdfStream> {
  const named = dictionaryOf(raw.get(dictionaryOf(raw.get(form, 'Resources')), 'XObject'));
  const forms = new Map<string, PdfStream>();
  for (const name of named?.entries.keys() ?? []) {
    const stream = asKind(raw.get(named, name), 'stream');
    if (stream && nameAt(stream.dictionary, 'Subtype') === 'Form') forms.set(name, stream);
  }
  return forms;
}

/** True when forms lie within forms to the depth at which their number can explode. */
function isDeeplyNested(nested: ReadonlyMap<PdfStream, ReadonlyMap<string, PdfStream>>): boolean {
  let holding = new Set(nested.keys());
  for (let depth = 0; depth < HARMLESS_DEPTH && holding.size > 0; depth++) {
    const deeper = [...nested].filter(([, inner]) => [...inner.values()].some((form) => holding.has(form)));
    holding = new Set(deeper.map(([form]) => form));
  }
  return holding.size > 0;
}

/** Forms that the content of one really draws, each as often as it does. */
function drawnBy(raw: RawFile, form: PdfStream, names: ReadonlyMap<string, PdfStream>): readonly PdfStream[] {
  if (names.size === 0) return [];
  const content = raw.bytesOf(form)?.toString('latin1') ?? '';
  return [...content.matchAll(/\/([^\s/<>[\](){}%]+)\s+Do\b/gu)].flatMap(([, name]) => names.get(name!) ?? []);
}
