import type { GapReason } from '../model/catalogue.js';
import type { PictureCount } from '../model/recognition.js';
import type { Inspection } from '../model/report.js';
import { MemoryWatch } from './memory-watch.js';
import type { Order, Setup } from './protocol.js';
import type { Target } from './target.js';
import { unreadInspection } from './unread.js';
import { type Loss, type Outcome, WORKER_FILE, WorkerThread } from './worker-thread.js';

/** The threads cannot be started at all, so there is no verdict to be had. */
export class WorkersFailed extends Error {
  /** `cause`: what ended the last of them; it is not for reports. */
  constructor(cause?: Error) {
    super('The inspector could not be started: its worker threads end as soon as they begin.', { cause });
    this.name = 'WorkersFailed';
  }
}

export interface PoolOptions {
  /** Most threads at a time. */
  readonly jobs: number;
  readonly setup: Setup;
  /** A thread started ahead of time with `setup.limits.memory`, not yet set up. */
  readonly early?: WorkerThread;
  readonly workerFile?: URL;
  /** Called for each picture of a file that is about to be recognised. */
  readonly onPicture?: (shownAs: string, count: PictureCount) => void;
}

const START_ATTEMPTS = 3;
const START_SECONDS = 120;
/** A further thread costs about as much as reading a hundred small files, so it starts only when work has been waiting this long. */
const PATIENCE_MS = 40;

const LOSSES: Readonly<Record<Exclude<Loss, 'crowded'>, { readonly reason: GapReason; readonly detail: string }>> = {
  timeout: { reason: 'timeout', detail: 'It could not be read in the time allowed, so it was not read to its end.' },
  crash: { reason: 'crash', detail: 'The inspector ended while reading it, so nothing about it can be said.' },
  memory: { reason: 'limit', detail: 'Reading it took more memory than allowed, so it was not read to its end.' },
};

/** The threads that inspect: as many as there is work for, replaced when one is lost. */
export class WorkerPool {
  readonly #options: PoolOptions;
  readonly #threads = new Set<WorkerThread>();
  readonly #busy = new Set<WorkerThread>();
  readonly #idle: WorkerThread[] = [];
  readonly #waiting: { give(thread: WorkerThread): void; fail(error: Error): void }[] = [];
  readonly #watch: MemoryWatch;
  readonly #hash: Promise<string>;
  #early: WorkerThread | undefined;
  #patience: NodeJS.Timeout | undefined;
  #closed = false;
  /** Files that are read with no other beside them, one after another. */
  #alone: Promise<unknown> = Promise.resolve();
  #aloneCount = 0;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#early = options.early;
    this.#watch = new MemoryWatch(
      () => options.setup.limits.memory * (this.#onlyOne() ? 1 : this.#threads.size),
      () => this.#onExcess(),
    );
    this.#hash = this.#grow();
    this.#hash.catch((error: Error) => this.#failWaiting(error));
  }

  /** Hash of the rules the threads work with. Throws `WorkersFailed`. */
  rulesHash(): Promise<string> {
    return this.#hash;
  }

  /** Threads at most. */
  get jobs(): number {
    return this.#options.jobs;
  }

  /** What a target holds. Every failure of its own is a gap; throws `WorkersFailed` only. */
  async inspect(target: Target): Promise<Inspection> {
    if (target.kind === 'unread') return unreadInspection(target.shownAs, target.reason, target.detail);
    const { shownAs, ...what } = target;
    const order: Order = { ...what, shownAs };
    let outcome = await this.#inspectBesideOthers(order);
    if (outcome.kind === 'lost' && outcome.loss === 'crowded' && order.kind === 'file') {
      outcome = await this.#inspectAlone(order);
    }
    switch (outcome.kind) {
      case 'inspected':
        return outcome.inspection;
      case 'unread':
        return unreadInspection(shownAs, outcome.reason, outcome.detail);
      case 'lost': {
        const { reason, detail } = LOSSES[outcome.loss === 'crowded' ? 'memory' : outcome.loss];
        return unreadInspection(shownAs, reason, detail);
      }
      case 'ready':
        return unreadInspection(shownAs, 'crash', LOSSES.crash.detail);
      default:
        return outcome satisfies never;
    }
  }

  /** Ends all threads; what is still being read is lost. */
  close(): void {
    this.#closed = true;
    this.#watch.stop();
    clearTimeout(this.#patience);
    this.#early?.stop('crash');
    for (const thread of this.#threads) thread.stop('crash');
    this.#failWaiting(new WorkersFailed());
  }

  async #inspectBesideOthers(order: Order): Promise<Outcome> {
    for (;;) {
      while (this.#aloneCount > 0) await this.#alone;
      const thread = await this.#acquire();
      if (this.#aloneCount === 0) return this.#ask(thread, order);
      this.#release(thread);
    }
  }

  /**
   * Too much memory among several threads does not tell whose file is guilty, and blaming one by chance would make the
   * report depend on `--jobs`. So each file that was in flight is read again with nothing beside it.
   */
  #inspectAlone(order: Order): Promise<Outcome> {
    this.#aloneCount++;
    const turn = this.#alone.then(async () => {
      try {
        for (const thread of this.#idle.splice(0)) this.#retire(thread);
        const { thread } = await this.#start();
        return await this.#ask(thread, order);
      } finally {
        this.#aloneCount--;
      }
    });
    this.#alone = turn.catch(() => undefined);
    return turn;
  }

  async #ask(thread: WorkerThread, order: Order): Promise<Outcome> {
    if (this.#busy.size === 0) this.#watch.start();
    this.#busy.add(thread);
    const outcome = await this.#answer(thread, order);
    this.#busy.delete(thread);
    if (this.#busy.size === 0) this.#watch.stop();
    this.#release(thread);
    return outcome;
  }

  #answer(thread: WorkerThread, order: Order): Promise<Outcome> {
    const { setup, onPicture } = this.#options;
    const { seconds } = setup.limits;
    if (order.kind === 'setup' || !onPicture) return thread.ask(order, seconds);
    return thread.ask(order, seconds, (count) => onPicture(order.shownAs, count));
  }

  #onExcess(): void {
    const loss = this.#onlyOne() ? 'memory' : 'crowded';
    for (const thread of this.#busy) thread.stop(loss);
  }

  /** True when what the process takes is one file's doing. */
  #onlyOne(): boolean {
    return this.#aloneCount > 0 || this.#threads.size <= 1;
  }

  #acquire(): Promise<WorkerThread> {
    for (let idle = this.#idle.pop(); idle; idle = this.#idle.pop()) {
      if (!idle.dead) return Promise.resolve(idle);
      this.#threads.delete(idle);
    }
    const thread = new Promise<WorkerThread>((give, fail) => {
      this.#waiting.push({ give, fail });
    });
    if (this.#threads.size === 0) this.#growForWaiting();
    else this.#growLater();
    return thread;
  }

  #release(thread: WorkerThread): void {
    if (thread.dead) {
      this.#threads.delete(thread);
      if (this.#waiting.length > 0) this.#growForWaiting();
      return;
    }
    const next = this.#waiting.shift();
    if (next) next.give(thread);
    else this.#idle.push(thread);
  }

  #growLater(): void {
    if (this.#patience || this.#threads.size >= this.#options.jobs) return;
    this.#patience = setTimeout(() => {
      this.#patience = undefined;
      if (this.#waiting.length === 0) return;
      this.#growForWaiting();
      this.#growLater();
    }, PATIENCE_MS);
  }

  #growForWaiting(): void {
    if (this.#closed || this.#threads.size >= this.#options.jobs) return;
    this.#grow().catch((error: Error) => this.#failWaiting(error));
  }

  /** Starts a thread and puts it to work; resolves to the hash of its rules. */
  async #grow(): Promise<string> {
    const { thread, rulesHash } = await this.#start();
    this.#release(thread);
    return rulesHash;
  }

  async #start(): Promise<{ readonly thread: WorkerThread; readonly rulesHash: string }> {
    const { setup, workerFile = WORKER_FILE } = this.#options;
    let fault: Error | undefined;
    for (let attempt = 0; attempt < START_ATTEMPTS && !this.#closed; attempt++) {
      const thread = this.#early ?? new WorkerThread(workerFile, setup.limits.memory);
      this.#early = undefined;
      this.#threads.add(thread);
      const answer = await thread.ask({ kind: 'setup', setup }, START_SECONDS);
      if (answer.kind === 'ready') return { thread, rulesHash: answer.rulesHash };
      fault = thread.fault;
      this.#retire(thread);
    }
    throw new WorkersFailed(fault);
  }

  #retire(thread: WorkerThread): void {
    thread.stop('crash');
    this.#threads.delete(thread);
  }

  #failWaiting(error: Error): void {
    for (const waiter of this.#waiting.splice(0)) waiter.fail(error);
  }
}
