import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of an archive to write; everything an archiver gets wrong or somebody forges can be set. */
export interface EntrySpec {
  readonly name: string;
  readonly content?: string | Buffer;
  readonly stored?: boolean;
  readonly method?: number;
  readonly flags?: number;
  /** Sizes and checksum after the content instead of in the local header. */
  readonly descriptor?: boolean;
  readonly zip64?: boolean;
  readonly comment?: string;
  /** Extra field, header and body. */
  readonly extra?: Buffer;
  readonly localName?: string;
  readonly crc?: number;
  readonly size?: number;
  /** Bytes that stand in the archive instead of the compressed content. */
  readonly raw?: Buffer;
  /** Offset of the local header that the directory states. */
  readonly localOffset?: number;
  /** Bytes after the entry that no record speaks of. */
  readonly after?: Buffer;
  /** In the file, not in the directory. */
  readonly unlisted?: boolean;
}

export interface ArchiveSpec {
  readonly entries: readonly EntrySpec[];
  readonly prefix?: Buffer;
  /** Offsets count the prefix, as a self-extracting archive that was mended has them. */
  readonly shifted?: boolean;
  readonly zip64?: boolean;
  readonly comment?: Buffer;
  readonly beforeEnd?: Buffer;
  readonly trailing?: Buffer;
  readonly count?: number;
  readonly disk?: number;
}

/** Writes a zip archive by hand, well-formed unless the spec says otherwise. */
export function writeZip(spec: ArchiveSpec): Buffer {
  const prefix = spec.prefix ?? Buffer.alloc(0);
  const base = spec.shifted === true ? prefix.length : 0;
  const chunks: Buffer[] = [];
  const records: Buffer[] = [];
  let at = base;
  for (const entry of spec.entries) {
    const { local, record } = writeEntry(entry, at);
    chunks.push(local);
    if (entry.unlisted !== true) records.push(record);
    at += local.length;
  }
  const directory = Buffer.concat(records);
  const end = writeEnd(spec, spec.count ?? records.length, directory.length, at);
  return Buffer.concat([prefix, ...chunks, directory, end, spec.trailing ?? Buffer.alloc(0)]);
}

function writeEntry(entry: EntrySpec, at: number): { local: Buffer; record: Buffer } {
  const content = Buffer.from(entry.content ?? '');
  const method = entry.method ?? (entry.stored === true ? 0 : 8);
  const data = entry.raw ?? (method === 8 ? deflateRawSync(content) : content);
  const crc = entry.crc ?? crc32(content);
  const size = entry.size ?? content.length;
  const flags = (entry.flags ?? 0x800) | (entry.descriptor === true ? 8 : 0);
  const name = Buffer.from(entry.name);
  const localName = Buffer.from(entry.localName ?? entry.name);
  const comment = Buffer.from(entry.comment ?? '');
  const inLocal =
    entry.descriptor === true ? { crc: 0, size: 0, compressed: 0 } : { crc, size, compressed: data.length };
  const full = 0xffffffff;
  const localExtra = entry.zip64 === true ? zip64Extra([inLocal.size, inLocal.compressed]) : Buffer.alloc(0);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(20, 4);
  local.writeUInt16LE(flags, 6);
  local.writeUInt16LE(method, 8);
  local.writeUInt32LE(inLocal.crc, 14);
  local.writeUInt32LE(entry.zip64 === true ? full : inLocal.compressed, 18);
  local.writeUInt32LE(entry.zip64 === true ? full : inLocal.size, 22);
  local.writeUInt16LE(localName.length, 26);
  local.writeUInt16LE(localExtra.length, 28);
  const offset = entry.localOffset ?? at;
  const extra = entry.zip64 === true ? zip64Extra([size, data.length, offset]) : (entry.extra ?? Buffer.alloc(0));
  const record = Buffer.alloc(46);
  record.writeUInt32LE(0x02014b50, 0);
  record.writeUInt16LE(flags, 8);
  record.writeUInt16LE(method, 10);
  record.writeUInt32LE(crc, 16);
  record.writeUInt32LE(entry.zip64 === true ? full : data.length, 20);
  record.writeUInt32LE(entry.zip64 === true ? full : size, 24);
  record.writeUInt16LE(name.length, 28);
  record.writeUInt16LE(extra.length, 30);
  record.writeUInt16LE(comment.length, 32);
  record.writeUInt32LE(entry.zip64 === true ? full : offset, 42);
  const descriptor = entry.descriptor === true ? writeDescriptor(crc, data.length, size, entry.zip64 === true) : [];
  return {
    local: Buffer.concat([local, localName, localExtra, data, ...descriptor, entry.after ?? Buffer.alloc(0)]),
    record: Buffer.concat([record, name, extra, comment]),
  };
}

function zip64Extra(values: readonly number[]): Buffer {
  const extra = Buffer.alloc(4 + values.length * 8);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(values.length * 8, 2);
  values.forEach((value, index) => {
    extra.writeBigUInt64LE(BigInt(value), 4 + index * 8);
  });
  return extra;
}

function writeDescriptor(crc: number, compressed: number, size: number, zip64: boolean): readonly Buffer[] {
  const descriptor = Buffer.alloc(zip64 ? 24 : 16);
  descriptor.writeUInt32LE(0x08074b50, 0);
  descriptor.writeUInt32LE(crc, 4);
  if (zip64) {
    descriptor.writeBigUInt64LE(BigInt(compressed), 8);
    descriptor.writeBigUInt64LE(BigInt(size), 16);
  } else {
    descriptor.writeUInt32LE(compressed, 8);
    descriptor.writeUInt32LE(size, 12);
  }
  return [descriptor];
}

function writeEnd(spec: ArchiveSpec, count: number, size: number, offset: number): Buffer {
  const comment = spec.comment ?? Buffer.alloc(0);
  const long = spec.zip64 === true ? writeZip64End(count, size, offset) : Buffer.alloc(0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(spec.disk ?? 0, 4);
  end.writeUInt16LE(spec.disk ?? 0, 6);
  end.writeUInt16LE(spec.zip64 === true ? 0xffff : count, 8);
  end.writeUInt16LE(spec.zip64 === true ? 0xffff : count, 10);
  end.writeUInt32LE(spec.zip64 === true ? 0xffffffff : size, 12);
  end.writeUInt32LE(spec.zip64 === true ? 0xffffffff : offset, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([spec.beforeEnd ?? Buffer.alloc(0), long, end, comment]);
}

function writeZip64End(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(76);
  end.writeUInt32LE(0x06064b50, 0);
  end.writeBigUInt64LE(44n, 4);
  end.writeBigUInt64LE(BigInt(count), 24);
  end.writeBigUInt64LE(BigInt(count), 32);
  end.writeBigUInt64LE(BigInt(size), 40);
  end.writeBigUInt64LE(BigInt(offset), 48);
  end.writeUInt32LE(0x07064b50, 56);
  end.writeBigUInt64LE(BigInt(offset + size), 64);
  end.writeUInt32LE(1, 72);
  return end;
}
