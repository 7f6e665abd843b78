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
  return MARKUP.test(start) || PDF.test(start) || isMail(start, MAIL_EXTENSIONS.includes(extension));
}

function isMail(start: string, named: boolean): boolean {
  const lines = start.replace(/^\s+/, '').split(/\r\n|\n|\r/);
  if (MBOX_LINE.test(lines[0] ?? '') && HEADER_LINE.test(lines[1] ?? '')) return true;
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
