import { decodeCodePage } from '../compound/code-page.js';

const EXTENDED = 0xffff;

/**
 * Strings of a table in their order ([MS-DOC] 2.2.4), of two bytes a character when it begins with 0xFFFF; what each of
 * them carries besides is left out. Ends where one does not fit.
 */
export function readStringTable(table: Buffer): readonly string[] {
  return readStrings(table).strings;
}

/** Strings of a table of Word 6 and 95: how long it is, then each string with its length before it, a byte a character. */
export function readOldStringTable(table: Buffer, codePage: number): readonly string[] {
  const strings: string[] = [];
  for (let at = 2; at < table.length; ) {
    const length = table[at]!;
    strings.push(decodeCodePage(table.subarray(at + 1, at + 1 + length), codePage));
    at += 1 + length;
  }
  return strings;
}

/** The names of variables and behind them their values ([MS-DOC] 2.9.294). */
export function readVariables(table: Buffer): readonly (readonly [name: string, value: string])[] {
  const { strings, end } = readStrings(table);
  const variables: [string, string][] = [];
  let at = end;
  for (const name of strings) {
    if (at + 2 > table.length) break;
    const size = table.readUInt16LE(at) * 2;
    variables.push([name, table.toString('utf16le', at + 2, at + 2 + size)]);
    // A zero stands behind each value.
    at += 4 + size;
  }
  return variables;
}

/** Strings one behind the other, each with its length before it ([MS-DOC] 2.9.356). */
export function readStringList(list: Buffer): readonly string[] {
  const strings: string[] = [];
  for (let at = 0; at + 2 <= list.length; ) {
    const size = list.readUInt16LE(at) * 2;
    strings.push(list.toString('utf16le', at + 2, at + 2 + size));
    at += 2 + size;
  }
  return strings;
}

function readStrings(table: Buffer): { readonly strings: readonly string[]; readonly end: number } {
  const strings: string[] = [];
  if (table.length < 6) return { strings, end: table.length };
  const wide = table.readUInt16LE(0) === EXTENDED;
  let at = wide ? 2 : 0;
  const count = table.readUInt16LE(at);
  const extra = table.readUInt16LE(at + 2);
  at += 4;
  for (let index = 0; index < count && at < table.length; index++) {
    if (wide && at + 2 > table.length) break;
    const length = wide ? table.readUInt16LE(at) : table[at]!;
    const start = at + (wide ? 2 : 1);
    const end = start + (wide ? length * 2 : length);
    strings.push(table.toString(wide ? 'utf16le' : 'latin1', start, end));
    at = end + extra;
  }
  return { strings, end: at };
}
