import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { Rc4 } from '../../../bytes/rc4.js';

const BLOCK = 16;

export const rc4 = (key: Uint8Array, data: Uint8Array): Buffer => new Rc4(key).apply(data);

/** AES in CBC mode with the initial vector in front and padding behind; the key's length chooses 128 or 256 bits. */
export function aes(key: Buffer, data: Buffer): Buffer {
  const whole = data.length - (data.length % BLOCK);
  if (whole < 2 * BLOCK) return Buffer.alloc(0);
  const decipher = createDecipheriv(`aes-${key.length * 8}-cbc`, key, data.subarray(0, BLOCK));
  decipher.setAutoPadding(false);
  const plain = decipher.update(data.subarray(BLOCK, whole));
  const padding = plain.at(-1) ?? 0;
  return padding >= 1 && padding <= BLOCK ? plain.subarray(0, plain.length - padding) : plain;
}

/** One or more blocks without vector and padding, as the file key of revision 5 and 6 is wrapped. */
export function unwrapKey(key: Buffer, wrapped: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-cbc', key, Buffer.alloc(BLOCK));
  decipher.setAutoPadding(false);
  return decipher.update(wrapped);
}

export const md5 = (...parts: readonly Uint8Array[]): Buffer => digest('md5', parts);
export const sha256 = (...parts: readonly Uint8Array[]): Buffer => digest('sha256', parts);

function digest(name: string, parts: readonly Uint8Array[]): Buffer {
  const hash = createHash(name);
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** Algorithm 2.B of ISO 32000-2; `user` is the string of the user's password where the owner's is asked for. */
export function hardenedHash(password: Buffer, salt: Buffer, user: Buffer): Buffer {
  let key = sha256(password, salt, user);
  for (let round = 0; ; round++) {
    const once = Buffer.concat([password, key, user]);
    const repeated = Buffer.concat(Array.from({ length: 64 }, () => once));
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32));
    cipher.setAutoPadding(false);
    const mixed = cipher.update(repeated);
    const choice = mixed.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;
    key = digest(['sha256', 'sha384', 'sha512'][choice]!, [mixed]);
    if (round >= 63 && mixed.at(-1)! <= round - 31) return key.subarray(0, 32);
  }
}
