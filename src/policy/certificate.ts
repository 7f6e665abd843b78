import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Limits } from '../model/bytes.js';
import type { Report } from '../model/report.js';
import type { Decision } from './decisions.js';
import type { Policy } from './policy.js';

/** A file as it was when it was allowed. */
export interface CertifiedFile {
  /** As the report names it: forward slashes, relative paths from `base`. */
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** The program with its version, and the languages it was to know. */
export type CertifiedRecognition = 'none' | { readonly program: string; readonly languages: string };

/** What a run that ended with ALLOW says of itself. */
export interface Certified {
  readonly certificate: 'foi-gate';
  readonly version: 1;
  readonly verdict: 'allow';
  /** ISO 8601, universal time. */
  readonly time: string;
  readonly tool: Report['tool'] & { readonly policyHash: string };
  readonly limits: Limits;
  /** What pages that are only a picture were read with. Certificates of before it could be told lack it. */
  readonly recognition?: CertifiedRecognition;
  /** The folder that relative paths start from, as seen from the certificate. */
  readonly base: string;
  /** Folders that were read with all below them. */
  readonly folders: readonly string[];
  readonly files: readonly CertifiedFile[];
  /** Decisions that were needed. */
  readonly decisions: readonly Decision[];
}

/** With a key nobody else can make or change a certificate; without one the seal shows accidents only. */
type Seal =
  | { readonly kind: 'hmac-sha256'; readonly key: string; readonly value: string }
  | { readonly kind: 'sha256'; readonly value: string };

export type Certificate = Certified & { readonly seal: Seal };

export interface SealingKey {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** The certificate with its seal. */
export function sealCertificate(certified: Certified, key: SealingKey | undefined): Certificate {
  const value = sealOf(certified, key);
  return { ...certified, seal: key ? { kind: 'hmac-sha256', key: key.name, value } : { kind: 'sha256', value } };
}

/** Whether a certificate is as it was made. `other-key`: nobody can tell without the key it was sealed with. */
export type SealState = 'whole' | 'whole-without-key' | 'broken' | 'other-key';

export function checkSeal({ seal, ...certified }: Certificate, key: SealingKey | undefined): SealState {
  if (seal.kind === 'sha256') return isEqual(seal.value, sealOf(certified, undefined)) ? 'whole-without-key' : 'broken';
  if (!key || key.name !== seal.key) return 'other-key';
  return isEqual(seal.value, sealOf(certified, key)) ? 'whole' : 'broken';
}

/** SHA-256 over what a policy does, whatever its name. */
export function policyHash({ clauses }: Policy): string {
  return createHash('sha256').update(canonical(clauses)).digest('hex');
}

function sealOf(certified: Certified, key: SealingKey | undefined): string {
  const text = `foi-gate certificate\n${canonical(certified)}`;
  return (key ? createHmac('sha256', key.bytes) : createHash('sha256')).update(text).digest('hex');
}

/** JSON with the keys of every object in order, so that only what is said counts and not how it is written. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    item !== null && typeof item === 'object' && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([one], [other]) => (one < other ? -1 : 1)))
      : item,
  );
}

function isEqual(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
