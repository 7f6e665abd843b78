import { readFileSync } from 'node:fs';
import { type Certificate, checkSeal } from '../../policy/certificate.js';
import { printable } from '../../reporters/text/printable.js';
import { UsageError } from '../usage-error.js';
import { sealingKey } from './sealing-key.js';

/** A certificate and whether a key vouches for it. */
export interface CheckedCertificate {
  readonly certificate: Certificate;
  readonly isKeyed: boolean;
}

/** Reads a certificate and checks its seal. Throws `UsageError` for anything that nobody should rely on. */
export function readCertificate(file: string, env: NodeJS.ProcessEnv): CheckedCertificate {
  const name = `"${printable(file)}"`;
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new UsageError(`The certificate ${name} cannot be read.`);
  }
  if (!isCertificate(read))
    throw new UsageError(`The file ${name} is not a certificate of this tool, or not a whole one.`);
  switch (checkSeal(read, sealingKey(env))) {
    case 'whole':
      return { certificate: read, isKeyed: true };
    case 'whole-without-key':
      // Whoever can write a file can make such a seal, so it does not stand in for the organisation's own.
      if (env.FOI_GATE_KEY)
        throw new UsageError(`The certificate ${name} was not sealed with the key in FOI_GATE_KEY.`);
      return { certificate: read, isKeyed: false };
    case 'other-key':
      throw new UsageError(
        `The certificate ${name} was sealed with another key; set FOI_GATE_KEY to that key, or verify where it was made.`,
      );
    case 'broken':
      throw new UsageError(`The certificate ${name} was changed after it was made, so it proves nothing.`);
  }
}

function isCertificate(value: unknown): value is Certificate {
  if (value === null || typeof value !== 'object') return false;
  const { certificate, version, verdict, base, files, folders, seal, time } = value as Partial<Certificate>;
  return (
    certificate === 'foi-gate' &&
    version === 1 &&
    verdict === 'allow' &&
    typeof base === 'string' &&
    typeof time === 'string' &&
    Array.isArray(folders) &&
    folders.every((folder) => typeof folder === 'string') &&
    Array.isArray(files) &&
    files.every((one) => typeof one?.path === 'string' && typeof one.sha256 === 'string') &&
    (seal?.kind === 'sha256' || seal?.kind === 'hmac-sha256') &&
    typeof seal.value === 'string'
  );
}
