/** Bytes that RC4 gives for a key, one after another (as in RFC 6229); OpenSSL 3 no longer offers it. */
export class Rc4 {
  readonly #state = Uint8Array.from({ length: 256 }, (_, index) => index);
  #one = 0;
  #other = 0;

  constructor(key: Uint8Array) {
    const state = this.#state;
    for (let index = 0, mix = 0; index < 256; index++) {
      mix = (mix + state[index]! + key[index % key.length]!) & 255;
      this.#swap(index, mix);
    }
  }

  /** The data in the clear, or hidden: both are the same step. */
  apply(data: Uint8Array): Buffer {
    const state = this.#state;
    const out = Buffer.allocUnsafe(data.length);
    for (let at = 0; at < data.length; at++) {
      this.#one = (this.#one + 1) & 255;
      this.#other = (this.#other + state[this.#one]!) & 255;
      this.#swap(this.#one, this.#other);
      out[at] = data[at]! ^ state[(state[this.#one]! + state[this.#other]!) & 255]!;
    }
    return out;
  }

  #swap(one: number, other: number): void {
    const kept = this.#state[one]!;
    this.#state[one] = this.#state[other]!;
    this.#state[other] = kept;
  }
}
