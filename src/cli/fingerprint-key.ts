import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { configFolder } from './config-folder.js';

/** Not secret: it only keeps fingerprints of different tools apart, where no key can be kept. */
const DEFAULT_KEY = 'foi-gate fingerprints, version 1';
const KEY_BYTES = 32;
/** A file with less in it was not written by this tool, or not to its end. */
const SHORTEST = 16;

/** A key and where it comes from: the environment, the user's settings, or nowhere. */
export interface FingerprintKey {
  readonly bytes: Uint8Array;
  readonly source: 'environment' | 'file' | 'none';
}

/** Key of the fingerprints, of certificates and of the cache. */
export function fingerprintKey(env: NodeJS.ProcessEnv): Uint8Array {
  return findKey(env).bytes;
}

/**
 * `FOI_GATE_KEY`; else the key in the user's settings, made at its first use and readable by the user alone. A build
 * server (`CI`) starts anew each time, so a key made there would change every fingerprint: it uses the one everybody has,
 * as does a user whose settings cannot be written.
 */
export function findKey(env: NodeJS.ProcessEnv): FingerprintKey {
  if (env.FOI_GATE_KEY) return { bytes: bytesOf(env.FOI_GATE_KEY), source: 'environment' };
  const file = keyFile(env);
  const kept = read(file) ?? (env.CI ? undefined : make(file));
  return kept === undefined
    ? { bytes: bytesOf(DEFAULT_KEY), source: 'none' }
    : { bytes: bytesOf(kept), source: 'file' };
}

export function keyFile(env: NodeJS.ProcessEnv): string {
  return join(configFolder(env), 'key');
}

/** Random digits from the generator that every thread has: a scan should not load all of node:crypto for one key. */
function randomHex(bytes: number): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(bytes))).toString('hex');
}

function read(file: string): string | undefined {
  try {
    const text = readFileSync(file, 'utf8').trim();
    return text.length >= SHORTEST ? text : undefined;
  } catch {
    return undefined;
  }
}

/** Makes the key; where another run was faster, that one's is taken. */
function make(file: string): string | undefined {
  const draft = `${file}.${randomHex(6)}`;
  try {
    mkdirSync(join(file, '..'), { recursive: true, mode: 0o700 });
    writeFileSync(draft, `${randomHex(KEY_BYTES)}\n`, { mode: 0o600, flag: 'wx' });
    try {
      // A link never takes the place of a file that is there, and the file it makes is whole from the start.
      linkSync(draft, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return undefined;
    }
    return read(file);
  } catch {
    return undefined;
  } finally {
    rmSync(draft, { force: true });
  }
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
