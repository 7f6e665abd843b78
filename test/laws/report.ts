import type { Concealment, GapReason, RuleId, Severity, Visibility } from '../../src/model/catalogue.js';

/** What the laws rely on in the JSON report of the contract. */
export interface JsonFile {
  readonly path: string;
  readonly verdict: 'allow' | 'block';
  readonly people: number;
  readonly footprint: Readonly<Record<Visibility, { readonly tables: number; readonly cells: number }>>;
  readonly findings: readonly {
    readonly rule: RuleId;
    readonly severity: Severity;
    readonly visibility: Visibility;
    readonly hiddenBy: readonly Concealment[];
    readonly people?: number;
    readonly message: string;
    readonly fix: string;
  }[];
  readonly gaps: readonly { readonly reason: GapReason }[];
}

export interface JsonReport {
  readonly schemaVersion: number;
  readonly verdict: 'allow' | 'block';
  readonly summary: { readonly files: number; readonly blocked: number; readonly allowed: number };
  readonly files: readonly JsonFile[];
}

export const parseReport = (text: string): JsonReport => JSON.parse(text) as JsonReport;
