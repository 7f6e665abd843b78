/** One file of an archive to write; everything a header says can be set. */
export interface TarEntry {
  readonly name: string;
  readonly content?: string | Buffer;
  readonly type?: string;
  readonly size?: number;
  readonly link?: string;
  readonly owner?: string;
  /** Fills the rest of the last block instead of zeros. */
  readonly slack?: string;
  /** The mark of the format; none in the oldest form. */
  readonly magic?: string;
}

const BLOCK = 512;

/** An archive as tar writes it, two blocks of zeros at its end. */
export function makeTar(entries: readonly TarEntry[], after: Buffer = Buffer.alloc(2 * BLOCK)): Buffer {
  return Buffer.concat([...entries.flatMap(blocksOf), after]);
}

/** An extended header for the next file. */
export function paxHeader(records: Readonly<Record<string, string>>): TarEntry {
  const lines = Object.entries(records).map(([keyword, value]) => {
    const rest = ` ${keyword}=${value}\n`;
    const digits = String(Buffer.byteLength(rest) + String(Buffer.byteLength(rest)).length).length;
    return `${Buffer.byteLength(rest) + digits}${rest}`;
  });
  return { name: 'PaxHeader', type: 'x', content: lines.join('') };
}

function blocksOf(entry: TarEntry): readonly Buffer[] {
  const { name, type = '0', link = '', owner = '', slack = '', magic = 'ustar\x0000' } = entry;
  const content = Buffer.from(entry.content ?? '');
  const header = Buffer.alloc(BLOCK);
  header.write(name, 0, 100);
  header.write((entry.size ?? content.length).toString(8).padStart(11, '0'), 124);
  header.write(type, 156);
  header.write(link, 157, 100);
  header.write(magic, 257, 'latin1');
  header.write(owner, 265, 32);
  header.fill(0x20, 148, 156);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  const padding = Buffer.alloc((BLOCK - (content.length % BLOCK)) % BLOCK);
  padding.write(slack, 'latin1');
  return [header, content, padding];
}
