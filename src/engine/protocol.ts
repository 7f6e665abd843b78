import type { Limits } from '../model/bytes.js';
import type { GapReason } from '../model/catalogue.js';
import type { Recogniser } from '../model/recognition.js';
import type { Inspection } from '../model/report.js';
import type { Rule } from '../model/rule.js';
import type { ProgramNews, TesseractSetup } from './recognition/tesseract.js';

/** A program that recognises words, or what can be done where there is none. */
export type RecognitionSetup = TesseractSetup | Extract<Recogniser, { kind: 'absent' }>;

/** Everything a worker must know before its first file. */
export interface Setup {
  /** Rules of the user's own packs, already checked. */
  readonly addedRules: readonly Rule[];
  readonly limits: Limits;
  readonly showValues: boolean;
  /** Key of the fingerprints. */
  readonly key: Uint8Array;
  /** What reads pages that are only a picture; none unless told. */
  readonly recognition?: RecognitionSetup | undefined;
  /** Passwords for locked documents, in the order to be tried. */
  readonly passwords?: readonly string[] | undefined;
  /** The organisation's own list of staff, checked, with the key it was built with; all threads share its bytes. */
  readonly roster?: { readonly bytes: SharedArrayBuffer; readonly key: Uint8Array } | undefined;
}

/** What a worker is told. It works on one thing at a time and answers each order once. */
export type Order =
  | { readonly kind: 'setup'; readonly setup: Setup }
  | { readonly kind: 'file'; readonly path: string; readonly shownAs: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer>; readonly shownAs: string };

/** What a worker tells while it works. */
export type News = { readonly kind: 'program'; readonly news: ProgramNews };

/** What comes back. Documents and raw values never do. */
export type Answer =
  | { readonly kind: 'ready'; readonly rulesHash: string }
  | { readonly kind: 'inspected'; readonly inspection: Inspection }
  | { readonly kind: 'unread'; readonly reason: GapReason; readonly detail: string };
