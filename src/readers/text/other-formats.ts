const ENOUGH = 16 * 1024;

/** Beginnings of formats that are text too but have a meaning beyond it: markup, RTF, PDF, PostScript. */
const MARKUP = /^\s*(?:<[a-z!?/]|\{\\rtf|%PDF|%!PS)/i;

const HEADER_LINE = /^[!-9;-~]+:(?:\s|$)/;
/** Fields that mail programs write and people who keep memos as text do not (RFC 5322 3.6, RFC 2045). */
const MAIL_FIELD =
  /^(?:received|return-path|message-id|mime-version|delivered-to|dkim-signature|x-[\w-]+|content-(?:type|transfer-encoding)):/i;
/** The line that begins a mail in an mbox file (RFC 4155). */
const MBOX_LINE = /^From \S+ .*\d{4}$/;

/** True for text that another reader knows better how to read. */
export function isOtherFormat(head: string): boolean {
  const start = head.slice(0, ENOUGH);
  return MARKUP.test(start) || isMail(start);
}

function isMail(start: string): boolean {
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
  return fields >= 2 && written >= 1 && /^(?:from|sender|received|return-path|to|subject):/im.test(start);
}
