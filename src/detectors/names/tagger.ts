import type { Passage } from './passage.js';
import { JOINT_FEATURES, jointFeatures, OFFSETS, type Run, wordFeatures } from './tag-features.js';
import { WordSums } from './word-sums.js';
import type { WordTable } from './word-table.js';

/** Outside, first, inner and last word of a name, name of one word. */
export const Label = { Outside: 0, First: 1, Inner: 2, Last: 3, Only: 4 } as const;
export const LABELS = 5;

/** Which label may follow which: a name that began ends. Rows are the label before. */
const FOLLOWS: readonly (readonly number[])[] = [
  [0, 1, 4],
  [2, 3],
  [2, 3],
  [0, 1, 4],
  [0, 1, 4],
];
const STARTS = FOLLOWS[Label.Outside]!;
const ENDS = [Label.Outside, Label.Last, Label.Only] as const;

export const canFollow = (before: number, label: number): boolean => FOLLOWS[before]!.includes(label);
export const canStart = (label: number): boolean => STARTS.includes(label);
export const canEnd = (label: number): boolean =>
  label === Label.Outside || label === Label.Last || label === Label.Only;

export interface TaggerWeights {
  /** `LABELS` weights a feature; features are hashes cut to the size, a power of two. */
  readonly weights: Int8Array;
  /** Of a label after a label, `LABELS` times `LABELS`, in the unit of the weights. */
  readonly transitions: Int16Array;
  /** What leaning to recall costs: taken off the score of `Outside`, in the unit of the weights. */
  readonly lean: number;
  /** Log-odds that one unit of weight is worth. */
  readonly unit: number;
}

/** Log-odds from which a name of several words is learnt for the rest of its passage. */
const SURE = 3;

/** A name found, in tokens, with how much better it scores than no name, in log-odds. */
export interface TaggedName extends Run {
  readonly odds: number;
}

/** Runs of candidates in a passage. */
export function* candidateRuns({ candidate, length }: Passage): Generator<Run> {
  for (let from = 0; from < length; from++) {
    if (candidate[from] === 0) continue;
    let to = from + 1;
    while (to < length && candidate[to] === 1) to++;
    yield { from, to };
    from = to;
  }
}

/** Labels the candidates of a passage with a linear chain: the best path over sums of small whole numbers. */
export class Tagger {
  readonly #model: TaggerWeights;
  readonly #mask: number;
  readonly #sums: WordSums;
  readonly #features = new Int32Array(JOINT_FEATURES);
  #scores = new Int32Array(256 * LABELS);
  #best = new Int32Array(256 * LABELS);
  #from = new Uint8Array(256 * LABELS);

  constructor(table: WordTable, model: TaggerWeights) {
    this.#model = model;
    this.#mask = model.weights.length / LABELS - 1;
    this.#sums = new WordSums(table, OFFSETS.length, LABELS, (word, place, sums, at) => {
      for (const hash of wordFeatures(word, place)) {
        const feature = (hash & this.#mask) * LABELS;
        for (let label = 0; label < LABELS; label++) sums[at + label]! += model.weights[feature + label]!;
      }
    });
  }

  /** Names in order. What the first look is sure of helps the second: a name seen in full is the same name elsewhere. */
  find(passage: Passage): TaggedName[] {
    this.#sums.begin();
    const first: TaggedName[] = [];
    for (const run of candidateRuns(passage)) this.#label(passage, run, first);
    const sure = first.filter(({ from, to, odds }) => to - from > 1 && odds >= SURE);
    if (sure.length === 0) return first;
    for (const { from, to } of sure) passage.learn(from, to);
    return this.#again(passage, first);
  }

  /** Runs without a word of a name that was learnt read as they did. */
  #again(passage: Passage, first: readonly TaggedName[]): TaggedName[] {
    const found: TaggedName[] = [];
    let at = 0;
    for (const run of candidateRuns(passage)) {
      const before = at;
      while (at < first.length && first[at]!.from < run.to) at++;
      if (passage.knows(run.from, run.to)) this.#label(passage, run, found);
      else for (let same = before; same < at; same++) found.push(first[same]!);
    }
    return found;
  }

  #label(passage: Passage, run: Run, found: TaggedName[]): void {
    const size = run.to - run.from;
    if (this.#scores.length < size * LABELS) {
      this.#scores = new Int32Array(size * LABELS * 2);
      this.#best = new Int32Array(size * LABELS * 2);
      this.#from = new Uint8Array(size * LABELS * 2);
    }
    for (let i = 0; i < size; i++) this.#score(passage, run, run.from + i, i * LABELS);
    let label = this.#search(size);
    let end = -1;
    const names: TaggedName[] = [];
    for (let i = size - 1; i >= 0; i--) {
      if (label === Label.Last || label === Label.Only) end = i;
      if (label === Label.First || label === Label.Only) {
        names.push({ from: run.from + i, to: run.from + end + 1, odds: this.#odds(i, end) });
      }
      label = this.#from[i * LABELS + label]!;
    }
    found.push(...names.reverse());
  }

  #score(passage: Passage, run: Run, at: number, slot: number): void {
    const scores = this.#scores;
    const { weights, lean } = this.#model;
    let outside = -lean;
    let first = 0;
    let inner = 0;
    let last = 0;
    let only = 0;
    for (let place = 0; place < OFFSETS.length; place++) {
      const word = passage.word(at + OFFSETS[place]!);
      const row = this.#sums.row(word, place);
      const sums = this.#sums.values;
      outside += sums[row]!;
      first += sums[row + 1]!;
      inner += sums[row + 2]!;
      last += sums[row + 3]!;
      only += sums[row + 4]!;
    }
    const count = jointFeatures(passage, run, at, this.#features);
    for (let i = 0; i < count; i++) {
      const feature = (this.#features[i]! & this.#mask) * LABELS;
      outside += weights[feature]!;
      first += weights[feature + 1]!;
      inner += weights[feature + 2]!;
      last += weights[feature + 3]!;
      only += weights[feature + 4]!;
    }
    scores[slot] = outside;
    scores[slot + 1] = first;
    scores[slot + 2] = inner;
    scores[slot + 3] = last;
    scores[slot + 4] = only;
  }

  /** Viterbi; returns the last label of the best path. */
  #search(size: number): number {
    const { transitions } = this.#model;
    const best = this.#best;
    const scores = this.#scores;
    best.fill(-1e9, 0, size * LABELS);
    for (const label of STARTS) best[label] = scores[label]! + transitions[label]!;
    for (let i = 1; i < size; i++) {
      for (let before = 0; before < LABELS; before++) {
        const reached = best[(i - 1) * LABELS + before]!;
        for (const label of FOLLOWS[before]!) {
          const slot = i * LABELS + label;
          const score = reached + transitions[before * LABELS + label]! + scores[slot]!;
          if (score <= best[slot]!) continue;
          best[slot] = score;
          this.#from[slot] = before;
        }
      }
    }
    const at = (size - 1) * LABELS;
    return ENDS.reduce<number>((top, label) => (best[at + label]! > best[at + top]! ? label : top), Label.Outside);
  }

  /** Of the name against nothing, lean taken off again. */
  #odds(first: number, last: number): number {
    const { lean, unit } = this.#model;
    const scores = this.#scores;
    let sum = 0;
    for (let i = first; i <= last; i++) {
      const label = first === last ? Label.Only : i === first ? Label.First : i === last ? Label.Last : Label.Inner;
      sum += scores[i * LABELS + label]! - scores[i * LABELS]! - lean;
    }
    return sum * unit;
  }
}
