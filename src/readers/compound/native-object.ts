import { decodeBytes } from '../../bytes/text-encoding.js';
import { Unreadable } from '../../model/failure.js';

/** A file that was put into a document as it is, with the names it had on the computer it came from. */
export interface NativeObject {
  /** False when another program keeps its own data there. */
  readonly isPackage: boolean;
  readonly label: string;
  readonly paths: readonly string[];
  readonly content: Buffer;
}

const PACKAGED = 2;
const LEAST_PACKAGE = 8;

/**
 * Reads a stream `\x01Ole10Native`, what the packager of Windows writes: sizes, names, then the file. Other programs keep
 * their own data there behind the size alone. Throws `Unreadable` when it is cut short.
 */
export function readNativeObject(stream: Buffer): NativeObject {
  if (stream.length < 4) throw damaged();
  const end = Math.min(stream.length, 4 + stream.readUInt32LE(0));
  const plain = { isPackage: false, label: '', paths: [], content: stream.subarray(4, end) };
  if (end < LEAST_PACKAGE || stream.readUInt16LE(4) !== PACKAGED || !startsText(stream[6]!)) return plain;
  let at = 6;
  const text = (): string => {
    const stop = stream.indexOf(0, at);
    if (stop < 0 || stop >= end) throw damaged();
    const found = decodeBytes(stream.subarray(at, stop), 'windows-1252').text;
    at = stop + 1;
    return found;
  };
  const label = text();
  const source = text();
  at += 4;
  if (at + 4 > end) throw damaged();
  const length = stream.readUInt32LE(at);
  const temporary = decodeBytes(stream.subarray(at + 4, at + 4 + length), 'windows-1252').text.replace(/\0.*$/su, '');
  at += 4 + length;
  if (at + 4 > end) throw damaged();
  const size = stream.readUInt32LE(at);
  if (at + 4 + size > stream.length) throw damaged();
  return {
    isPackage: true,
    label,
    paths: [source, temporary].filter((path) => path !== ''),
    content: stream.subarray(at + 4, at + 4 + size),
  };
}

/** A label begins with a letter; data that only happens to begin with the same number does not. */
function startsText(byte: number): boolean {
  return byte === 0 || byte >= 0x20;
}

function damaged(): Unreadable {
  return new Unreadable('damaged', 'A file within the document is damaged.');
}
