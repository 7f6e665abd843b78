import type { Hit } from '../../model/detection.js';
import { fold } from './fold.js';
import { Sense, senseOf } from './vocabulary.js';

/** The last word before a name, a number between them left out: `PC 1234 ` and `Mr. `. */
const BEFORE = /([\p{L}\p{M}]+)\.?(?:\s+\d+)?\s+$/u;
const WORDS = /[\p{L}\p{M}'’-]+/gu;
const THINGS: ReadonlySet<Sense> = new Set([Sense.Place, Sense.Body]);

const sense = (word: string): Sense => senseOf(fold(word), word);

/** Whether a title or a rank stands before what begins at `start`. */
export function isTitled(text: string, start: number): boolean {
  const word = BEFORE.exec(text.slice(0, start))?.[1];
  if (word === undefined) return false;
  const before = sense(word);
  return before === Sense.Honorific || before === Sense.Rank;
}

/**
 * Whether a name found in a label is one: places, bodies and firms are called after people, so a title must say so, or
 * the name is certain and nothing else in the label speaks of a thing.
 */
export function isToldByLabel(text: string, { start, end, confidence }: Hit): boolean {
  if (isTitled(text, start)) return true;
  if (confidence !== 'certain' || !/\s/u.test(text.slice(start, end)) || /\d/u.test(text)) return false;
  return ![...text.matchAll(WORDS)].some(([word]) => THINGS.has(sense(word)));
}
