import type { Concealed } from '../../model/content.js';

/** An earlier mail below the one that was written: whoever checks the first may not read on. */
export const QUOTED: Concealed = { carrier: 'quoted-thread', by: ['quoted'] };

/** Lines by which mail programs set an earlier mail off, as Outlook, Thunderbird, Gmail, Apple Mail and Notes write them. */
const SEPARATOR =
  /^[-_=*\s]{2,}(?:original (?:message|appointment)|forwarded (?:message|by\b.*)|reply message|forwarded mail)[-_=*\s]*$/iu;
const ANNOUNCED = /^(?:begin forwarded message:|on\s.{6,300}\swrote:|.{4,200}\s(?:wrote|writes):)$/isu;
const FROM_LINE = /^\*?from:\*?\s*\S/iu;
const FIELD_LINE = /^\*?(?:from|sent|date|to|cc|bcc|subject|importance|attachments|reply-to|received):\*?(?:\s|$)/iu;
const SECOND_FIELD = /^\*?(?:sent|date|to):\*?\s/iu;
/** The time or address in `On 3 May 2021 at 10:15, a person <address> wrote:`, without which any sentence might be one. */
const DATED = /\d:\d\d|@/u;

/** What a line or block of a mail is: of this mail, the heading of an earlier one (who wrote it, when, to whom), or its text. */
export type MailPart = 'own' | 'heading' | 'quoted';

/** Follows the body of a mail and tells where an earlier one begins. What comes after that is part of the thread. */
export class QuotedThread {
  #isInside = false;
  #isHeading = false;
  #mayBegin = false;

  /** True behind the beginning of an earlier mail. */
  get isInside(): boolean {
    return this.#isInside;
  }

  /** From here on all is quoted, as the markup says. */
  enter(): void {
    this.#isInside = true;
  }

  /** Takes the next line, or the lines of a block that stand together. */
  judge(block: string): MailPart {
    const lines = block
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    if (lines.length === 0) return this.#isInside ? 'quoted' : 'own';
    const isFields = lines.every((line) => FIELD_LINE.test(line));
    if (this.#begins(lines)) {
      this.#isInside = true;
      this.#isHeading = true;
      return isFields || isMarker(lines) ? 'heading' : 'quoted';
    }
    this.#mayBegin = lines.length === 1 && FROM_LINE.test(lines[0]!);
    if (!this.#isInside) return 'own';
    this.#isHeading = (this.#isHeading || this.#mayBegin) && isFields;
    return this.#isHeading ? 'heading' : 'quoted';
  }

  #begins(lines: readonly string[]): boolean {
    if (isMarker(lines)) return true;
    if (this.#mayBegin && SECOND_FIELD.test(lines[0]!)) return true;
    const from = lines.findIndex((line) => FROM_LINE.test(line));
    return from >= 0 && from + 1 < lines.length && SECOND_FIELD.test(lines[from + 1]!);
  }
}

function isMarker(lines: readonly string[]): boolean {
  const block = lines.join(' ');
  return SEPARATOR.test(lines[0]!) || (ANNOUNCED.test(block) && (DATED.test(block) || /^begin/iu.test(block)));
}
