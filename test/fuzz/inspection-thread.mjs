import { Worker } from 'node:worker_threads';

const WORKER = new URL('inspection.worker.mjs', import.meta.url);
const START_SECONDS = 120;
/** No mutant may take longer. */
export const MOST_SECONDS = 20;

/**
 * What became of a mutant.
 * @typedef {{ readonly kind: 'judged', readonly decision: 'allow' | 'block', readonly findings: readonly any[], readonly gaps: readonly any[] }
 *   | { readonly kind: 'thrown' | 'died', readonly error: string } | { readonly kind: 'hung' }} Outcome
 */

/** A worker thread that inspects one mutant at a time; one that hangs or dies is replaced. */
export class InspectionThread {
  #bundle;
  /** @type {Worker | undefined} */
  #worker;
  /** @type {(answer: any) => void} */
  #settle = () => undefined;

  constructor(/** @type {URL} */ bundle) {
    this.#bundle = bundle;
  }

  /**
   * @param {{ readonly fixture: { readonly name: string }, readonly bytes: Buffer }} mutant
   * @returns {Promise<Outcome>}
   */
  async inspect({ fixture, bytes }) {
    if (!this.#worker) await this.#start();
    this.#worker?.postMessage({ name: fixture.name, bytes });
    return this.#answer(MOST_SECONDS);
  }

  async close() {
    await this.#worker?.terminate();
  }

  async #start() {
    const worker = new Worker(WORKER, {
      workerData: { bundle: this.#bundle.href },
      resourceLimits: { maxOldGenerationSizeMb: 2048 },
      stdout: true,
      stderr: true,
    });
    worker.stdout.resume();
    worker.stderr.resume();
    worker.on('message', (answer) => this.#settle(answer));
    worker.on('error', (error) => this.#lose(worker, String(error?.stack ?? error)));
    worker.on('exit', (code) => this.#lose(worker, `the thread ended with code ${code}`));
    this.#worker = worker;
    const answer = await this.#answer(START_SECONDS);
    if (answer.kind !== 'ready') throw new Error(`the inspector does not start: ${answer.error ?? answer.kind}`);
  }

  /** The next message of the thread, or the reason why there is none. */
  async #answer(/** @type {number} */ seconds) {
    const worker = this.#worker;
    const answer = await new Promise((resolve) => {
      const alarm = setTimeout(() => resolve({ kind: 'hung' }), seconds * 1000);
      this.#settle = (outcome) => {
        clearTimeout(alarm);
        resolve(outcome);
      };
    });
    if (answer.kind === 'hung') {
      this.#worker = undefined;
      void worker?.terminate();
    }
    return answer;
  }

  /** What ends between two mutants is laid to nobody: the next one gets a new thread. */
  #lose(/** @type {Worker} */ worker, /** @type {string} */ error) {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    this.#settle({ kind: 'died', error });
  }
}
