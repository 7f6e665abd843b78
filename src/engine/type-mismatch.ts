import type { Format } from '../model/catalogue.js';

type Family = 'sheet' | 'text document' | 'slides' | 'pdf' | 'mail' | 'archive' | 'picture' | 'web page';

/** Names under which text is kept, whatever the text is: a page, a mail or a list. */
const TEXT_NAMES: readonly string[] = ['txt', 'csv', 'tsv', 'log'];
const WRITTEN_AS_TEXT: readonly Format[] = ['eml', 'mbox', 'html', 'mht', 'rtf', 'fods'];

/** Families by extension and by content. */
const FAMILIES: Readonly<Record<Family, readonly string[]>> = {
  sheet: ['xlsx', 'xlsm', 'xltx', 'xltm', 'xlsb', 'xls', 'xlt', 'ods', 'fods'],
  'text document': ['docx', 'docm', 'dotx', 'dotm', 'doc', 'dot', 'odt', 'rtf'],
  slides: ['pptx', 'pptm', 'ppsx', 'potx', 'ppt', 'pps', 'odp'],
  pdf: ['pdf'],
  mail: ['msg', 'eml', 'mbox'],
  archive: ['zip', '7z', 'tar', 'gz', 'tgz'],
  picture: ['jpeg', 'jpg', 'png', 'gif', 'tiff', 'tif', 'webp', 'bmp', 'heic', 'emf', 'wmf'],
  'web page': ['html', 'htm', 'mht', 'mhtml'],
};

/** True when a file name promises one kind of document and its bytes are another. */
export function isTypeMismatch(extension: string, format: Format): boolean {
  if (TEXT_NAMES.includes(extension)) return familyOf(format) !== undefined && !WRITTEN_AS_TEXT.includes(format);
  const promised = familyOf(extension);
  if (promised === undefined || format === 'empty' || format === 'unknown' || format === 'ole') return false;
  return familyOf(format) !== promised;
}

function familyOf(kind: string): Family | undefined {
  return (Object.keys(FAMILIES) as Family[]).find((family) => FAMILIES[family].includes(kind));
}
