import type { FileReport } from '../model/file-report.js';
import type { AuditBasis, AuditResult, AuditSource } from './audit-result.js';

/** One pass over the past releases. */
export interface AuditRun {
  /** Counts up from 1 within a store. */
  readonly id: number;
  /** ISO 8601, universal time. */
  readonly started: string;
  /** Absent while it goes on, or when it was interrupted. */
  readonly ended?: string;
  readonly basis: AuditBasis;
  /** What it goes through, as it was typed. */
  readonly inputs: string;
}

export type RunStart = Omit<AuditRun, 'id' | 'ended'>;

/** A result that a store holds already. */
export interface KnownResult {
  /** The store's own number of it. */
  readonly id: number;
  readonly verdict: 'allow' | 'block';
  /** False where another reading may come to something else: see `AuditResult.sha256`. */
  readonly isLasting: boolean;
}

/** What a store knows of a source from this run or an earlier one. */
export interface Sighting {
  /** The run that saw it last. */
  readonly run: number;
  /** As it was recorded: what the file system said of the file then, or empty where that is no proof. */
  readonly stamp: string;
  readonly result: KnownResult;
  /** The result was made under the basis of the run that asks. */
  readonly isCurrent: boolean;
}

/** One file of a run with its result, without the findings in full. */
export interface AuditedFile {
  readonly source: AuditSource;
  readonly resultId: number;
  readonly result: Omit<AuditResult, 'report'>;
}

export interface AuditTotals {
  readonly files: number;
  /** Different results among them: copies share one. */
  readonly contents: number;
  readonly blocked: number;
  readonly unread: number;
  /** Files whose day of release is not known. */
  readonly undated: number;
  /** People of all different results that block, added up. */
  readonly people: number;
  readonly bytes: number;
  /** Time it took to read them, milliseconds of all threads. */
  readonly ms: number;
}

export type TallyBy = 'year' | 'rule' | 'format' | 'origin';

/** A line of a tally. */
export interface TallyRow {
  /** Year, rule, format or origin; empty where it is not known. */
  readonly name: string;
  readonly files: number;
  /** By rule: files in which that rule blocks. */
  readonly blocked: number;
  readonly unread: number;
  /** People of the different results that block, added up; by rule, those of its findings that block. */
  readonly people: number;
}

export interface FileQuery {
  /**
   * `worst`: by `riskOf`, largest first, then by people, then by path. `path`: by path. Paths are compared byte for byte
   * (UTF-8), so that every store tells the same order.
   */
  readonly order: 'worst' | 'path';
  /** All files unless told. `blocked` are those that were found to block; `unread` those with a gap. */
  readonly only?: 'blocked' | 'unread';
  /** Day up to which the time since a release is counted, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** At most so many. */
  readonly most?: number;
  /** Only files with this path, address or reference, or whose sha256 begins with it (8 digits at least). */
  readonly matching?: string;
}

/** A file that is not the same in two runs. */
export interface AuditChange {
  readonly source: AuditSource;
  /** Absent where the file was not there. */
  readonly before?: AuditedFile['result'];
  readonly after?: AuditedFile['result'];
}

/**
 * What reports are made from. An implementation must
 * - give what `files` and `changes` yield as a stream: memory does not grow with the number of files;
 * - tell the same as any other store that holds the same results, in the same order;
 * - never put text into SQL: paths, addresses and references are what strangers wrote.
 */
export interface AuditReader {
  /** All runs, the oldest first. */
  runs(): Promise<readonly AuditRun[]>;
  totals(run: number): Promise<AuditTotals>;
  /** By year: ascending by name. By rule, format, origin: most blocked first, then most files, then by name. At most so many. */
  tally(run: number, by: TallyBy, most: number): Promise<readonly TallyRow[]>;
  files(run: number, query: FileQuery): AsyncIterable<AuditedFile>;
  /** The findings in full, under the path they are to have. */
  report(resultId: number, path: string): Promise<FileReport>;
  /** Files that only one of two runs has, or whose content, verdict, people, exposure or `unread` differ; by path. */
  changes(from: number, to: number): AsyncIterable<AuditChange>;
  close(): Promise<void>;
}

/**
 * What an audit is kept in while it goes on. An implementation must, beside what a reader must,
 * - settle a result, its kinds and the sighting of its source in one transaction: after a kill at any moment either all of
 *   it is there or none, and what `record` has resolved for is there;
 * - keep one result for each basis, `sha256` and `called`: where two arrive, the first one stays and both sources have it;
 * - keep one sighting for each run and source: a later one takes its place;
 * - keep what it is given and nothing else, readable by its owner alone.
 */
export interface AuditStore extends AuditReader {
  /** The last run if it did not end and has the same basis and inputs, to be gone on with; else a new one. */
  begin(start: RunStart): Promise<AuditRun>;
  /** What is known of the source with that path; undefined for a new one. */
  seen(run: AuditRun, path: string): Promise<Sighting | undefined>;
  /** The result of that content under the run's basis. */
  find(run: AuditRun, sha256: string, called: string): Promise<KnownResult | undefined>;
  /** Says what a source holds; a result known already is told by its number. */
  record(run: AuditRun, source: AuditSource, stamp: string, result: AuditResult | KnownResult): Promise<KnownResult>;
  end(run: AuditRun, at: string): Promise<void>;
  /** Forgets all but the last runs and what only the others held; the number of runs forgotten. */
  prune(keep: number): Promise<number>;
}
