import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { UsageError } from './usage-error.js';

/** Shorter keys can be found by trying. */
const SHORTEST_KEY = 16;
const KEY_BYTES = 32;

export interface RosterKeyOptions {
  /** File that holds the key. */
  readonly keyFile?: string | undefined;
  /** The file is made, with a random key. */
  readonly newKey?: boolean | undefined;
}

/** The key of a roster: from its file, else from FOI_GATE_KEY. Throws `UsageError`. */
export function rosterKey({ keyFile, newKey = false }: RosterKeyOptions, env: NodeJS.ProcessEnv): Uint8Array {
  if (newKey && keyFile === undefined)
    throw new UsageError('With --new-key say with --key-file where to keep the key.');
  if (keyFile !== undefined && newKey) createKeyFile(keyFile);
  const key = keyFile === undefined ? env.FOI_GATE_KEY : readKeyFile(keyFile);
  if (!key)
    throw new UsageError('A roster needs a key: set FOI_GATE_KEY, or name a file that holds it with --key-file.');
  if (key.length < SHORTEST_KEY) {
    throw new UsageError(
      `The key of a roster must have at least ${SHORTEST_KEY} characters, or it can be found by trying.`,
    );
  }
  return new TextEncoder().encode(key);
}

function readKeyFile(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const hint = isMissing ? 'there is no such file; --new-key makes one' : 'it could not be read';
    throw new UsageError(`The key file "${file}" cannot be used: ${hint}.`);
  }
}

/** Never over another file: without its key a roster is worth nothing. */
function createKeyFile(file: string): void {
  try {
    writeFileSync(file, `${randomBytes(KEY_BYTES).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    const isThere = (error as NodeJS.ErrnoException).code === 'EEXIST';
    throw new UsageError(
      isThere
        ? `The key file "${file}" is there already; leave --new-key out to use it.`
        : `The key file "${file}" could not be made.`,
    );
  }
}
