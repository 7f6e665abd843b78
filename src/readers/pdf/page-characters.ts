import type { Box } from './engine/geometry.js';
import type { Pdfium } from './engine/pdfium.js';
import type { PaintedText } from './page-objects.js';

/** A character of a page in PDFium's reading order. */
export interface PageCharacter {
  readonly code: number;
  /** Tight box; absent for characters PDFium made up between words and lines. */
  readonly box?: Box;
  readonly text?: PaintedText;
  /** The font does not say which character the glyph stands for. */
  readonly unmapped: boolean;
}

/** All characters of a text page. Spaces and line ends that PDFium infers come without a box. */
export function readCharacters(
  pdfium: Pdfium,
  textPage: number,
  texts: ReadonlyMap<number, PaintedText>,
): PageCharacter[] {
  const { fn, out } = pdfium;
  const count = fn.FPDFText_CountChars(textPage);
  const characters: PageCharacter[] = [];
  let lastPointer = -1;
  let text: PaintedText | undefined;
  for (let index = 0; index < count; index++) {
    const code = codePoint(fn.FPDFText_GetUnicode(textPage, index));
    if (fn.FPDFText_IsGenerated(textPage, index) === 1) {
      characters.push({ code, unmapped: false });
      continue;
    }
    const pointer = fn.FPDFText_GetTextObject(textPage, index);
    if (pointer !== lastPointer) {
      lastPointer = pointer;
      text = texts.get(pointer);
    }
    const boxed = fn.FPDFText_GetCharBox(textPage, index, out, out + 8, out + 16, out + 24) !== 0;
    const box = boxed
      ? { left: pdfium.double(0), right: pdfium.double(1), bottom: pdfium.double(2), top: pdfium.double(3) }
      : undefined;
    characters.push({
      code,
      unmapped: fn.FPDFText_HasUnicodeMapError(textPage, index) === 1,
      ...(box && { box }),
      ...(text && { text }),
    });
  }
  return characters;
}

/** PDFium hands on what a broken font says; beyond Unicode it is the replacement character. */
export const codePoint = (code: number): number => (code >= 0 && code <= 0x10ffff ? code : 0xfffd);

/** True for what leaves no ink: spaces and controls. */
export const isBlank = (code: number): boolean => code <= 32 || code === 0xa0 || code === 0x200b || code === 0xfeff;

/** True for what leaves ink. Fonts that map nothing number their glyphs from 1, so that letters look like controls. */
export const isInked = ({ box, code, unmapped }: PageCharacter): boolean =>
  box !== undefined && (!isBlank(code) || unmapped);
