import type { Look } from '../words/look.js';
import { readCharacterLook } from './character-look.js';

/** Looks of the styles of a document, by number, inheritance resolved. */
export interface Styles {
  lookOf(style: number | undefined): Look;
}

interface Style {
  readonly base: number;
  readonly look: Look;
}

const PARAGRAPH = 1;
const CHARACTER = 2;
const NO_BASE = 0x0fff;
const MOST_STYLES = 4095;
/** Deeper chains than this are a cycle. */
const LONGEST_CHAIN = 32;

/** Reads the style sheet ([MS-DOC] 2.9.271); what does not fit in it has no look. */
export function readStyles(sheet: Buffer): Styles {
  const styles = [...stylesOf(sheet)];
  const resolved = new Map<number, Look>();
  return {
    lookOf(style) {
      if (style === undefined) return {};
      const known = resolved.get(style);
      if (known !== undefined) return known;
      const look = resolve(styles, style);
      resolved.set(style, look);
      return look;
    },
  };
}

function resolve(styles: readonly (Style | undefined)[], style: number): Look {
  const chain: Look[] = [];
  for (let at = style, step = 0; step < LONGEST_CHAIN && at !== NO_BASE; step++) {
    const found = styles[at];
    if (found === undefined) break;
    chain.unshift(found.look);
    at = found.base;
  }
  return Object.assign({}, ...chain);
}

function* stylesOf(sheet: Buffer): Generator<Style | undefined> {
  if (sheet.length < 6) return;
  const count = Math.min(sheet.readUInt16LE(2), MOST_STYLES);
  const fixed = sheet.readUInt16LE(4);
  let at = 2 + sheet.readUInt16LE(0);
  for (let index = 0; index < count && at + 2 <= sheet.length; index++) {
    const size = sheet.readUInt16LE(at);
    yield styleOf(sheet.subarray(at + 2, at + 2 + size), fixed);
    at += 2 + size;
  }
}

/** [MS-DOC] 2.9.260: fixed fields, the name, then lists of properties, each beginning at an even place. */
function styleOf(style: Buffer, fixed: number): Style | undefined {
  if (style.length < Math.max(8, fixed + 2)) return undefined;
  const [kind, base] = [style.readUInt16LE(2) & 0xf, style.readUInt16LE(2) >>> 4];
  if (kind !== PARAGRAPH && kind !== CHARACTER) return { base, look: {} };
  const lists = style.readUInt16LE(4) & 0xf;
  let at = fixed + 2 + style.readUInt16LE(fixed) * 2 + 2;
  let look: Look = {};
  for (let index = 0; index < lists && at + 2 <= style.length; index++) {
    const size = style.readUInt16LE(at);
    const isCharacters = kind === CHARACTER || index === 1;
    if (isCharacters) look = readCharacterLook(style.subarray(at + 2, at + 2 + size)).look;
    at += 2 + size + (size % 2);
  }
  return { base, look };
}
