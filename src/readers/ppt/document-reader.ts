import { constants, inflateSync } from 'node:zlib';
import { memoryBytes } from '../../bytes/memory-bytes.js';
import type { Budget } from '../../model/bytes.js';
import type { Concealed, Content } from '../../model/content.js';
import { Unreadable } from '../../model/failure.js';
import type { Location } from '../../model/location.js';
import { gapOf, textContent } from '../ooxml/content.js';
import { isInternalPath, readExternalTarget } from '../ooxml/external-target.js';
import type { PersistDirectory } from './persist-directory.js';
import { Rt } from './record-types.js';
import { type PptRecord, walkRecord } from './records.js';
import { textOf } from './text-atoms.js';

/** Slides, masters or notes in the order of a list ([MS-PPT] 2.4.14), and the texts the list holds for each. */
export interface ListedSlide {
  readonly persistId: number;
  /** The slide's own number, which its notes name. */
  readonly slideId: number;
  readonly outline: string[];
}

export interface DocumentParts {
  readonly slides: readonly ListedSlide[];
  readonly masters: readonly ListedSlide[];
  readonly notes: readonly ListedSlide[];
  /** Size of a slide in points. */
  readonly size: { readonly width: number; readonly height: number } | undefined;
  /** Links, names of shows, footers, tags. */
  readonly content: readonly Content[];
}

const UNITS = 8;
const SLIDES = 0;
const MASTERS = 1;
const OBJECT: Concealed = { carrier: 'embedded-object', by: ['attachment'] };
const PATH: Concealed = { carrier: 'file-path', by: ['property'] };
const PROPERTY: Concealed = { carrier: 'property', by: ['property'] };
const SHOW: Concealed = { carrier: 'slide', by: ['custom-view'] };
const LINK_TARGET = 1;
const COMPRESSED = 1;
const SIZE = 4;

/** Reads the record that holds the document: its lists of slides and the words that belong to all of it. */
export function readDocument(bytes: Buffer, document: PptRecord): DocumentParts {
  const lists: readonly ListedSlide[][] = [[], [], []];
  const content: Content[] = [];
  const at: Location = {};
  let list: ListedSlide[] | undefined;
  let size: DocumentParts['size'];
  const open: PptRecord[] = [];
  walkRecord(bytes, document, {
    start(record) {
      open.push(record);
      const { type, start, end, instance } = record;
      if (type === Rt.SlideList) list = lists[instance];
      else if (type === Rt.SlidePersist && end - start >= 16) {
        const slide = { persistId: bytes.readUInt32LE(start), slideId: bytes.readUInt32LE(start + 12), outline: [] };
        list?.push(slide);
      } else if (type === Rt.TextHeader) list?.at(-1)?.outline.push('');
      else if (type === Rt.TextChars || type === Rt.TextBytes) {
        const outline = list?.at(-1)?.outline;
        if (outline !== undefined) outline[Math.max(0, outline.length - 1)] = textOf(bytes, record) ?? '';
      } else if (type === Rt.DocumentAtom && end - start >= 32) {
        size = { width: bytes.readInt32LE(start) / UNITS, height: bytes.readInt32LE(start + 4) / UNITS };
        // Masters of notes and handouts stand in no list.
        for (const persistId of [bytes.readUInt32LE(start + 24), bytes.readUInt32LE(start + 28)]) {
          lists[MASTERS]!.push({ persistId, slideId: 0, outline: [] });
        }
      } else if (type === Rt.String) {
        content.push(...stringContent(textOf(bytes, record)?.trim() ?? '', open.at(-2)?.type, record, at));
      } else if (type === Rt.SoundData) {
        const detail = 'Sound or film in the document cannot be read.';
        content.push({ kind: 'gap', reason: 'unsupported', at, detail });
      }
      if (!record.isContainer) open.pop();
    },
    end(record) {
      if (record.isContainer) open.pop();
      if (record.type === Rt.SlideList) list = undefined;
    },
  });
  const [slides = [], masters = [], notes = []] = [lists[SLIDES], lists[MASTERS], lists[2]];
  return { slides, masters, notes, size, content };
}

/** What a text of the document says, by the record it stands in. */
function* stringContent(
  text: string,
  parent: number | undefined,
  { instance }: PptRecord,
  at: Location,
): Generator<Content> {
  if (text === '' || parent === Rt.BinaryTag) return;
  switch (parent) {
    case Rt.Hyperlink:
      if (instance !== LINK_TARGET) return;
      yield* readExternalTarget({ id: '', type: 'hyperlink', target: text, external: true }, { at });
      return;
    case Rt.HeadersFooters:
      yield textContent(text, at);
      return;
    case Rt.NamedShow:
      yield textContent(text, at, SHOW, 'title');
      return;
    case Rt.ExternalVideo:
      if (isInternalPath(text)) yield { kind: 'fact', fact: 'internal-path', at, count: 1 };
      yield textContent(text, at, PATH, 'code');
      return;
    case Rt.ExternalLink:
      yield textContent(text, at, OBJECT, 'code');
      return;
    case Rt.ExternalObject:
    case Rt.ExternalControl:
      // Names of programs and of their commands.
      return;
    default:
      if (!/^(?:_{3}PPT\w+|[\d.]+)$/u.test(text)) yield textContent(text, at, PROPERTY, 'code');
  }
}

/** Objects of other programs and macros that the document holds, each a file of its own. */
export function* readObjects(bytes: Buffer, directory: PersistDirectory, budget: Budget): Generator<Content> {
  let count = 0;
  for (const offset of [...directory.offsets].sort((one, other) => one - other)) {
    const record = directory.at(offset);
    if (record?.type !== Rt.ExternalStorage) continue;
    const at: Location = { part: `object${++count}` };
    yield { kind: 'fact', fact: 'embedded-object', at, count: 1, concealed: OBJECT };
    try {
      const content = memoryBytes(storageOf(bytes, record, budget));
      yield { kind: 'child', name: `object${count}`, bytes: content, at, concealed: OBJECT };
    } catch (error) {
      yield gapOf(error, at);
    }
  }
}

/** A compound file, compressed or not ([MS-PPT] 2.10.34). */
function storageOf(bytes: Buffer, { instance, start, end }: PptRecord, budget: Budget): Buffer {
  if (instance !== COMPRESSED) return bytes.subarray(start, end);
  if (end - start < SIZE) throw new Unreadable('damaged', 'An embedded object is damaged.');
  const size = bytes.readUInt32LE(start);
  if (size > budget.limits.partBytes) budget.refuse('partBytes');
  budget.charge('inflatedBytes', size);
  const content = inflated(bytes.subarray(start + SIZE, end), size);
  if (content?.length !== size) throw new Unreadable('damaged', 'An embedded object is damaged.');
  return content;
}

/** PowerPoint for Macintosh leaves out the end of the compressed stream. Undefined for what cannot be inflated. */
function inflated(bytes: Buffer, size: number): Buffer | undefined {
  try {
    return inflateSync(bytes, { maxOutputLength: Math.max(1, size), finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return undefined;
  }
}
