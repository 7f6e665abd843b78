import { type CellBatch, CellType, type Concealed, type Content, type Table } from '../../model/content.js';
import { annotationsOf } from './annotations.js';
import { CONCEALED } from './concealment.js';
import { area } from './engine/geometry.js';
import type { Pdfium } from './engine/pdfium.js';
import { weighOcrLayer } from './ocr-layer.js';
import { type PageBoxes, readPageBoxes } from './page-boxes.js';
import { isBlank, type PageCharacter, readCharacters } from './page-characters.js';
import { type PageObjects, walkPage } from './page-objects.js';
import { PagePlace } from './page-place.js';
import { type PageTable, tablesOf } from './page-tables.js';
import { pageText } from './page-text.js';
import { hiddenPictures } from './pictures.js';
import { failedRedactions } from './redactions.js';
import type { TextPool } from './string-pool.js';
import { structureText } from './structure.js';
import { judgeVisibility, type Visibility } from './visibility.js';
import { type Cell, linesOf, wordsOf } from './words.js';

/** What a page turned out to be, for the gaps that concern several pages at once. */
export interface PageKind {
  /** A picture, or drawn outlines, and no text: eyes are needed. */
  readonly withoutText: boolean;
  /** Most glyphs stand for characters the font does not tell. */
  readonly unmapped: boolean;
}

export interface PageContext {
  readonly pdfium: Pdfium;
  readonly document: number;
  readonly form: number;
  readonly pool: TextPool;
  /** The document has layers that are switched off, so that any text may belong to one. */
  readonly layersOff: boolean;
  /** Number of the next table of the document. */
  nextTable: number;
}

/** A picture that takes at least this share of a page is what the page is. */
const PICTURE_PAGE = 0.3;
/** Fewer characters than this beside a picture are a stamp or a page number. */
const FEW_CHARACTERS = 20;
/** Outlines of letters come in hundreds; a frame or a logo does not. */
const MANY_PATHS = 300;

/** Everything of one page. Returns what the page is when it has been read. */
export function* readPage(context: PageContext, page: number, number: number): Generator<Content, PageKind> {
  const { pdfium } = context;
  const { fn } = pdfium;
  const place = new PagePlace(pdfium, page, number);
  const boxes = readPageBoxes(pdfium, page);
  const objects = walkPage(pdfium, page, context.layersOff);
  const textPage = fn.FPDFText_LoadPage(page);
  let characters: readonly PageCharacter[] = [];
  try {
    if (textPage !== 0) characters = readCharacters(pdfium, textPage, objects.texts);
  } finally {
    if (textPage !== 0) fn.FPDFText_ClosePage(textPage);
  }
  const judged = judgeVisibility(pdfium, page, objects, characters, boxes);
  const visibility = weighOcrLayer(pdfium, page, objects, characters, judged);
  const tables = tablesOf(linesOf(wordsOf(characters)));
  const inTable = new Set<number>();
  for (const table of tables) {
    yield* tableContent(context, table, number, characters, visibility, inTable);
  }
  const text = pageText(characters, visibility, inTable, place);
  if (text) yield text;
  yield* failedRedactions(characters, visibility, place);
  yield* hiddenPictures(pdfium, page, objects, characters, visibility, place);
  yield* annotationsOf(context, page, place);
  yield* structureText(pdfium, page, place);
  if (objects.images > 0) yield { kind: 'fact', fact: 'photograph', at: place.whole(), count: objects.images };
  return kindOf(boxes, objects, characters);
}

function kindOf({ crop }: PageBoxes, objects: PageObjects, characters: readonly PageCharacter[]): PageKind {
  let inked = 0;
  let unmapped = 0;
  for (const character of characters) {
    if (!character.box || isBlank(character.code)) continue;
    inked++;
    if (character.unmapped) unmapped++;
  }
  const size = crop ? area(crop) : 612 * 792;
  const pictured = objects.imageArea / size > PICTURE_PAGE && inked < FEW_CHARACTERS;
  const drawn = inked === 0 && objects.paths > MANY_PATHS;
  return { withoutText: pictured || drawn, unmapped: inked >= FEW_CHARACTERS && unmapped / inked > 0.3 };
}

function* tableContent(
  context: PageContext,
  found: PageTable,
  page: number,
  characters: readonly PageCharacter[],
  visibility: Visibility,
  inTable: Set<number>,
): Generator<Content> {
  const concealments: Concealed[] = [];
  const table: Table = { id: context.nextTable++, at: { page }, concealments };
  yield { kind: 'table', table };
  const most = found.rows.length * found.columns;
  const batch = newBatch(table, context.pool, most);
  let length = 0;
  for (const [row, cells] of found.rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (!cell) continue;
      const text = cellText(cell, characters);
      for (const word of cell.words) for (const index of word.indexes) inTable.add(index);
      batch.row[length] = row + 1;
      batch.column[length] = column + 1;
      fillCell(batch, length, text, context.pool);
      batch.hidden[length] = concealmentOf(cell, visibility, concealments);
      length++;
    }
  }
  yield { ...batch, length };
  yield { kind: 'table-end', table };
}

function newBatch(table: Table, pool: TextPool, size: number): CellBatch {
  return {
    kind: 'cells',
    table,
    pool,
    length: 0,
    row: new Int32Array(size),
    column: new Int32Array(size),
    type: new Uint8Array(size),
    string: new Int32Array(size),
    number: new Float64Array(size),
    hidden: new Uint16Array(size),
  };
}

/** Numbers as a spreadsheet would type them; with a leading zero or more than 15 digits they are text. */
function fillCell(batch: CellBatch, at: number, text: string, pool: TextPool): void {
  const plain = text.replace(/(?<=\d),(?=\d{3}\b)/gu, '');
  if (/^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/u.test(plain)) {
    batch.type[at] = CellType.Number;
    batch.string[at] = -1;
    batch.number[at] = Number(plain);
  } else {
    batch.type[at] = CellType.String;
    batch.string[at] = pool.idOf(text);
  }
}

const cellText = (cell: Cell, characters: readonly PageCharacter[]): string =>
  cell.words.map((word) => String.fromCodePoint(...word.indexes.map((index) => characters[index]!.code))).join(' ');

/** 0 when the greater part of the cell is seen, else the 1-based place of its concealment in the table's list. */
function concealmentOf(cell: Cell, visibility: Visibility, concealments: Concealed[]): number {
  const indexes = cell.words.flatMap((word) => word.indexes);
  const unseen = indexes.map((index) => visibility[index]).filter((reason) => reason !== undefined);
  if (unseen.length * 2 <= indexes.length) return 0;
  const concealed = CONCEALED[unseen[0]!];
  const known = concealments.indexOf(concealed);
  return known >= 0 ? known + 1 : concealments.push(concealed);
}
