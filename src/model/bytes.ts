/** Random access to the bytes of one artifact, on disk or in memory. Reads are synchronous: they run inside a worker. */
export interface Bytes {
  readonly size: number;
  /**
   * Bytes from `offset`, at most `length` of them; shorter only at the end.
   * The result may alias memory that the next call overwrites only if the implementation says so; ours never do.
   */
  read(offset: number, length: number): Buffer;
}

/** What a scan may spend on one top-level file, nested documents included. Every one is a flag of the command line. */
export interface Limits {
  /** Largest top-level file, bytes. */
  readonly fileBytes: number;
  /** Entries of all archives together. */
  readonly entries: number;
  /** Documents within documents. */
  readonly depth: number;
  /** Bytes that come out of decompression, all parts together. */
  readonly inflatedBytes: number;
  /** Bytes that come out of decompression of one part. */
  readonly partBytes: number;
  /** Output to input of one compressed part, judged once it has given more than 64 MiB. */
  readonly ratio: number;
  /** Spreadsheet cells. */
  readonly cells: number;
  /** Characters of text handed to the detectors. */
  readonly characters: number;
  /** Longest single XML token, bytes. */
  readonly tokenBytes: number;
  /** Deepest nesting of XML elements. */
  readonly xmlDepth: number;
  /** Memory of a worker, MiB. */
  readonly memory: number;
  /** Wall-clock time for one top-level file, seconds; it begins anew whenever a picture has been recognised. */
  readonly seconds: number;
  /** Pictures of pages that are given to a program to recognise their words. */
  readonly recognisedPages: number;
  /** Wall-clock time of that program for one page, seconds. */
  readonly recognitionSeconds: number;
}

export const DEFAULT_LIMITS: Limits = {
  fileBytes: 2 * 1024 ** 3,
  entries: 20_000,
  depth: 8,
  inflatedBytes: 4 * 1024 ** 3,
  partBytes: 2 * 1024 ** 3,
  ratio: 1000,
  cells: 200_000_000,
  characters: 2_000_000_000,
  tokenBytes: 8 * 1024 ** 2,
  xmlDepth: 2000,
  memory: 2048,
  seconds: 600,
  recognisedPages: 2000,
  recognitionSeconds: 120,
};

/** The countable limits, charged while reading; the rest are checked where they arise. */
export type Spend = 'entries' | 'inflatedBytes' | 'cells' | 'characters' | 'recognisedPages';

/** One purse for a top-level file and all it nests. Overspending throws, and the engine makes it a gap. */
export interface Budget {
  readonly limits: Limits;
  /** Adds `amount`; throws `LimitReached` when the limit is passed. */
  charge(what: Spend, amount: number): void;
  /** Throws `LimitReached` for a limit that is not a running total. */
  refuse(what: keyof Limits): never;
}
