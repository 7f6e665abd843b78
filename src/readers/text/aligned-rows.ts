import type { Line } from './lines.js';
import { FEWEST_ROWS, type TextRow } from './text-row.js';

/** Longer lines are no rows of aligned columns. */
const WIDEST = 512;
/** Blanks between two columns. */
const NARROWEST_GAP = 2;
const GAP = /\S {2,}\S/;

/** A column of aligned text: from `start` to before `end`, in characters. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** Tables whose columns are set apart by two blanks or more at the same place of at least five lines. */
export function alignedRows(lines: readonly Line[]): TextRow[][] {
  const tables: TextRow[][] = [];
  for (let first = 0; first < lines.length; ) {
    if (!canBeRow(lines[first]!)) {
      first++;
      continue;
    }
    const { count, spans } = alignedFrom(lines, first);
    if (count < FEWEST_ROWS) {
      first++;
      continue;
    }
    tables.push(lines.slice(first, first + count).map((line) => rowOf(line, spans)));
    first += count;
  }
  return tables;
}

function canBeRow({ text }: Line): boolean {
  return text.length <= WIDEST && text.includes('  ') && !text.includes('\t') && GAP.test(text);
}

/** How many lines from `first` on share columns, and which. Lines that would merge most of them end the table. */
function alignedFrom(lines: readonly Line[], first: number): { count: number; spans: readonly Span[] } {
  const blank = new Uint8Array(WIDEST).fill(1);
  let spans: readonly Span[] = [];
  let most = 0;
  let count = 0;
  for (; first + count < lines.length; count++) {
    const line = lines[first + count]!;
    if (!canBeRow(line)) break;
    const filled = [...fillOf(line.text, blank)];
    for (const at of filled) blank[at] = 0;
    const shared = spansOf(blank);
    if (shared.length < 2 || shared.length * 2 < most) {
      for (const at of filled) blank[at] = 1;
      break;
    }
    spans = shared;
    most = Math.max(most, shared.length);
  }
  return { count, spans };
}

/** Places of a line that have text where no line before had any. */
function* fillOf(text: string, blank: Uint8Array): Generator<number> {
  for (let at = 0; at < text.length; at++) if (text[at] !== ' ' && blank[at] === 1) yield at;
}

/** What lies between the gaps that all lines share. */
function spansOf(blank: Uint8Array): Span[] {
  const spans: Span[] = [];
  let start = -1;
  let end = -1;
  for (let at = 0; at < blank.length; at++) {
    if (blank[at] === 1) continue;
    if (start >= 0 && at - end >= NARROWEST_GAP) {
      spans.push({ start, end });
      start = at;
    } else if (start < 0) start = at;
    end = at + 1;
  }
  if (start >= 0) spans.push({ start, end });
  return spans;
}

function rowOf({ text, number }: Line, spans: readonly Span[]): TextRow {
  return { number, fields: spans.map(({ start, end }) => text.slice(start, end).trim()) };
}
