import { createHash } from 'node:crypto';
import { Unreadable } from '../../model/failure.js';

/** Rounds for all passwords of one document. Excel asks for 100,000 a password; a file may ask for any number. */
const MOST_ROUNDS = 10_000_000;

/** Counts the work of trying passwords, so that a document made for it cannot keep a machine busy. */
export class KeyWork {
  #left = MOST_ROUNDS;

  /** Throws `Unreadable('limit')` before more is done than allowed. */
  spend(rounds: number): void {
    if (!(rounds <= this.#left)) {
      throw new Unreadable(
        'limit',
        'Trying the passwords on this document takes more work than allowed. Remove its password and scan it again.',
      );
    }
    this.#left -= rounds;
  }

  /** A password hashed again and again ([MS-OFFCRYPTO] 2.3.6.2 and 2.3.4.11). */
  hashed(algorithm: string, salt: Buffer, password: string, rounds: number): Buffer {
    this.spend(rounds);
    let hash = digest(algorithm, salt, Buffer.from(password, 'utf16le'));
    const input = Buffer.alloc(4 + hash.length);
    for (let round = 0; round < rounds; round++) {
      input.writeUInt32LE(round);
      hash.copy(input, 4);
      hash = createHash(algorithm).update(input).digest();
    }
    return hash;
  }
}

export function digest(algorithm: string, ...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash(algorithm);
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** A number as its four bytes, the lowest first. */
export function fourBytes(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}
