import type { Concealment, Confidence, Format, GapReason, RuleId, Severity, Visibility } from './catalogue.js';
import type { Location } from './location.js';
import type { Masked } from './masked.js';
import type { Acceptance, FootprintSide } from './report.js';

/** A finding as the JSON report tells it. */
export interface FindingReport {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly visibility: Visibility;
  readonly hiddenBy: readonly Concealment[];
  readonly location: Location;
  readonly count: number;
  readonly people?: number;
  readonly evidence: readonly Masked[];
  readonly message: string;
  readonly fix: string;
  readonly fingerprint: string;
  readonly accepted?: Acceptance;
}

/** One file as the JSON report tells it. */
export interface FileReport {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly format: Format;
  readonly verdict: 'allow' | 'block';
  readonly footprint: {
    readonly visible: Omit<FootprintSide, 'largest'>;
    readonly hidden: Omit<FootprintSide, 'largest'>;
  };
  readonly people: number;
  readonly findings: readonly FindingReport[];
  readonly gaps: readonly { readonly reason: GapReason; readonly location: Location; readonly detail: string }[];
}
