import { crc32 } from 'node:zlib';
import { memoryBytes } from '../../bytes/memory-bytes.js';
import type { SevenZipFile, SevenZipFolder } from '../../bytes/seven-zip/seven-zip.js';
import { Method, unpackFolder } from '../../bytes/seven-zip/unpack-folder.js';
import { sliceBytes } from '../../bytes/slice-bytes.js';
import type { Budget, Bytes } from '../../model/bytes.js';
import type { Content } from '../../model/content.js';
import type { Location } from '../../model/location.js';
import { gapOf } from '../ooxml/content.js';
import { ChunkQueue } from './chunk-queue.js';

const NAMELESS = 'content';

/**
 * The files of a folder, each unpacked when its turn comes. Where unpacking breaks off, that file and all behind it are gaps; one whose
 * checksum is wrong is a gap by itself.
 */
export async function* readFolder(bytes: Bytes, folder: SevenZipFolder, budget: Budget): AsyncGenerator<Content> {
  const chunks = new ChunkQueue(unpackFolder(bytes, folder, budget));
  const isStored = folder.coders[0]?.method === Method.Copy;
  let offset = folder.packed[0]?.offset ?? 0;
  let at = 0;
  try {
    for (const file of folder.files) {
      // Of what is stored as it is no copy is kept, but it must be what the archive promises.
      const stored = isStored ? sliceBytes(bytes, offset, file.size) : undefined;
      yield* readFile(file, chunks, stored, budget);
      offset += file.size;
      at += 1;
    }
    await chunks.end();
  } catch (error) {
    const left = folder.files.slice(at);
    for (const place of left.length === 0 ? [{}] : left.map(placeOf)) yield gapOf(error, place);
  } finally {
    await chunks.close();
  }
}

async function* readFile(
  file: SevenZipFile,
  chunks: ChunkQueue,
  stored: Bytes | undefined,
  budget: Budget,
): AsyncGenerator<Content> {
  if (file.size > budget.limits.partBytes) budget.refuse('partBytes');
  const pieces: Buffer[] = [];
  let crc = 0;
  for await (const piece of chunks.take(file.size)) {
    crc = crc32(piece, crc);
    if (stored === undefined) pieces.push(piece);
  }
  const at = placeOf(file);
  if (file.crc !== undefined && file.crc !== crc) {
    yield { kind: 'gap', reason: 'damaged', at, detail: 'A file in the archive is damaged: its checksum is wrong.' };
  } else if (file.size > 0) {
    // With its folders, which tell files of one name apart.
    const name = file.name.replaceAll('\\', '/').replace(/^\/+/u, '') || NAMELESS;
    yield { kind: 'child', name, bytes: stored ?? memoryBytes(Buffer.concat(pieces)), at };
  }
}

function placeOf({ name }: SevenZipFile): Location {
  return name === '' ? {} : { part: name };
}
