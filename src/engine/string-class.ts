import type { Confidence, RuleId } from '../model/catalogue.js';

/** Parts of a name a string can be, as bits of `StringClass.names`. */
export const NameBit = {
  /** A person's full name where the column agrees. */
  Full: 1,
  Surname: 2,
  Forename: 4,
  Initials: 8,
  /** A person's full name whatever stands around it. */
  Alone: 16,
  /** Stands for an absent value, so it is no name and speaks against none. */
  Absent: 32,
  /** A mark that stands for a number too small to be shown. */
  Suppressed: 64,
} as const;

/** Log-odds beyond which strings are not told apart, so that there are few classes. */
export const MOST_ODDS = 7;

/** A rule whose pattern was found in a string, at its surest. */
export interface ClassHit {
  readonly rule: RuleId;
  readonly confidence: Confidence;
}

/** What all strings have in common that the rules cannot tell apart. Cells are counted by class, not by string. */
export interface StringClass {
  /** Its place in the scanner's list, from 1. */
  readonly index: number;
  /** Rules whose pattern was found in the string, each once, by rule id. */
  readonly hits: readonly ClassHit[];
  /** Sum of `NameBit`s. */
  readonly names: number;
  /** Log-odds that it names a person, a whole number from `-MOST_ODDS` to `MOST_ODDS`. */
  readonly odds: number;
  /** Says nothing by itself: a dash, a single letter or digit, yes or no. */
  readonly trivial: boolean;
}

const TRIVIAL = new Set(['n/a', 'na', 'nil', 'none', 'null', 'nan', 'yes', 'no', 'true', 'false', 'total', '#n/a']);

/** Whether a string is too poor to count as information that is not visible elsewhere. */
export function isTrivial(normalised: string): boolean {
  return normalised.length <= 1 || TRIVIAL.has(normalised) || !/[\p{L}\p{N}]/u.test(normalised);
}
