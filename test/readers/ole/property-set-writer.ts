const HEADER = 28;

/** Formats of the two sets of every document, as their bytes are stored. */
export const SUMMARY = 'e0859ff2f94f6810ab9108002b27b3d9';
export const DOCUMENT_SUMMARY = '02d5cdd59c2e1b10939708002b2cf9ae';
export const CUSTOM = '05d5cdd59c2e1b10939708002b2cf9ae';

export interface SetSpec {
  readonly format: string;
  /** Values with their types, by number; 1 is the code page, 0 the list of names. */
  readonly values: Readonly<Record<number, Buffer>>;
}

const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);

export const codePage = (page: number): Buffer => Buffer.concat([u32(2), u32(page)]);
export const narrow = (bytes: Buffer): Buffer => padded(Buffer.concat([u32(0x1e), tight(bytes)]));
export const wide = (text: string): Buffer =>
  padded(Buffer.concat([u32(0x1f), u32(text.length + 1), Buffer.from(`${text}\0`, 'utf16le')]));
/** A list of narrow texts without padding between them, as Office writes it. */
export const narrowList = (...texts: readonly Buffer[]): Buffer =>
  padded(Buffer.concat([u32(0x101e), u32(texts.length), ...texts.map(tight)]));
export const names = (entries: Readonly<Record<number, string>>): Buffer =>
  padded(
    Buffer.concat([
      u32(Object.keys(entries).length),
      ...Object.entries(entries).map(([id, name]) => Buffer.concat([u32(Number(id)), tight(Buffer.from(name))])),
    ]),
  );

const tight = (bytes: Buffer): Buffer => Buffer.concat([u32(bytes.length + 1), bytes, Buffer.alloc(1)]);

/** A stream of property sets ([MS-OLEPS] 2.21). */
export function propertySets(...sets: readonly SetSpec[]): Buffer {
  const bodies = sets.map(({ values }) => bodyOf(values));
  const header = Buffer.alloc(HEADER + sets.length * 20);
  header.writeUInt16LE(0xfffe, 0);
  header.writeUInt32LE(sets.length, 24);
  let at = header.length;
  sets.forEach(({ format }, index) => {
    header.write(format, HEADER + index * 20, 'hex');
    header.writeUInt32LE(at, HEADER + index * 20 + 16);
    at += bodies[index]!.length;
  });
  return Buffer.concat([header, ...bodies]);
}

function bodyOf(values: SetSpec['values']): Buffer {
  const entries = Object.entries(values);
  let at = 8 + entries.length * 8;
  const places: Buffer[] = [];
  for (const [id, value] of entries) {
    places.push(u32(Number(id)), u32(at));
    at += value.length;
  }
  return Buffer.concat([u32(at), u32(entries.length), ...places, ...Object.values(values)]);
}
