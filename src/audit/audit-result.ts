import type { Format, Harm, RuleId, Severity } from '../model/catalogue.js';
import type { FileReport } from '../model/file-report.js';
import type { Masked } from '../model/masked.js';

/** Where a past release lies, and what is known of its release. Text of others: it is data, never a command or markup. */
export interface AuditSource {
  /** Its name in the audit, one of a kind: the path as given, with forward slashes, or the address where there is no path. */
  readonly path: string;
  /** Where the public finds it. */
  readonly address?: string;
  /** Day of its release, `YYYY-MM-DD`; absent where nobody knows. */
  readonly released?: string;
  /** Number of the request it answered. */
  readonly reference?: string;
  /** What the report adds files up by: the host of the address, else the folder. */
  readonly origin: string;
}

/**
 * What a result hangs on beside the content: another basis is another result. Hashes are SHA-256 in hexadecimal, or empty
 * where there is no such thing.
 */
export interface AuditBasis {
  /** Version of the tool. */
  readonly version: string;
  readonly rulesHash: string;
  /** Name of the policy, for people. */
  readonly policy: string;
  /** Of what the policy does, and of the decisions that hold. */
  readonly policyHash: string;
  /** Of the limits, and of what pictures are read with. */
  readonly limitsHash: string;
  /** Of the list of staff, when one is matched. */
  readonly rosterHash: string;
  /** Name of the key of the fingerprints. */
  readonly keyName: string;
}

/** Harm of a file as a whole: for each kind of harm, people times weight; the largest counts. */
export interface Exposure {
  /** The kind of harm that it comes from; absent when nothing found blocks. */
  readonly harm?: Harm;
  /** People it touches, at least 1 when anything found blocks, else 0. */
  readonly people: number;
  /** Weight of the harm, 1 to 5; 0 when nothing found blocks. */
  readonly weight: number;
}

/** What one rule found in a file, or, as `gap/<reason>`, what was not read. */
export interface Kind {
  readonly rule: RuleId;
  /** The worst of its findings. */
  readonly severity: Severity;
  readonly findings: number;
  /** People of its largest finding; 0 where it cannot tell. */
  readonly people: number;
}

/** What was found in one content, judged. It holds what a report holds: masked evidence and no value of a document. */
export interface AuditResult {
  /**
   * SHA-256 of the bytes in hexadecimal. Empty where another reading may come to something else, because they could not be
   * had, reading them crashed, took too long or too much memory: such a result is never taken for another file's.
   */
  readonly sha256: string;
  /**
   * What of the file's name the result hangs on, see `calledAs`; where `sha256` is empty, the run and the path. One
   * content read under one basis and called the same has one result.
   */
  readonly called: string;
  readonly bytes: number;
  readonly format: Format;
  readonly verdict: 'allow' | 'block';
  /** Distinct people whose data it carries, as far as can be told. */
  readonly people: number;
  /** Something in it was not read. */
  readonly unread: boolean;
  readonly exposure: Exposure;
  /** The worst first. */
  readonly kinds: readonly Kind[];
  /** At most five masked samples of what blocks. */
  readonly evidence: readonly Masked[];
  /** All of it, as the JSON report tells it, with an empty path: copies share it. */
  readonly report: FileReport;
  /** Time it took to read, milliseconds. */
  readonly ms: number;
  /** When it was read, ISO 8601, universal time. */
  readonly at: string;
}
