import { decodeHeaderValue } from './encoded-words.js';

/** One field of a header (RFC 5322, 2.2), unfolded. */
export interface HeaderField {
  /** As written. */
  readonly name: string;
  /** One character a byte. */
  readonly raw: string;
}

const FIELD = /^([!-9;-~]+)[ \t]*:(.*)$/su;
/** Headers longer than this are taken to end there. */
const MOST_BYTES = 4 * 1024 ** 2;

/** The fields at the beginning of a mail or of a part of one, and where its body begins. */
export class HeaderBlock {
  readonly fields: readonly HeaderField[];
  /** Lines that are no fields, as careless or hostile programs leave them. */
  readonly strays: readonly string[];
  readonly bodyStart: number;

  constructor(content: Buffer, start: number, end: number) {
    const fields: HeaderField[] = [];
    const strays: string[] = [];
    let at = start;
    for (const last = Math.min(end, start + MOST_BYTES); at < last; ) {
      const lineEnd = lineEndOf(content, at, end);
      const line = content.toString('latin1', at, lineEnd.end);
      if (line === '') {
        at = lineEnd.next;
        break;
      }
      const previous = fields.at(-1);
      const match = FIELD.exec(line);
      if (/^[ \t]/u.test(line) && previous !== undefined) {
        fields[fields.length - 1] = { ...previous, raw: `${previous.raw} ${line.trim()}` };
      } else if (match !== null) fields.push({ name: match[1]!, raw: match[2]!.trim() });
      // A body without the blank line before it.
      else if (fields.length === 0) break;
      else strays.push(line);
      at = lineEnd.next;
    }
    this.fields = fields;
    this.strays = strays;
    this.bodyStart = at;
  }

  /** Value of the first field of that name (lower case), decoded; '' where there is none. */
  text(name: string): string {
    const field = this.fields.find((one) => one.name.toLowerCase() === name);
    return field === undefined ? '' : decodeHeaderValue(field.raw);
  }

  raw(name: string): string {
    return this.fields.find((one) => one.name.toLowerCase() === name)?.raw ?? '';
  }
}

function lineEndOf(content: Buffer, from: number, end: number): { readonly end: number; readonly next: number } {
  let at = content.indexOf(0x0a, from);
  if (at < 0 || at > end) at = end;
  const isCrLf = at > from && content[at - 1] === 0x0d;
  return { end: isCrLf ? at - 1 : at, next: Math.min(end, at + 1) };
}
