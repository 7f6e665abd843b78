import { makeCompound } from '../../bytes/compound-writer.js';

/** Characters with properties laid over them. */
export interface RunSpec {
  readonly text: string;
  /** A list of properties, as their bytes. */
  readonly properties?: Buffer;
}

/** A paragraph ends with its last run's last character. */
export interface ParagraphSpec {
  readonly runs: readonly RunSpec[];
  readonly style?: number;
  readonly properties?: Buffer;
}

export interface DocumentSpec {
  readonly body: readonly ParagraphSpec[];
  /** Further stories by their place: 1 footnotes, 2 header, 4 comments, 5 endnotes, 6 text boxes. */
  readonly stories?: Readonly<Record<number, string>>;
  /** Two bytes a character; one unless told. */
  readonly wide?: boolean;
  /** Tables of the beginning by their number. */
  readonly tables?: Readonly<Record<number, Buffer>>;
  /** Put in front of the text in the stream, where no piece refers to it. */
  readonly before?: string;
  readonly flags?: number;
  readonly streams?: Readonly<Record<string, Buffer>>;
}

const PAGE = 512;
const TEXT_AT = 0x800;
const TABLES = 93;
const CHARACTERS = 12;
const PARAGRAPHS = 13;
const PIECES = 33;

/** One property: its code, then its operand. */
export const sprm = (code: number, ...operand: readonly number[]): Buffer =>
  Buffer.from([code & 0xff, code >> 8, ...operand]);
export const plain = (text: string, style?: number): ParagraphSpec => ({
  runs: [{ text: `${text}\r` }],
  ...(style === undefined ? {} : { style }),
});
/** A cell, or the end of a row. */
export const cell = (text: string): ParagraphSpec => ({ runs: [{ text: `${text}\x07` }], properties: sprm(0x2416, 1) });
export const rowEnd: ParagraphSpec = {
  runs: [{ text: '\x07' }],
  properties: Buffer.concat([sprm(0x2416, 1), sprm(0x2417, 1)]),
};
/** A table of strings, two bytes a character. */
export const strings = (...texts: readonly string[]): Buffer =>
  Buffer.concat([
    u16(0xffff, texts.length, 0),
    ...texts.flatMap((text) => [u16(text.length), Buffer.from(text, 'utf16le')]),
  ]);

export const u16 = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => {
    bytes.writeUInt16LE(value, index * 2);
  });
  return bytes;
};
export const u32 = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => {
    bytes.writeUInt32LE(value >>> 0, index * 4);
  });
  return bytes;
};

interface Run {
  readonly start: number;
  readonly end: number;
  readonly list: Buffer;
}

/** A document of Word 97 ([MS-DOC]) in its container: one piece of text, one page of properties of each kind. */
export function documentOf(spec: DocumentSpec): Buffer {
  const { body, stories = {}, wide = false, tables = {}, before = '', flags = 0, streams = {} } = spec;
  const step = wide ? 2 : 1;
  const encoding = wide ? 'utf16le' : 'latin1';
  const start = TEXT_AT + before.length;
  const characters: Run[] = [];
  const paragraphs: Run[] = [];
  let at = start;
  for (const { runs, style = 0, properties = Buffer.alloc(0) } of body) {
    const from = at;
    for (const { text, properties: list = Buffer.alloc(0) } of runs) {
      characters.push({ start: at, end: at + text.length * step, list });
      at += text.length * step;
    }
    paragraphs.push({ start: from, end: at, list: Buffer.concat([u16(style), properties]) });
  }
  const bodyText = body.flatMap(({ runs }) => runs.map(({ text }) => text)).join('');
  const lengths = Array.from({ length: 8 }, (_, index) =>
    index === 0 ? bodyText.length : (stories[index]?.length ?? 0),
  );
  const all = bodyText + Array.from({ length: 7 }, (_, index) => stories[index + 1] ?? '').join('');
  const ended = all.length > bodyText.length ? `${all}\r` : all;
  const text = Buffer.concat([Buffer.from(before, 'latin1'), Buffer.from(ended, encoding)]);
  const page = Math.ceil((TEXT_AT + text.length) / PAGE);

  const piece = wide ? start : 0x4000_0000 | (start * 2);
  const made: Record<number, Buffer> = {
    [CHARACTERS]: u32(start, at, page),
    [PARAGRAPHS]: u32(start, at, page + 1),
    [PIECES]: Buffer.concat([Buffer.from([2]), u32(16), u32(0, ended.length), u16(0), u32(piece), u16(0)]),
    ...tables,
  };
  const table = Buffer.concat(Object.values(made));
  const stream = Buffer.alloc((page + 2) * PAGE);
  beginning(stream, flags | 0x0200, start, at, lengths, placesOf(made));
  text.copy(stream, TEXT_AT);
  pageOf(characters, 1).copy(stream, page * PAGE);
  pageOf(paragraphs, 13).copy(stream, (page + 1) * PAGE);
  return makeCompound({ streams: { WordDocument: stream, '1Table': table, ...streams } }).file;
}

function placesOf(
  tables: Readonly<Record<number, Buffer>>,
): readonly (readonly [id: number, at: number, length: number])[] {
  let at = 0;
  return Object.entries(tables).map(([id, table]) => {
    at += table.length;
    return [Number(id), at - table.length, table.length] as const;
  });
}

function beginning(
  stream: Buffer,
  flags: number,
  start: number,
  end: number,
  lengths: readonly number[],
  places: readonly (readonly [id: number, at: number, length: number])[],
): void {
  stream.writeUInt16LE(0xa5ec, 0);
  stream.writeUInt16LE(0x00c1, 2);
  stream.writeUInt16LE(0x0409, 6);
  stream.writeUInt16LE(flags, 10);
  stream.writeUInt32LE(start, 24);
  stream.writeUInt32LE(end, 28);
  stream.writeUInt16LE(14, 32);
  const numbers = 34 + 28 + 2;
  stream.writeUInt16LE(22, numbers - 2);
  lengths.forEach((length, index) => {
    stream.writeUInt32LE(length, numbers + (3 + index) * 4);
  });
  const list = numbers + 22 * 4 + 2;
  stream.writeUInt16LE(TABLES, list - 2);
  for (const [id, at, length] of places) {
    stream.writeUInt32LE(at, list + id * 8);
    stream.writeUInt32LE(length, list + id * 8 + 4);
  }
}

/** A page of properties: places, then where on the page each run's stand, and those from the end up. */
function pageOf(runs: readonly Run[], entry: 1 | 13): Buffer {
  const page = Buffer.alloc(PAGE);
  runs.forEach(({ start }, index) => {
    page.writeUInt32LE(start, index * 4);
  });
  page.writeUInt32LE(runs.at(-1)?.end ?? 0, runs.length * 4);
  let free = PAGE - 2;
  runs.forEach(({ list }, index) => {
    if (list.length === 0) return;
    const words = Math.ceil(list.length / 2);
    const block =
      entry === 1 ? Buffer.concat([Buffer.from([list.length]), list]) : Buffer.concat([Buffer.from([0, words]), list]);
    free = (free - block.length) & ~1;
    block.copy(page, free);
    page[(runs.length + 1) * 4 + index * entry] = free / 2;
  });
  page[PAGE - 1] = runs.length;
  return page;
}
