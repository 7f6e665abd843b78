import { Unreadable } from '../../model/failure.js';
import { codePageOf } from './language.js';

/** Numbers of the tables that the beginning of a document lists ([MS-DOC] 2.5.6 to 2.5.8), where they are read. */
export const TableId = {
  Styles: 1,
  CommentRefs: 4,
  CharacterPages: 12,
  ParagraphPages: 13,
  Bookmarks: 21,
  Associations: 32,
  Pieces: 33,
  CommentAuthors: 36,
  MailMerge: 44,
  Drawings: 50,
  RevisionAuthors: 51,
  Variables: 60,
  RouteSlip: 70,
  SavedBy: 71,
} as const;

/** Stories in the order in which their texts follow each other ([MS-DOC] 2.4.1). */
export const STORIES = [
  'body',
  'footnotes',
  'header',
  'macros',
  'comments',
  'endnotes',
  'text boxes',
  'header text boxes',
] as const;
export type StoryName = (typeof STORIES)[number];

/** The beginning of a document: what it is and where its tables lie. */
export interface Fib {
  /** False for Word 6 and 95, which keep everything in one stream, a byte a character. */
  readonly modern: boolean;
  /** Saved so that changes were added behind the old text. */
  readonly fastSaved: boolean;
  readonly tableStream: '0Table' | '1Table';
  /** Code page of text that has a byte a character. */
  readonly codePage: number;
  /** Where text begins and ended when it was last saved as a whole. */
  readonly textStart: number;
  readonly textEnd: number;
  /** Characters of each story. */
  readonly lengths: readonly number[];
  /** Where a table lies; of length 0 when there is none. */
  table(id: number): Place;
}

/** A stretch of a stream. */
export interface Place {
  readonly at: number;
  readonly length: number;
}

const WORD_97 = 0xa5ec;
const WORD_95 = 0xa5dc;
const FIRST_MODERN = 105;
const WESTERN = 1252;
const LEAST_BYTES = 88;

const Flag = { Complex: 0x0004, Saves: 0x00f0, Encrypted: 0x0100, SecondTable: 0x0200 } as const;
/** Places of the counts of characters: in the old beginning, and among the numbers of the new one. */
const OLD_LENGTHS = 52;
const FIRST_LENGTH = 3;
const OLD_PLACES = 0x58;
/** Those of the old tables whose form is known. */
const OLD_TABLES: readonly number[] = [TableId.Associations, TableId.Pieces];

/** Reads the beginning of the stream `WordDocument` ([MS-DOC] 2.5.1). Throws `Unreadable`. */
export function readFib(stream: Buffer): Fib {
  if (stream.length < LEAST_BYTES) throw damaged();
  const magic = stream.readUInt16LE(0);
  if (magic !== WORD_97 && magic !== WORD_95) {
    throw new Unreadable(
      'unsupported',
      'This document was made by a Word older than Word 6, and is not read. Save it as .docx and scan that.',
    );
  }
  const flags = stream.readUInt16LE(10);
  if ((flags & Flag.Encrypted) !== 0) {
    throw new Unreadable(
      'encrypted',
      'The document is protected by a password, so nothing in it was read. Remove the password and scan it again.',
    );
  }
  const modern = magic === WORD_97 && stream.readUInt16LE(2) >= FIRST_MODERN;
  return {
    modern,
    fastSaved: (flags & (Flag.Complex | Flag.Saves)) !== 0,
    tableStream: (flags & Flag.SecondTable) !== 0 ? '1Table' : '0Table',
    codePage: modern ? WESTERN : codePageOf(stream.readUInt16LE(6)),
    textStart: stream.readUInt32LE(24),
    textEnd: stream.readUInt32LE(28),
    ...(modern ? readModern(stream) : readOld(stream, (flags & Flag.Complex) !== 0)),
  };
}

function readModern(stream: Buffer): Pick<Fib, 'lengths' | 'table'> {
  const words = 34 + stream.readUInt16LE(32) * 2;
  if (words + 2 > stream.length) throw damaged();
  const count = stream.readUInt16LE(words);
  const numbers = words + 2;
  const places = numbers + count * 4 + 2;
  if (places > stream.length || count < FIRST_LENGTH + STORIES.length) throw damaged();
  const tables = stream.readUInt16LE(places - 2);
  return {
    lengths: STORIES.map((_, index) => stream.readUInt32LE(numbers + (FIRST_LENGTH + index) * 4)),
    table: (id) => (id < tables ? placeAt(stream, places + id * 8) : { at: 0, length: 0 }),
  };
}

function readOld(stream: Buffer, complex: boolean): Pick<Fib, 'lengths' | 'table'> {
  return {
    lengths: STORIES.map((_, index) => stream.readUInt32LE(OLD_LENGTHS + index * 4)),
    table: (id) => {
      const isKept = OLD_TABLES.includes(id) && (id !== TableId.Pieces || complex);
      return isKept ? placeAt(stream, OLD_PLACES + id * 8) : { at: 0, length: 0 };
    },
  };
}

function placeAt(stream: Buffer, at: number): Place {
  if (at + 8 > stream.length) return { at: 0, length: 0 };
  return { at: stream.readUInt32LE(at), length: stream.readUInt32LE(at + 4) };
}

function damaged(): Unreadable {
  return new Unreadable('damaged', 'The beginning of the document is damaged.');
}
