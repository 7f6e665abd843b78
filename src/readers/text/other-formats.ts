import { decodeText } from './decode-text.js';

const ENOUGH = 16 * 1024;

/** Beginnings of formats that are text too but have a meaning beyond it: markup, RTF, PostScript. */
const MARKUP = /^\s*(?:<[a-z!?/]|\{\\rtf|%!PS)/i;
/** Readers of PDF take one that begins within the first 1,024 bytes (Adobe, PDF Reference 1.7, appendix H 3.4.1). */
const PDF = /^[\s\S]{0,1024}%PDF-/;
/** Magic of the first header of an archive of tapes, whose other fields are text padded with zero bytes (POSIX ustar). */
const TAR = 'ustar';
const TAR_OFFSET = 257;

const MAIL_EXTENSIONS = ['eml', 'emlx', 'mbox', 'mht', 'mhtml'];
const HEADER_LINE = /^[!-9;-~]+:/;
/** Fields that mail programs write and people who keep memos as text do not (RFC 5322 3.6, RFC 2045). */
const MAIL_FIELD =
  /^(?:received|return-path|message-id|mime-version|delivered-to|dkim-signature|x-[\w-]+|content-(?:type|transfer-encoding)):/i;
/** The line that begins a mail in an mbox file (RFC 4155). */
const MBOX_LINE = /^From \S+ .*\d{4}$/;

/** True for text that another reader knows better how to read. `extension` decides on mails without the fields of programs. */
export function isOtherFormat(head: Buffer, extension: string): boolean {
  if (head.toString('latin1', TAR_OFFSET, TAR_OFFSET + TAR.length) === TAR) return true;
  const start = decodeText(head.subarray(0, ENOUGH));
  return (
    MARKUP.test(start) ||
    PDF.test(start) ||
    isMailbox(start.trimStart()) ||
    isMail(start, MAIL_EXTENSIONS.includes(extension))
  );
}

/** True for a file of mails one after the other. */
export function isMailbox(start: string): boolean {
  const [first = '', second = ''] = start.split(/\r\n|\n|\r/, 2);
  return MBOX_LINE.test(first) && HEADER_LINE.test(second);
}

/** True for text that begins with the header of a mail. `named`: its name says that it is one. */
export function isMail(start: string, named: boolean): boolean {
  const lines = start.replace(/^\s+/, '').split(/\r\n|\n|\r/);
  let fields = 0;
  let written = 0;
  for (const line of lines) {
    if (line === '') break;
    // A field may go on in lines that begin with a blank.
    if (/^[ \t]/.test(line) && fields > 0) continue;
    if (!HEADER_LINE.test(line)) return false;
    fields++;
    if (MAIL_FIELD.test(line)) written++;
  }
  return fields >= 2 && (written >= 1 || named) && /^(?:from|sender|received|return-path|to|subject):/im.test(start);
}
