import { gunzipSync } from 'node:zlib';
import { Unreadable } from '../../model/failure.js';

const EMF_HEADER = 1;
const EMF_SIGNATURE = 0x464d4520;
/** EMR_EXTTEXTOUTA, EMR_EXTTEXTOUTW and EMR_SMALLTEXTOUT ([MS-EMF] 2.3.5). */
const EMF_TEXT_NARROW = 83;
const EMF_TEXT_WIDE = 84;
const EMF_SMALL_TEXT = 108;
const SMALL_TEXT_NO_RECT = 0x100;
const SMALL_TEXT_NARROW = 0x200;
/** Placeable header, then META_TEXTOUT and META_EXTTEXTOUT ([MS-WMF] 2.3.3). */
const WMF_PLACEABLE = 0x9ac6cdd7;
const WMF_TEXT = 0x0521;
const WMF_EXT_TEXT = 0x0a32;
const WMF_CLIPPED = 0x0006;
const MOST_BYTES = 64 * 1024 ** 2;

/**
 * Texts drawn by a metafile (EMF, WMF, or one compressed), in the order of drawing, joined to lines. Metafiles are the
 * pictures that embedded sheets leave of themselves. Throws `Unreadable` for bytes that are none.
 */
export function metafileTexts(bytes: Buffer): readonly string[] {
  const plain = bytes.length > 2 && bytes[0] === 0x1f && bytes[1] === 0x8b ? inflated(bytes) : bytes;
  const isEmf = plain.length >= 44 && plain.readUInt32LE(0) === EMF_HEADER && plain.readUInt32LE(40) === EMF_SIGNATURE;
  const pieces = [...(isEmf ? emfTexts(plain) : wmfTexts(plain))].filter((piece) => piece.trim() !== '');
  return pieces.length === 0 ? [] : [pieces.join('\n')];
}

function inflated(bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_BYTES });
  } catch {
    throw new Unreadable('damaged', 'A drawing is damaged.');
  }
}

function* emfTexts(b: Buffer): Generator<string> {
  for (let at = 0; at + 8 <= b.length; ) {
    const type = b.readUInt32LE(at);
    const size = b.readUInt32LE(at + 4);
    if (size < 8 || at + size > b.length) return;
    if ((type === EMF_TEXT_WIDE || type === EMF_TEXT_NARROW) && size >= 52) {
      const count = b.readUInt32LE(at + 44);
      const start = at + b.readUInt32LE(at + 48);
      yield type === EMF_TEXT_WIDE ? wide(b, start, count) : narrow(b, start, count);
    } else if (type === EMF_SMALL_TEXT && size >= 36) {
      const count = b.readUInt32LE(at + 16);
      const options = b.readUInt32LE(at + 20);
      const start = at + ((options & SMALL_TEXT_NO_RECT) !== 0 ? 36 : 52);
      yield (options & SMALL_TEXT_NARROW) !== 0 ? narrow(b, start, count) : wide(b, start, count);
    }
    at += size;
  }
}

function* wmfTexts(b: Buffer): Generator<string> {
  const header = b.length >= 22 && b.readUInt32LE(0) === WMF_PLACEABLE ? 22 : 0;
  if (b.length < header + 18 || b.readUInt16LE(header + 2) !== 9) {
    throw new Unreadable('damaged', 'A drawing is damaged.');
  }
  for (let at = header + 18; at + 6 <= b.length; ) {
    const size = b.readUInt32LE(at) * 2;
    if (size < 6 || at + size > b.length) return;
    const type = b.readUInt16LE(at + 4);
    if (type === WMF_TEXT && size >= 8) yield narrow(b, at + 8, b.readUInt16LE(at + 6));
    else if (type === WMF_EXT_TEXT && size >= 14) {
      const clipped = (b.readUInt16LE(at + 12) & WMF_CLIPPED) !== 0;
      yield narrow(b, at + (clipped ? 22 : 14), b.readUInt16LE(at + 10));
    }
    at += size;
  }
}

function wide(b: Buffer, start: number, count: number): string {
  return b.toString('utf16le', Math.min(start, b.length), Math.min(start + count * 2, b.length));
}

function narrow(b: Buffer, start: number, count: number): string {
  return new TextDecoder('windows-1252').decode(
    b.subarray(Math.min(start, b.length), Math.min(start + count, b.length)),
  );
}
