import type { Line } from './lines.js';
import type { TextRow } from './text-row.js';

/** The beginning of a statement that adds rows, with the names of its columns where it gives them (ISO/IEC 9075-2, 14.11). */
const INSERT = /\binsert\s+(?:\w+\s+)?into\s+([^\s(]+)\s*(?:\(([^()]*)\))?\s*(?:values?\b)?/giu;
/** A value of a row: in quotes, in which they are doubled or escaped, perhaps with its type before it, or bare. */
const VALUE =
  /\s*(?:(?:\w{1,20}\s{0,3})?'((?:[^'\\]|''|\\.){0,2000})'\s*|"((?:[^"\\]|""|\\.){0,2000})"\s*|([^,()'"\s][^,()'"]*)?)([,)])/uy;
const ESCAPED = /''|""|\\(.)/gu;
const FEWEST_INSERTED = 2;

/** Rows that statements of a database add, table by table; the names of their columns are a row as well. */
export function insertRows(lines: readonly Line[]): TextRow[][] {
  const tables: TextRow[][] = [];
  let open: TextRow[] = [];
  let into: string | undefined;
  const add = (fields: readonly string[], line: number): void => {
    // Rows of one line stand below each other.
    if (fields.length > 1) open.push({ number: Math.max(line, (open.at(-1)?.number ?? 0) + 1), fields });
  };
  for (const { text, number } of lines) {
    let from = 0;
    for (const { index, 0: words, 1: table, 2: names } of text.matchAll(INSERT)) {
      if (into !== undefined) for (const row of rowsIn(text.slice(from, index))) add(row, number);
      from = index + words.length;
      if (table === into) continue;
      if (open.length >= FEWEST_INSERTED) tables.push(open);
      open = [];
      into = table;
      if (names !== undefined) add(columnsIn(names), number);
    }
    if (into !== undefined) for (const row of rowsIn(text.slice(from))) add(row, number);
  }
  if (open.length >= FEWEST_INSERTED) tables.push(open);
  return tables;
}

const columnsIn = (names: string): string[] => names.split(',').map((name) => name.replace(/["'`[\]]/gu, '').trim());

/** The lists of values in brackets that a stretch of a statement holds. */
function* rowsIn(text: string): Generator<string[]> {
  for (let at = text.indexOf('('); at >= 0; at = text.indexOf('(', at)) {
    const fields: string[] = [];
    VALUE.lastIndex = at + 1;
    let found = VALUE.exec(text);
    while (found !== null) {
      fields.push(textOf(found));
      if (found[4] === ')') break;
      found = VALUE.exec(text);
    }
    if (found !== null) yield fields;
    at = found === null ? at + 1 : found.index + found[0].length;
  }
}

function textOf([, single, double, bare = '']: RegExpExecArray): string {
  const quoted = single ?? double;
  if (quoted !== undefined) return quoted.replace(ESCAPED, (pair, escaped?: string) => escaped ?? pair[0]!);
  return /^null$/iu.test(bare.trim()) ? '' : bare.trim();
}
