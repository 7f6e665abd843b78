import type { Budget } from '../../model/bytes.js';
import type { Content, Table } from '../../model/content.js';
import type { Artifact, Reader } from '../../model/reader.js';
import { beginsCards, CARD_HEADERS, peopleOfCards, unfolded } from '../text/cards.js';
import { usualLineEnds } from '../text/line-ends.js';
import { textLines } from '../text/lines.js';
import { paragraphsOf, paragraphText } from '../text/paragraphs.js';
import { TextCells } from '../text/text-cells.js';
import { holdsBinary } from '../text/text-check.js';
import { convertHead, textChunks } from '../text/text-chunks.js';
import { textHeadOf } from '../text/text-head.js';
import type { TextRow } from '../text/text-row.js';
import { textTables } from '../text/text-tables.js';

/** Text without structure: notes, logs, Markdown. A table that was pasted into it is read as text and as a table. */
export const reader: Reader = {
  name: 'plain-text',
  recognises(probe) {
    if (textHeadOf(probe) === undefined) return undefined;
    return probe.extension === 'log' ? 'log' : 'txt';
  },
  read,
};

/** Bytes in which a file says that it holds cards. */
const BEGINNING = 256;

async function* read(artifact: Artifact, budget: Budget): AsyncGenerator<Content> {
  let isBinary = false;
  function* chunks(): Generator<Buffer> {
    for (const chunk of usualLineEnds(textChunks(artifact.bytes))) {
      isBinary ||= holdsBinary(chunk);
      yield chunk;
    }
  }
  let tables = 0;
  let lines = textLines(chunks());
  if (beginsCards(convertHead(artifact.bytes.read(0, BEGINNING)).toString('latin1'))) {
    const cards = unfolded(textLines(usualLineEnds(textChunks(artifact.bytes))));
    for (const rows of peopleOfCards(cards)) yield* tableContent({ id: ++tables, headers: CARD_HEADERS }, rows, budget);
    lines = unfolded(lines);
  }
  for (const paragraph of paragraphsOf(lines)) {
    yield paragraphText(paragraph);
    const fresh = paragraph.repeatsLine ? paragraph.lines.slice(1) : paragraph.lines;
    for (const rows of textTables(fresh)) yield* tableContent({ id: ++tables }, rows, budget);
  }
  if (isBinary) {
    yield {
      kind: 'gap',
      reason: 'unknown-part',
      at: {},
      detail: 'A part of this file is not text and was not understood.',
    };
  }
}

/** Rows bear the numbers of their lines. */
function* tableContent(
  described: Pick<Table, 'id' | 'headers'>,
  rows: readonly TextRow[],
  budget: Budget,
): Generator<Content> {
  const cells = new TextCells({ ...described, at: { line: rows[0]!.number }, concealments: [] }, budget);
  yield { kind: 'table', table: cells.table };
  for (const { number, fields } of rows) {
    for (const [index, field] of fields.entries()) {
      if (field === '') continue;
      if (cells.full) yield* cells.flush();
      const bytes = Buffer.from(field);
      cells.put(number, index + 1, bytes, 0, bytes.length, 0);
    }
  }
  yield* cells.end();
}
