import { inflateSync } from 'node:zlib';
import { memoryBytes } from '../../bytes/memory-bytes.js';
import type { Budget } from '../../model/bytes.js';
import type { Concealed, Content } from '../../model/content.js';
import { Unreadable } from '../../model/failure.js';
import type { Location } from '../../model/location.js';
import { gapOf, textContent } from '../ooxml/content.js';
import { metafileTexts } from '../ooxml/metafile.js';
import { Art, type ArtRecord, artRecords } from './office-art.js';

const EMF = 0xf01a;
const WMF = 0xf01b;
const MACINTOSH = 0xf01c;
/** What comes before the picture: one checksum or two, as the instance tells, and a byte ([MS-ODRAW] 2.2.23). */
const CHECKSUM = 16;
const METAFILE_HEADER = 34;
const COMPRESSED = 0;

/** Pictures by the number of their record. */
const RASTER: Readonly<Record<number, string>> = {
  61469: 'jpeg',
  61470: 'png',
  61471: 'bmp',
  61481: 'tiff',
  61482: 'jpeg',
};
/** Instances of records with two checksums ([MS-ODRAW] 2.2.24 to 2.2.32). */
const TWO_CHECKSUMS: ReadonlySet<number> = new Set([0x3d5, 0x217, 0x543, 0x46b, 0x6e3, 0x6e1, 0x6e5, 0x7a9]);
const BITMAP_HEADER = 14;

/** Pictures in a stretch of OfficeArt: files of their own, or the texts that a drawing draws. */
export function* readBlips(
  bytes: Buffer,
  { at, budget, concealed }: { readonly at: Location; readonly budget: Budget; readonly concealed?: Concealed },
): Generator<Content> {
  let count = 0;
  for (const record of artRecords(bytes)) {
    if (record.type < Art.FirstBlip || record.type > Art.LastBlip || record.end <= record.start) continue;
    count++;
    try {
      yield* readBlip(bytes, record, count, { at, budget, ...(concealed === undefined ? {} : { concealed }) });
    } catch (error) {
      yield gapOf(error, at);
    }
  }
}

function* readBlip(
  bytes: Buffer,
  record: ArtRecord,
  number: number,
  { at, budget, concealed }: { readonly at: Location; readonly budget: Budget; readonly concealed?: Concealed },
): Generator<Content> {
  const { type, instance, start, end } = record;
  const checksums = CHECKSUM * (TWO_CHECKSUMS.has(instance) ? 2 : 1);
  const extension = RASTER[type];
  if (extension !== undefined) {
    const picture = bytes.subarray(Math.min(end, start + checksums + 1), end);
    if (picture.length === 0) return;
    const file = extension === 'bmp' ? withBitmapHeader(picture) : picture;
    const hidden = concealed === undefined ? {} : { concealed };
    yield { kind: 'child', name: `picture${number}.${extension}`, bytes: memoryBytes(file), at, ...hidden };
  } else if (type === EMF || type === WMF) {
    for (const text of metafileTexts(metafile(bytes, start + checksums, end, budget))) {
      yield textContent(text, at, concealed);
    }
  } else if (type === MACINTOSH) {
    throw new Unreadable('unsupported', 'A picture is in a format of old Macintosh computers that cannot be read.');
  }
}

function metafile(bytes: Buffer, at: number, end: number, budget: Budget): Buffer {
  if (at + METAFILE_HEADER > end) throw damagedPicture();
  const size = bytes.readUInt32LE(at);
  const content = bytes.subarray(at + METAFILE_HEADER, end);
  if (bytes[at + 32] !== COMPRESSED) return content;
  if (size > budget.limits.partBytes) budget.refuse('partBytes');
  budget.charge('inflatedBytes', size);
  try {
    return inflateSync(content, { maxOutputLength: Math.max(1, size) });
  } catch {
    throw damagedPicture();
  }
}

/** Bitmaps are kept without the header of the file. */
function withBitmapHeader(bitmap: Buffer): Buffer {
  const header = Buffer.alloc(BITMAP_HEADER);
  header.write('BM');
  header.writeUInt32LE(BITMAP_HEADER + bitmap.length, 2);
  const fields = bitmap.length >= 4 ? bitmap.readUInt32LE(0) : 0;
  header.writeUInt32LE(BITMAP_HEADER + Math.min(fields, bitmap.length), 10);
  return Buffer.concat([header, bitmap]);
}

function damagedPicture(): Unreadable {
  return new Unreadable('damaged', 'A picture in the document is damaged.');
}
