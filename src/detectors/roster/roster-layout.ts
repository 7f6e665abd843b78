/**
 * A roster file, all numbers little-endian:
 *
 *   0  "foi-rost"     8  version            12  people        16  forms
 *  20  words of the filter of surnames      24  words of the filter of forms      28  0
 *  32  check of the key (32 bytes)          64  seal over all before and after it (32 bytes)
 *  96  codes of the forms in ascending order (8 bytes each), the filter of surnames and that of forms (4 bytes a word),
 *      and for each form the person it belongs to (4 bytes)
 *
 * No name, number or position of the list can be read from it: codes are keyed and sorted, people are numbered at random.
 */
export const MAGIC = Buffer.from('foi-rost', 'latin1');
export const VERSION = 1;
export const HEADER_BYTES = 96;

const VERSION_AT = 8;
const CHECK_AT = 32;
const SEAL_AT = 64;
const DIGEST_BYTES = 32;

export interface RosterCounts {
  readonly people: number;
  readonly forms: number;
  readonly surnameWords: number;
  readonly formWords: number;
}

export interface RosterSections {
  readonly codes: BigUint64Array;
  readonly surnames: Int32Array;
  readonly forms: Int32Array;
  readonly persons: Uint32Array;
}

export function sizeOf({ forms, surnameWords, formWords }: RosterCounts): number {
  return HEADER_BYTES + forms * 12 + (surnameWords + formWords) * 4;
}

/** The parts of a roster as arrays over its bytes, which begin at a multiple of 8. */
export function sectionsOf(buffer: ArrayBufferLike, counts: RosterCounts): RosterSections {
  const { forms, surnameWords, formWords } = counts;
  const afterCodes = HEADER_BYTES + forms * 8;
  const afterFilters = afterCodes + (surnameWords + formWords) * 4;
  return {
    codes: new BigUint64Array(buffer, HEADER_BYTES, forms),
    surnames: new Int32Array(buffer, afterCodes, surnameWords),
    forms: new Int32Array(buffer, afterCodes + surnameWords * 4, formWords),
    persons: new Uint32Array(buffer, afterFilters, forms),
  };
}

export function writeHeader(
  bytes: Buffer,
  { people, forms, surnameWords, formWords }: RosterCounts,
  check: Buffer,
): void {
  MAGIC.copy(bytes, 0);
  for (const [index, value] of [VERSION, people, forms, surnameWords, formWords, 0].entries()) {
    bytes.writeUInt32LE(value, VERSION_AT + index * 4);
  }
  check.copy(bytes, CHECK_AT);
}

export function versionOf(bytes: Buffer): number {
  return bytes.readUInt32LE(VERSION_AT);
}

export function countsOf(bytes: Buffer): RosterCounts {
  const [people, forms, surnameWords, formWords] = [1, 2, 3, 4].map((index) =>
    bytes.readUInt32LE(VERSION_AT + index * 4),
  ) as [number, number, number, number];
  return { people, forms, surnameWords, formWords };
}

export function checkOf(bytes: Buffer): Buffer {
  return bytes.subarray(CHECK_AT, CHECK_AT + DIGEST_BYTES);
}

export function sealOf(bytes: Buffer): Buffer {
  return bytes.subarray(SEAL_AT, SEAL_AT + DIGEST_BYTES);
}

/** What the seal is over: everything but the seal. */
export function sealedContent(bytes: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, SEAL_AT), bytes.subarray(HEADER_BYTES)]);
}
