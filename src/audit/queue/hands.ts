import type { Claim } from './job-queue.js';
import type { Located } from './place.js';

interface Held {
  readonly claim: Claim;
  located?: Located;
  readonly gone: Promise<void>;
  letGo(): void;
}

/** What a worker has in its hands: claims by the path of their source. */
export class Hands {
  readonly #held = new Map<string, Held>();

  claims(): Claim[] {
    return Array.from(this.#held.values(), ({ claim }) => claim);
  }

  claimOf(path: string): Claim | undefined {
    return this.#held.get(path)?.claim;
  }

  take(claim: Claim): void {
    let letGo = (): void => undefined;
    const gone = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    this.#held.set(claim.job.source.path, { claim, gone, letGo });
  }

  /** The bytes of a claim were found and must be let go of with it. */
  locate(path: string, located: Located): void {
    const held = this.#held.get(path);
    if (held) held.located = located;
  }

  letGo(path: string): void {
    const held = this.#held.get(path);
    this.#held.delete(path);
    held?.located?.release();
    held?.letGo();
  }

  letGoOfAll(): void {
    for (const path of [...this.#held.keys()]) this.letGo(path);
  }

  /** Resolves once all that is held now has been let go of. */
  async empty(): Promise<void> {
    await Promise.all(Array.from(this.#held.values(), ({ gone }) => gone));
  }
}
