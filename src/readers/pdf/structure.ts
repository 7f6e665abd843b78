import type { Concealed, Content } from '../../model/content.js';
import type { Pdfium } from './engine/pdfium.js';
import type { PagePlace } from './page-place.js';
import { textContent } from './text-content.js';

const DEEPEST = 64;
const MOST_ELEMENTS = 50_000;
const ALTERNATIVE: Concealed = { carrier: 'alt-text', by: ['alt-text'] };
const STRUCTURE: Concealed = { carrier: 'structure-text', by: ['structure'] };

/** Texts of the structure tree that stand in for what is painted: replacements, alternatives and titles. */
export function* structureText(pdfium: Pdfium, page: number, place: PagePlace): Generator<Content> {
  const { fn } = pdfium;
  const tree = fn.FPDF_StructTree_GetForPage(page);
  if (tree === 0) return;
  const texts: { text: string; alternative: boolean }[] = [];
  let elements = 0;
  let isCut = false;
  const visit = (element: number, depth: number): void => {
    if (element === 0) return;
    if (depth > DEEPEST || elements++ > MOST_ELEMENTS) {
      isCut = true;
      return;
    }
    const actual = pdfium.utf16((buffer, length) => fn.FPDF_StructElement_GetActualText(element, buffer, length));
    const alternative = pdfium.utf16((buffer, length) => fn.FPDF_StructElement_GetAltText(element, buffer, length));
    const title = pdfium.utf16((buffer, length) => fn.FPDF_StructElement_GetTitle(element, buffer, length));
    if (actual !== '') texts.push({ text: actual, alternative: false });
    if (alternative !== '') texts.push({ text: alternative, alternative: true });
    if (title !== '') texts.push({ text: title, alternative: false });
    const children = fn.FPDF_StructElement_CountChildren(element);
    for (let index = 0; index < children; index++)
      visit(fn.FPDF_StructElement_GetChildAtIndex(element, index), depth + 1);
  };
  try {
    const roots = fn.FPDF_StructTree_CountChildren(tree);
    for (let index = 0; index < roots; index++) visit(fn.FPDF_StructTree_GetChildAtIndex(tree, index), 0);
  } finally {
    fn.FPDF_StructTree_Close(tree);
  }
  if (isCut) {
    const detail = 'The structure of the page is too deep or too large; not all of its texts were read.';
    yield { kind: 'gap', reason: 'limit', at: place.whole(), detail };
  }
  for (const { text, alternative } of texts) {
    const field = alternative ? 'alternative text' : 'structure';
    yield* textContent(text, { ...place.whole(), field }, alternative ? ALTERNATIVE : STRUCTURE);
  }
}
