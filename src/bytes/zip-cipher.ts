/** The three keys of PKWARE's old encryption while they move on with what is read (APPNOTE.TXT 6.1). */
export class ZipCipher {
  #one = 0x12345678;
  #two = 0x23456789;
  #three = 0x34567890;

  constructor(password: Uint8Array) {
    for (const byte of password) this.#update(byte);
  }

  decrypt(data: Uint8Array): Buffer {
    const clear = Buffer.allocUnsafe(data.length);
    for (let at = 0; at < data.length; at++) {
      const mix = (this.#three | 2) & 0xffff;
      const byte = data[at]! ^ ((Math.imul(mix, mix ^ 1) >>> 8) & 255);
      clear[at] = byte;
      this.#update(byte);
    }
    return clear;
  }

  #update(byte: number): void {
    this.#one = step(this.#one, byte);
    this.#two = (Math.imul(this.#two + (this.#one & 255), 134_775_813) + 1) >>> 0;
    this.#three = step(this.#three, this.#two >>> 24);
  }
}

const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

const step = (crc: number, byte: number): number => ((crc >>> 8) ^ TABLE[(crc ^ byte) & 255]!) >>> 0;
