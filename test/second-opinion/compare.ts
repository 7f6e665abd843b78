import { type Kind, type OurWords, ourWords } from './our-words.js';
import { theirWords } from './their-words.js';
import { countOf, lettersOf, type Words, without } from './words.js';

/**
 * Why words of one side are not on the other.
 * `hidden`: ours knows that they are not seen, or were deleted; they give them out like the rest.
 * `besides`: they mix in what we keep in a place of its own: footnotes, comments, form fields.
 * `repeated-header`: they tell the head of a table on every page, we once.
 * `word-breaks`: the same letters, with spaces in other places.
 */
export type Reason = 'hidden' | 'besides' | 'repeated-header' | 'word-breaks';

interface Comparison {
  /** What only they have, and what only we show, that no reason explains. */
  readonly onlyTheirs: Words;
  readonly onlyOurs: Words;
  readonly reasons: readonly Reason[];
  readonly hasGaps: boolean;
}

/** Reads a document twice and weighs the difference. Throws what either reader throws. */
export async function compare(kind: Kind, bytes: Buffer): Promise<Comparison> {
  return weigh(await ourWords(kind, bytes), await theirWords(kind, bytes));
}

/** Tries the reasons one after the other, and after each of them whether what is left differs by its spaces alone. */
export function weigh(ours: OurWords, theirs: Words): Comparison {
  const reasons: Reason[] = [];
  const onlyOurs = without(ours.shown, theirs);
  let onlyTheirs = without(theirs, ours.shown);
  const { hasGaps } = ours;
  for (const [reason, explain] of REASONS) {
    const rest = explain(onlyTheirs, ours);
    if (countOf(rest) < countOf(onlyTheirs)) reasons.push(reason);
    onlyTheirs = rest;
    if (onlyTheirs.size > 0 && lettersOf(onlyTheirs) === lettersOf(onlyOurs))
      return { onlyTheirs: new Map(), onlyOurs: new Map(), reasons: [...reasons, 'word-breaks'], hasGaps };
  }
  return { onlyTheirs, onlyOurs, reasons, hasGaps };
}

/** What each reason leaves of the words that only they have. */
const REASONS: readonly (readonly [Reason, (theirs: Words, ours: OurWords) => Map<string, number>])[] = [
  ['hidden', (theirs, { hidden }) => without(theirs, hidden)],
  ['repeated-header', (theirs, { headers }) => new Map([...theirs].filter(([word]) => !headers.has(word)))],
  ['besides', (theirs, { besides }) => without(theirs, besides)],
];
