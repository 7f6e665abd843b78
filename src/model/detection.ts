import type { Confidence, RuleId } from './catalogue.js';
import type { Table } from './content.js';
import type { Masked } from './masked.js';

/** A stretch of text that a rule found. Raw: it never leaves the worker. */
export interface Hit {
  readonly rule: RuleId;
  /** Offsets in UTF-16 code units, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  readonly confidence: Confidence;
  /** The value in one spelling (a number without spaces, a name in lower case), to count distinct ones. */
  readonly identity: string;
}

/** Finds things in running text or in one cell. Pure: the same text and context give the same hits. */
export interface TextDetector {
  readonly name: string;
  /** `context`: words that belong to the text without standing in it, such as the header of a cell's column. */
  find(text: string, context?: string): Iterable<Hit>;
}

/** Visible and hidden counted apart. Index 0 is visible, else the 1-based index of `Table.concealments`. */
export interface PlacedCount {
  readonly hidden: number;
  readonly count: number;
}

/** Strings of a column that name a person with the same log-odds. */
export interface NameOdds {
  readonly odds: number;
  readonly cells: number;
  readonly distinct: number;
}

/** What the engine knows of one column of one block of a table once all its cells were seen. */
export interface ColumnProfile {
  /** 1-based. */
  readonly column: number;
  /** Text above the first data row, '' when there is none. */
  readonly header: string;
  /** Name of the group of columns that the row above the header gives, such as a merged cell. */
  readonly headerAbove?: string;
  /** Filled cells below the header, by type. */
  readonly cells: number;
  readonly strings: number;
  readonly numbers: number;
  readonly dates: number;
  /** Distinct values of them; exact up to the profile's bound, then a lower bound. */
  readonly distinct: number;
  /** Cells by where they are hidden. */
  readonly placed: readonly PlacedCount[];
  /** Whole numbers by count of digits, index 0 to 16. */
  readonly digits: Uint32Array;
  /** Cells in which a rule's pattern was found, and distinct identities of those hits. */
  readonly hits: ReadonlyMap<RuleId, { readonly cells: number; readonly distinct: number }>;
  /**
   * Up to 512 distinct raw values in order of appearance, for judging shape and names. Raw: they never leave the worker.
   * A column with more values is judged on these, but counted on all: `nameLike` and `hits` hold for every cell.
   */
  readonly sample: readonly string[];
  /** Cells whose string can be a person's full name, a surname, a forename, initials (each judged cell by cell). */
  readonly nameLike: {
    readonly full: number;
    readonly surname: number;
    readonly forename: number;
    readonly initials: number;
    /** Any of full name, surname and forename. */
    readonly any: number;
    /** Full names that are told as such whatever the rest of the column holds. */
    readonly alone: number;
    /** The same and strings that name somebody in what they say. */
    readonly told: number;
    /** Distinct strings that stand for a value by the log-odds that they name a person, whole numbers; and their cells. */
    readonly odds: readonly NameOdds[];
  };
  /** Strings that stand for an absent value: `not known`, `n/a`, a dash. */
  readonly absent: number;
  /** Whole numbers from 1 to 4. */
  readonly small?: number;
  /** Marks that stand for a number too small to be shown: `<5`, `*`, `c`. */
  readonly suppressed?: number;
  /** Least and greatest number. */
  readonly numberRange?: readonly [number, number];
  /** First and last date, days since 1899-12-30. */
  readonly dateRange?: readonly [number, number];
}

/** A block of rows under one header; a sheet may hold several, divided by empty rows. */
export interface TableProfile {
  readonly table: Table;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  /** Row of the header, absent when the block has none. */
  readonly headerRow?: number;
  /** Data rows, the header not counted. */
  readonly rows: number;
  readonly cells: number;
  readonly columns: readonly ColumnProfile[];
  /**
   * The cells of a small block in which numbers are suppressed, by row and 1-based column: a number, `suppressed`, or the
   * words. Raw: they never leave the worker.
   */
  readonly grid?: readonly (readonly (number | string | undefined)[])[];
  /** Distinct people by name, combined row by row from the columns that name them; absent when none do. */
  readonly people?: number;
}

/** What a column was understood to hold. */
export interface ColumnReading {
  readonly profile: ColumnProfile;
  /** `person/name` and the like; absent: nothing personal. */
  readonly rule?: RuleId;
  /** Role within a name split over columns. */
  readonly part?: 'surname' | 'forename' | 'initials' | 'full';
  /** Least log-odds of the cells that name somebody, where the column holds others as well. */
  readonly least?: number;
  readonly confidence: Confidence;
  /** Cells that carry it (below `profile.cells` when only some do). */
  readonly cells: number;
  /** What `cells` counts: every filled cell, or only those that are full names by themselves. */
  readonly basis: 'column' | 'names';
}

/** A judgement on a table as a whole. */
export interface Claim {
  readonly rule: RuleId;
  readonly confidence: Confidence;
  /** 1-based columns it rests on. */
  readonly columns: readonly number[];
  /** Rows it covers. */
  readonly rows: number;
  /** Distinct people, where it can tell. */
  readonly people?: number;
  readonly evidence: readonly Masked[];
}

/** Judges a table once its columns are read. Pure. */
export interface TableDetector {
  readonly name: string;
  judge(profile: TableProfile, columns: readonly ColumnReading[]): Iterable<Claim>;
}
