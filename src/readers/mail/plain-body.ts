import type { Budget } from '../../model/bytes.js';
import type { Concealed, Content, TextRun } from '../../model/content.js';
import type { Location } from '../../model/location.js';
import { type Paragraph, paragraphsOf } from '../text/paragraphs.js';
import { DocumentStrings, StringTable } from '../text/string-table.js';
import { textTables } from '../text/text-tables.js';
import { QUOTED, QuotedThread } from './quoted-thread.js';
import type { ShownWords } from './shown-words.js';

/** Says what only a mail program without pages would show. */
const ALTERNATE: Concealed = { carrier: 'text', by: ['alternate-content'] };
const QUOTE_MARK = /^(?:\s?[>|]\s?)+/u;

interface BodyLine {
  readonly text: string;
  readonly number: number;
  readonly concealed: Concealed | undefined;
  readonly isHeading: boolean;
}

/**
 * The text of a mail, line by line: its own, and that of earlier mails it quotes. With `shown`, it is the version that is
 * not shown, and lines that say more than the shown one are hidden.
 */
export function* plainBody(text: string, at: Location, budget: Budget, shown?: ShownWords): Generator<Content> {
  const thread = new QuotedThread();
  const strings = new DocumentStrings(budget);
  let tables = 0;
  const lines = text.split(/\r\n|\n|\r/u).map((line, index) => ({ text: line, number: index + 1 }));
  for (const paragraph of paragraphsOf(lines)) {
    const judged = judge(paragraph, thread, shown);
    yield* textsOf(judged, at);
    const fresh = judged.map((line) => ({ text: line.text, number: line.number }));
    for (const rows of textTables(paragraph.repeatsLine ? fresh.slice(1) : fresh)) {
      const concealed = judged.find(({ number }) => number === rows[0]!.number)?.concealed;
      const start = { id: ++tables, at: { ...at, line: rows[0]!.number }, concealed };
      const table = new StringTable(start, strings);
      for (const { number, fields } of rows) {
        for (const [index, field] of fields.entries()) yield* table.put(number, index + 1, field);
      }
      yield* table.end();
    }
  }
}

function judge({ lines }: Paragraph, thread: QuotedThread, shown: ShownWords | undefined): readonly BodyLine[] {
  // An announcement may run over two lines.
  const block = lines.map(({ text }) => text).join('\n');
  const whole = thread.isInside || lines.length > 4 ? undefined : thread.judge(block);
  return lines.map(({ text, number }): BodyLine => {
    const mark = QUOTE_MARK.exec(text)?.[0] ?? '';
    const part = whole === 'heading' ? whole : thread.judge(text.slice(mark.length));
    const isQuoted = part !== 'own' || mark !== '';
    const isAlternate = shown?.lacks(text) === true;
    const concealed = isQuoted ? QUOTED : isAlternate ? ALTERNATE : undefined;
    return { text: text.slice(mark.length), number, concealed, isHeading: part === 'heading' };
  });
}

/** Lines of one visibility and role after another are one text, so that what runs over a line end is found. */
function* textsOf(lines: readonly BodyLine[], at: Location): Generator<Content> {
  for (let first = 0; first < lines.length; ) {
    let end = first + 1;
    while (end < lines.length && lines[end]!.isHeading === lines[first]!.isHeading) end++;
    const group = lines.slice(first, end);
    const [run, ...runs] = runsOf(group, at);
    const text = group.map((line) => line.text).join('\n');
    if (run !== undefined && text.trim() !== '') {
      yield { kind: 'text', text, runs: [run, ...runs], ...(group[0]!.isHeading && { role: 'author' as const }) };
    }
    first = end;
  }
}

function runsOf(lines: readonly BodyLine[], at: Location): readonly TextRun[] {
  let start = 0;
  return lines.map(({ text, number, concealed }) => {
    const run = { start, at: { ...at, line: number }, ...(concealed && { concealed }) };
    start += text.length + 1;
    return run;
  });
}
