import type { GapReason } from '../model/catalogue.js';

/** One top-level thing to inspect, under the name the report gives it. */
export type Target =
  | { readonly kind: 'file'; readonly path: string; readonly shownAs: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer>; readonly shownAs: string }
  /** Known before any reading to be out of reach: it becomes a gap, never a silent omission. */
  | { readonly kind: 'unread'; readonly shownAs: string; readonly reason: GapReason; readonly detail: string };
