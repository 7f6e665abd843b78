import type { CellRange } from './cell-range.js';
import { type CellStyles, StyleBit, TINY } from './cell-styles.js';
import { Bit } from './concealment-bits.js';
import { ConditionalHiding } from './conditional-hiding.js';
import { CoveredCells } from './covered-cells.js';
import type { PlacedCell } from './placed-cell.js';
import { type Ranged, RangeSweep } from './range-sweep.js';
import type { Run } from './rich-runs.js';
import type { SheetRules } from './sheet-rules.js';

/** What hides single cells besides their own row, column and style: rules of the sheet and what lies over and under it. */
export class CellConcealment {
  readonly #styles: CellStyles;
  readonly #painted: RangeSweep<Ranged>;
  #conditional: ConditionalHiding | undefined;
  #covered: CoveredCells | undefined;

  /** `painted`: ranges whose colour comes from elsewhere than the cells' styles. */
  constructor(styles: CellStyles, painted: readonly CellRange[]) {
    this.#styles = styles;
    this.#painted = new RangeSweep(painted.map((range) => ({ range })));
  }

  learn(rules: SheetRules): void {
    this.#conditional = new ConditionalHiding(rules, this.#styles);
    this.#covered = rules.merged.length > 0 ? new CoveredCells(rules.merged) : undefined;
  }

  /** Call with each row before its cells; true when cells of it must be judged one by one. */
  enter(row: number): boolean {
    this.#covered?.enter(row);
    this.#conditional?.enter(row);
    this.#painted.enter(row);
    return this.#covered?.touchesRow === true || this.#conditional?.touchesRow === true;
  }

  /** Style bits of a rich text: what hides a part of it counts for all of it. */
  ofRuns(runs: readonly Run[], style: number): number {
    let bits = this.#styles.text[style]! & StyleBit.NumberFormat;
    for (const { hasOwnLook, colour, size } of runs) {
      if (size !== undefined && size <= TINY) bits |= StyleBit.TinyFont;
      // A run with a look of its own and no colour is automatic, whatever the cell's colour.
      if (this.#styles.blends(style, hasOwnLook ? (colour ?? {}) : undefined, undefined)) bits |= StyleBit.SameColour;
    }
    return bits;
  }

  /** The bits of a cell once everything that can hide or show it was looked at. */
  judge(bits: number, cell: PlacedCell): number {
    const { row, column, style } = cell;
    let judged = bits;
    if ((judged & Bit.SameColour) !== 0 && this.#styles.filled[style] === 0 && this.#isPainted(column)) {
      judged &= ~Bit.SameColour;
    }
    if (this.#covered?.covers(row, column) === true) judged |= Bit.Covered;
    if (this.#conditional?.hides(cell) === true) judged |= Bit.Conditional;
    return judged;
  }

  /** There are more rules over more cells than could be worked out. */
  get gaveUp(): boolean {
    return this.#painted.gaveUp || this.#conditional?.gaveUp === true;
  }

  #isPainted(column: number): boolean {
    return this.#painted.holds(column, () => true) || this.#conditional?.mayPaint(column) === true;
  }
}
