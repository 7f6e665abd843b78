import { readFileSync } from 'node:fs';
import { checkRoster } from '../detectors/roster/roster.js';
import { RosterFault } from '../detectors/roster/roster-fault.js';
import type { Setup } from '../engine/protocol.js';
import { UsageError } from './usage-error.js';

/** A roster for the threads of a scan, checked against its key. Throws `UsageError`. */
export function loadRoster(file: string, key: Uint8Array): NonNullable<Setup['roster']> {
  let read: Buffer;
  try {
    read = readFileSync(file);
  } catch {
    throw new UsageError(`The roster "${file}" cannot be opened.`);
  }
  try {
    checkRoster(read, key);
  } catch (error) {
    throw error instanceof RosterFault ? new UsageError(`${file}: ${error.message}`) : error;
  }
  const bytes = new SharedArrayBuffer(read.length);
  new Uint8Array(bytes).set(read);
  return { bytes, key };
}
