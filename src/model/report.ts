import type {
  Carrier,
  Concealment,
  Confidence,
  Format,
  GapReason,
  Harm,
  RuleId,
  Severity,
  Visibility,
} from './catalogue.js';
import type { Location } from './location.js';
import type { Masked } from './masked.js';

/** Things of one rule in one place (column, part, page), folded together. Severity is the policy's to give. */
export interface Finding {
  readonly rule: RuleId;
  readonly harm: Harm;
  readonly confidence: Confidence;
  readonly visibility: Visibility;
  readonly hiddenBy: readonly Concealment[];
  /** The place that hides it, when hidden. */
  readonly carrier?: Carrier;
  readonly location: Location;
  /** Occurrences folded into this finding. */
  readonly count: number;
  /** Distinct people, where the rule can tell. */
  readonly people?: number;
  readonly evidence: readonly Masked[];
  /** Structural findings: people's data lies in it (`personal`), and its values are not all visible elsewhere (`novel`). */
  readonly personal?: boolean;
  readonly novel?: boolean;
  /** Names of authors and the like, ordinary in a released document. */
  readonly ordinary?: boolean;
  readonly message: string;
  readonly fix: string;
  /** Stable while the finding is the same, whatever the path; keyed, never a bare hash of personal data. */
  readonly fingerprint: string;
}

export interface GapReport {
  readonly reason: GapReason;
  readonly location: Location;
  readonly detail: string;
}

export interface FootprintSide {
  readonly tables: number;
  readonly cells: number;
  readonly characters: number;
  /** Largest table of that side, for the first lines of a report. */
  readonly largest?: { readonly rows: number; readonly columns: number };
}

/** One column of a table as it is compared with others. */
export interface ColumnSketch {
  /** Keyed hash of the header's words; 0 where there is none. */
  readonly header: number;
  /** The lowest keyed hashes of its values, ascending. */
  readonly values: readonly number[];
  readonly distinct: number;
  readonly cells: number;
  /** It names people or numbers them. */
  readonly personal: boolean;
  /** All of it was taken out or struck through. */
  readonly blanked: boolean;
  /** Small numbers in it stand behind marks such as `<5`, or are shown. */
  readonly small?: 'suppressed' | 'shown';
}

/** A table as it is compared with others. */
export interface TableSketch {
  readonly at: Location;
  readonly visibility: Visibility;
  readonly hiddenBy: readonly Concealment[];
  readonly carrier?: Carrier;
  readonly rows: number;
  readonly columns: readonly ColumnSketch[];
}

/**
 * What of one document is compared with others of the same release: keyed hashes of its names, numbers and values,
 * never these themselves.
 */
export interface DocumentTrace {
  /** Containers it lies in; empty for the file itself. */
  readonly trail: readonly string[];
  readonly format: Format;
  /** Names and numbers that somebody tried to remove. */
  readonly removed: readonly number[];
  /** Names and numbers that stand in it, each with the index of the first place that holds it. */
  readonly present: readonly (readonly [hash: number, place: number])[];
  readonly places: readonly Location[];
  readonly tables: readonly TableSketch[];
}

/** What one top-level file holds, before any policy. This is what crosses from a worker. */
export interface Inspection {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly format: Format;
  /** Documents that were read: the file itself and every one within it. */
  readonly parts?: number;
  readonly footprint: { readonly visible: FootprintSide; readonly hidden: FootprintSide };
  readonly people: number;
  readonly findings: readonly Finding[];
  readonly gaps: readonly GapReport[];
  /** For the comparison of all files of a run; it goes no further. */
  readonly traces?: readonly DocumentTrace[];
}

/** A decision somebody took to let a finding go out. */
export interface Acceptance {
  readonly by: string;
  readonly reason: string;
  /** The exemption or public-interest ground it rests on. */
  readonly ground?: string;
  /** Last day on which it holds, `YYYY-MM-DD`. */
  readonly until: string;
}

/** A decision that did nothing in a run: past its day, or about a finding that is not there any more. */
export interface IdleDecision extends Acceptance {
  readonly state: 'expired' | 'unused';
  /** Fingerprint of the finding it was taken for. */
  readonly finding: string;
  readonly rule?: RuleId;
}

/** A finding after the policy. */
export interface JudgedFinding extends Finding {
  readonly severity: Severity;
  readonly accepted?: Acceptance;
}

/** An inspection after the policy. */
export interface JudgedFile extends Omit<Inspection, 'findings'> {
  readonly findings: readonly JudgedFinding[];
  readonly verdict: Verdict;
}

declare const complete: unique symbol;
/** Proof that every part was claimed and no gap remains. Only the policy makes it. */
export type Complete = { readonly parts: number } & { readonly [complete]: true };

export interface Reason {
  /** A rule, or `gap`. */
  readonly because: RuleId | 'gap';
  readonly gap?: GapReason;
  readonly location: Location;
}

/** ALLOW cannot be built without proof, BLOCK not without a reason. */
export type Verdict =
  | { readonly decision: 'allow'; readonly coverage: Complete }
  | { readonly decision: 'block'; readonly reasons: readonly [Reason, ...Reason[]] };

/** A whole run, as every reporter prints it. */
export interface Report {
  readonly tool: {
    readonly name: 'foi-gate';
    readonly version: string;
    readonly rulesHash: string;
    readonly policy: string;
  };
  readonly verdict: 'allow' | 'block';
  readonly summary: {
    readonly files: number;
    readonly blocked: number;
    readonly allowed: number;
    readonly findings: Readonly<Record<Severity, number>>;
    readonly people: number;
  };
  readonly files: readonly JudgedFile[];
  /** Decisions that did nothing; absent where no decisions were given. */
  readonly idleDecisions?: readonly IdleDecision[];
}
