import type { XmlTokenizer } from '../../bytes/xml.js';
import { type CellRange, LAST_ROW } from '../sheets/cell-range.js';
import { Bit } from '../sheets/concealment-bits.js';
import { SHEET as N } from './sheet-names.js';

/** A row this low, in points, is a line of two pixels. */
const NO_HEIGHT = 1.5;

/** The row at hand, and what hides it as a whole. */
export class RowState {
  number = 0;
  isHidden = false;
  /** Concealment bits that all its cells share. */
  bits = 0;
  #hasLevel = false;
  readonly #isFlat: boolean;

  /** `isFlat`: rows without a height of their own have none. */
  constructor(isFlat: boolean) {
    this.#isFlat = isFlat;
  }

  /** Takes the row whose start tag was just read. What a filter has to do with it is told by `settle`. */
  read(t: XmlTokenizer): void {
    let number = 0;
    let height = this.#isFlat ? 0 : -1;
    this.isHidden = false;
    this.#hasLevel = false;
    while (t.nextAttribute()) {
      const { attributeName: name } = t;
      if (name === N.r) number = Math.trunc(Number(t.attributeText()));
      else if (name === N.hidden) this.isHidden = /^(?:1|true)$/.test(t.attributeText());
      else if (name === N.ht) height = Number(t.attributeText());
      else if (name === N.outlineLevel) this.#hasLevel = Number(t.attributeText()) > 0;
    }
    this.number = number > 0 ? Math.min(number, LAST_ROW + 1) : this.number + 1;
    this.bits = height >= 0 && height <= NO_HEIGHT ? Bit.RowZeroHeight : 0;
  }

  /** Tells a hidden row from a filtered one. `filtered`: ranges of filters with criteria. */
  settle(filtered: readonly CellRange[]): void {
    if (!this.isHidden) return;
    // The first row of a filter's range is its header, which no filter hides.
    const isFiltered = filtered.some(({ top, bottom }) => this.number > top && this.number <= bottom);
    this.bits |= isFiltered ? Bit.RowFiltered : Bit.RowHidden;
    if (this.#hasLevel && !isFiltered) this.bits |= Bit.RowCollapsed;
  }
}
