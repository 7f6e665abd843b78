import { existsSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { Limits } from '../../model/bytes.js';
import type { JudgedFile, Report } from '../../model/report.js';
import {
  type CertifiedFile,
  type CertifiedRecognition,
  policyHash,
  sealCertificate,
} from '../../policy/certificate.js';
import type { Decision } from '../../policy/decisions.js';
import type { Policy } from '../../policy/policy.js';
import { printable } from '../../reporters/text/printable.js';
import { writeFailed } from '../print.js';
import { withSlashes } from '../slashes.js';
import { UsageError } from '../usage-error.js';
import { sealingKey } from './sealing-key.js';

/** What a certificate says beside its files. */
export interface CertificateFacts {
  readonly tool: Report['tool'];
  readonly policy: Policy;
  readonly limits: Limits;
  readonly recognition: CertifiedRecognition;
  readonly folders: readonly string[];
  readonly decisions: readonly Decision[];
}

/** The certificate of one run. An older one goes before anything is read: a run that blocks leaves none behind. */
export class CertificateRun {
  readonly #file: string;
  readonly #files: CertifiedFile[] = [];

  /** Throws `UsageError` where another kind of file would be lost. */
  constructor(file: string) {
    this.#file = file;
    if (!existsSync(dirname(resolve(file)))) {
      throw new UsageError(`The certificate cannot be written to ${printable(file)}: its folder is not there.`);
    }
    if (!existsSync(file)) return;
    if (!isCertificate(file)) {
      throw new UsageError(`"${printable(file)}" is there already and is no certificate, so it is not overwritten.`);
    }
    rmSync(file);
  }

  file({ path, sha256, bytes }: JudgedFile): void {
    this.#files.push({ path, sha256, bytes });
  }

  /** Writes it; for a run that ended with ALLOW only. Throws `ReportFailed`. */
  write({ tool, policy, limits, recognition, folders, decisions }: CertificateFacts): void {
    const certificate = sealCertificate(
      {
        certificate: 'foi-gate',
        version: 1,
        verdict: 'allow',
        time: new Date().toISOString(),
        tool: { ...tool, policyHash: policyHash(policy) },
        limits,
        recognition,
        base: withSlashes(relative(realpathSync(dirname(resolve(this.#file))), realpathSync('.'))) || '.',
        folders,
        files: this.#files,
        decisions,
      },
      sealingKey(process.env),
    );
    try {
      writeFileSync(this.#file, `${JSON.stringify(certificate, null, 2)}\n`);
    } catch (error) {
      throw writeFailed(`to ${printable(this.#file)}`, error);
    }
  }

  /** Takes it away again, where the run ended without a verdict after all. */
  discard(): void {
    rmSync(this.#file, { force: true });
  }
}

function isCertificate(file: string): boolean {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as { certificate?: unknown }).certificate === 'foi-gate';
  } catch {
    return false;
  }
}
