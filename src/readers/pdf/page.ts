import type { Concealed, Content } from '../../model/content.js';
import { annotationsOf } from './annotations.js';
import { bareLetters } from './content/stand-ins.js';
import type { Pdfium } from './engine/pdfium.js';
import { weighOcrLayer } from './ocr-layer.js';
import { readPageBoxes } from './page-boxes.js';
import { isInked, type PageCharacter } from './page-characters.js';
import { plainText, readGlyphs } from './page-glyphs.js';
import type { KnownLines } from './page-lines.js';
import { type PageObjects, walkPage } from './page-objects.js';
import { unreadPictures } from './page-pictures.js';
import { PagePlace } from './page-place.js';
import { inTables, tablesOf } from './page-tables.js';
import { pageText } from './page-text.js';
import { hiddenPictures } from './pictures.js';
import { failedRedactions } from './redactions.js';
import { structureText } from './structure.js';
import { type TableWriter, textOf } from './table-content.js';
import { textContent } from './text-content.js';
import { upright } from './upright.js';
import { judgeVisibility } from './visibility.js';
import { linesOf, wordsOf } from './words.js';

/** What a page turned out to be, for the gaps that concern several pages at once. */
export interface PageKind {
  /** What of it shows in a picture, or as drawn outlines, only. */
  readonly unread: 'picture' | 'print' | undefined;
  /** Most glyphs stand for characters the font does not tell. */
  readonly unmapped: boolean;
}

export interface PageContext {
  /** The objects of the file could not be read by themselves, so PDFium is asked for all it knows. */
  readonly isLocked: boolean;
  /** Notes the lines of every page, where earlier states are to be compared with them. */
  readonly lines: KnownLines | undefined;
  /** Notes by page how many operators showed text, to be compared with what the file holds. */
  readonly shows: Map<number, number>;
  /** Notes the bare letters of every page, where texts may stand in for what is painted. */
  readonly letters: string[] | undefined;
  readonly pdfium: Pdfium;
  readonly document: number;
  readonly form: number;
  readonly tables: TableWriter;
  /** The document has layers that may be switched off, so that any text may belong to one. */
  readonly hasHiddenLayers: boolean;
}

/** Of fewer characters nobody can tell whether their font says what they stand for. */
const FEW_CHARACTERS = 20;
/** Outlines of letters come in hundreds; a frame or a logo does not. */
const MANY_PATHS = 300;
const STRUCTURE: Concealed = { carrier: 'structure-text', by: ['structure'] };
const UNMAPPED_SHARE = 0.3;

/** Everything of one page. Returns what the page is when it has been read. */
export function* readPage(context: PageContext, page: number, number: number): Generator<Content, PageKind> {
  const { pdfium, tables } = context;
  const place = new PagePlace(pdfium, page, number);
  const boxes = readPageBoxes(pdfium, page);
  const objects = walkPage(pdfium, page, context.hasHiddenLayers);
  context.shows.set(number, objects.ownTexts);
  if (objects.isTooDeep) {
    const detail = 'Drawings nest too deep on the page; what hides in them was not judged.';
    yield { kind: 'gap', reason: 'limit', at: place.whole(), detail };
  }
  const { characters, replaced } = readGlyphs(pdfium, page, objects, context.letters !== undefined);
  const kind = kindOf(objects, characters, unreadPictures(pdfium, page, objects, characters, boxes.crop));
  const judged = judgeVisibility(pdfium, page, objects, characters, boxes);
  const straight = upright(characters, pdfium.fn.FPDFPage_GetRotation(page));
  const words = wordsOf(straight);
  const visibility = weighOcrLayer(pdfium, page, objects, { characters, words }, judged);
  // Letters that nobody can name stand in no rows.
  const found = kind.unmapped ? [] : tablesOf(linesOf(words), (cell) => textOf(cell, characters));
  yield* tables.page(found, { page: number, characters, visibility });
  const text = pageText({ characters, upright: straight, visibility, inTable: inTables(found) }, place);
  if (text) yield text;
  yield* failedRedactions(characters, visibility, place);
  yield* hiddenPictures(pdfium, page, objects, characters, visibility, place);
  yield* annotationsOf(context, page, place, characters);
  if (context.isLocked) yield* structureText(pdfium, page, place);
  for (const line of replaced) yield* textContent(line, { ...place.whole(), field: 'structure' }, STRUCTURE);
  context.letters?.push(bareLetters(plainText(characters)), ...replaced.map(bareLetters));
  context.lines?.addPage(characters);
  if (objects.images > 0) yield { kind: 'fact', fact: 'photograph', at: place.whole(), count: objects.images };
  return kind;
}

function kindOf(objects: PageObjects, characters: readonly PageCharacter[], unread: PageKind['unread']): PageKind {
  let inked = 0;
  let unmapped = 0;
  for (const character of characters) {
    if (!isInked(character)) continue;
    inked++;
    if (character.unmapped) unmapped++;
  }
  const isDrawn = inked === 0 && objects.paths > MANY_PATHS;
  return {
    unread: isDrawn ? 'picture' : unread,
    unmapped: inked >= FEW_CHARACTERS && unmapped / inked > UNMAPPED_SHARE,
  };
}
