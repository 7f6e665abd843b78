import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Bytes of a file that an installed package carries, in memory of their own. */
export function readPackageAsset(specifier: string): Uint8Array {
  const file = readFileSync(createRequire(import.meta.url).resolve(specifier));
  return new Uint8Array(file);
}
