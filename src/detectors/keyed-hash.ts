/** Hash of a text under a key: a whole number below 2 ** 52. Without the key nobody can tell which texts give it. */
export type KeyedHash = (text: string) => number;

const KEY_BYTES = 16;
const COMPRESSION = 2;
const FINALISATION = 4;
const HIGH_BITS = 0xfffff;
const HIGH = 2 ** 32;

/**
 * SipHash-2-4 (Aumasson and Bernstein, 2012) over the UTF-16LE bytes of a text, cut to 52 bits so that it is an exact number.
 * `key`: 16 bytes. It takes a fraction of what an HMAC does, for what is asked of every word.
 */
export function keyedHash(key: Uint8Array): KeyedHash {
  if (key.length !== KEY_BYTES) throw new RangeError(`A key of ${KEY_BYTES} bytes is needed.`);
  const words = new DataView(key.buffer, key.byteOffset, KEY_BYTES);
  const [k0, k1, k2, k3] = [0, 4, 8, 12].map((at) => words.getInt32(at, true)) as [number, number, number, number];
  return (text) => {
    const { length } = text;
    const blocks = (length >> 2) + 1;
    let [a, A] = [k0 ^ 0x70736575, k1 ^ 0x736f6d65];
    let [b, B] = [k2 ^ 0x6e646f6d, k3 ^ 0x646f7261];
    let [c, C] = [k0 ^ 0x6e657261, k1 ^ 0x6c796765];
    let [d, D] = [k2 ^ 0x79746573, k3 ^ 0x74656462];
    // One more turn than there are blocks: the last one finalises.
    for (let block = 0; block <= blocks; block++) {
      const isLast = block === blocks;
      const at = block << 2;
      let low = 0;
      let high = 0;
      if (isLast) {
        c ^= 0xff;
      } else {
        // Past the end a character code is not a number, which counts as 0 among bits.
        low = text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16);
        high = text.charCodeAt(at + 2) | (text.charCodeAt(at + 3) << 16);
        if (block === blocks - 1) high |= length << 25;
        d ^= low;
        D ^= high;
      }
      for (let round = isLast ? FINALISATION : COMPRESSION; round > 0; round--) {
        let sum = (a >>> 0) + (b >>> 0);
        A = (A + B + (sum >= HIGH ? 1 : 0)) | 0;
        a = sum | 0;
        let turned = (b << 13) | (B >>> 19);
        B = ((B << 13) | (b >>> 19)) ^ A;
        b = turned ^ a;
        [a, A] = [A, a];
        sum = (c >>> 0) + (d >>> 0);
        C = (C + D + (sum >= HIGH ? 1 : 0)) | 0;
        c = sum | 0;
        turned = (d << 16) | (D >>> 16);
        D = ((D << 16) | (d >>> 16)) ^ C;
        d = turned ^ c;
        sum = (a >>> 0) + (d >>> 0);
        A = (A + D + (sum >= HIGH ? 1 : 0)) | 0;
        a = sum | 0;
        turned = (d << 21) | (D >>> 11);
        D = ((D << 21) | (d >>> 11)) ^ A;
        d = turned ^ a;
        sum = (c >>> 0) + (b >>> 0);
        C = (C + B + (sum >= HIGH ? 1 : 0)) | 0;
        c = sum | 0;
        turned = (b << 17) | (B >>> 15);
        B = ((B << 17) | (b >>> 15)) ^ C;
        b = turned ^ c;
        [c, C] = [C, c];
      }
      a ^= low;
      A ^= high;
    }
    return ((A ^ B ^ C ^ D) & HIGH_BITS) * HIGH + ((a ^ b ^ c ^ d) >>> 0);
  };
}
