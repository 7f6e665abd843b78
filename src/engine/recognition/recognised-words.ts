import type { RecognisedWord } from '../../model/recognition.js';

/** Level of a row that stands for a word; the others are pages, blocks, paragraphs and lines (Tesseract, `tsv` output). */
const WORD = '5';
const COLUMNS = 12;

/**
 * The words of Tesseract's table: level, page_num, block_num, par_num, line_num, word_num, left, top, width, height, conf,
 * text. Undefined where it is no such table.
 */
export function recognisedWords(table: string): readonly RecognisedWord[] | undefined {
  const [header, ...rows] = table.split('\n');
  if (header === undefined || !header.startsWith('level\tpage_num\t')) return undefined;
  const words: RecognisedWord[] = [];
  let line = 0;
  let last = '';
  for (const row of rows) {
    const cells = row.trimEnd().split('\t');
    if (cells[0] !== WORD || cells.length < COLUMNS) continue;
    const [left = 0, top = 0, width = 0, height = 0, confidence = 0] = [6, 7, 8, 9, 10].map((column) =>
      Number(cells[column]),
    );
    const text = cells
      .slice(COLUMNS - 1)
      .join(' ')
      .trim();
    if (text === '' || ![left, top, width, height, confidence].every(Number.isFinite)) continue;
    const place = cells.slice(1, 5).join(' ');
    if (place !== last) line++;
    last = place;
    words.push({ text, confidence, box: [left, top, left + width, top + height], line });
  }
  return words;
}
