import type { GapReason } from '../../model/catalogue.js';

/** Why something was not read, in a few words. */
export const GAP_WORDS: Readonly<Record<GapReason, string>> = {
  encrypted: 'locked with a password',
  damaged: 'could not be read',
  'unknown-format': 'kind of file not known',
  'unknown-part': 'part not known',
  'type-mismatch': 'not what its name says',
  'no-text': 'an image without text',
  limit: 'beyond a limit',
  timeout: 'out of time',
  crash: 'inspector failed',
  unsupported: 'cannot be read by this version',
};

/** What to do about something that was not read. */
export const GAP_ADVICE: Readonly<Record<GapReason, string>> = {
  encrypted:
    'Open it with its password, save a copy without one, and scan the copy. In Office use File > Info > Protect, in Acrobat Menu > Document properties > Security.',
  damaged:
    'Open it in the program that made it, save it under a new name, and scan that. If it does not open, leave it out.',
  'unknown-format': 'Export what is meant to go out to PDF, CSV or plain text, and scan that instead.',
  'unknown-part':
    'Copy what is meant to go out into a new document, and scan that; the part that is not known stays behind.',
  'type-mismatch': 'Find out what it really is, open it in that program, save it under the right name, and scan that.',
  'no-text':
    'A person must look at each page or picture. Run text recognition on it and scan again to check its words too.',
  limit: 'Split it into smaller files and scan those, or raise the limit: foi-gate scan --help lists them.',
  timeout: 'Scan it again by itself with more time (--timeout), or split it into smaller files.',
  crash:
    'Scan it again by itself. If that fails too, export what is meant to go out to a simpler format and scan that.',
  unsupported:
    'Save what is meant to go out in a format that can be read (xlsx, docx, pdf, csv or txt), and scan that.',
};
