import { decodeText } from '../text/decode-text.js';
import type { TextHead } from '../text/text-head.js';
import { mixedSeparators, withOneSeparator } from './mixed-separators.js';
import { looksLikeProse } from './prose.js';
import { type RowSample, sampleRows } from './row-sample.js';

/** How a file is written. */
export interface Dialect {
  /** Byte between fields; -1 when each line is one field. */
  readonly separator: number;
  /** Bytes that separate fields in some of the rows; absent where one does in all. */
  readonly mixed?: readonly number[];
  /** Bytes before the first row. */
  readonly skip: number;
  /** Columns that its first rows fill, ascending, 1-based. */
  readonly filled: readonly number[];
}

/** From the one least likely to stand in a value; the earlier wins a tie. */
const SEPARATORS = ['\t', '\x1f', '|', '^', '~', ';', ','].map((text) => text.charCodeAt(0));
const TAB = 0x09;
const COMMA = 0x2c;
const QUOTE = 0x22;
/** Titles above the header of a table. */
const MOST_TITLES = 10;

/** The first line that tells Excel the separator: `sep=;`. */
const DECLARED = /^\s*"?sep=([^\r\n])"?(?:\r\n|\n|\r|$)/i;

/** By so much of the score is one separator clearly better than another. */
const CLEARLY = 0.1;
/** Share of rows that a separator splits in a table full of sentences. */
const HALF = 0.5;
/** And in a file that is not named as a table: what a text happens to have in every other line is no separator. */
const NEARLY_ALL = 0.9;

interface Candidate {
  readonly separator: number;
  readonly sample: RowSample;
  /** Most usual number of fields of the rows that are split. */
  readonly width: number;
  /** Rows below the titles. */
  readonly rows: number;
  /** Shares of them: split at all, split into `width` fields. */
  readonly split: number;
  readonly even: number;
  /** Share of all rows, titles too, that is split. */
  readonly splitOfAll: number;
}

/**
 * The dialect of a text that is a table, by how evenly its first rows are split.
 * `named`: its name says it is a table, so that less is asked of it. Undefined when nothing in it is tabular.
 */
export function findDialect(head: TextHead, named: boolean): Dialect | undefined {
  const text = decodeText(head.bytes);
  const declared = DECLARED.exec(text);
  if (declared?.[1] !== undefined && declared[1].charCodeAt(0) < 0x80) {
    return declaredDialect(after(head, declared[0].length), declared[1].charCodeAt(0), declared[0].length);
  }
  if (!named && /^\s*[[{]/.test(text)) return undefined;
  const best = bestOf(head);
  const mixed = named && (best === undefined || best.split < NEARLY_ALL) ? mixedSeparators(head) : undefined;
  if (mixed !== undefined) {
    const rows = sampleRows({ ...head, bytes: withOneSeparator(head.bytes, mixed) }, mixed[0]!);
    return { separator: mixed[0]!, mixed, skip: 0, filled: rows.filled };
  }
  if (best !== undefined && (named ? isTable(best, text) : isTableForSure(best))) {
    return { separator: best.separator, skip: 0, filled: best.sample.filled };
  }
  return named && !looksLikeProse(text) ? { separator: -1, skip: 0, filled: [1] } : undefined;
}

/** What the first line says, unless nothing below is split by it and something else does: then a table lies in one column. */
function declaredDialect(rows: TextHead, separator: number, skip: number): Dialect {
  const declared = sampleRows(rows, separator);
  const best = declared.widths.some((width) => width > 1) ? undefined : bestOf(rows);
  return best !== undefined && isTable(best, decodeText(rows.bytes))
    ? { separator: best.separator, skip, filled: best.sample.filled }
    : { separator, skip, filled: declared.filled };
}

function after(head: TextHead, skip: number): TextHead {
  return { bytes: head.bytes.subarray(skip), complete: head.complete };
}

function bestOf(head: TextHead): Candidate | undefined {
  let best: Candidate | undefined;
  for (const separator of [...SEPARATORS, ...separatorsBetweenQuotes(head.bytes)]) {
    if (!head.bytes.includes(separator)) continue;
    const candidate = judge(separator, sampleRows(head, separator));
    if (candidate !== undefined && (best === undefined || beats(candidate, best))) best = candidate;
  }
  return best;
}

/** Bytes above ASCII between a closing and an opening quote: databases of health export with a `¬` of windows-1252. */
function separatorsBetweenQuotes(bytes: Buffer): Set<number> {
  const found = new Set<number>();
  for (let at = bytes.indexOf(QUOTE); at >= 0 && at + 2 < bytes.length; at = bytes.indexOf(QUOTE, at + 1)) {
    if (bytes[at + 1]! >= 0x80 && bytes[at + 2] === QUOTE) found.add(bytes[at + 1]!);
  }
  return found;
}

function judge(separator: number, sample: RowSample): Candidate | undefined {
  const first = sample.widths.findIndex((width) => width > 1);
  if (first < 0) return undefined;
  const widths = sample.widths.slice(Math.min(first, MOST_TITLES));
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  let width = 0;
  for (const [each, count] of counts) if (count > (counts.get(width) ?? 0)) width = each;
  const splitRows = widths.filter((each) => each > 1).length;
  return {
    separator,
    sample,
    width,
    rows: widths.length,
    split: splitRows / widths.length,
    even: counts.get(width)! / widths.length,
    splitOfAll: splitRows / sample.widths.length,
  };
}

/**
 * A separator that comes later in the list and makes no more columns must be clearly better: one damaged row among many does
 * not turn the commas of a column of names into the separator.
 */
function beats(candidate: Candidate, best: Candidate): boolean {
  return score(candidate) > score(best) + (candidate.width <= best.width ? CLEARLY : 0);
}

/** What splits the header too is more likely to be the separator than what one column is full of. */
function score({ even, split, splitOfAll }: Candidate): number {
  return even + split + splitOfAll / 2;
}

function isTable({ separator, split }: Candidate, text: string): boolean {
  if (!looksLikeProse(text)) return true;
  return split >= HALF && (separator !== COMMA || hasTightCommas(text));
}

/** True when most commas outside quotes are followed by no blank, as programs write them and people do not. */
function hasTightCommas(text: string): boolean {
  const unquoted = text.replace(/"[^"]*"/g, '"');
  const loose = unquoted.split(', ').length;
  return (unquoted.split(',').length - loose) * 2 > loose;
}

function isTableForSure({ separator, width, rows, split, even }: Candidate): boolean {
  if (separator === TAB) return rows >= 3 && split >= NEARLY_ALL;
  // Texts have a comma in many lines, seldom two in each.
  return rows >= 5 && width >= 3 && even >= NEARLY_ALL;
}
