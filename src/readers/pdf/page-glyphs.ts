import { bareLetters } from './content/stand-ins.js';
import type { Pdfium } from './engine/pdfium.js';
import { isBlank, type PageCharacter, readCharacters } from './page-characters.js';
import type { PageObjects } from './page-objects.js';

/** The characters of a page, and the lines that only texts standing in for glyphs say. */
export interface GlyphReading {
  readonly characters: readonly PageCharacter[];
  readonly replaced: readonly string[];
}

/** Glyphs of which so many stand for no known character are told by what stands in for them. */
const UNMAPPED_SHARE = 0.3;
const LINE_ENDS = /[\r\n]+/u;

/**
 * Reads a page as its glyphs say. PDFium reads `ActualText` in their place: with `mayBeReplaced` the page is read both
 * ways, and what the stand-ins say beyond the glyphs is told apart.
 */
export function readGlyphs(pdfium: Pdfium, page: number, { texts }: PageObjects, mayBeReplaced: boolean): GlyphReading {
  const asTold = charactersOf(pdfium, page, texts);
  const marked = mayBeReplaced ? withoutStandIns(pdfium, [...texts.keys()]) : new Set<number>();
  if (marked.size === 0) return { characters: asTold, replaced: [] };
  const asPainted = charactersOf(pdfium, page, texts);
  const glyphs = asPainted.filter(({ text, code }) => text && marked.has(text.pointer) && !isBlank(code));
  const unmapped = glyphs.filter((glyph) => glyph.unmapped).length;
  if (unmapped > UNMAPPED_SHARE * glyphs.length) return { characters: asTold, replaced: [] };
  return { characters: asPainted, replaced: linesBeyond(asTold, asPainted) };
}

export const plainText = (characters: readonly PageCharacter[]): string =>
  characters.map(({ code }) => String.fromCodePoint(code)).join('');

function charactersOf(pdfium: Pdfium, page: number, texts: PageObjects['texts']): readonly PageCharacter[] {
  const textPage = pdfium.fn.FPDFText_LoadPage(page);
  if (textPage === 0) return [];
  try {
    return readCharacters(pdfium, textPage, texts);
  } finally {
    pdfium.fn.FPDFText_ClosePage(textPage);
  }
}

/** Takes the marks with stand-ins from text objects, and returns those that had one. */
function withoutStandIns(pdfium: Pdfium, objects: readonly number[]): ReadonlySet<number> {
  const { fn, out } = pdfium;
  return pdfium.withText('ActualText', (key) => {
    const marked = new Set<number>();
    for (const object of objects) {
      for (let index = fn.FPDFPageObj_CountMarks(object) - 1; index >= 0; index--) {
        const mark = fn.FPDFPageObj_GetMark(object, index);
        if (mark === 0 || fn.FPDFPageObjMark_GetParamStringValue(mark, key, 0, 0, out) === 0) continue;
        fn.FPDFPageObj_RemoveMark(object, mark);
        marked.add(object);
      }
    }
    return marked;
  });
}

/** Lines of one reading whose letters are not in the other, neither in one piece nor word by word. */
function linesBeyond(told: readonly PageCharacter[], painted: readonly PageCharacter[]): string[] {
  const all = plainText(painted);
  const letters = bareLetters(all);
  const words = new Set(wordsIn(all));
  return plainText(told)
    .split(LINE_ENDS)
    .filter((line) => !letters.includes(bareLetters(line)) && !wordsIn(line).every((word) => words.has(word)));
}

const wordsIn = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
