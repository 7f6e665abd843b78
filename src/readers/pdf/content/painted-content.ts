import { pageNumbers } from '../objects/page-numbers.js';
import { decodeText } from '../raw/pdf-text.js';
import type { RawFile } from '../raw/raw-file.js';
import { asKind, dictionaryOf, nameAt, type PdfDictionary, type PdfStream, type PdfValue } from '../raw/values.js';
import { STAND_INS, scanContent } from './scan-content.js';
import type { StandIn } from './stand-ins.js';

/** What the pages of a document paint, found without an engine. */
export interface PaintedContent {
  /** Streams whose text is read with a page: contents, and forms painted by them. */
  readonly streams: ReadonlySet<PdfStream>;
  /** By 1-based page, what its own contents hold, forms apart. */
  readonly pages: ReadonlyMap<number, PageContent>;
  /** Texts that stand in for marked content, in the order of the pages. */
  readonly standIns: readonly StandIn[];
}

interface PageContent {
  /** Operators that show a text: the engine makes an object of each. */
  readonly shows: number;
  /** A stream of it cannot be decoded, or a string or an inline picture has no end and swallows what follows. */
  readonly isBroken: boolean;
}

const LONGEST_FAMILY = 64;
const BREAK = Buffer.from('\n');

/** Walks from the list of pages over their contents and the forms these paint. Throws `LimitReached`. */
export function paintedContent(raw: RawFile): PaintedContent {
  const streams = new Set<PdfStream>();
  const pages = new Map<number, PageContent>();
  const standIns: StandIn[] = [];

  const paint = (names: Iterable<string>, resources: PdfDictionary | undefined): void => {
    standIns.push(...namedStandIns(raw, resources));
    const objects = dictionaryOf(raw.get(resources, 'XObject'));
    if (!objects) return;
    for (const name of names) {
      const form = asKind(raw.get(objects, name), 'stream');
      if (!form || streams.has(form) || nameAt(form.dictionary, 'Subtype') !== 'Form') continue;
      streams.add(form);
      const bytes = raw.bytesOf(form);
      if (!bytes) continue;
      const { paints, standIns: own } = scanContent(bytes);
      standIns.push(...own);
      paint(paints, dictionaryOf(raw.get(form.dictionary, 'Resources')) ?? resources);
    }
  };

  for (const [number, page] of pageNumbers(raw)) {
    const dictionary = dictionaryOf(raw.current.get(number)?.value);
    const contents = contentsOf(raw, dictionary);
    for (const stream of contents) streams.add(stream);
    const parts = contents.flatMap((stream) => raw.bytesOf(stream) ?? []);
    const { shows, isCut, paints, standIns: own } = scanContent(joined(parts));
    pages.set(page, { shows, isBroken: isCut || parts.length < contents.length });
    standIns.push(...own);
    paint(paints, resourcesOf(raw, dictionary));
  }
  return { streams, pages, standIns };
}

/** Those that content refers to by a name of its resources. */
function namedStandIns(raw: RawFile, resources: PdfDictionary | undefined): StandIn[] {
  const lists = dictionaryOf(raw.get(resources, 'Properties'));
  return [...(lists?.entries.keys() ?? [])].flatMap((name) => {
    const list = dictionaryOf(raw.get(lists, name));
    return STAND_INS.flatMap((key) => {
      const text = asKind(raw.get(list, key), 'string');
      return text ? [{ key, text: decodeText(text.bytes) }] : [];
    });
  });
}

/** Streams of a page in the order in which they are painted. */
export function contentsOf(raw: RawFile, page: PdfDictionary | undefined): PdfStream[] {
  const contents = raw.get(page, 'Contents');
  const items: readonly PdfValue[] = asKind(contents, 'array')?.items ?? (contents === undefined ? [] : [contents]);
  return items.flatMap((item) => asKind(raw.resolve(item), 'stream') ?? []);
}

/** Resources of a page, its own or those of the list it stands in. */
export function resourcesOf(raw: RawFile, page: PdfDictionary | undefined): PdfDictionary | undefined {
  let holder = page;
  for (let step = 0; holder && step < LONGEST_FAMILY; step++) {
    const resources = dictionaryOf(raw.get(holder, 'Resources'));
    if (resources) return resources;
    holder = dictionaryOf(raw.get(holder, 'Parent'));
  }
  return undefined;
}

/** Streams of one page are one content: an operator ends with its stream. */
export const joined = (parts: readonly Buffer[]): Buffer =>
  parts.length === 1 ? parts[0]! : Buffer.concat(parts.flatMap((part) => [part, BREAK]));
