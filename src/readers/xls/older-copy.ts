import { type CellBatch, CellType, type Content } from '../../model/content.js';

/** What a workbook says, to tell whether the copy for an older Excel in the same file says anything more. */
export class SaidBefore {
  readonly #cells = new Set<string>();
  readonly #texts = new Set<string>();

  /** Takes what the workbook itself says. */
  add(content: Content): void {
    if (content.kind === 'cells') for (const cell of cellsOf(content)) this.#cells.add(cell);
    else if (content.kind === 'text') this.#texts.add(content.text);
  }

  /** True when everything that `contents` say was said before. */
  covers(contents: Iterable<Content>): boolean {
    for (const content of contents) {
      if (content.kind === 'gap') return false;
      if (content.kind === 'text' && !this.#texts.has(content.text)) return false;
      if (content.kind === 'cells') for (const cell of cellsOf(content)) if (!this.#cells.has(cell)) return false;
    }
    return true;
  }
}

function* cellsOf({ table, pool, length, row, column, type, string, number }: CellBatch): Generator<string> {
  const sheet = table.at.sheet ?? '';
  for (let at = 0; at < length; at++) {
    const value = type[at] === CellType.String ? pool.text(string[at]!) : String(number[at]);
    yield `${sheet}\0${row[at]}\0${column[at]}\0${value}`;
  }
}
