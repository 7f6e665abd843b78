import { createHash } from 'node:crypto';
import type { Limits } from '../model/bytes.js';
import { policyHash } from '../policy/certificate.js';
import type { Decision } from '../policy/decisions.js';
import type { Policy } from '../policy/policy.js';
import type { AuditBasis } from './audit-result.js';

export interface BasisParts extends Pick<AuditBasis, 'version' | 'rulesHash' | 'keyName'> {
  readonly policy: Policy;
  /** Decisions that hold on the day of the run. */
  readonly decisions: readonly Decision[];
  readonly limits: Limits;
  /** What pictures are read with, or why they are not. */
  readonly recognition: unknown;
  /** What stands for the passwords of locked documents; '' for none. */
  readonly passwords: string;
  /** Bytes of the index of the organisation's staff. */
  readonly roster: Uint8Array | undefined;
}

/** The basis of a run. Whatever changes what a reading comes to is in it, so that nothing stale is taken for a result. */
export function auditBasis({
  version,
  rulesHash,
  keyName,
  policy,
  decisions,
  limits,
  recognition,
  passwords,
  roster,
}: BasisParts): AuditBasis {
  const clauses = policyHash(policy);
  return {
    version,
    rulesHash,
    policy: policy.name,
    policyHash: decisions.length === 0 ? clauses : sha256(JSON.stringify([clauses, decisions])),
    limitsHash: sha256(JSON.stringify(passwords === '' ? [limits, recognition] : [limits, recognition, passwords])),
    rosterHash: roster === undefined ? '' : sha256(roster),
    keyName,
  };
}

/** One text for a basis, the same for the same basis. */
export function basisText(basis: AuditBasis): string {
  const { version, rulesHash, policy, policyHash: clauses, limitsHash, rosterHash, keyName } = basis;
  return JSON.stringify([version, rulesHash, policy, clauses, limitsHash, rosterHash, keyName]);
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
