import type { GapReason } from '../model/catalogue.js';
import { Unreadable } from '../model/failure.js';

const DETAILS: Readonly<Record<string, string>> = {
  ENOENT: 'It could not be found any more when its turn came.',
  ENOTDIR: 'It could not be found any more when its turn came.',
  EACCES: 'Reading it was refused: the account running this tool may not open it.',
  EPERM: 'Reading it was refused: the account running this tool may not open it.',
  EBUSY: 'Another program keeps it locked.',
  EISDIR: 'It became a folder while the scan ran.',
  ELOOP: 'It is a link that leads back to itself.',
  ENAMETOOLONG: 'Its name is too long for this system.',
  EMFILE: 'The system had no free file handles left to open it.',
  ENFILE: 'The system had no free file handles left to open it.',
};

/** Why the system would not give a file, told by the error's code: its message quotes the path. */
export function unreachable(error: unknown): { readonly reason: GapReason; readonly detail: string } {
  if (error instanceof Unreadable) return { reason: error.reason, detail: error.message };
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  const detail = DETAILS[code];
  if (detail) return { reason: 'damaged', detail };
  // Codes of the operating system are short capitals (EIO, ESTALE); anything else is a fault of our own.
  if (/^E[A-Z0-9]+$/u.test(code)) return { reason: 'damaged', detail: `The system could not read it (${code}).` };
  return { reason: 'crash', detail: 'The inspector failed on it. Nothing about it can be said.' };
}
