import type { Limits } from './bytes.js';
import type { GapReason } from './catalogue.js';

/** The artifact or part cannot be read; `detail` is a sentence for the officer and never quotes the document. */
export class Unreadable extends Error {
  readonly reason: GapReason;
  constructor(reason: GapReason, detail: string) {
    super(detail);
    this.name = 'Unreadable';
    this.reason = reason;
  }
}

/** A limit tripped: nothing further was read, so the engine reports a gap and the file is blocked. */
export class LimitReached extends Error {
  readonly limit: keyof Limits;
  constructor(limit: keyof Limits) {
    super(limit);
    this.name = 'LimitReached';
    this.limit = limit;
  }
}
