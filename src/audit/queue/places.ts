import { existsSync } from 'node:fs';
import { AuditStoreError } from '../audit-store-error.js';
import { AddressPlace } from './address-place.js';
import type { Downloader } from './downloader.js';
import { FolderPlace } from './folder-place.js';
import { type Located, onDisk, outOfReach, type Place } from './place.js';

export interface PlacesOptions {
  /** Folders and addresses as they were typed; none: each file lies where its name says. */
  readonly from: readonly string[];
  /** What names begin with on the machine that listed them, and do not here. */
  readonly base: string;
  readonly downloader: Downloader;
  /** The address of an S3 bucket, `s3://bucket/prefix`, as one of http. */
  readonly bucketAddress: (address: string) => string;
}

const ADDRESS = /^(?:https?|s3):\/\//iu;
/** So many in a row that are not there mean that this worker looks in the wrong place, and not that they have gone. */
const MOST_MISSING = 25;
const NOT_NAMED = 'It lies at an address that the worker was not told to read from (--from), so it was not fetched.';

/** Where a worker looks for files: an address only below one that it was given, a path in the first place it was given. */
export class Places {
  readonly #places: readonly Place[];
  #missing = 0;
  readonly #toAddress: (address: string) => string;

  /** Throws `AuditStoreError` for a place that is none. */
  constructor({ from, base, downloader, bucketAddress }: PlacesOptions) {
    this.#toAddress = (name) => (/^s3:\/\//iu.test(name) ? bucketAddress(name) : name);
    this.#places = from.map((place) =>
      ADDRESS.test(place) ? new AddressPlace(this.#toAddress(place), base, downloader) : new FolderPlace(place, base),
    );
  }

  /** Throws `AuditStoreError` when a place itself has gone. */
  async locate(name: string): Promise<Located> {
    if (!ADDRESS.test(name)) return this.#locatePath(name);
    const address = this.#toAddress(name);
    const place = this.#places.find((each) => each.owns(address));
    if (!place) return outOfReach(name, NOT_NAMED);
    const { target, release } = await place.locate(address);
    return { target: { ...target, shownAs: name }, release };
  }

  async #locatePath(name: string): Promise<Located> {
    const located = (await this.#places[0]?.locate(name)) ?? onDisk(name, name);
    const { target } = located;
    const isThere = target.kind === 'file' && existsSync(target.path);
    this.#missing = isThere ? 0 : this.#missing + 1;
    if (this.#missing < MOST_MISSING) return located;
    located.release();
    throw new AuditStoreError(`None of the last ${MOST_MISSING} files is where it should be; see --from and --base.`);
  }
}
