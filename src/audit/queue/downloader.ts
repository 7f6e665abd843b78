import { closeSync, existsSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { limitWords } from '../../engine/limit-words.js';
import { type Located, outOfReach } from './place.js';

export interface DownloaderOptions {
  /** Most bytes of one file. */
  readonly most: number;
  /** Seconds that one file may take. */
  readonly seconds: number;
  /** Folder for temporary files. */
  readonly temporary: string;
  /** Headers that sign a request; none for addresses that need none. */
  readonly sign: (url: URL) => Readonly<Record<string, string>>;
  /** Milliseconds to wait before each further attempt. */
  readonly waits?: readonly number[];
}

export interface Downloaded {
  readonly located: Located;
  /** The server did not answer, or not as one that works. */
  readonly isAway: boolean;
}

/** `size`: bytes that the server promises, 0 where it promises none. */
type Answer =
  | { readonly body: ReadableStream<Uint8Array>; readonly size: number; cancel(): void }
  | { readonly refusal: string }
  | 'away';

const OWNER_ONLY = 0o600;
const WAITS = [1000, 4000];
/** Where a file of a process can be opened by its number, on Linux: even one whose name is gone. */
const BY_NUMBER = '/proc/self/fd';

const NOT_GIVEN = 'It could not be fetched: the server did not answer, or failed.';

/** Fetches files of others into temporary files that nobody else can read and that are gone when they have been read. */
export class Downloader {
  readonly #options: DownloaderOptions;

  constructor(options: DownloaderOptions) {
    this.#options = options;
  }

  /** Never rejects for what a server does: that is a gap of the file. Redirects are not followed. */
  async download(url: URL, name: string): Promise<Downloaded> {
    const { waits = WAITS, most } = this.#options;
    for (const wait of [0, ...waits]) {
      if (wait > 0) await pause(wait);
      const answer = await this.#ask(url);
      if (answer === 'away') continue;
      if ('refusal' in answer) return { located: outOfReach(name, answer.refusal), isAway: false };
      const located = answer.size > most ? tooLarge(name) : await this.#keep(answer.body, name);
      answer.cancel();
      if (located) return { located, isAway: false };
    }
    return { located: outOfReach(name, NOT_GIVEN), isAway: true };
  }

  async #ask(url: URL): Promise<Answer> {
    const { seconds, sign } = this.#options;
    const end = new AbortController();
    const timer = setTimeout(() => end.abort(), seconds * 1000);
    const cancel = (): void => {
      clearTimeout(timer);
      end.abort();
    };
    try {
      // Bytes as they are kept: a server that packs them for the way would let a small answer grow without end.
      const headers = { 'accept-encoding': 'identity', ...sign(url) };
      const { status, body, headers: told } = await fetch(url, { headers, redirect: 'manual', signal: end.signal });
      if (status === 200 && body) return { body, size: Number(told.get('content-length') ?? 0), cancel };
      cancel();
      return status === 429 || status >= 500 ? 'away' : { refusal: refusalOf(status) };
    } catch {
      cancel();
      return 'away';
    }
  }

  /** Undefined where it broke off. */
  async #keep(body: ReadableStream<Uint8Array>, name: string): Promise<Located | undefined> {
    const file = temporaryFile(this.#options.temporary);
    let size = 0;
    try {
      for await (const part of body) {
        size += part.length;
        if (size > this.#options.most) {
          file.release();
          return tooLarge(name);
        }
        writeAll(file.descriptor, part);
      }
      return { target: { kind: 'file', path: file.path, shownAs: name }, release: file.release };
    } catch {
      file.release();
      return undefined;
    }
  }
}

function writeAll(descriptor: number, part: Uint8Array): void {
  for (let at = 0; at < part.length; ) at += writeSync(descriptor, part, at);
}

/** Its name is gone at once where the system lets it be opened without one: then no end of the process leaves it behind. */
function temporaryFile(parent: string) {
  const folder = mkdtempSync(join(parent, 'foi-gate-'));
  const named = join(folder, 'file');
  const descriptor = openSync(named, 'wx+', OWNER_ONLY);
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  const hasNoName = existsSync(BY_NUMBER);
  if (hasNoName) remove();
  const release = (): void => {
    closeSync(descriptor);
    if (!hasNoName) remove();
  };
  return { descriptor, path: hasNoName ? join(BY_NUMBER, String(descriptor)) : named, release };
}

function tooLarge(name: string): Located {
  return {
    target: { kind: 'unread', shownAs: name, reason: 'limit', detail: limitWords('fileBytes') },
    release: () => undefined,
  };
}

function refusalOf(status: number): string {
  if (status === 404 || status === 410) return `It is not at its address (${status}).`;
  if (status === 401 || status === 403) return `Its address refused to give it (${status}).`;
  if (status >= 300 && status < 400) return `Its address sends elsewhere (${status}), which is not followed.`;
  return `It could not be fetched: its address answered ${status}.`;
}
