import type { Carrier, Concealment } from '../../../model/catalogue.js';
import type { Concealed, Content, TextContent } from '../../../model/content.js';
import type { Location } from '../../../model/location.js';
import { decodeText } from '../raw/pdf-text.js';
import { dictionariesWithin, type RawFile } from '../raw/raw-file.js';
import { asKind, dictionaryOf, nameAt, type PdfDictionary, type PdfObject, type PdfValue } from '../raw/values.js';
import { textContent } from '../text-content.js';
import type { HeardTexts } from './heard-texts.js';
import { pageNumbers } from './page-numbers.js';

const hidden = (carrier: Carrier, by: Concealment): Concealed => ({ carrier, by: [by] });
const SCRIPT = hidden('script', 'script');
const FIELD = hidden('form-field', 'form-field');
const ALTERNATIVE = hidden('alt-text', 'alt-text');
const STRUCTURE = hidden('structure-text', 'structure');

/** Actions that run a program, send data or open another file (ISO 32000-2, 12.6.4). */
const ACTIVE = new Set(['JavaScript', 'Launch', 'SubmitForm', 'ImportData', 'GoToR', 'GoToE', 'Rendition']);
/** Of these the act itself is worth telling; the others only name a file. */
const ACTING = new Set(['JavaScript', 'Launch', 'SubmitForm', 'ImportData']);

/**
 * Texts of live objects that neither the pages nor their annotations gave: scripts wherever they hang, values of fields
 * that no widget shows, values fields are reset to, and what stands in for pictures and structure elements.
 */
export function* dictionaryTexts(raw: RawFile, objects: Iterable<PdfObject>, heard: HeardTexts): Generator<Content> {
  const pages = pageNumbers(raw);
  let acts = 0;
  for (const object of objects) {
    for (const dictionary of dictionariesWithin(object.value)) {
      const action = nameAt(dictionary, 'S');
      if (action !== undefined && ACTIVE.has(action)) {
        if (ACTING.has(action)) acts++;
        yield* actionTexts(raw, dictionary, heard);
      } else if (isStructure(dictionary, action)) yield* structureTexts(raw, dictionary, pages, heard);
      else if (isField(dictionary)) yield* fieldTexts(raw, dictionary, heard);
    }
  }
  if (acts > 0) yield { kind: 'fact', fact: 'script', at: {}, count: acts };
}

function* actionTexts(raw: RawFile, action: PdfDictionary, heard: HeardTexts): Generator<Content> {
  yield* newText(stringOrStream(raw, raw.get(action, 'JS')), { field: 'script' }, SCRIPT, heard, 'code');
  const at = { field: 'action' };
  for (const key of ['F', 'Win']) {
    const file = raw.get(action, key);
    const names = dictionaryOf(file) ? ['F', 'UF', 'D', 'P'].map((part) => raw.get(dictionaryOf(file), part)) : [file];
    for (const name of names) yield* newText(textOf(name), at, SCRIPT, heard, 'code');
  }
}

/** An element need not say that it is one, and careless programs leave out its parent. */
const isStructure = (dictionary: PdfDictionary, kind: string | undefined): boolean =>
  nameAt(dictionary, 'Type') === 'StructElem' ||
  (kind !== undefined && ['P', 'Alt', 'ActualText'].some((key) => dictionary.entries.has(key)));

function* structureTexts(
  raw: RawFile,
  element: PdfDictionary,
  pages: ReadonlyMap<number, number>,
  heard: HeardTexts,
): Generator<Content> {
  const page = pages.get(asKind(element.entries.get('Pg'), 'reference')?.number ?? -1);
  const at = page === undefined ? {} : { page };
  yield* newText(textOf(raw.get(element, 'Alt')), { ...at, field: 'alternative text' }, ALTERNATIVE, heard);
  for (const key of ['ActualText', 'E', 'T'])
    yield* newText(textOf(raw.get(element, key)), { ...at, field: 'structure' }, STRUCTURE, heard);
}

const isField = ({ entries }: PdfDictionary): boolean =>
  asKind(entries.get('T'), 'string') !== undefined &&
  (entries.has('FT') || entries.has('V') || entries.has('DV') || entries.has('Kids'));

function* fieldTexts(raw: RawFile, field: PdfDictionary, heard: HeardTexts): Generator<Content> {
  const name = textOf(raw.get(field, 'T')) ?? '';
  const at = { field: name === '' ? 'form field' : name };
  for (const key of ['V', 'DV', 'TU', 'RV']) {
    const value = raw.get(field, key);
    for (const item of asKind(value, 'array')?.items ?? [value]) {
      yield* newText(stringOrStream(raw, raw.resolve(item)), at, FIELD, heard);
    }
  }
}

function* newText(
  text: string | undefined,
  at: Location,
  concealed: Concealed,
  heard: HeardTexts,
  role?: TextContent['role'],
): Generator<Content> {
  if (text !== undefined && text.trim() !== '' && heard.isNew(text)) yield* textContent(text, at, concealed, role);
}

const textOf = (value: PdfValue | undefined): string | undefined => {
  const string = asKind(value, 'string');
  return string && decodeText(string.bytes);
};

export function stringOrStream(raw: RawFile, value: PdfValue | undefined): string | undefined {
  const stream = asKind(value, 'stream');
  const bytes = stream && raw.bytesOf(stream);
  return bytes ? decodeText(bytes) : textOf(value);
}
