import type { FootprintSide } from '../model/report.js';

interface Side {
  readonly tables: Set<object>;
  cells: number;
  characters: number;
  largest: { readonly rows: number; readonly columns: number; readonly cells: number } | undefined;
}

const emptySide = (): Side => ({ tables: new Set(), cells: 0, characters: 0, largest: undefined });

/** What a file shows beside what it carries unseen. */
export class Footprint {
  readonly #sides = { visible: emptySide(), hidden: emptySide() };

  addText(isHidden: boolean, characters: number): void {
    this.#side(isHidden).characters += characters;
  }

  /** Cells of one block of a table on one side; `table` tells tables apart. */
  addCells(
    isHidden: boolean,
    table: object,
    size: { rows: number; columns: number; cells: number; characters: number },
  ): void {
    if (size.cells === 0) return;
    const side = this.#side(isHidden);
    side.tables.add(table);
    side.cells += size.cells;
    side.characters += size.characters;
    if (size.cells > (side.largest?.cells ?? 0))
      side.largest = { rows: size.rows, columns: size.columns, cells: size.cells };
  }

  /** A title or header cell of a table. */
  addHeading(isHidden: boolean, table: object, characters: number): void {
    const side = this.#side(isHidden);
    side.tables.add(table);
    side.cells++;
    side.characters += characters;
  }

  finish(): { readonly visible: FootprintSide; readonly hidden: FootprintSide } {
    return { visible: finished(this.#sides.visible), hidden: finished(this.#sides.hidden) };
  }

  #side(isHidden: boolean): Side {
    return isHidden ? this.#sides.hidden : this.#sides.visible;
  }
}

function finished({ tables, cells, characters, largest }: Side): FootprintSide {
  return {
    tables: tables.size,
    cells,
    characters,
    ...(largest === undefined ? {} : { largest: { rows: largest.rows, columns: largest.columns } }),
  };
}
