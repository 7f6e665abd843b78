import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { printable } from '../reporters/text/printable.js';
import { UsageError } from './usage-error.js';

/** Each is tried on each locked document, and trying one takes a tenth of a second or more. */
const MOST_PASSWORDS = 100;

/** Passwords for locked documents, one a line, in the order to be tried; blanks within and around them count. Throws `UsageError`. */
export function readPasswordFile(file: string): readonly string[] {
  const passwords = textOf(file)
    .replace(/^\ufeff/u, '')
    .split(/\r\n|\r|\n/u)
    .filter((line) => line !== '');
  const distinct = [...new Set(passwords)];
  if (distinct.length === 0) throw new UsageError(`The password file "${printable(file)}" holds no password.`);
  if (distinct.length > MOST_PASSWORDS) {
    throw new UsageError(
      `The password file "${printable(file)}" holds more than ${MOST_PASSWORDS} passwords; keep those that are needed.`,
    );
  }
  return distinct;
}

/** What stands for the passwords where results are kept: it changes with them and does not tell them. '' for none. */
export function passwordBasis(passwords: readonly string[], key: Uint8Array): string {
  if (passwords.length === 0) return '';
  return createHmac('sha256', key).update(JSON.stringify(passwords)).digest('hex');
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const hint = isMissing ? 'there is no such file' : 'it could not be read';
    throw new UsageError(`The password file "${printable(file)}" cannot be used: ${hint}.`);
  }
}
