import { Unreadable } from '../../model/failure.js';

/** One attribute of a TNEF file ([MS-OXTNEF] 2.1.3): what it is, and its bytes. */
export interface TnefAttribute {
  readonly id: number;
  readonly data: Buffer;
}

export const TNEF_SIGNATURE = 0x223e9f78;
const HEADER_SIZE = 6;
const ATTRIBUTE_HEADER = 9;
const CHECKSUM = 2;

/** The attributes in their order. Throws `Unreadable('damaged')` where one is cut short. No program minds a wrong checksum. */
export function* attributesOf(bytes: Buffer): Generator<TnefAttribute> {
  for (let at = HEADER_SIZE; at + ATTRIBUTE_HEADER <= bytes.length; ) {
    const id = bytes.readUInt16LE(at + 1);
    const length = bytes.readUInt32LE(at + 5);
    const start = at + ATTRIBUTE_HEADER;
    const end = start + length;
    if (end + CHECKSUM > bytes.length) throw damaged();
    const data = bytes.subarray(start, end);
    yield { id, data };
    at = end + CHECKSUM;
  }
}

function damaged(): Unreadable {
  return new Unreadable('damaged', 'The attachment in which Outlook packs its mails is damaged or cut short.');
}
