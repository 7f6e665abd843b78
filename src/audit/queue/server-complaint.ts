import { AuditStoreError } from '../audit-store-error.js';

/** By the code of the system, or of PostgreSQL (Appendix A, "PostgreSQL Error Codes"): the first that the code begins with. */
const COMPLAINTS: readonly (readonly [code: string, sentence: string])[] = [
  ['ECONNREFUSED', 'The server of the queue does not answer: nothing listens at that address.'],
  ['ENOENT', 'The server of the queue does not answer: nothing listens at that address.'],
  ['ENOTFOUND', 'The name of the server of the queue is not known.'],
  ['EAI_AGAIN', 'The name of the server of the queue could not be looked up.'],
  ['ETIMEDOUT', 'The server of the queue does not answer.'],
  ['ERR_INVALID_URL', 'The address of the queue is not an address.'],
  ['SELF_SIGNED', 'The certificate of the server of the queue is not trusted here.'],
  ['DEPTH_ZERO_SELF_SIGNED', 'The certificate of the server of the queue is not trusted here.'],
  ['28', 'The server of the queue refused the account or its password.'],
  ['3D', 'The server of the queue has no database of that name.'],
  ['42501', 'The account may not do this in the database of the queue.'],
  ['53100', 'The disk of the server of the queue is full.'],
  ['53300', 'The server of the queue takes no more connections: raise its max_connections, or start fewer workers.'],
  ['57', 'The server of the queue ended the connection.'],
  ['25006', 'The server of the queue takes no writes: it is a copy.'],
];

/**
 * What to say of an error of the server or of the way to it, told by its code: messages hold the address, the account and
 * what was sent. The error goes along only where it comes from the server itself, for those who debug.
 */
export function serverComplaint(error: unknown): AuditStoreError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = COMPLAINTS.find(([start]) => code.startsWith(start));
  if (known) return new AuditStoreError(known[1]);
  if (/^[0-9A-Z]{5}$/u.test(code)) {
    return new AuditStoreError(`The server of the queue refused (code ${code}).`, { cause: error });
  }
  return new AuditStoreError('The connection to the server of the queue was lost.');
}
