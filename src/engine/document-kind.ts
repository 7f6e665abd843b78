import type { Format } from '../model/catalogue.js';

/** Which steps to mend a document fit its format. */
export type DocumentKind = 'excel' | 'word' | 'pdf' | 'csv' | 'any';

const KINDS: Readonly<Partial<Record<Format, DocumentKind>>> = {
  xlsx: 'excel',
  xlsm: 'excel',
  xltx: 'excel',
  xltm: 'excel',
  xlsb: 'excel',
  xls: 'excel',
  ods: 'excel',
  fods: 'excel',
  csv: 'csv',
  tsv: 'csv',
  docx: 'word',
  docm: 'word',
  dotx: 'word',
  dotm: 'word',
  doc: 'word',
  odt: 'word',
  rtf: 'word',
  pdf: 'pdf',
};

export function documentKind(format: Format): DocumentKind {
  return KINDS[format] ?? 'any';
}
