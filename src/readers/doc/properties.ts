/** One property in a list of them ([MS-DOC] 2.2.5.1). */
export interface Sprm {
  readonly code: number;
  readonly operand: Buffer;
}

/** Codes of the properties that are read ([MS-DOC] 2.6.1, 2.6.2). */
export const Code = {
  Deleted: 0x0800,
  Inserted: 0x0801,
  Data: 0x0806,
  Vanish: 0x083c,
  Special: 0x0855,
  Highlight: 0x2a0c,
  Colour: 0x2a42,
  Author: 0x4804,
  Shading80: 0x4866,
  CharacterStyle: 0x4a30,
  Size: 0x4a43,
  Rgb: 0x6870,
  Picture: 0x6a03,
  Shading: 0xca71,
  InTable: 0x2416,
  RowEnd: 0x2417,
  TableDepth: 0x6649,
} as const;

/** Bytes of an operand by the upper three bits of the code; 0: they begin with their length. */
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3] as const;
/** Its length has two bytes and counts one too many. */
const TABLE_DEFINITION = 0xd608;
/** Its length may be 255, which says that it is to be worked out. */
const TABS = 0xc615;

/** Properties in their order; the list ends where one does not fit. */
export function* sprms(list: Buffer): Generator<Sprm> {
  for (let at = 0; at + 3 <= list.length; ) {
    const code = list.readUInt16LE(at);
    at += 2;
    let size: number = SIZES[code >>> 13]!;
    if (size === 0) {
      if (code === TABLE_DEFINITION) {
        if (at + 2 > list.length) return;
        size = list.readUInt16LE(at) - 1;
        at += 2;
      } else {
        size = list[at]!;
        at++;
        if (code === TABS && size === 0xff) size = tabsSize(list, at);
      }
    }
    if (size < 0 || at + size > list.length) return;
    yield { code, operand: list.subarray(at, at + size) };
    at += size;
  }
}

/** [MS-DOC] 2.9.184: tabs taken away, four bytes each, then tabs added, three each. */
function tabsSize(list: Buffer, at: number): number {
  const deleted = (list[at] ?? 0) * 4;
  return 1 + deleted + 1 + (list[at + 1 + deleted] ?? 0) * 3;
}
