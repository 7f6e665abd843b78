import { memoryBytes } from '../../bytes/memory-bytes.js';
import type { Concealed, Content, TextContent } from '../../model/content.js';
import type { Pdfium } from './engine/pdfium.js';
import { textContent } from './text-content.js';

const PROPERTY: Concealed = { carrier: 'property', by: ['property'] };
const OUTLINE: Concealed = { carrier: 'outline', by: ['outline'] };
const SCRIPT: Concealed = { carrier: 'script', by: ['script'] };
/** Who wrote the document and with which programs, whose names sound like people's. */
const ROLES: ReadonlyMap<string, NonNullable<TextContent['role']>> = new Map([
  ['Author', 'author'],
  ['Creator', 'author'],
  ['Producer', 'author'],
  ['Title', 'title'],
]);
const DEEPEST_OUTLINE = 32;
const MOST_BOOKMARKS = 50_000;

/** Document information: title, author and whatever else programs wrote there. Dates are left out. */
export function* informationOf(pdfium: Pdfium, document: number): Generator<Content> {
  const { fn } = pdfium;
  for (const custom of [0, 1]) {
    const keys = fn.EPDF_GetMetaKeyCount(document, custom);
    for (let index = 0; index < keys; index++) {
      const key = pdfium.utf8((b, n) => fn.EPDF_GetMetaKeyName(document, index, custom, b, n));
      if (key === '' || key === 'CreationDate' || key === 'ModDate') continue;
      const value = pdfium.withText(key, (pointer) =>
        pdfium.utf16((b, n) => fn.FPDF_GetMetaText(document, pointer, b, n)),
      );
      yield* textContent(value, { field: key }, PROPERTY, ROLES.get(key));
    }
  }
}

/** Titles of the bookmarks, which keep what was deleted from the pages. */
export function* outlineOf(pdfium: Pdfium, document: number): Generator<Content> {
  const { fn } = pdfium;
  const seen = new Set<number>();
  const titles: string[] = [];
  let isCut = false;
  const visit = (parent: number, depth: number): void => {
    let bookmark = fn.FPDFBookmark_GetFirstChild(document, parent);
    while (bookmark !== 0 && !seen.has(bookmark)) {
      if (seen.size >= MOST_BOOKMARKS || depth > DEEPEST_OUTLINE) {
        isCut = true;
        return;
      }
      seen.add(bookmark);
      titles.push(pdfium.utf16((b, n) => fn.FPDFBookmark_GetTitle(bookmark, b, n)));
      visit(bookmark, depth + 1);
      bookmark = fn.FPDFBookmark_GetNextSibling(document, bookmark);
    }
  };
  visit(0, 0);
  for (const title of titles) yield* textContent(title, { story: 'outline' }, OUTLINE);
  if (isCut) {
    const detail = 'The outline is too deep or too long; not all of its titles were read.';
    yield { kind: 'gap', reason: 'limit', at: { story: 'outline' }, detail };
  }
}

/** Embedded files, each a document of its own. */
export function* attachmentsOf(pdfium: Pdfium, document: number): Generator<Content> {
  const { fn } = pdfium;
  const count = fn.FPDFDoc_GetAttachmentCount(document);
  for (let index = 0; index < count; index++) {
    const attachment = fn.FPDFDoc_GetAttachment(document, index);
    if (attachment === 0) continue;
    const name = pdfium.utf16((b, n) => fn.FPDFAttachment_GetName(attachment, b, n)) || `attachment ${index + 1}`;
    const description = pdfium.utf16((b, n) => fn.EPDFAttachment_GetDescription(attachment, b, n));
    yield* textContent(description, { field: 'attachment description' }, { carrier: 'attachment', by: ['attachment'] });
    const bytes = attachmentBytes(pdfium, attachment);
    if (bytes === undefined) {
      yield {
        kind: 'gap',
        reason: 'damaged',
        at: { field: `attachment ${index + 1}` },
        detail: 'An attached file could not be taken out.',
      };
    } else {
      yield {
        kind: 'child',
        name,
        bytes: memoryBytes(bytes),
        at: { field: 'attachment' },
        concealed: { carrier: 'attachment', by: ['attachment'] },
      };
    }
  }
}

function attachmentBytes(pdfium: Pdfium, attachment: number): Buffer | undefined {
  const { fn } = pdfium;
  if (fn.FPDFAttachment_GetFile(attachment, 0, 0, pdfium.out) === 0) return undefined;
  const size = pdfium.uint(0);
  if (size === 0) return Buffer.alloc(0);
  const buffer = fn.malloc(size);
  if (buffer === 0) return undefined;
  try {
    return fn.FPDFAttachment_GetFile(attachment, buffer, size, pdfium.out) === 0
      ? undefined
      : pdfium.copy(buffer, size);
  } finally {
    fn.free(buffer);
  }
}

/** Scripts of the document as a whole. */
export function* scriptsOf(pdfium: Pdfium, document: number): Generator<Content> {
  const { fn } = pdfium;
  const count = fn.FPDFDoc_GetJavaScriptActionCount(document);
  if (count > 0) yield { kind: 'fact', fact: 'script', at: {}, count };
  for (let index = 0; index < count; index++) {
    const action = fn.FPDFDoc_GetJavaScriptAction(document, index);
    if (action === 0) continue;
    const script = pdfium.utf16((b, n) => fn.FPDFJavaScriptAction_GetScript(action, b, n));
    fn.FPDFDoc_CloseJavaScriptAction(action);
    yield* textContent(script, { field: 'script' }, SCRIPT, 'code');
  }
}
