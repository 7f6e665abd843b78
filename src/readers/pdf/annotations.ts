import type { Concealed, Content } from '../../model/content.js';
import type { Location } from '../../model/location.js';
import { area, type Box, overlap } from './engine/geometry.js';
import type { Pdfium } from './engine/pdfium.js';
import type { PageContext } from './page.js';
import { isBlank, type PageCharacter } from './page-characters.js';
import type { PagePlace } from './page-place.js';
import { textContent } from './text-content.js';

const SUBTYPE = { Link: 2, FreeText: 3, Highlight: 9, Popup: 16, FileAttachment: 17, Widget: 20, Redact: 28 } as const;
const FLAG_HIDDEN = 0b10;
const FLAG_NO_VIEW = 0b100000;
const FIELD_PASSWORD = 1 << 13;
/** Points that a letter needs at least. */
const TINY = 1;
/** Keystroke, format, validate and calculate scripts of a form field. */
const FIELD_SCRIPTS = [12, 13, 14, 15];

const NOTE: Concealed = { carrier: 'annotation', by: ['annotation'] };
const FIELD: Concealed = { carrier: 'form-field', by: ['form-field'] };

/** Comments, marks, links and form fields of a page, with who wrote them. */
export function* annotationsOf(
  context: PageContext,
  page: number,
  place: PagePlace,
  characters: readonly PageCharacter[],
): Generator<Content> {
  const { pdfium } = context;
  const { fn } = pdfium;
  const count = fn.FPDFPage_GetAnnotCount(page);
  for (let index = 0; index < count; index++) {
    const annotation = fn.FPDFPage_GetAnnot(page, index);
    if (annotation === 0) continue;
    try {
      yield* oneAnnotation(context, annotation, place, characters);
    } finally {
      fn.FPDFPage_CloseAnnot(annotation);
    }
  }
}

function* oneAnnotation(
  context: PageContext,
  annotation: number,
  place: PagePlace,
  characters: readonly PageCharacter[],
): Generator<Content> {
  const { pdfium } = context;
  const { fn } = pdfium;
  const subtype = fn.FPDFAnnot_GetSubtype(annotation);
  const at = boxOf(pdfium, annotation, place);
  const hidden = (fn.FPDFAnnot_GetFlags(annotation) & (FLAG_HIDDEN | FLAG_NO_VIEW)) !== 0;
  if (subtype === SUBTYPE.Redact) {
    const sample = textWithin(rectangleOf(pdfium, annotation), characters);
    yield { kind: 'fact', fact: 'unapplied-redaction', at, count: 1, ...(sample !== '' && { sample }) };
  }
  if (subtype === SUBTYPE.Widget) {
    yield* formField(context, annotation, at, hidden);
    return;
  }
  if (subtype === SUBTYPE.Link) {
    yield* linkTarget(context, annotation, at);
    return;
  }
  const contents = annotationText(pdfium, annotation, 'Contents');
  const seen = subtype === SUBTYPE.FreeText && !hidden;
  yield* textContent(contents, at, seen ? undefined : NOTE);
  yield* textContent(annotationText(pdfium, annotation, 'Subj'), at, NOTE);
  yield* textContent(
    withoutMarkup(
      pdfium.utf16((b, n) => fn.EPDFAnnot_GetRichContent(annotation, b, n)),
      contents,
    ),
    at,
    NOTE,
  );
  yield* textContent(
    pdfium.utf16((b, n) => fn.EPDFAnnot_GetOverlayText(annotation, b, n)),
    at,
    NOTE,
  );
  yield* textContent(annotationText(pdfium, annotation, 'T'), { ...at, field: 'author' }, NOTE, 'author');
  if (subtype !== SUBTYPE.Redact && subtype !== SUBTYPE.Popup)
    yield* appearanceText(pdfium, annotation, contents, at, hidden);
}

function* formField(context: PageContext, annotation: number, at: Location, hidden: boolean): Generator<Content> {
  const { pdfium, form } = context;
  const { fn } = pdfium;
  if (form === 0) return;
  const name = pdfium.utf16((b, n) => fn.FPDFAnnot_GetFormFieldName(form, annotation, b, n));
  const field = { ...at, ...(name !== '' && { field: name }) };
  const isSpeck = isTiny(rectangleOf(pdfium, annotation));
  const secret = (fn.FPDFAnnot_GetFormFieldFlags(form, annotation) & FIELD_PASSWORD) !== 0;
  yield* textContent(
    pdfium.utf16((b, n) => fn.FPDFAnnot_GetFormFieldValue(form, annotation, b, n)),
    field,
    hidden || secret || isSpeck ? FIELD : undefined,
  );
  yield* textContent(name, at, FIELD, 'title');
  yield* textContent(
    pdfium.utf16((b, n) => fn.FPDFAnnot_GetFormFieldAlternateName(form, annotation, b, n)),
    field,
    FIELD,
  );
  const options = fn.FPDFAnnot_GetOptionCount(form, annotation);
  const labels: string[] = [];
  for (let index = 0; index < options; index++) {
    labels.push(pdfium.utf16((b, n) => fn.FPDFAnnot_GetOptionLabel(form, annotation, index, b, n)));
  }
  yield* textContent(labels.join('\n'), field, FIELD);
  for (const event of FIELD_SCRIPTS) {
    const script = pdfium.utf16((b, n) =>
      fn.FPDFAnnot_GetFormAdditionalActionJavaScript(form, annotation, event, b, n),
    );
    yield* textContent(script, field, { carrier: 'script', by: ['script'] }, 'code');
  }
}

function* linkTarget(context: PageContext, annotation: number, at: Location): Generator<Content> {
  const { pdfium, document } = context;
  const { fn } = pdfium;
  const link = fn.FPDFAnnot_GetLink(annotation);
  const action = link === 0 ? 0 : fn.FPDFLink_GetAction(link);
  if (action === 0) return;
  const target =
    pdfium.utf8((b, n) => fn.FPDFAction_GetURIPath(document, action, b, n)) ||
    pdfium.utf8((b, n) => fn.FPDFAction_GetFilePath(action, b, n));
  // Where a web or mail link leads is shown to whoever points at it; a path on a disk is nobody's business.
  yield* textContent(target, at, /^(?:https?|mailto|tel):/iu.test(target) ? undefined : NOTE, 'code');
}

/** Words drawn by an annotation's own appearance, which are not text of the page. */
function* appearanceText(
  pdfium: Pdfium,
  annotation: number,
  known: string,
  at: Location,
  hidden: boolean,
): Generator<Content> {
  const { fn } = pdfium;
  if (fn.FPDFAnnot_GetObjectCount(annotation) <= 0) return;
  const document = fn.EPDFAnnot_ExportAppearanceAsDocument(annotation);
  if (document === 0) return;
  const page = fn.FPDF_LoadPage(document, 0);
  let drawn = '';
  if (page !== 0) {
    const textPage = fn.FPDFText_LoadPage(page);
    if (textPage !== 0) {
      drawn = pdfium.pageText(textPage, fn.FPDFText_CountChars(textPage));
      fn.FPDFText_ClosePage(textPage);
    }
    fn.FPDF_ClosePage(page);
  }
  fn.FPDF_CloseDocument(document);
  if (squeezed(drawn) !== squeezed(known)) yield* textContent(drawn, at, hidden ? NOTE : undefined);
}

const squeezed = (value: string): string => value.replace(/\s+/gu, '');

function annotationText(pdfium: Pdfium, annotation: number, key: string): string {
  return pdfium.withText(key, (pointer) =>
    pdfium.fn.FPDFAnnot_HasKey(annotation, pointer) === 0
      ? ''
      : pdfium.utf16((b, n) => pdfium.fn.FPDFAnnot_GetStringValue(annotation, pointer, b, n)),
  );
}

/** Rich text as plain text, '' when it says the same as the contents. */
function withoutMarkup(rich: string, contents: string): string {
  const plain = rich
    .replace(/<[^>]*>/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return squeezed(plain) === squeezed(contents) ? '' : plain;
}

function boxOf(pdfium: Pdfium, annotation: number, place: PagePlace): Location {
  const box = rectangleOf(pdfium, annotation);
  return box ? place.at(box) : place.whole();
}

function rectangleOf(pdfium: Pdfium, annotation: number): Box | undefined {
  if (pdfium.fn.FPDFAnnot_GetRect(annotation, pdfium.out) === 0) return undefined;
  const [left, top, right, bottom] = [pdfium.float(0), pdfium.float(1), pdfium.float(2), pdfium.float(3)];
  return {
    left: Math.min(left, right),
    bottom: Math.min(top, bottom),
    right: Math.max(left, right),
    top: Math.max(top, bottom),
  };
}

/** True for a box in which no letter can be read. */
function isTiny(box: Box | undefined): boolean {
  return box !== undefined && Math.min(box.right - box.left, box.top - box.bottom) <= TINY;
}

/** Characters of the page that lie mostly within a box. */
function textWithin(box: Box | undefined, characters: readonly PageCharacter[]): string {
  if (!box) return '';
  let text = '';
  for (const { box: glyph, code } of characters) {
    if (isBlank(code)) text += ' ';
    else if (glyph && overlap(glyph, box) > area(glyph) / 2) text += String.fromCodePoint(code);
  }
  return text.replace(/\s+/gu, ' ').trim();
}
