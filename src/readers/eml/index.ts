import type { Format } from '../../model/catalogue.js';
import type { Probe, Reader } from '../../model/reader.js';
import { HeaderBlock } from '../mail/header-block.js';
import { readMail } from '../mail/read-mail.js';
import { isMail, isMailbox } from '../text/other-formats.js';
import { isText } from '../text/text-check.js';

/** A mail as it travels (RFC 5322), and pages that browsers keep in the same form (RFC 2557). */
export const reader: Reader = {
  name: 'eml',
  recognises,
  read: ({ bytes }, budget) => readMail(bytes, budget),
};

const MAIL_NAMES: readonly string[] = ['eml', 'mht', 'mhtml'];
const PAGE_NAMES: readonly string[] = ['mht', 'mhtml'];
const HEAD = 16 * 1024;

function recognises({ head, extension, zipNames, compoundNames }: Probe): Format | undefined {
  if (zipNames !== undefined || compoundNames !== undefined) return undefined;
  const start = head.subarray(0, HEAD);
  const text = start.toString('latin1').replace(/^\xef\xbb\xbf/u, '');
  if (isMailbox(text) || !isText(start) || !isMail(text, MAIL_NAMES.includes(extension))) return undefined;
  return PAGE_NAMES.includes(extension) || isSavedPage(start) ? 'mht' : 'eml';
}

/** Nobody received it, and its parts belong together. */
function isSavedPage(start: Buffer): boolean {
  const header = new HeaderBlock(start, 0, start.length);
  return (
    /^\s*multipart\/related/iu.test(header.raw('content-type')) &&
    header.raw('to') === '' &&
    header.raw('received') === ''
  );
}
