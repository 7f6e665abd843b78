import type { StringPool } from '../../model/content.js';

/** Strings of a workbook: the shared ones by their number, then those that stand in cells, each kept once. */
export class StringList implements StringPool {
  readonly reportsOrphans: boolean;
  /** How many are shared: the numbers that cells may refer to. */
  sharedCount = 0;
  readonly #texts: string[] = [];
  readonly #ids = new Map<string, number>();

  constructor(reportsOrphans: boolean) {
    this.reportsOrphans = reportsOrphans;
  }

  get size(): number {
    return this.#texts.length;
  }

  text(id: number): string {
    return this.#texts[id] ?? '';
  }

  /** Adds a shared string; call before any `idOf`. */
  addShared(text: string): void {
    this.#texts.push(text);
    this.sharedCount = this.#texts.length;
  }

  /** Id of a string that stands in a cell. */
  idOf(text: string): number {
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    this.#ids.set(text, this.#texts.length);
    return this.#texts.push(text) - 1;
  }
}
