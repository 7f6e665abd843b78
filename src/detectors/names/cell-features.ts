import { hashText, pair, scatter } from './hash.js';
import { TokenKind, type Tokens } from './tokens.js';
import { Sense } from './vocabulary.js';
import type { Word } from './word-table.js';

/** Where a word stands among the words of a cell. */
export const CellPlace = { Only: 0, First: 1, Middle: 2, Last: 3, Count: 4 } as const;

/** What a cell may be, in the order of the weights: a whole name, or a part of one. */
export const CELL_PARTS = ['full', 'surname', 'forename', 'initials'] as const;

/** Longest cell that can be a person, in tokens. What is longer is prose, and read as such. */
export const MOST_TOKENS = 14;

const template = (number: number, value: number): number => scatter(pair(number + 501, value));

const form = (word: Word): number => (word.capital ? 1 : 0) | (word.upper ? 2 : 0) | (word.initial ? 4 : 0);

/** Features of a word in its place that do not depend on its neighbours. */
export function cellWordFeatures(word: Word, place: number): number[] {
  const { folded, listed, sense, likeness } = word;
  const found = [
    template(1, pair(word.shape, place)),
    template(2, pair(likeness, pair(form(word), place))),
    template(3, pair(sense, pair(form(word), place))),
    template(4, pair(Math.min(folded.length, 10), pair(form(word), place))),
  ];
  if (word.kind !== TokenKind.Word) return [...found, template(5, pair(word.key, place))];
  if (word.known) {
    found.push(template(5, word.key), template(6, pair(word.type, place)));
    found.push(template(7, pair(listed.forename, place)), template(8, pair(listed.surname, place)));
    found.push(template(9, pair(listed.word, place)), template(10, pair(listed.place ? 1 : 0, place)));
    found.push(template(11, pair(pair(listed.forename, listed.surname), pair(listed.word, place))));
  }
  // One character says as much in Chinese as three letters elsewhere.
  for (let size = word.foreign ? 1 : 2; size <= 4 && folded.length > size; size++) {
    found.push(template(20 + size, pair(hashText(folded.slice(0, size)), place === CellPlace.Only ? 1 : 0)));
    found.push(template(30 + size, pair(hashText(folded.slice(-size)), place === CellPlace.Only ? 1 : 0)));
  }
  return found;
}

/** One letter or sign a token: what the cell looks like, whatever its words. */
function outline(word: Word): number {
  switch (word.kind) {
    case TokenKind.Number:
      return 100 + Math.min(word.folded.length, 6);
    case TokenKind.Sign:
    case TokenKind.LineEnd:
      return word.key;
    case TokenKind.Word:
      if (word.sense === Sense.Honorific || word.sense === Sense.Rank) return 1;
      if (word.sense === Sense.Particle) return 2;
      if (word.initial) return 3;
      if (word.upper) return word.folded.length <= 3 ? 4 : 5;
      return word.capital ? 6 : 7;
  }
}

/** Most features that `cellJointFeatures` writes. */
export const CELL_JOINT_FEATURES = 12 + 3 * MOST_TOKENS;

/** What the words of a cell say together. Returns how many features were written to `out`. */
export function cellJointFeatures(words: readonly Word[], tokens: Tokens, out: Int32Array): number {
  let n = 0;
  const add = (number: number, value: number): void => {
    out[n++] = template(number, value);
  };
  let shape = 7;
  let types = 7;
  let count = 0;
  let senses = 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const glued = at > 0 && tokens.start[at] === tokens.end[at - 1] ? 1 : 0;
    shape = pair(shape, pair(outline(word), glued));
    if (word.kind !== TokenKind.Word) continue;
    count++;
    senses |= 1 << word.sense;
    types = pair(types, pair(pair(word.listed.forename > 0 ? 1 : 0, word.listed.surname > 0 ? 1 : 0), form(word)));
    const after = words[at + 1];
    if (after === undefined) continue;
    add(61, pair(word.type, after.type));
    add(62, pair(outline(word), after.key));
    add(63, pair(pair(word.likeness, form(word)), pair(after.likeness, form(after))));
  }
  const first = words[0]!;
  const last = words.at(-1)!;
  add(70, 1);
  add(71, shape);
  add(72, pair(types, words.length));
  add(73, Math.min(count, 7));
  add(74, senses);
  add(75, pair(shape, last.sense));
  add(76, pair(shape, first.sense));
  add(77, pair(shape, pair(first.likeness, last.likeness)));
  add(78, pair(shape, pair(first.listed.word, last.listed.word)));
  add(79, pair(first.sense, pair(last.sense, count)));
  return n;
}

/** Places of the words of a cell: words alone count, so that a comma or a number does not make a surname the middle. */
export function placesOf(words: readonly Word[], out: Uint8Array): void {
  let first = -1;
  let last = -1;
  for (let at = 0; at < words.length; at++) {
    if (words[at]!.kind !== TokenKind.Word) continue;
    if (first < 0) first = at;
    last = at;
  }
  for (let at = 0; at < words.length; at++) {
    if (first === last) out[at] = CellPlace.Only;
    else out[at] = at === first ? CellPlace.First : at === last ? CellPlace.Last : CellPlace.Middle;
  }
}
