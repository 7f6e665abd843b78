import type { Concealed } from '../../../model/content.js';
import type { Location } from '../../../model/location.js';
import type { Liveness } from '../objects/live-objects.js';
import { pageNumbers } from '../objects/page-numbers.js';
import { dictionariesWithin, type RawFile } from '../raw/raw-file.js';
import { asKind, dictionaryOf, nameAt, type PdfDictionary, type PdfStream } from '../raw/values.js';
import { contentsOf, joined, type PaintedContent, resourcesOf } from './painted-content.js';
import { type ContentScan, scanContent } from './scan-content.js';

/** Content with text that no page paints, or only through an annotation. */
export interface UnpaintedContent {
  readonly bytes: Buffer;
  readonly scan: ContentScan;
  /** Where its fonts are named; absent when nothing says. */
  readonly resources: PdfDictionary | undefined;
  readonly at: Location;
  /** Absent for what is seen all the same: the look of a field, a pattern. */
  readonly concealed?: Concealed;
}

export interface UnpaintedStreams {
  readonly contents: readonly UnpaintedContent[];
  /** Streams that may be content and could not be decoded. */
  readonly damaged: number;
  readonly isWorthALook: boolean;
}

const EARLIER: Concealed = { carrier: 'previous-revision', by: ['previous-revision'] };
const UNUSED: Concealed = { carrier: 'unreferenced-part', by: ['unreferenced'] };
const NOTE: Concealed = { carrier: 'annotation', by: ['annotation'] };
const FIELD: Concealed = { carrier: 'form-field', by: ['form-field'] };

/** Types and kinds of streams that paint nothing: tables of the format, files, pictures, fonts. */
const OTHERS = new Set(['XRef', 'ObjStm', 'Metadata', 'EmbeddedFile', 'CMap', 'Image']);
const FONT_KINDS = new Set(['Type1C', 'CIDFontType0C', 'OpenType']);
/** Entries that content does not have: of fonts, functions, shadings, colour profiles, halftones. */
const OTHER_KEYS = [
  'Length1',
  'Length2',
  'Length3',
  'FunctionType',
  'ShadingType',
  'N',
  'HalftoneType',
  'BitsPerComponent',
];
/** Entries that say how a stream is packed, and nothing of what it is. */
const PACKING = new Set(['Length', 'Filter', 'DecodeParms', 'DL']);
const PICTURE_FILTERS = new Set(['DCTDecode', 'DCT', 'JPXDecode', 'CCITTFaxDecode', 'CCF', 'JBIG2Decode']);
const TEXT_BEGINS = Buffer.from('BT');
const SHOWS_TEXT = /\bBT\b[\s\S]*?\bT[jJ]\b/u;
const [HIDDEN, NO_VIEW] = [2, 32];

/**
 * Content in the file that is not read with its pages: of removed pages, of earlier saves, forms that nothing paints, the
 * looks of annotations. Throws `LimitReached`.
 */
export function unpaintedContent(raw: RawFile, painted: PaintedContent, { live }: Liveness): UnpaintedStreams {
  const known = new Set(painted.streams);
  const contents: UnpaintedContent[] = [];
  let damaged = 0;
  const add = (
    streams: readonly PdfStream[],
    about: Omit<UnpaintedContent, 'bytes' | 'scan'>,
    isLive = false,
  ): void => {
    const parts: Buffer[] = [];
    for (const stream of streams) {
      known.add(stream);
      const bytes = raw.bytesOf(stream);
      if (bytes) parts.push(bytes);
      else if (mayBeContent(raw, stream, isLive)) damaged++;
    }
    const bytes = joined(parts);
    if (!bytes.includes(TEXT_BEGINS)) return;
    const scan = scanContent(bytes, true);
    if (scan.isPlausible && (scan.shows > 0 || (scan.isCut && SHOWS_TEXT.test(bytes.toString('latin1')))))
      contents.push({ bytes, scan, ...about });
  };

  for (const page of unlistedPages(raw)) {
    const streams = contentsOf(raw, page);
    if (streams.some((stream) => !known.has(stream)))
      add(streams, { resources: resourcesOf(raw, page), at: { field: 'removed page' }, concealed: EARLIER });
  }
  const looks = appearances(raw, live);
  for (const object of raw.objects) {
    const stream = asKind(object.value, 'stream');
    if (!stream || known.has(stream) || isOther(stream.dictionary)) continue;
    const isLive = live.has(object);
    const about = isLive
      ? (looks.get(stream) ?? placeOfUnused(stream.dictionary))
      : { at: { field: 'earlier object' }, concealed: EARLIER };
    add([stream], { resources: dictionaryOf(raw.get(stream.dictionary, 'Resources')), ...about }, isLive);
  }
  return { contents, damaged, isWorthALook: contents.length > 0 || damaged > 0 };
}

/** Pages in any state that the list of pages does not hold. */
function unlistedPages(raw: RawFile): PdfDictionary[] {
  const listed = pageNumbers(raw);
  return raw.objects.flatMap((object) => {
    const page = asKind(object.value, 'dictionary');
    if (!page || nameAt(page, 'Type') !== 'Page') return [];
    return listed.has(object.number) && raw.current.get(object.number) === object ? [] : [page];
  });
}

type Place = Pick<UnpaintedContent, 'at' | 'concealed'>;

/** The content of a pattern is seen where it is used. */
const placeOfUnused = ({ entries }: PdfDictionary): Place =>
  entries.has('PatternType') ? { at: { field: 'pattern' } } : { at: { field: 'unused drawing' }, concealed: UNUSED };

/** What annotations look like, by the streams that paint it. */
function appearances(raw: RawFile, live: Liveness['live']): ReadonlyMap<PdfStream, Place> {
  const looks = new Map<PdfStream, Place>();
  const pages = pageNumbers(raw);
  for (const { value } of live) {
    for (const annotation of dictionariesWithin(value)) {
      const appearance = dictionaryOf(raw.get(annotation, 'AP'));
      if (!appearance) continue;
      for (const [key, stream] of statesOf(raw, appearance)) {
        looks.set(stream, placeOfLook(raw, annotation, key === 'N', pages));
      }
    }
  }
  return looks;
}

/** Every look with the key it stands under: the normal one, under the pointer, and pressed; each may have several states. */
function* statesOf(raw: RawFile, appearance: PdfDictionary): Generator<[key: string, look: PdfStream]> {
  for (const key of appearance.entries.keys()) {
    const look = raw.get(appearance, key);
    const stream = asKind(look, 'stream');
    if (stream) yield [key, stream];
    const states = asKind(look, 'dictionary');
    for (const state of states?.entries.keys() ?? []) {
      const one = asKind(raw.get(states, state), 'stream');
      if (one) yield [key, one];
    }
  }
}

function placeOfLook(
  raw: RawFile,
  annotation: PdfDictionary,
  isNormal: boolean,
  pages: ReadonlyMap<number, number>,
): Place {
  const page = pages.get(asKind(annotation.entries.get('P'), 'reference')?.number ?? -1);
  const at = page === undefined ? {} : { page };
  const flags = raw.get(annotation, 'F');
  const isShown = isNormal && ((typeof flags === 'number' ? flags : 0) & (HIDDEN | NO_VIEW)) === 0;
  if (isShown) return { at };
  return { at, concealed: nameAt(annotation, 'Subtype') === 'Widget' ? FIELD : NOTE };
}

const isOther = (dictionary: PdfDictionary): boolean =>
  OTHERS.has(nameAt(dictionary, 'Type') ?? '') ||
  OTHERS.has(nameAt(dictionary, 'Subtype') ?? '') ||
  FONT_KINDS.has(nameAt(dictionary, 'Subtype') ?? '') ||
  OTHER_KEYS.some((key) => dictionary.entries.has(key));

/** Of a stream that cannot be decoded: true unless it is a picture, of another kind, or used for something else. */
function mayBeContent(raw: RawFile, { dictionary }: PdfStream, isLive: boolean): boolean {
  const isForm = nameAt(dictionary, 'Subtype') === 'Form';
  if (!isForm && (isLive || [...dictionary.entries.keys()].some((key) => !PACKING.has(key)))) return false;
  const filter = raw.get(dictionary, 'Filter');
  const filters = asKind(filter, 'array')?.items ?? [filter];
  return !filters.some((one) => PICTURE_FILTERS.has(asKind(one, 'name')?.name ?? ''));
}
