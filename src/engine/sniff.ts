import type { Format, GapReason } from '../model/catalogue.js';
import type { Probe, Reader } from '../model/reader.js';
import { formatByMagic } from './magic.js';

/** What an artifact is and who reads it, or why nobody does. */
export type Sniffed =
  | { readonly kind: 'read'; readonly reader: Reader; readonly format: Format }
  | { readonly kind: 'picture'; readonly format: Format }
  | { readonly kind: 'gap'; readonly format: Format; readonly reason: GapReason; readonly detail: string };

const DRAWINGS: readonly Format[] = ['emf', 'wmf'];
const PICTURES: readonly Format[] = ['jpeg', 'png', 'gif', 'tiff', 'webp', 'bmp', 'heic', ...DRAWINGS];

/** True for pictures made of commands, pixels among them. */
export function isDrawing(format: Format): boolean {
  return DRAWINGS.includes(format);
}

const TEXTS: readonly Format[] = ['csv', 'tsv', 'txt', 'log'];

const CONVERT: Readonly<Partial<Record<Format, string>>> = {
  xlsb: 'Save the workbook as .xlsx and scan that.',
  xls: 'Save the workbook as .xlsx and scan that.',
  ods: 'Save the workbook as .xlsx and scan that.',
  doc: 'Save the document as .docx and scan that.',
  odt: 'Save the document as .docx and scan that.',
  rtf: 'Save the document as .docx and scan that.',
  docx: 'Save the document as text or PDF and scan that.',
  ppt: 'Save the slides as .pptx or PDF and scan that.',
  pptx: 'Save the slides as PDF and scan that.',
  odp: 'Save the slides as .pptx or PDF and scan that.',
  pdf: 'Save the document in the format it was made in and scan that.',
  msg: 'Save the message as text, its attachments beside it, and scan those.',
  eml: 'Save the message as text, its attachments beside it, and scan those.',
  mbox: 'Save each message as text, its attachments beside it, and scan those.',
  html: 'Save the page as .docx or PDF and scan that.',
  mht: 'Save the page as .docx or PDF and scan that.',
  xml: 'Open it in the program it belongs to, save it as an office format and scan that.',
  svg: 'Save the drawing as PDF and scan that.',
  zip: 'Unpack the archive and scan the files in it.',
  '7z': 'Unpack the archive and scan the files in it.',
  tar: 'Unpack the archive and scan the files in it.',
  gz: 'Unpack the file and scan what comes out.',
  ole: 'Open it in the program that made it, save it in a current format and scan that.',
};

const MARKUP_HEAD = 4096;
const UNKNOWN =
  'The kind of this file is not known, so nothing in it was read. Save it as a common office format and scan that.';
const EMPTY = 'The file is empty (0 bytes).';
const DAMAGED =
  'The file is damaged or cut short, so nothing in it was read. Open it in the program that made it and save it again.';
const ENCRYPTED =
  'The document is protected by a password, so nothing in it was read. Remove the password and scan it again.';

/** Asks the readers in turn; where none knows the bytes, says what they are. The name never decides. */
export function sniff(probe: Probe, readers: readonly Reader[]): Sniffed {
  if (probe.size === 0) return { kind: 'gap', format: 'empty', reason: 'damaged', detail: EMPTY };
  if (isEncryptedOffice(probe)) return { kind: 'gap', format: 'ole', reason: 'encrypted', detail: ENCRYPTED };
  const magic = formatByMagic(probe.head);
  for (const reader of readers) {
    const format = reader.recognises(probe);
    // What begins as a binary format is that, however much of it could pass for text.
    if (format !== undefined && (magic === undefined || !TEXTS.includes(format)))
      return { kind: 'read', reader, format };
  }
  const format = formatByContent(probe);
  if (isUnopened(probe, format)) return { kind: 'gap', format, reason: 'damaged', detail: DAMAGED };
  if (PICTURES.includes(format)) return { kind: 'picture', format };
  if (format === 'unknown') return { kind: 'gap', format, reason: 'unknown-format', detail: UNKNOWN };
  const advice = CONVERT[format] ?? 'Save it as a common office format and scan that.';
  return {
    kind: 'gap',
    format,
    reason: 'unsupported',
    detail: `This kind of file (${format}) is not read yet. ${advice}`,
  };
}

/** A container by its first bytes, whose table of contents could not be made out. */
function isUnopened({ zipNames, compoundNames }: Probe, format: Format): boolean {
  return (format === 'zip' && zipNames === undefined) || (format === 'ole' && compoundNames === undefined);
}

/** Office encrypts a document into a compound file with one stream of that name ([MS-OFFCRYPTO] 2.3.4.4). */
export function isEncryptedOffice({ compoundNames }: Probe): boolean {
  return compoundNames?.some((name) => /(?:^|\/)EncryptedPackage$/iu.test(name)) === true;
}

/** What bytes are that no reader claims. */
function formatByContent(probe: Probe): Format {
  if (probe.zipNames !== undefined) return zipFormat(probe);
  if (probe.compoundNames !== undefined) return compoundFormat(probe.compoundNames);
  return formatByMagic(probe.head) ?? markupFormat(probe.head) ?? 'unknown';
}

const MARKUP: readonly (readonly [RegExp, Format])[] = [
  [/^\s*(?:<!--.*?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/isu, 'html'],
  [/^\s*(?:<\?xml.*?>\s*)?(?:<!.*?>\s*)*<svg\b/isu, 'svg'],
  [/^\s*<(?:\?xml|[a-z][\w.-]*:?[\w.-]*[\s/>])/iu, 'xml'],
  [/^From \S+ .*\d{4}\r?\n/u, 'mbox'],
  [/^(?:[!-9;-~]+:.*\r?\n(?:[ \t].*\r?\n)*)*(?:received|mime-version|message-id|return-path):/iu, 'eml'],
];

/** Text formats that have a meaning beyond their text and no reader yet. */
function markupFormat(head: Buffer): Format | undefined {
  const text = head
    .subarray(0, MARKUP_HEAD)
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/u, '');
  return MARKUP.find(([start]) => start.test(text))?.[1];
}

const PACKAGE_TYPES: readonly (readonly [RegExp, Format])[] = [
  [/sheet\.binary/iu, 'xlsb'],
  [/spreadsheetml/iu, 'xlsx'],
  [/wordprocessingml/iu, 'docx'],
  [/presentationml/iu, 'pptx'],
  [/opendocument\.spreadsheet/iu, 'ods'],
  [/opendocument\.text/iu, 'odt'],
  [/opendocument\.presentation/iu, 'odp'],
];

function zipFormat({ packageType }: Probe): Format {
  return PACKAGE_TYPES.find(([type]) => type.test(packageType ?? ''))?.[1] ?? 'zip';
}

const STREAMS: readonly (readonly [RegExp, Format])[] = [
  [/(?:^|\/)(?:Workbook|Book)$/iu, 'xls'],
  [/(?:^|\/)WordDocument$/iu, 'doc'],
  [/(?:^|\/)PowerPoint Document$/iu, 'ppt'],
  [/(?:^|\/)__properties_version1\.0$/iu, 'msg'],
];

function compoundFormat(names: readonly string[]): Format {
  return STREAMS.find(([stream]) => names.some((name) => stream.test(name)))?.[1] ?? 'ole';
}
