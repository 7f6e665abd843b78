import { createHash } from 'node:crypto';

/** Eight letters that tell keys apart and lead back to none. */
export function keyName(key: Uint8Array): string {
  return createHash('sha256').update('foi-gate name of a key\n').update(key).digest('hex').slice(0, 8);
}
