import type { XmlTokenizer } from '../../bytes/xml.js';
import { CellType, type Concealed, type Content, type Table } from '../../model/content.js';
import { ByteStrings } from '../ooxml/byte-strings.js';
import { BatchBuilder } from '../ooxml/cell-batch.js';
import { inside } from '../ooxml/content.js';
import type { PartContext } from '../ooxml/part-reader.js';
import { isoToSerial } from '../sheets/iso-date.js';

/** A value of a pivot cache: text, number, date. */
export interface PivotValue {
  readonly type: CellType;
  /** Pool id of a string. */
  readonly string: number;
  readonly number: number;
}

/** The table of a pivot cache while it is filled. */
export class PivotTable {
  readonly strings: ByteStrings;
  readonly table: Table;
  readonly #batch: BatchBuilder;

  constructor({ package: pkg, at, concealed, nextTable }: PartContext, headers: ReadonlyMap<number, string>) {
    const hidden: Concealed = inside(concealed, 'pivot-cache', 'cache');
    this.table = { id: nextTable(), at, concealed: hidden, concealments: [hidden], headers };
    this.strings = new ByteStrings(pkg.budget, false);
    this.#batch = new BatchBuilder(this.table, this.strings, pkg.budget);
  }

  get full(): boolean {
    return this.#batch.full;
  }

  /** Call only while not `full`. */
  add(row: number, column: number, { type, string, number }: PivotValue): void {
    if (type === CellType.String) this.#batch.addString(row, column, string, 1);
    else this.#batch.addNumber(row, column, type, number, 1);
  }

  *flush(): Generator<Content> {
    if (this.#batch.length > 0) yield this.#batch.take();
  }
}

/** Element names of values: string, number, date, boolean, error (ECMA-376 part 1, 18.10). */
export interface ValueNames {
  readonly s: number;
  readonly n: number;
  readonly d: number;
  readonly b: number;
  readonly e: number;
  /** The attribute that holds the value. */
  readonly v: number;
}

/** The value that the element at hand writes; undefined when it writes none. */
export function pivotValueOf(t: XmlTokenizer, N: ValueNames, strings: ByteStrings): PivotValue | undefined {
  const { name } = t;
  if (name !== N.s && name !== N.n && name !== N.d && name !== N.b && name !== N.e) return undefined;
  const text = t.attribute(N.v);
  if (text === undefined || text === '') return undefined;
  if (name === N.n && Number.isFinite(Number(text))) return { type: CellType.Number, string: -1, number: Number(text) };
  if (name === N.b) return { type: CellType.Boolean, string: -1, number: text === '1' || text === 'true' ? 1 : 0 };
  if (name === N.e) return { type: CellType.Error, string: -1, number: 0 };
  const serial = name === N.d ? isoToSerial(text) : undefined;
  if (serial !== undefined) return { type: CellType.Date, string: -1, number: serial };
  return { type: CellType.String, string: strings.internText(text), number: 0 };
}
