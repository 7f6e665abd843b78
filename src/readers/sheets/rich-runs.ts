import type { ColourSpec } from './palette.js';

/** How one stretch of a rich text looks. */
export interface Run {
  /** False: as the cell it stands in. */
  readonly hasOwnLook: boolean;
  /** Absent with a look of its own: automatic. */
  readonly colour: ColourSpec | undefined;
  /** Points. */
  readonly size: number | undefined;
}

/** Collects the runs of one rich text; stretches of blanks do not count. */
export class RunCollector {
  #runs: Run[] = [];
  #hasOwnLook = false;
  #colour: ColourSpec | undefined;
  #size: number | undefined;
  #hasWords = false;

  beginRun(): void {
    this.#hasOwnLook = false;
    this.#colour = undefined;
    this.#size = undefined;
    this.#hasWords = false;
  }

  /** The run has properties, whatever they are. */
  ownLook(): void {
    this.#hasOwnLook = true;
  }

  colour(colour: ColourSpec): void {
    this.#colour = colour;
  }

  size(size: number): void {
    this.#size = size;
  }

  words(): void {
    this.#hasWords = true;
  }

  endRun(): void {
    if (!this.#hasWords) return;
    this.#runs.push({ hasOwnLook: this.#hasOwnLook, colour: this.#colour, size: this.#size });
  }

  /** The runs since the last call, when any looks other than its cell. */
  take(): readonly Run[] | undefined {
    const runs = this.#runs;
    this.#runs = [];
    return runs.some((run) => run.hasOwnLook) ? runs : undefined;
  }
}
