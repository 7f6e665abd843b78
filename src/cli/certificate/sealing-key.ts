import type { SealingKey } from '../../policy/certificate.js';
import { findKey } from '../fingerprint-key.js';
import { keyName } from '../key-name.js';

/** The key that seals certificates; undefined where there is only the one that everybody has. */
export function sealingKey(env: NodeJS.ProcessEnv): SealingKey | undefined {
  const { bytes, source } = findKey(env);
  return source === 'none' ? undefined : { bytes, name: keyName(bytes) };
}
