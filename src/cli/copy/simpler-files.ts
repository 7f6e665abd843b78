import type { Format } from '../../model/catalogue.js';
import { UsageError } from '../usage-error.js';
import type { Original } from './original.js';

/** Formats a release copy can have. */
export type CopyFormat = 'csv' | 'xlsx' | 'html' | 'text';

/** A file of the copy, not yet written. */
export interface SimplerFile {
  readonly name: string;
  readonly content: string | Buffer;
}

export interface SimplerFiles {
  readonly files: readonly SimplerFile[];
  /** What the copy does not hold, in sentences. */
  readonly leftOut: readonly string[];
}

type Kind = 'sheets' | 'document' | 'pdf';

const KINDS: Readonly<Partial<Record<Format, Kind>>> = {
  ...Object.fromEntries(
    ['xlsx', 'xlsm', 'xltx', 'xltm', 'xlsb', 'xls', 'ods', 'fods', 'csv', 'tsv'].map((format) => [format, 'sheets']),
  ),
  ...Object.fromEntries(['docx', 'docm', 'dotx', 'dotm'].map((format) => [format, 'document'])),
  pdf: 'pdf',
};
/** The first one is taken where nothing is said. */
const FORMATS_OF: Readonly<Record<Kind, readonly [CopyFormat, ...CopyFormat[]]>> = {
  sheets: ['csv', 'xlsx'],
  document: ['html', 'text'],
  pdf: ['text'],
};

/** The format the copy will have. Throws `UsageError` where there is none or the one asked for does not fit. */
export function copyFormat({ format }: Original, asked: string | undefined): CopyFormat {
  const kind = KINDS[format];
  if (kind === undefined) {
    throw new UsageError('Copies are made of spreadsheets, Word documents (.docx) and PDFs; this is none of them.');
  }
  const formats = FORMATS_OF[kind];
  if (asked === undefined) return formats[0];
  const found = formats.find((one) => one === asked);
  if (found) return found;
  throw new UsageError(`A copy of this document can have the format ${formats.join(' or ')}.`);
}

/** The document in its simpler form: what it shows and nothing else. */
export async function simplerFiles(original: Original, format: CopyFormat, stem: string): Promise<SimplerFiles> {
  switch (format) {
    case 'csv':
    case 'xlsx':
      return ofSheets(original, format, stem);
    case 'html':
    case 'text':
      return ofWords(original, format, stem);
    default:
      return format satisfies never;
  }
}

async function ofSheets(original: Original, format: 'csv' | 'xlsx', stem: string): Promise<SimplerFiles> {
  const { shownSheets } = await import('./shown-sheets.js');
  const { sheets, hiddenCells, otherTexts } = await shownSheets(original.content(), stem);
  if (sheets.length === 0) throw new UsageError('No copy was made: no sheet shows a cell with anything in it.');
  const leftOut = [
    ...(hiddenCells > 0
      ? [
          `${hiddenCells.toLocaleString('en-GB')} cells that are not on view (hidden, or kept in a cache) were left out.`,
        ]
      : []),
    ...(otherTexts > 0 ? ['Text boxes, titles of charts and other text outside the cells were left out.'] : []),
    'Formulas, formatting, charts, pictures, comments and properties are not part of the copy.',
  ];
  if (format === 'xlsx') {
    const { plainWorkbook } = await import('./plain-workbook.js');
    return { files: [{ name: `${stem}.xlsx`, content: await plainWorkbook(sheets) }], leftOut };
  }
  const { csvText } = await import('./csv-text.js');
  const names = fileNames(sheets.map(({ name }) => (sheets.length === 1 ? stem : `${stem} - ${name}`)));
  return { files: sheets.map((sheet, at) => ({ name: `${names[at]}.csv`, content: csvText(sheet) })), leftOut };
}

async function ofWords(original: Original, format: 'html' | 'text', stem: string): Promise<SimplerFiles> {
  const { shownWords } = await import('./shown-words.js');
  const words = await shownWords(original.content());
  const { text, cleaned } =
    original.format === 'pdf'
      ? await (await import('./pdf-text.js')).pdfText(original.buffer, words)
      : await (await import('./document-page.js')).documentPage(original.buffer, words, format, stem);
  const leftOut = [
    ...(cleaned > 0 ? [`${cleaned} pieces of text that are not on view were left out.`] : []),
    'Pictures, page headers and footers, links, comments and properties are not part of the copy: compare it with the original.',
  ];
  return { files: [{ name: `${stem}.${format === 'html' ? 'html' : 'txt'}`, content: text }], leftOut };
}

/** Names that a file may have on every system, each once. */
function fileNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const base = name
      .replace(/[\p{Cc}<>:"/\\|?*]+/gu, '_')
      .replace(/[. ]+$/u, '')
      .slice(0, 120);
    let free = base;
    for (let at = 2; taken.has(free.toLowerCase()); at++) free = `${base} (${at})`;
    taken.add(free.toLowerCase());
    return free;
  });
}
