import { Unreadable } from '../../model/failure.js';
import type { Pdfium } from './engine/pdfium.js';

/** An open document; close it, or its memory is lost to the instance. */
export interface OpenDocument {
  readonly pointer: number;
  readonly pages: number;
  close(): void;
}

const WRONG_PASSWORD = 4;
const UNSUPPORTED_SECURITY = 5;

/**
 * Opens a document from memory, without a password or with the first of those given that fits. Throws `Unreadable`:
 * encrypted, damaged, or too large for PDFium's memory.
 */
export function openDocument(pdfium: Pdfium, bytes: Uint8Array, passwords: readonly string[] = []): OpenDocument {
  const { fn } = pdfium;
  const data = pdfium.put(bytes);
  if (data === 0) throw new Unreadable('limit', 'The PDF is too large to be opened in memory.');
  const load = (password: number): number => fn.FPDF_LoadMemDocument(data, bytes.length, password);
  let pointer = load(0);
  for (const password of passwords) {
    if (pointer !== 0 || fn.FPDF_GetLastError() !== WRONG_PASSWORD) break;
    pointer = pdfium.withText(password, load);
  }
  if (pointer === 0) {
    const error = fn.FPDF_GetLastError();
    fn.free(data);
    if (error === WRONG_PASSWORD)
      throw new Unreadable('encrypted', 'The PDF needs a password to be opened, so nothing in it was checked.');
    if (error === UNSUPPORTED_SECURITY)
      throw new Unreadable('encrypted', 'The PDF is protected in a way that cannot be opened here.');
    throw new Unreadable('damaged', 'The PDF is damaged and could not be opened.');
  }
  return {
    pointer,
    pages: fn.FPDF_GetPageCount(pointer),
    close() {
      fn.FPDF_CloseDocument(pointer);
      fn.free(data);
    },
  };
}
