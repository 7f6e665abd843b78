import { hashText, pair, scatter } from './hash.js';
import { type Passage, Use } from './passage.js';
import { TokenKind } from './tokens.js';
import type { Word } from './word-table.js';

/** Where a neighbour stands; index 0 is the word itself. */
export const OFFSETS = [0, -1, 1, -2, 2] as const;

/** Each template hashes under its own number. */
const template = (number: number, value: number): number => scatter(pair(number + 101, value));

const form = (word: Word): number =>
  (word.capital ? 1 : 0) | (word.upper ? 2 : 0) | (word.initial ? 4 : 0) | (word.kind << 3);

/** What the word itself says: spelling, ends, shape, lists, likeness. Raw hashes of 32 bits. */
function ownFeatures(word: Word): number[] {
  const { folded, listed, known } = word;
  const found = [
    template(1, word.shape),
    template(2, pair(word.likeness, form(word))),
    template(3, pair(Math.min(folded.length, 10), form(word))),
    template(4, pair(word.sense, form(word))),
  ];
  if (word.kind !== TokenKind.Word) return [...found, template(5, word.key)];
  if (known) {
    found.push(template(5, word.key), template(6, word.type), template(7, pair(word.type, word.shape)));
    found.push(template(8, pair(listed.word, form(word))));
    if (listed.forename > 0) found.push(template(9, pair(listed.forename, form(word))));
    if (listed.surname > 0) found.push(template(10, pair(listed.surname, form(word))));
    if (listed.place) found.push(template(11, form(word)));
  }
  for (let size = word.foreign ? 1 : 2; size <= 4; size++) {
    if (folded.length <= size) break;
    found.push(template(11 + size, hashText(folded.slice(0, size))));
    found.push(template(21 + size, hashText(folded.slice(-size))));
  }
  return found;
}

function neighbourFeatures(word: Word, offset: number): number[] {
  const base = 40 + offset * 6;
  const found = [
    template(base, word.key),
    template(base + 1, pair(word.sense, form(word))),
    template(base + 2, word.type),
  ];
  if (offset === 1 || offset === -1) found.push(template(base + 3, word.shape));
  return found;
}

/** Features of a word at `OFFSETS[place]` from the token in question. */
export function wordFeatures(word: Word, place: number): number[] {
  const offset = OFFSETS[place]!;
  return offset === 0 ? ownFeatures(word) : neighbourFeatures(word, offset);
}

/** Most features that `jointFeatures` writes. */
export const JOINT_FEATURES = 40;

/** A run of candidates that stand side by side: `from` to `to`, exclusive. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** What the token at `at` says together with its neighbours, its run and the passage. Returns how many were written. */
export function jointFeatures(passage: Passage, run: Run, at: number, out: Int32Array): number {
  const word = passage.words[at]!;
  const before = passage.word(at - 1);
  const before2 = passage.word(at - 2);
  const after = passage.word(at + 1);
  const after2 = passage.word(at + 2);
  let n = 0;
  const add = (number: number, value: number): void => {
    out[n++] = template(number, value);
  };
  add(70, pair(before.type, word.type));
  add(71, pair(word.type, after.type));
  add(72, pair(pair(before.type, word.type), after.type));
  add(73, pair(before.key, word.type));
  add(74, pair(after.key, word.type));
  add(75, pair(before2.key, before.key));
  add(76, pair(after.key, after2.key));
  add(77, pair(before.shape, word.shape));
  add(78, pair(word.shape, after.shape));
  const around = pair(pair(before.shape, word.shape), after.shape);
  add(79, around);
  add(80, pair(before2.shape, pair(before.shape, word.shape)));
  add(81, pair(pair(word.shape, after.shape), after2.shape));
  add(82, pair(before.key, after.key));
  add(83, pair(before.key, word.key));
  add(84, pair(pair(before.likeness, word.likeness), pair(after.likeness, form(word))));
  add(85, pair(pair(before.sense, after.sense), word.shape));

  const title = passage.titleBefore(run.from);
  const place = Math.min(at - run.from, 3);
  const left = Math.min(run.to - at, 4);
  const shapeOfRun = place * 8 + left;
  add(86, pair(title.sense, word.type));
  add(87, pair(title.sense, shapeOfRun));
  add(88, pair(title.key, place));
  const next = passage.word(run.to);
  add(89, pair(next.sense, shapeOfRun));
  add(90, pair(next.key, left));
  add(91, pair(pair(title.sense, next.sense), pair(shapeOfRun, form(word))));
  const last = passage.words[run.to - 1]!;
  add(92, pair(last.sense, pair(shapeOfRun, word.sense)));
  add(93, pair(last.key, left));
  const near = passage.titleBefore(at);
  add(94, pair(near.sense, pair(word.sense, form(word))));

  const line = passage.lineStart[at]!;
  const near2 = (before2.listed.place ? 1 : 0) | (after2.listed.place ? 2 : 0);
  const near1 = (before.listed.place ? 4 : 0) | (after.listed.place ? 8 : 0);
  add(103, pair(near2 | near1, word.type));
  add(104, pair(passage.placesOn(line), pair(word.listed.place ? 1 : 0, form(word))));
  const opener = passage.word(line);
  if (line < run.from) add(95, pair(opener.key, word.shape));
  const alone = next.kind === TokenKind.LineEnd || next === passage.edge;
  add(96, pair((line === run.from ? 1 : 0) | (alone ? 2 : 0), pair(shapeOfRun, form(word))));

  const use =
    Math.min(passage.uses(word, Use.Lower), 2) |
    (Math.min(passage.uses(word, Use.Inner), 2) << 2) |
    (Math.min(passage.uses(word, Use.Titled), 1) << 4) |
    (Math.min(passage.uses(word, Use.Given), 1) << 5);
  add(97, pair(use, form(word)));
  add(98, pair(use, word.shape));
  add(99, pair(use & 0x33, pair(shapeOfRun, word.sense)));
  const known = Math.min(passage.uses(word, Use.KnownLast), 1) | (Math.min(passage.uses(word, Use.KnownOther), 1) << 1);
  if (known !== 0) {
    add(100, pair(known, pair(form(word), shapeOfRun)));
    add(101, pair(known, pair(use & 0xf, form(word))));
    add(102, pair(known, pair(before.sense, after.sense)));
  }
  return n;
}
