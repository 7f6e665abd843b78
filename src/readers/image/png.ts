import { inflateSync } from 'node:zlib';
import { decodeBytes } from '../../bytes/text-encoding.js';
import type { Budget } from '../../model/bytes.js';
import { printableStrings } from '../ooxml/printable-strings.js';
import type { PictureData } from './picture-data.js';

const SIGNATURE_SIZE = 8;
const MOST_TEXT = 16 * 1024 ** 2;
/** Chunks that hold no words (PNG, third edition, 11; those of animations and of Apple). */
const STRUCTURE =
  /^(?:IHDR|PLTE|IDAT|IEND|tRNS|cHRM|gAMA|iCCP|sBIT|sRGB|cICP|mDCV|cLLI|bKGD|hIST|pHYs|sPLT|tIME|acTL|fcTL|fdAT|iDOT|vpAg|caNv|orNT|oFFs|sCAL|sTER|dSIG)$/u;

/** The chunks of a PNG file. Charges `inflatedBytes` for packed texts. */
export function readPng(bytes: Buffer, budget: Budget): PictureData {
  const exif: Buffer[] = [];
  const xmp: Buffer[] = [];
  const comments: { field: string; text: string }[] = [];
  let at = SIGNATURE_SIZE;
  while (at + 12 <= bytes.length) {
    const size = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const data = bytes.subarray(at + 8, Math.min(bytes.length, at + 8 + size));
    at += 12 + size;
    if (type === 'IEND') return { exif, xmp, iptc: [], comments, end: Math.min(at, bytes.length) };
    if (type === 'eXIf') exif.push(data);
    else if (/^(?:tEXt|zTXt|iTXt)$/u.test(type)) {
      const { field, text } = readText(type, data, budget);
      if (/^XML:com\.adobe\.xmp$/u.test(field)) xmp.push(Buffer.from(text));
      else if (/^Raw profile type (?:exif|APP1)$/iu.test(field)) exif.push(...rawProfile(text));
      else comments.push({ field, text });
    } else if (!STRUCTURE.test(type)) comments.push({ field: type, text: wordsIn(data) });
  }
  return { exif, xmp, iptc: [], comments, end: bytes.length };
}

function readText(type: string, data: Buffer, budget: Budget): { readonly field: string; readonly text: string } {
  const nameEnd = Math.max(0, data.indexOf(0));
  const field = data.toString('latin1', 0, nameEnd);
  if (type === 'tEXt') return { field, text: decodeBytes(data.subarray(nameEnd + 1)).text };
  if (type === 'zTXt') return { field, text: decodeBytes(unpacked(data.subarray(nameEnd + 2), budget)).text };
  // International text: packed or not, how, language, translated name, text.
  const isPacked = data[nameEnd + 1] === 1;
  const languageEnd = data.indexOf(0, nameEnd + 3);
  const translatedEnd = data.indexOf(0, languageEnd + 1);
  if (languageEnd < 0 || translatedEnd < 0) return { field, text: wordsIn(data) };
  const content = data.subarray(translatedEnd + 1);
  return { field, text: (isPacked ? unpacked(content, budget) : content).toString('utf8') };
}

function unpacked(data: Buffer, budget: Budget): Buffer {
  try {
    const content = inflateSync(data, { maxOutputLength: MOST_TEXT });
    budget.charge('inflatedBytes', content.length);
    return content;
  } catch (error) {
    // More text than anybody wrote, or a damaged chunk that no program shows either.
    if (error instanceof RangeError) budget.refuse('partBytes');
    if (error instanceof Error && 'code' in error) return Buffer.alloc(0);
    throw error;
  }
}

/** What ImageMagick writes: name, size, then hexadecimal digits. */
function* rawProfile(text: string): Generator<Buffer> {
  const hex = /^\s*\w+\s+\d+\s+([\s\da-f]+)$/iu.exec(text)?.[1];
  if (hex === undefined) return;
  const bytes = Buffer.from(hex.replace(/\s+/gu, ''), 'hex');
  yield bytes.toString('latin1', 0, 6) === 'Exif\0\0' ? bytes.subarray(6) : bytes;
}

function wordsIn(data: Buffer): string {
  return printableStrings(data.subarray(0, MOST_TEXT))
    .filter((text) => /\p{L}{2}\s\p{L}{2}/u.test(text))
    .join('\n');
}
