import type { Budget } from '../../model/bytes.js';
import { ByteStrings } from '../ooxml/byte-strings.js';
import type { Run } from '../sheets/rich-runs.js';

/** Strings written in cells go to a new pool when one holds more bytes than this. */
const POOL_BYTES = 64 * 1024 ** 2;

/** The strings of a workbook: the shared ones, and those that stand in cells, each kept once. */
export class WorkbookStrings {
  /** Strings by the ids that cells of type `s` carry; after them strings that stood in cells. */
  readonly shared: ByteStrings;
  /** Runs of the shared strings that do not look like their cell all through, by id. */
  readonly runs = new Map<number, readonly Run[]>();
  /** How many of `shared` were read from the shared strings part. */
  sharedCount = 0;
  readonly #budget: Budget;
  #written: ByteStrings;
  #full: ByteStrings[] = [];

  constructor(budget: Budget) {
    this.#budget = budget;
    this.shared = new ByteStrings(budget, true);
    this.#written = this.shared;
  }

  /** Where strings that stand in cells go now. */
  get written(): ByteStrings {
    if (this.#written.internedBytes > POOL_BYTES) {
      if (this.#written !== this.shared) this.#full.push(this.#written);
      this.#written = new ByteStrings(this.#budget, false);
    }
    return this.#written;
  }

  /** Pools that nothing will be added to and that were not given yet; each is given once. */
  takeFull(): readonly ByteStrings[] {
    const full = this.#full;
    this.#full = [];
    return full;
  }

  /** All pools still open, once no more cells will come. */
  takeRest(): readonly ByteStrings[] {
    const rest = [...this.#full, this.shared];
    if (this.#written !== this.shared) rest.push(this.#written);
    return rest;
  }
}
