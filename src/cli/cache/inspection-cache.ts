import { createHash, createHmac } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GapReason } from '../../model/catalogue.js';
import type { Inspection } from '../../model/report.js';
import { printable } from '../../reporters/text/printable.js';
import { UsageError } from '../usage-error.js';

/** Gaps that another run may not have. */
const PASSING: readonly GapReason[] = ['crash', 'timeout', 'limit', 'damaged'];

/**
 * Inspections of earlier runs, by what was read and by what it was read with. It holds what a report holds, so no value
 * of a document, and a seal on each entry, so that nobody writes an inspection into it. Readable by the user alone.
 */
export class InspectionCache {
  readonly #folder: string;
  readonly #basis: string;
  readonly #key: Uint8Array;

  /** `basis`: everything beside the document that an inspection depends on. Throws `UsageError`. */
  constructor(folder: string, basis: readonly unknown[], key: Uint8Array) {
    this.#folder = folder;
    this.#basis = createHash('sha256').update(JSON.stringify(basis)).digest('hex');
    this.#key = key;
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
    } catch {
      throw new UsageError(`The folder "${printable(folder)}" for the cache cannot be made.`);
    }
  }

  /** The inspection of these bytes under that name; `name` counts, because names of files are read too. */
  find(sha256: string, name: string): Inspection | undefined {
    let text: string;
    try {
      text = readFileSync(this.#fileOf(sha256, name), 'utf8');
    } catch {
      return undefined;
    }
    const end = text.indexOf('\n');
    const told = text.slice(end + 1);
    if (text.slice(0, end) !== this.#seal(sha256, name, told)) return undefined;
    return JSON.parse(told) as Inspection;
  }

  /** Keeps an inspection that would come out the same again. A cache that cannot be written is none. */
  keep(inspection: Inspection, name: string): void {
    if (inspection.gaps.some(({ reason }) => PASSING.includes(reason)) || inspection.sha256 === '') return;
    const told = JSON.stringify({ ...inspection, path: '' });
    const file = this.#fileOf(inspection.sha256, name);
    try {
      mkdirSync(join(file, '..'), { recursive: true, mode: 0o700 });
      writeFileSync(`${file}.new`, `${this.#seal(inspection.sha256, name, told)}\n${told}`, { mode: 0o600 });
      renameSync(`${file}.new`, file);
    } catch {
      return;
    }
  }

  #fileOf(sha256: string, name: string): string {
    const id = createHash('sha256').update(`${this.#basis}\n${sha256}\n${name}`).digest('hex').slice(0, 40);
    return join(this.#folder, id.slice(0, 2), id.slice(2));
  }

  #seal(sha256: string, name: string, told: string): string {
    return createHmac('sha256', this.#key).update(`${this.#basis}\n${sha256}\n${name}\n${told}`).digest('hex');
  }
}
