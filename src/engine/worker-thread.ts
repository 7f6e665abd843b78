import { Worker } from 'node:worker_threads';
import { PACKAGE_ROOT } from '../model/package-root.js';
import type { PictureCount } from '../model/recognition.js';
import type { Answer, News, Order } from './protocol.js';
import type { ProgramNews } from './recognition/tesseract.js';

/** Why a thread gave no answer. `crowded`: all threads together took too much memory, so none is to blame yet. */
export type Loss = 'timeout' | 'crash' | 'memory' | 'crowded';
export type Outcome = Answer | { readonly kind: 'lost'; readonly loss: Loss };

/** The worker's entry as the build makes it. */
export const WORKER_FILE = new URL('dist/engine/worker.js', PACKAGE_ROOT);

/** One worker thread. It can be asked one thing at a time; after a loss it is dead and must be replaced. */
export class WorkerThread {
  readonly #worker: Worker;
  #settle: ((outcome: Outcome) => void) | undefined;
  #dead: Loss | undefined;
  #fault: Error | undefined;
  #alarm: NodeJS.Timeout | undefined;
  #onPicture: (count: PictureCount) => void = () => undefined;
  /** Process number of the program that the thread is waiting for. */
  #program: number | undefined;

  /** `memory`: most heap of the thread, MiB. */
  constructor(file: URL, memory: number) {
    this.#worker = new Worker(file, {
      resourceLimits: { maxOldGenerationSizeMb: memory },
      // What a library prints may quote the document, so it goes nowhere.
      stdout: true,
      stderr: true,
    });
    this.#worker.stdout.resume();
    this.#worker.stderr.resume();
    this.#worker.on('message', (message: Answer | News) => {
      if (message.kind === 'program') this.#hear(message.news);
      else this.#end(message);
    });
    this.#worker.on('messageerror', () => this.stop('crash'));
    this.#worker.on('error', (error: Error & { code?: string }) => {
      this.#fault = error;
      this.#die(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'crash');
    });
    this.#worker.on('exit', () => this.#die('crash'));
  }

  get dead(): boolean {
    return this.#dead !== undefined;
  }

  /** The error that ended the thread. It may quote a document, so it is for debugging only. */
  get fault(): Error | undefined {
    return this.#fault;
  }

  /**
   * The answer to an order, or the reason why there is none; never rejects. `onPicture` is called for each picture that is
   * about to be recognised; after each the time begins anew, since a long scan is no reason to give up.
   */
  async ask(
    order: Order,
    seconds: number,
    onPicture: (count: PictureCount) => void = () => undefined,
  ): Promise<Outcome> {
    if (this.#dead) return { kind: 'lost', loss: this.#dead };
    this.#onPicture = onPicture;
    this.#alarm = setTimeout(() => this.stop('timeout'), Math.min(seconds * 1000, 2 ** 31 - 1));
    try {
      return await new Promise<Outcome>((resolve) => {
        this.#settle = resolve;
        this.#worker.postMessage(order, order.kind === 'bytes' ? [order.bytes.buffer] : []);
      });
    } finally {
      clearTimeout(this.#alarm);
    }
  }

  /** Ends the thread at once, whatever it is doing; a pending question is answered with `loss`. */
  stop(loss: Loss): void {
    this.#die(loss);
    // Not awaited: a thread inside native code ends only when that returns, and nobody must wait for it.
    void this.#worker.terminate();
  }

  #hear(news: ProgramNews): void {
    if (news.kind === 'ended') {
      this.#program = undefined;
      this.#alarm?.refresh();
    } else {
      this.#program = news.process;
      this.#onPicture(news.count);
    }
  }

  /** A program outlives the thread that started it, and its own watchdog was that thread. */
  #endProgram(): void {
    if (this.#program === undefined) return;
    try {
      process.kill(this.#program, 'SIGKILL');
    } catch {
      // It has ended by itself meanwhile.
    }
    this.#program = undefined;
  }

  #die(loss: Loss): void {
    this.#endProgram();
    this.#dead ??= loss;
    this.#end({ kind: 'lost', loss: this.#dead });
  }

  #end(outcome: Outcome): void {
    const settle = this.#settle;
    this.#settle = undefined;
    settle?.(outcome);
  }
}
