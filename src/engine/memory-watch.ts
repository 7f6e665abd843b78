import { totalmem } from 'node:os';

const TICK_MS = 100;
const MIB = 1024 ** 2;

/**
 * Watches the memory of the whole process while threads work. A heap limit does not see Buffers, and nothing but the
 * process as a whole tells what they take, so growth since the threads were last idle is what counts.
 */
export class MemoryWatch {
  readonly #onExcess: () => void;
  /** Bytes by which the process may grow. */
  readonly #allowance: () => number;
  #baseline = 0;
  #timer: NodeJS.Timeout | undefined;

  /** `allowance`: MiB that all threads together may take, asked anew at each look. */
  constructor(allowance: () => number, onExcess: () => void) {
    this.#allowance = () => allowance() * MIB;
    this.#onExcess = onExcess;
  }

  start(): void {
    this.#baseline = process.memoryUsage.rss();
    this.#timer ??= setInterval(() => this.#look(), TICK_MS).unref();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #look(): void {
    const used = process.memoryUsage.rss();
    if (used - this.#baseline > this.#allowance() || used > machineShare()) this.#onExcess();
  }
}

/** Most of what the machine or its container has: beyond it the system would end us without a verdict. */
function machineShare(): number {
  const constrained = process.constrainedMemory();
  const total = totalmem();
  return 0.85 * (constrained > 0 && constrained < total ? constrained : total);
}
