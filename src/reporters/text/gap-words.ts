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
