import ExcelJS from 'exceljs';
import mammoth from 'mammoth';
import { PDFParse } from 'pdf-parse';
import type { Kind } from './our-words.js';
import { type Words, wordsOf } from './words.js';

const DAY = 86_400_000;
/** Day 0 of a spreadsheet's dates. */
const EPOCH = Date.UTC(1899, 11, 30);

/** The words that exceljs, mammoth or pdf-parse finds in a document. Throws what they throw. */
export async function theirWords(kind: Kind, bytes: Buffer): Promise<Words> {
  switch (kind) {
    case 'xlsx':
      return wordsOf(await cellsOf(bytes));
    case 'docx':
      return wordsOf([(await mammoth.extractRawText({ buffer: bytes })).value]);
    case 'pdf':
      return wordsOf(await pagesOf(bytes));
    default:
      return kind satisfies never;
  }
}

async function pagesOf(bytes: Buffer): Promise<string[]> {
  const parser = new PDFParse({ data: new Uint8Array(bytes), verbosity: 0 });
  try {
    return (await parser.getText({ pageJoiner: '' })).pages.map(({ text }) => text);
  } finally {
    await parser.destroy();
  }
}

async function cellsOf(bytes: Buffer): Promise<string[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  const texts: string[] = [];
  for (const sheet of book.worksheets) {
    sheet.eachRow({ includeEmpty: false }, (row) =>
      row.eachCell({ includeEmpty: false }, (cell) => {
        // Cells merged into another repeat its value.
        if (cell.master === cell) texts.push(textOf(cell.value));
      }),
    );
  }
  return texts;
}

/** A value as our reader gives it: dates as days, formulas as what they came to; errors are no content. */
function textOf(value: ExcelJS.CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return `${(value.getTime() - EPOCH) / DAY}`;
  if (typeof value !== 'object') return `${value}`;
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('error' in value) return '';
  if ('hyperlink' in value) return textOf(value.text);
  return textOf(value.result);
}
