import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { AuditStoreError } from '../audit-store-error.js';
import { type Located, onDisk, outOfReach, type Place } from './place.js';
import { stepsBelow } from './steps-below.js';

/** A folder of this machine, such as a share that it has mounted. */
export class FolderPlace implements Place {
  readonly #root: string;
  readonly #base: string;

  /** `base`: see `stepsBelow`. Throws `AuditStoreError` for a folder that is not there or holds nothing. */
  constructor(root: string, base: string) {
    this.#root = root;
    this.#base = base;
    this.#checkRoot();
  }

  owns(): boolean {
    return false;
  }

  async locate(name: string): Promise<Located> {
    const steps = stepsBelow(name, this.#base);
    if (!steps) return outOfReach(name, 'Its name leads out of the folder of the files, so it was not opened.');
    const path = join(this.#root, ...steps);
    if (!existsSync(path)) this.#checkRoot();
    return onDisk(path, name);
  }

  /** A share that is mounted no more leaves an empty folder, and then every file would count as missing. */
  #checkRoot(): void {
    let isThere = false;
    try {
      isThere = readdirSync(this.#root).length > 0;
    } catch {
      isThere = false;
    }
    if (!isThere) throw new AuditStoreError('The folder of the files (--from) is not there, or is empty.');
  }
}
