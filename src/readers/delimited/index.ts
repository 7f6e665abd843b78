import type { Budget, Bytes } from '../../model/bytes.js';
import type { Concealed, Content } from '../../model/content.js';
import type { Artifact, Reader } from '../../model/reader.js';
import { usualLineEnds, usualLineEndsIn } from '../text/line-ends.js';
import { TextCells } from '../text/text-cells.js';
import { holdsBinary } from '../text/text-check.js';
import { convertHead, textChunks } from '../text/text-chunks.js';
import { type TextHead, textHeadOf } from '../text/text-head.js';
import { type Dialect, findDialect } from './dialect.js';
import { FieldScanner, FieldToken } from './field-scanner.js';
import { withOneSeparator } from './mixed-separators.js';
import { UsedBlock } from './used-block.js';

const HEAD = 64 * 1024;
const LONGEST_HEAD = 256 * HEAD;
const LINE_ENDS = [0x0a, 0x0d];
/** Extensions under which tables are written. */
const NAMED = new Set(['csv', 'tsv', 'tab', 'psv', 'ssv', 'dsv']);
const TAB = 0x09;
/** Last column of a spreadsheet; what lies further right is placed in it, and no spreadsheet shows it. */
const LAST_COLUMN = 16_384;
const REMOTE: Concealed = { carrier: 'remote-cell', by: ['remote'] };

/** Tables as text: values between commas, tabs, semicolons or pipes, one row a line. */
export const reader: Reader = {
  name: 'delimited',
  recognises(probe) {
    const head = textHeadOf(probe);
    const dialect = head && findDialect(head, NAMED.has(probe.extension));
    if (dialect === undefined) return undefined;
    return dialect.separator === TAB ? 'tsv' : 'csv';
  },
  read,
};

async function* read(artifact: Artifact, budget: Budget): AsyncGenerator<Content> {
  const { bytes } = artifact;
  const head = headOf(bytes);
  const dialect = findDialect(head, true) ?? { separator: -1, skip: 0, filled: [1] };
  const rows = new DelimitedRows(dialect, budget);
  yield { kind: 'table', table: rows.cells.table };
  let skip = dialect.skip;
  let isBinary = false;
  for (const chunk of usualLineEnds(textChunks(bytes))) {
    isBinary ||= holdsBinary(chunk);
    rows.feed(chunk.subarray(skip));
    skip = Math.max(0, skip - chunk.length);
    while (rows.fill()) yield* rows.cells.flush();
  }
  rows.finish();
  while (rows.fill()) yield* rows.cells.flush();
  yield* rows.cells.end();
  if (isBinary) {
    yield {
      kind: 'gap',
      reason: 'unknown-part',
      at: {},
      detail: 'A part of this file is not text and was not understood.',
    };
  }
}

/** The first rows; a longer piece where one very long line would be all of it. */
function headOf(bytes: Bytes): TextHead {
  for (let length = HEAD; ; length *= 4) {
    const head = usualLineEndsIn(convertHead(bytes.read(0, length)));
    const complete = bytes.size <= length;
    if (complete || length >= LONGEST_HEAD || LINE_ENDS.some((end) => head.includes(end))) {
      return { bytes: head, complete };
    }
  }
}

class DelimitedRows {
  readonly cells: TextCells;
  readonly #scanner: FieldScanner;
  readonly #block: UsedBlock;
  readonly #mixed: readonly number[] | undefined;

  constructor(dialect: Dialect, budget: Budget) {
    this.cells = new TextCells({ id: 1, at: {}, concealments: [REMOTE] }, budget);
    this.#scanner = new FieldScanner(dialect.separator, budget.limits.tokenBytes);
    this.#block = new UsedBlock(dialect.filled);
    this.#mixed = dialect.mixed;
  }

  feed(chunk: Buffer): void {
    this.#scanner.feed(this.#mixed === undefined ? chunk : withOneSeparator(chunk, this.#mixed));
  }

  finish(): void {
    this.#scanner.finish();
  }

  /** Moves fields to the cells; true when these must be flushed, false when more bytes are needed. */
  fill(): boolean {
    const scanner = this.#scanner;
    const cells = this.cells;
    while (!cells.full) {
      const token = scanner.next();
      if (token === FieldToken.Need) return false;
      if (token === FieldToken.RowEnd) continue;
      const { row, column } = scanner;
      const hidden = this.#block.isRemote(row, column) || column > LAST_COLUMN ? 1 : 0;
      cells.put(row, Math.min(column, LAST_COLUMN), scanner.buffer, scanner.start, scanner.end, hidden);
    }
    return true;
  }
}
