import type { Bytes } from './bytes.js';
import type { Carrier, Concealment, FactName, GapReason } from './catalogue.js';
import type { Location } from './location.js';

/** Content that the person who opens the document does not see: in which place, and by which mechanisms. */
export interface Concealed {
  readonly carrier: Carrier;
  readonly by: readonly [Concealment, ...Concealment[]];
}

/** A stretch of a text with one place and one visibility; it ends where the next begins. */
export interface TextRun {
  /** Offset in UTF-16 code units. The first run starts at 0. */
  readonly start: number;
  readonly at: Location;
  /** Absent: everybody sees it. */
  readonly concealed?: Concealed;
}

/** Text as one reads it: a paragraph, a comment, a property. Runs carry place and visibility, so a hit may cross them. */
export interface TextContent {
  readonly kind: 'text';
  readonly text: string;
  readonly runs: readonly [TextRun, ...TextRun[]];
  /**
   * `author`: names who made or changed something, ordinary in a released document.
   * `title`: a name given to a thing (sheet, file, bookmark). `code`: formula, script, field instruction, path.
   */
  readonly role?: 'author' | 'title' | 'code';
}

/** Strings that cells refer to by number, each scanned once. Ids run from 0 and may be added while a table is read. */
export interface StringPool {
  readonly size: number;
  /** The string with that id; valid for ids below `size`. */
  text(id: number): string;
  /** True when a string no cell refers to is worth reporting: it was written once and deleted later. */
  readonly reportsOrphans: boolean;
}

/** A sheet, a cache, a csv file, a Word table: rows and columns under one name. */
export interface Table {
  /** Unique within the artifact. */
  readonly id: number;
  /** `part`, `sheet`, `page`; no range, which the engine works out. */
  readonly at: Location;
  /** Carrier of the table as a whole, when all of it is hidden: a hidden sheet, a cache. */
  readonly concealed?: Concealed;
  /**
   * Ways in which a cell of this table is hidden; `CellBatch.hidden` holds 1-based indexes into it, 0 is visible.
   * It may grow while the table is read. Cells of a table that is `concealed` always carry an index above 0.
   */
  readonly concealments: readonly Concealed[];
  /**
   * True when the document has no hidden sheet, cache, chart or nested file that could hold the same values again, so that
   * nobody will ask which of a great many different numbers are seen here.
   */
  readonly isAlone?: boolean;
  /** Header texts the format itself declares (pivot field names, table columns), by 1-based column. */
  readonly headers?: ReadonlyMap<number, string>;
}

/** Types of a cell in a batch. */
export const CellType = { String: 1, Number: 2, Date: 3, Boolean: 4, Error: 5 } as const;
export type CellType = (typeof CellType)[keyof typeof CellType];

/**
 * Up to a few thousand cells of one table in reading order, as parallel arrays of which the first `length` entries hold.
 * The arrays are reused: a consumer must be done with them before it asks for the next content. Blank cells are left out.
 */
export interface CellBatch {
  readonly kind: 'cells';
  readonly table: Table;
  readonly pool: StringPool;
  readonly length: number;
  /** 1-based. */
  readonly row: Int32Array;
  /** 1-based. */
  readonly column: Int32Array;
  readonly type: Uint8Array;
  /** Pool id where `type` is String, else -1. */
  readonly string: Int32Array;
  /** Value where `type` is Number or Boolean; where Date, days since 1899-12-30 as a spreadsheet stores them. */
  readonly number: Float64Array;
  /** 0 visible, else 1-based index into `table.concealments`. */
  readonly hidden: Uint16Array;
}

/** A document inside this one; the engine sniffs it, picks a reader and recurses. */
export interface ChildContent {
  readonly kind: 'child';
  readonly name: string;
  readonly bytes: Bytes;
  readonly at: Location;
  /** Absent where the nested document is what people see: a file in an archive, an attachment of a mail. */
  readonly concealed?: Concealed;
}

export interface FactContent {
  readonly kind: 'fact';
  readonly fact: FactName;
  readonly at: Location;
  readonly count: number;
  /** What it is about, such as the words under a box. Raw: it never leaves the worker, the engine masks it. */
  readonly sample?: string;
  readonly concealed?: Concealed;
}

/** Something was not read, and why. `detail` is a sentence for the officer and never quotes the document. */
export interface Gap {
  readonly kind: 'gap';
  readonly reason: GapReason;
  readonly at: Location;
  readonly detail: string;
}

export type Content =
  | TextContent
  | { readonly kind: 'table'; readonly table: Table }
  | CellBatch
  | { readonly kind: 'table-end'; readonly table: Table }
  | { readonly kind: 'pool-end'; readonly pool: StringPool; readonly at: Location }
  | ChildContent
  | FactContent
  | Gap;
