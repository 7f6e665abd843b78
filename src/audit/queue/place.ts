import type { Target } from '../../engine/target.js';

/** Where the bytes of a file were found, to be let go of once it has been read. */
export interface Located {
  readonly target: Exclude<Target, { kind: 'bytes' }>;
  release(): void;
}

/** Something below which files lie. Names are data of strangers: none leads out of it. */
export interface Place {
  /** True for names that can only lie here. */
  owns(name: string): boolean;
  /** Throws `AuditStoreError` when the place itself has gone; what is wrong with one file is its gap. */
  locate(name: string): Promise<Located>;
}

/** A file of this machine's own. */
export function onDisk(path: string, name: string): Located {
  return { target: { kind: 'file', path, shownAs: name }, release: () => undefined };
}

/** A file that cannot be had, and why in a sentence for the officer. */
export function outOfReach(name: string, detail: string): Located {
  return { target: { kind: 'unread', shownAs: name, reason: 'damaged', detail }, release: () => undefined };
}
