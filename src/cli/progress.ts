import type { PictureCount } from '../model/recognition.js';
import type { JudgedFile } from '../model/report.js';
import { counted, grouped } from '../reporters/text/counted.js';
import { printable } from '../reporters/text/printable.js';

const FIRST_MS = 1000;
const REDRAW_MS = 250;
const LINE_MS = 10_000;

export interface ProgressOptions {
  readonly stream: Pick<NodeJS.WriteStream, 'write'> & { readonly isTTY?: boolean; readonly columns?: number };
  /** Neither progress nor notices. */
  readonly isQuiet: boolean;
  /** Notices, but no progress. */
  readonly isHidden: boolean;
  /** Milliseconds of a clock that only runs forward. */
  readonly now: () => number;
}

/** Tells how far a run is: on a terminal in one line that is drawn again, elsewhere in a line every ten seconds. */
export class Progress {
  readonly #options: ProgressOptions;
  readonly #started: number;
  #timer: NodeJS.Timeout | undefined;
  #done = 0;
  #known = 0;
  #blocked = 0;
  #count: (() => Promise<number | undefined>) | undefined;
  #total: number | undefined;
  #picture: { readonly path: string; readonly count: PictureCount } | undefined;
  #isDrawn = false;

  constructor(options: ProgressOptions) {
    this.#options = options;
    this.#started = options.now();
    if (options.isQuiet || options.isHidden) return;
    this.#timer = setTimeout(() => this.#tick(), options.stream.isTTY ? FIRST_MS : LINE_MS).unref();
  }

  /** `count`: number of all files, asked once the run is long enough to show progress. */
  expect(count: () => Promise<number | undefined>): void {
    this.#count = count;
  }

  file({ path, verdict }: JudgedFile): void {
    this.tell(path, verdict.decision, false);
  }

  /** `isKnown`: its verdict was there already, so it says nothing of how long the others will take. */
  tell(path: string, verdict: 'allow' | 'block', isKnown: boolean): void {
    this.#done++;
    if (isKnown) this.#known++;
    if (this.#picture?.path === path) this.#picture = undefined;
    if (verdict === 'block') this.#blocked++;
  }

  /** A picture in a file that is about to be recognised, which takes its time. */
  picture(path: string, count: PictureCount): void {
    this.#picture = { path, count };
  }

  /** A sentence for the person at the terminal. */
  notice(sentence: string): void {
    if (this.#options.isQuiet) return;
    this.clear();
    this.#options.stream.write(`foi-gate: ${sentence}\n`);
  }

  /** Takes the line away before something else is printed. */
  clear(): void {
    if (this.#isDrawn) this.#options.stream.write('\r\u001B[K');
    this.#isDrawn = false;
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.clear();
  }

  #tick(): void {
    const { stream } = this.#options;
    void this.#askTotal();
    const ms = this.#options.now() - this.#started;
    const files = progressInWords(this.#done, this.#total, this.#blocked, ms, this.#known);
    const text = this.#picture ? `${files}; ${pictureInWords(this.#picture.path, this.#picture.count)}` : files;
    if (stream.isTTY) {
      stream.write(`\r\u001B[K${text.slice(0, Math.max(20, (stream.columns ?? 80) - 1))}`);
      this.#isDrawn = true;
    } else {
      stream.write(`foi-gate: ${text}\n`);
    }
    this.#timer = setTimeout(() => this.#tick(), stream.isTTY ? REDRAW_MS : LINE_MS).unref();
  }

  async #askTotal(): Promise<void> {
    const count = this.#count;
    this.#count = undefined;
    // Without a total there is no time left to tell, and nothing else is lost.
    this.#total ??= await count?.().catch(() => undefined);
  }
}

/** `recognising page 3 of 40 in outgoing/scan.pdf`. */
function pictureInWords(path: string, { number, of }: PictureCount): string {
  return `recognising page ${grouped(number)} of ${grouped(of)} in ${printable(path)}`;
}

/** `120 of 9,000 files, 12 a second, 12 min 20 s left, 3 blocked`. `known` of those done took no time. */
export function progressInWords(
  done: number,
  total: number | undefined,
  blocked: number,
  ms: number,
  known = 0,
): string {
  const read = done - known;
  const rate = (read > 0 ? read : done) / (ms / 1000);
  const parts = [total === undefined ? counted(done, 'file') : `${grouped(done)} of ${counted(total, 'file')}`];
  if (known > 0) parts.push(`${grouped(known)} of them known`);
  if (done > 0) parts.push(`${rate >= 10 ? grouped(Math.round(rate)) : rate.toFixed(1)} a second`);
  if (done > 0 && total !== undefined && total >= done) parts.push(`${duration((total - done) / rate)} left`);
  parts.push(`${grouped(blocked)} blocked`);
  return parts.join(', ');
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
