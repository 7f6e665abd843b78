import { AuditStoreError } from '../audit-store-error.js';
import { awsEncoded } from './aws-signature.js';
import type { Downloader } from './downloader.js';
import { type Located, outOfReach, type Place } from './place.js';
import { stepsBelow } from './steps-below.js';

/** So many files in a row that were not given mean that the place is away, and not that they are. */
const MOST_AWAY = 10;

/** What lies below an http or https address. */
export class AddressPlace implements Place {
  readonly #root: URL;
  readonly #base: string;
  readonly #downloader: Downloader;
  #away = 0;

  /** `base`: see `stepsBelow`. Throws `AuditStoreError` for an address that is none, or that carries a password. */
  constructor(root: string, base: string, downloader: Downloader) {
    const url = URL.canParse(root) ? new URL(root) : undefined;
    if (!url || !/^https?:$/u.test(url.protocol)) {
      throw new AuditStoreError('An address of the files (--from) is no http, https or s3 address.');
    }
    if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
      throw new AuditStoreError('An address of the files (--from) may have neither an account nor a query in it.');
    }
    if (!url.pathname.endsWith('/')) url.pathname += '/';
    this.#root = url;
    this.#base = base;
    this.#downloader = downloader;
  }

  owns(name: string): boolean {
    return this.#addressOf(name) !== undefined;
  }

  async locate(name: string): Promise<Located> {
    const own = this.#addressOf(name);
    if (own) return (await this.#downloader.download(own, name)).located;
    const steps = stepsBelow(name, this.#base);
    if (!steps) return outOfReach(name, 'Its name leads out of the place of the files, so it was not fetched.');
    const url = new URL(this.#root.href + steps.map(awsEncoded).join('/'));
    const { located, isAway } = await this.#downloader.download(url, name);
    this.#away = isAway ? this.#away + 1 : 0;
    if (this.#away >= MOST_AWAY) {
      throw new AuditStoreError(`The address of the files (--from) gave none of the last ${MOST_AWAY}.`);
    }
    return located;
  }

  /** The address that a name is, when it lies below this one; judged once it is normal, so without any `..`. */
  #addressOf(name: string): URL | undefined {
    if (!/^https?:\/\//iu.test(name) || !URL.canParse(name)) return undefined;
    const url = new URL(name);
    const isBelow = url.origin === this.#root.origin && url.pathname.startsWith(this.#root.pathname);
    return isBelow && url.username === '' && url.password === '' ? url : undefined;
  }
}
