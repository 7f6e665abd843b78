import type { Format } from '../model/catalogue.js';

interface Magic {
  readonly format: Format;
  /** Bytes in latin1; `?` stands for any byte. */
  readonly bytes: string;
  readonly offset?: number;
}

/** First bytes of formats that no text can be mistaken for. Sources: the formats' own specifications. */
const MAGICS: readonly Magic[] = [
  { format: 'zip', bytes: 'PK\x03\x04' },
  { format: 'zip', bytes: 'PK\x05\x06' },
  { format: 'ole', bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' },
  { format: 'pdf', bytes: '%PDF-' },
  { format: 'rtf', bytes: '{\\rtf' },
  { format: '7z', bytes: "7z\xbc\xaf'\x1c" },
  { format: 'gz', bytes: '\x1f\x8b\x08' },
  { format: 'tar', bytes: 'ustar', offset: 257 },
  { format: 'jpeg', bytes: '\xff\xd8\xff' },
  { format: 'png', bytes: '\x89PNG\r\n\x1a\n' },
  { format: 'gif', bytes: 'GIF8' },
  { format: 'tiff', bytes: 'II*\x00' },
  { format: 'tiff', bytes: 'MM\x00*' },
  { format: 'webp', bytes: 'RIFF????WEBP' },
  { format: 'bmp', bytes: 'BM????\x00\x00\x00\x00' },
  { format: 'heic', bytes: 'ftypheic', offset: 4 },
  { format: 'heic', bytes: 'ftypheix', offset: 4 },
  { format: 'heic', bytes: 'ftypmif1', offset: 4 },
  { format: 'emf', bytes: ' EMF', offset: 40 },
  { format: 'wmf', bytes: '\xd7\xcd\xc6\x9a' },
  { format: 'wmf', bytes: '\x01\x00\x09\x00\x00\x03' },
];

/** Format that the first bytes prove; undefined where they prove none. */
export function formatByMagic(head: Buffer): Format | undefined {
  return MAGICS.find((magic) => fits(head, magic))?.format;
}

function fits(head: Buffer, { bytes, offset = 0 }: Magic): boolean {
  if (head.length < offset + bytes.length) return false;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] !== '?' && head[offset + at] !== bytes.charCodeAt(at)) return false;
  }
  return true;
}
