import type { Carrier, Concealment } from '../../model/catalogue.js';
import type { Concealed } from '../../model/content.js';
import { StyleBit } from './cell-styles.js';

/** Everything that can keep one cell from the eye, as bits of one number; the lowest are those of its style. */
export const Bit = {
  ...StyleBit,
  Conditional: 8,
  Covered: 16,
  RowHidden: 32,
  RowZeroHeight: 64,
  RowFiltered: 128,
  RowCollapsed: 256,
  ColumnHidden: 512,
  ColumnZeroWidth: 1024,
  ColumnCollapsed: 2048,
  Remote: 4096,
} as const;

const BITS = 13;

/** From the outside in: what hides a cell most thoroughly comes first and gives the carrier. */
const MECHANISMS: readonly (readonly [bit: number, carrier: Carrier, by: Concealment])[] = [
  [Bit.RowHidden, 'row', 'row-hidden'],
  [Bit.RowZeroHeight, 'row', 'row-zero-height'],
  [Bit.RowFiltered, 'row', 'row-filtered'],
  [Bit.RowCollapsed, 'row', 'outline-collapsed'],
  [Bit.ColumnHidden, 'column', 'column-hidden'],
  [Bit.ColumnZeroWidth, 'column', 'column-zero-width'],
  [Bit.ColumnCollapsed, 'column', 'outline-collapsed'],
  [Bit.NumberFormat, 'cell', 'number-format'],
  [Bit.SameColour, 'cell', 'same-colour'],
  [Bit.TinyFont, 'cell', 'tiny-font'],
  [Bit.Conditional, 'cell', 'conditional-format'],
  [Bit.Covered, 'cell', 'covered'],
  [Bit.Remote, 'remote-cell', 'remote'],
];

/** The concealments of a table, made as they are met: bits to the index that a batch carries. */
export class ConcealmentIndex {
  readonly list: Concealed[] = [];
  readonly #outer: Concealed | undefined;
  readonly #byBits = new Uint16Array(1 << BITS);
  readonly #bitsOf: number[] = [0];

  /** `outer`: what hides the table as a whole. */
  constructor(outer: Concealed | undefined) {
    this.#outer = outer;
  }

  /** 0 when nothing hides the cell, else the 1-based place in `list`. */
  of(bits: number): number {
    if (bits === 0 && this.#outer === undefined) return 0;
    const known = this.#byBits[bits]!;
    if (known !== 0) return known;
    this.list.push(this.#make(bits));
    this.#bitsOf.push(bits);
    this.#byBits[bits] = this.list.length;
    return this.list.length;
  }

  /** The index for what `index` stands for and remote besides. */
  remote(index: number): number {
    return this.of(this.#bitsOf[index]! | Bit.Remote);
  }

  #make(bits: number): Concealed {
    const found = MECHANISMS.filter(([bit]) => (bits & bit) !== 0);
    const by = [...new Set([...(this.#outer?.by ?? []), ...found.map(([, , mechanism]) => mechanism)])];
    const [first, ...rest] = by;
    return { carrier: this.#outer?.carrier ?? found[0]![1], by: [first!, ...rest] };
  }
}
