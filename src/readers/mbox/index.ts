import { sliceBytes } from '../../bytes/slice-bytes.js';
import type { Budget, Bytes } from '../../model/bytes.js';
import type { Content } from '../../model/content.js';
import type { Artifact, Reader } from '../../model/reader.js';
import { isMailbox } from '../text/other-formats.js';

/** A mailbox: mails one after the other, each behind a line that begins with `From ` (RFC 4155). */
export const reader: Reader = {
  name: 'mbox',
  recognises: ({ head, zipNames, compoundNames }) =>
    zipNames === undefined && compoundNames === undefined && isMailbox(head.toString('latin1', 0, HEAD))
      ? 'mbox'
      : undefined,
  read,
};

const HEAD = 16 * 1024;
const CHUNK = 256 * 1024;
/** Longest first line of a mail. */
const LINE = 1024;
const SEPARATOR = Buffer.from('\nFrom ');
/** Of the separating line, told from a sentence that begins a line: it ends in a year. */
const FROM_LINE = /^From \S+ .*\d{4}[^\n]{0,32}\r?\n[!-9;-~]+:/u;

async function* read({ bytes }: Artifact, budget: Budget): AsyncGenerator<Content> {
  let number = 0;
  let start = 0;
  for (const end of [...starts(bytes), bytes.size]) {
    if (end === start) continue;
    budget.charge('entries', 1);
    const name = `message ${++number}.eml`;
    const body = start + lineLength(bytes, start);
    yield { kind: 'child', name, bytes: sliceBytes(bytes, body, end - body), at: { part: name } };
    start = end;
  }
}

/** Offsets at which a mail begins, but for the first. */
function* starts(bytes: Bytes): Generator<number> {
  for (let offset = 0; offset < bytes.size; offset += CHUNK) {
    const chunk = bytes.read(offset, CHUNK + LINE);
    for (let at = chunk.indexOf(SEPARATOR); at >= 0 && at < CHUNK; at = chunk.indexOf(SEPARATOR, at + 1)) {
      if (FROM_LINE.test(chunk.toString('latin1', at + 1, at + 1 + LINE))) yield offset + at + 1;
    }
  }
}

/** Length of the separating line at `start`, its end included. */
function lineLength(bytes: Bytes, start: number): number {
  const line = bytes.read(start, LINE);
  return line.toString('latin1', 0, 5) === 'From ' ? line.indexOf(0x0a) + 1 : 0;
}
