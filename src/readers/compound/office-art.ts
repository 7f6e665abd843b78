/** A record of OfficeArt, the drawings of Word, Excel and PowerPoint ([MS-ODRAW] 2.2.1). */
export interface ArtRecord {
  readonly type: number;
  readonly instance: number;
  readonly start: number;
  readonly end: number;
}

const HEADER = 8;
const CONTAINER = 0x0f;

/** Numbers of the records that are read. */
export const Art = {
  BlipStore: 0xf001,
  Shape: 0xf004,
  BlipEntry: 0xf007,
  Properties: 0xf00b,
  TextBox: 0xf00d,
  Anchor: 0xf010,
  ClientData: 0xf011,
  FirstBlip: 0xf018,
  LastBlip: 0xf117,
  MoreProperties: 0xf121,
  EvenMoreProperties: 0xf122,
} as const;

/**
 * Records in the order of the bytes, containers before what they hold. Lengths that lie are cut to the bytes there are;
 * every step goes forward.
 */
export function* artRecords(bytes: Buffer, from = 0, to = bytes.length): Generator<ArtRecord> {
  for (let at = from; at + HEADER <= to; ) {
    const head = bytes.readUInt16LE(at);
    const type = bytes.readUInt16LE(at + 2);
    const length = bytes.readUInt32LE(at + 4);
    const start = at + HEADER;
    if (type < 0xf000) return;
    yield { type, instance: head >>> 4, start, end: Math.min(to, start + length) };
    // A picture within its entry in the store is met as the next record: the entry's own fields are 36 bytes and a name.
    if ((head & CONTAINER) === CONTAINER) at = start;
    else if (type === Art.BlipEntry && length > ENTRY_FIELDS) at = start + ENTRY_FIELDS + (bytes[start + 33] ?? 0);
    else at = start + length;
  }
}

const ENTRY_FIELDS = 36;

/** What a shape says besides its text box. */
export interface ShapeWords {
  readonly name: string;
  readonly description: string;
  readonly wordArt: string;
  readonly hidden: boolean;
  readonly cropped: boolean;
}

const PROPERTY = 6;
const CROPS: ReadonlySet<number> = new Set([0x0100, 0x0101, 0x0102, 0x0103]);
const WORD_ART = 0x00c0;
const NAME = 0x0380;
const DESCRIPTION = 0x0381;
const GROUP_FLAGS = 0x03bf;
const HIDDEN = 0x0002;
const USES_HIDDEN = 0x0002_0000;
const COMPLEX = 0x8000;

/** The words in a table of properties ([MS-ODRAW] 2.2.9): numbers first, texts behind them in the same order. */
export function shapeWords(bytes: Buffer, { instance, start, end }: ArtRecord): ShapeWords {
  const words = { name: '', description: '', wordArt: '', hidden: false, cropped: false };
  let text = start + instance * PROPERTY;
  for (let at = start; at + PROPERTY <= end && at < start + instance * PROPERTY; at += PROPERTY) {
    const id = bytes.readUInt16LE(at);
    const value = bytes.readUInt32LE(at + 2);
    const kind = id & 0x3fff;
    if ((id & COMPLEX) !== 0) {
      const content = bytes.subarray(Math.min(text, end), Math.min(text + value, end));
      if (kind === NAME) words.name = wide(content);
      else if (kind === DESCRIPTION) words.description = wide(content);
      else if (kind === WORD_ART) words.wordArt = wide(content);
      text += value;
    } else if (kind === GROUP_FLAGS) words.hidden = (value & USES_HIDDEN) !== 0 && (value & HIDDEN) !== 0;
    else if (CROPS.has(kind) && (value | 0) > 0) words.cropped = true;
  }
  return words;
}

function wide(content: Buffer): string {
  return content.toString('utf16le').replace(/\0+$/, '').trim();
}
