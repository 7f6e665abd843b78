import { createBudget } from '../../src/bytes/budget.js';
import { memoryBytes } from '../../src/bytes/memory-bytes.js';
import { DEFAULT_LIMITS } from '../../src/model/bytes.js';
import { type CellBatch, CellType, type Concealed, type TextContent } from '../../src/model/content.js';
import type { Location } from '../../src/model/location.js';
import { READERS } from '../../src/readers/index.js';
import { type Words, wordsOf } from './words.js';

/** Formats that somebody else reads as well. */
export type Kind = 'xlsx' | 'docx' | 'pdf';

/** What our reader makes of a document. */
export interface OurWords {
  /** What stands on the pages or in the cells of sheets. */
  readonly shown: Words;
  /** What is in the same place and is not seen. */
  readonly hidden: Words;
  /** What stands elsewhere: headers, footnotes, comments, properties, caches, annotations. */
  readonly besides: Words;
  /** What stands in the first rows of tables of pages, which may be repeated on every page and is told once. */
  readonly headers: Words;
  /** Something was not read, and our reader says so. */
  readonly hasGaps: boolean;
}

interface Pieces {
  readonly shown: string[];
  readonly hidden: string[];
  readonly besides: string[];
  readonly headers: string[];
}

/** Carriers of what is hidden where it stands; all others are places of their own. */
const IN_PLACE: ReadonlySet<string> = new Set([
  'sheet',
  'row',
  'column',
  'cell',
  'text',
  'tracked-change',
  'invisible-text',
  'layer',
  'off-page',
  'remote-cell',
]);

/** What was deleted or moved away is told with the words around it, which were told before. */
const REVISED: ReadonlySet<string> = new Set(['tracked-deletion', 'tracked-move']);

/** Reads a document to its end. Throws what the reader throws. */
export async function ourWords(kind: Kind, bytes: Buffer): Promise<OurWords> {
  const reader = READERS.find(({ name }) => name === kind);
  if (reader === undefined) throw new Error(`no reader is called ${kind}`);
  const pieces: Pieces = { shown: [], hidden: [], besides: [], headers: [] };
  let hasGaps = false;
  const artifact = { name: `document.${kind}`, format: kind, bytes: memoryBytes(bytes) };
  for await (const content of reader.read(artifact, createBudget(DEFAULT_LIMITS))) {
    if (content.kind === 'gap') hasGaps = true;
    else if (content.kind === 'text') addText(pieces, kind, content);
    else if (content.kind === 'cells') addCells(pieces, kind, content);
  }
  return {
    shown: wordsOf(pieces.shown),
    hidden: wordsOf(pieces.hidden),
    besides: wordsOf(pieces.besides),
    headers: wordsOf(pieces.headers),
    hasGaps,
  };
}

/** Runs of one text that follow each other in one place stay together, for a word may run over several. */
function addText(pieces: Pieces, kind: Kind, { text, runs, role }: TextContent): void {
  let last: string[] | undefined;
  const isRetold = runs.some(({ concealed }) => concealed?.by.some((way) => REVISED.has(way)));
  for (const [index, { start, at, concealed }] of runs.entries()) {
    if (isRetold && concealed === undefined) {
      last = undefined;
      continue;
    }
    const part = text.slice(start, runs[index + 1]?.start);
    const place = kind === 'xlsx' || role !== undefined ? pieces.besides : placeOf(pieces, kind, at, concealed);
    if (place === last) place[place.length - 1] += part;
    else place.push(part);
    last = place;
  }
}

function addCells(pieces: Pieces, kind: Kind, batch: CellBatch): void {
  const { table, hidden } = batch;
  for (let at = 0; at < batch.length; at++) {
    const concealed = hidden[at] === 0 ? undefined : table.concealments[hidden[at]! - 1];
    const text = cellText(batch, at);
    placeOf(pieces, kind, table.at, concealed).push(text);
    if (kind === 'pdf' && batch.row[at] === 1) pieces.headers.push(text);
  }
}

/** Dates as days; errors are no content. */
function cellText({ pool, type, string, number }: CellBatch, at: number): string {
  switch (type[at] as CellType) {
    case CellType.String:
      return pool.text(string[at]!);
    case CellType.Boolean:
      return `${number[at] === 1}`;
    case CellType.Error:
      return '';
    default:
      return `${number[at]}`;
  }
}

function placeOf(pieces: Pieces, kind: Kind, at: Location, concealed: Concealed | undefined): string[] {
  if (concealed !== undefined) return IN_PLACE.has(concealed.carrier) ? pieces.hidden : pieces.besides;
  const isMain =
    kind === 'docx' ? at.story === 'body' : kind === 'pdf' ? at.page !== undefined : at.sheet !== undefined;
  return isMain ? pieces.shown : pieces.besides;
}
