import type { DocumentTrace } from '../model/report.js';

/** Tables whose numbers of rows differ by more than this are no twins; see `twinOf`. */
const ROWS_STEP = 1.25;

/** A file of a run with what it can be compared by. */
export interface Comparable {
  readonly traces: readonly DocumentTrace[];
}

/**
 * Files that later ones are compared with, by what a later one would have to share with them: millions of pairs of an archive
 * have nothing to tell each other, and must not be looked at one by one.
 */
export class RememberedFiles<File extends Comparable> {
  /** In the order in which they came. */
  readonly #files = new Map<File, number>();
  readonly #removers = new Map<number, Set<File>>();
  readonly #byRows = new Map<number, Set<File>>();
  #count = 0;

  get size(): number {
    return this.#files.size;
  }

  add(file: File): void {
    this.#files.set(file, this.#count++);
    for (const [index, key] of keysOf(file, this.#removers, this.#byRows)) {
      const known = index.get(key);
      if (known === undefined) index.set(key, new Set([file]));
      else known.add(file);
    }
  }

  /** Forgets the oldest file and gives it. */
  shift(): File | undefined {
    const [oldest] = this.#files.keys();
    if (oldest === undefined) return undefined;
    this.#files.delete(oldest);
    for (const [index, key] of keysOf(oldest, this.#removers, this.#byRows)) {
      const known = index.get(key);
      known?.delete(oldest);
      if (known?.size === 0) index.delete(key);
    }
    return oldest;
  }

  /** Those that a file may have something to do with, the oldest first. */
  near(file: File): readonly File[] {
    if (file.traces.some(({ removed }) => removed.length > 0)) return [...this.#files.keys()];
    const found = new Set<File>();
    const take = (files: Iterable<File> = []): void => {
      for (const each of files) found.add(each);
    };
    for (const { present, tables } of file.traces) {
      if (this.#removers.size > 0) for (const [hash] of present) take(this.#removers.get(hash));
      for (const { rows } of tables) {
        const step = stepOf(rows);
        for (const near of [step - 1, step, step + 1]) take(this.#byRows.get(near));
      }
    }
    return [...found].sort((one, other) => this.#files.get(one)! - this.#files.get(other)!);
  }
}

/** Rows in steps, so that two numbers of rows within one step of each other stand in the same step or the next. */
const stepOf = (rows: number): number => Math.floor(Math.log(Math.max(1, rows)) / Math.log(ROWS_STEP));

function* keysOf<File extends Comparable>(
  { traces }: File,
  removers: Map<number, Set<File>>,
  byRows: Map<number, Set<File>>,
): Generator<readonly [Map<number, Set<File>>, number]> {
  for (const { removed, tables } of traces) {
    for (const hash of removed) yield [removers, hash];
    for (const { rows } of tables) yield [byRows, stepOf(rows)];
  }
}
