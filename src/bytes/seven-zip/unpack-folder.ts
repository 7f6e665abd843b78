import type { Budget, Bytes } from '../../model/bytes.js';
import { Unreadable } from '../../model/failure.js';
import { damagedPart } from '../damaged-part.js';
import { readEntry } from '../inflate.js';
import { lzma } from '../lzma/lzma.js';
import { lzma2 } from '../lzma/lzma2.js';
import { createMeter } from '../output-meter.js';
import { sliceBytes } from '../slice-bytes.js';
import type { Coder, Folder } from './streams-info.js';

/** Methods by their numbers (Methods.txt of the 7-Zip SDK). */
export const Method = { Copy: '00', Lzma: '030101', Lzma2: '21', Deflate: '040108' } as const;
/** All methods that encrypt, AES with SHA-256 (`06f10701`) among them. */
const ENCRYPTION = '06';
/** Numbers of the same methods in zip archives. */
const ZIP_METHODS: Readonly<Record<string, number>> = { [Method.Copy]: 0, [Method.Deflate]: 8 };

/**
 * Everything that a folder unpacks to, in chunks. `folder.packed` are offsets in `bytes`. Charges `inflatedBytes`.
 * Throws `Unreadable` where it is encrypted, compressed in another way or damaged; the check of size and checksum comes after the
 * last chunk. Throws `LimitReached` for `inflatedBytes`, `partBytes`, `ratio` and `memory`.
 */
export async function* unpackFolder(bytes: Bytes, folder: Folder, budget: Budget): AsyncGenerator<Buffer> {
  const [coder, ...others] = folder.coders;
  const [span, ...otherSpans] = folder.packed;
  if (folder.coders.some(({ method }) => method.startsWith(ENCRYPTION))) {
    throw new Unreadable(
      'encrypted',
      'A file in the archive is protected by a password. Unpack it and scan what comes out.',
    );
  }
  if (coder === undefined || span === undefined || others.length > 0 || otherSpans.length > 0) throw unsupported();
  const packed = sliceBytes(bytes, span.offset, span.size);
  if (packed.size < span.size) throw damagedPart();
  const promised = {
    size: folder.size,
    compressedSize: span.size,
    crc: folder.crc ?? 0,
    isSummed: folder.crc !== undefined,
  };
  const method = ZIP_METHODS[coder.method];
  if (method !== undefined) {
    const entry = { name: '', flags: 0, method, dataOffset: 0, encrypted: false, directory: false, ...promised };
    yield* readEntry(packed, entry, budget);
    return;
  }
  const meter = createMeter(promised, budget);
  for (const chunk of decode(packed, coder, folder.size, budget)) {
    meter.add(chunk);
    yield chunk;
  }
  meter.finish();
}

function decode(packed: Bytes, { method, properties }: Coder, size: number, budget: Budget): Iterable<Buffer> {
  if (method === Method.Lzma) return lzma(packed, properties, size, budget);
  if (method === Method.Lzma2) return lzma2(packed, properties, size, budget);
  throw unsupported();
}

function unsupported(): Unreadable {
  return new Unreadable(
    'unsupported',
    'A file in the archive is compressed in a way that cannot be read. Unpack it and scan what comes out.',
  );
}
