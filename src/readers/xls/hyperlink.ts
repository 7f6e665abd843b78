import { isInternalPath } from '../ooxml/external-target.js';
import type { FieldReader } from './field-reader.js';

/** Where a link of a sheet leads. */
export interface Hyperlink {
  readonly display: string;
  readonly target: string;
  readonly location: string;
  readonly isPath: boolean;
}

const Flag = { Moniker: 0x01, Location: 0x08, Display: 0x10, Frame: 0x80, Text: 0x100 } as const;
const URL_MONIKER = 'e0c9ea79f9bace118c8200aa004ba90b';
const FILE_MONIKER = '0303000000000000c000000000000046';

/** Reads a hyperlink object ([MS-OSHARED] 2.3.7.1). Throws `Unreadable` when it is cut short. */
export function readHyperlink(fields: FieldReader): Hyperlink {
  fields.skip(4);
  const flags = fields.u32();
  const display = (flags & Flag.Display) !== 0 ? wideText(fields) : '';
  if ((flags & Flag.Frame) !== 0) wideText(fields);
  const target =
    (flags & Flag.Moniker) === 0 ? '' : (flags & Flag.Text) !== 0 ? wideText(fields) : monikerTarget(fields);
  const location = (flags & Flag.Location) !== 0 ? wideText(fields) : '';
  return { display, target: unescaped(target), location, isPath: isInternalPath(target) };
}

function wideText(fields: FieldReader): string {
  return ended(fields.bytes(Math.min(fields.u32() * 2, fields.left)).toString('utf16le'));
}

/** [MS-OSHARED] 2.3.7.2: an address, or a file by its short path and, behind it, its long one. */
function monikerTarget(fields: FieldReader): string {
  const kind = fields.bytes(16).toString('hex');
  if (kind === URL_MONIKER) return ended(fields.bytes(Math.min(fields.u32(), fields.left)).toString('utf16le'));
  if (kind !== FILE_MONIKER) return '';
  fields.skip(2);
  const short = ended(fields.narrow(Math.min(fields.u32(), fields.left)));
  fields.skip(24);
  const size = fields.u32();
  if (size < 6) return short;
  const length = fields.u32();
  fields.skip(2);
  return fields.bytes(Math.min(length, fields.left)).toString('utf16le');
}

function ended(text: string): string {
  const end = text.indexOf('\0');
  return end < 0 ? text : text.slice(0, end);
}

/** Addresses are written escaped; names in them are not found before they are plain. */
function unescaped(target: string): string {
  try {
    return decodeURIComponent(target).trim();
  } catch {
    return target.trim();
  }
}
