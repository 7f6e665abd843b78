import { type CellBatch, CellType, type Content, type TextContent } from '../../model/content.js';

/** What a document shows and what it does not, in the words of the gate's own reader. */
export interface ShownWords {
  /** What is shown, paragraph by paragraph and row by row, in the order of reading. */
  readonly lines: readonly ShownLine[];
  /** Texts in which something is shown and something is not: the whole of it, to what is shown. Keys without blanks. */
  readonly mixed: ReadonlyMap<string, string>;
  /** Texts of which nothing is shown; keys without blanks. */
  readonly hidden: ReadonlySet<string>;
  /** True when something on a page or in a story is not shown. */
  readonly hides: boolean;
}

interface ShownLine {
  readonly text: string;
  readonly page: number | undefined;
}

/** Text without its blanks, by which texts of two readers are compared. */
export const squeezed = (text: string): string => text.normalize('NFKC').replace(/[\s\u00AD\u200B]+/gu, '');

/** Stands where a box covers words, as it does for whoever looks at the page. */
const REDACTED = '[redacted]';

/** Sorts what a document says into what is shown and what is not. Properties, code and titles are neither. */
export async function shownWords(contents: AsyncIterable<Content>): Promise<ShownWords> {
  const lines: ShownLine[] = [];
  const mixed = new Map<string, string>();
  const hidden = new Set<string>();
  let hides = false;
  const rows = new Map<number, OpenRow>();
  const closeRow = (table: number): void => {
    const row = rows.get(table);
    if (row && row.cells.length > 0) lines.push({ text: row.cells.join('\t'), page: row.page });
    rows.delete(table);
  };

  const takeText = (content: TextContent): void => {
    const { text, runs } = content;
    const shown = visiblePart(content);
    const isWhole = runs.every(({ concealed }) => !concealed);
    if (!isWhole) hides ||= runs.some(({ concealed, at }) => concealed && (at.page ?? at.story) !== undefined);
    if (shown.trim() === '') hidden.add(squeezed(text));
    else {
      if (!isWhole) mixed.set(squeezed(text), shown);
      for (const line of shown.split('\n')) {
        if (line.trim() !== '') lines.push({ text: line.trim(), page: runs[0].at.page });
      }
    }
  };

  const takeCells = (batch: CellBatch): void => {
    const { id, at } = batch.table;
    for (let index = 0; index < batch.length; index++) {
      const text = cellText(batch, index);
      if (batch.hidden[index] !== 0) {
        hidden.add(squeezed(text));
        hides = true;
        continue;
      }
      const open = rows.get(id);
      if (open?.row !== batch.row[index]) closeRow(id);
      const row = rows.get(id) ?? { row: batch.row[index]!, page: at.page, cells: [] };
      row.cells.push(text);
      rows.set(id, row);
    }
  };

  for await (const content of contents) {
    if (content.kind === 'text' && content.role === undefined) takeText(content);
    else if (content.kind === 'cells') takeCells(content);
    else if (content.kind === 'table-end') closeRow(content.table.id);
  }
  return { lines, mixed, hidden, hides };
}

interface OpenRow {
  readonly row: number;
  readonly page: number | undefined;
  readonly cells: string[];
}

function visiblePart({ text, runs }: TextContent): string {
  const shows = runs.some(({ concealed }) => !concealed);
  return runs
    .map(({ start, concealed }, at) => {
      if (concealed) return shows && concealed.by.includes('covered') ? REDACTED : '';
      return text.slice(start, runs[at + 1]?.start ?? text.length);
    })
    .join('');
}

function cellText(batch: CellBatch, at: number): string {
  return batch.type[at] === CellType.String ? batch.pool.text(batch.string[at]!) : String(batch.number[at]);
}
