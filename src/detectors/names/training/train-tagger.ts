import { Passage } from '../passage.js';
import { JOINT_FEATURES, jointFeatures, OFFSETS, wordFeatures } from '../tag-features.js';
import { candidateRuns, canEnd, canFollow, canStart, LABELS, Label, type TaggerWeights } from '../tagger.js';
import { TokenKind } from '../tokens.js';
import { unlisted, type Word, type WordTable } from '../word-table.js';
import type { GoldDocument } from './documents.js';
import { createRandom, shuffle } from './random.js';

export interface TrainingDocument extends GoldDocument {
  /** Share of spellings whose lists are hidden, so that the tagger learns to do without them. */
  readonly hidden: number;
  /** Copies of one document share it: what only one document says is not learnt. */
  readonly origin: number;
}

export interface TaggerOptions {
  readonly bits: number;
  readonly epochs: number;
  readonly seed: number;
  /** Share of the features of an example that one look at it leaves out; measured best between 0.3 and 0.6. */
  readonly dropped: number;
  /** Log-odds taken off "no name" when found text is judged. */
  readonly lean: number;
}

/** A run of candidates: its labels and the features of each token, one after the other. */
interface Example {
  readonly labels: Uint8Array;
  readonly features: Int32Array;
  /** Where each token's features start; one more than tokens. */
  readonly starts: Int32Array;
}

const COUNTER_BITS = 22;
const RATE = 0.15;
const DECAY = 2e-6;

function goldLabels(passage: Passage, { spans, ignore }: GoldDocument): { labels: Uint8Array; ignored: Uint8Array } {
  const labels = new Uint8Array(passage.length);
  const ignored = new Uint8Array(passage.length);
  const { start, end } = passage.tokens;
  const inside = (span: { start: number; end: number }): number[] => {
    const found: number[] = [];
    for (let at = 0; at < passage.length; at++) {
      if (start[at]! < span.end && span.start < end[at]! && passage.words[at]!.kind !== TokenKind.LineEnd)
        found.push(at);
    }
    return found;
  };
  for (const span of ignore) for (const at of inside(span)) ignored[at] = 1;
  for (const span of spans) {
    const tokens = inside(span).filter((at) => passage.candidate[at] === 1);
    tokens.forEach((at, i) => {
      ignored[at] = 0;
      if (tokens.length === 1) labels[at] = Label.Only;
      else labels[at] = i === 0 ? Label.First : i === tokens.length - 1 ? Label.Last : Label.Inner;
    });
  }
  return { labels, ignored };
}

/** Share of the names of a document that a first look would miss. */
const MISSED = 0.2;

/** Shows the passage its longer names, as the first of the tagger's two looks will. */
function learnNames(passage: Passage, labels: Uint8Array, random: () => number): void {
  for (let from = 0; from < passage.length; from++) {
    if (labels[from] !== Label.First) continue;
    let to = from + 1;
    while (to < passage.length && (labels[to] === Label.Inner || labels[to] === Label.Last)) to++;
    if (random() >= MISSED) passage.learn(from, to);
  }
}

/** Gold that candidates cannot spell out, such as a name broken by a line end, is mended to the nearest valid chain. */
function mended(labels: Uint8Array): Uint8Array {
  const open = (label: number): boolean => label === Label.First || label === Label.Inner;
  return labels.map((label, i) => {
    const begins = i === 0 || !open(labels[i - 1]!);
    const ends = i === labels.length - 1 || !(labels[i + 1] === Label.Inner || labels[i + 1] === Label.Last);
    if (label === Label.Outside || label === Label.Only) return label;
    if (begins && ends) return Label.Only;
    if (begins) return Label.First;
    return ends ? Label.Last : Label.Inner;
  });
}

class Examples {
  readonly list: Example[] = [];
  readonly #passage: Passage;
  readonly #joint = new Int32Array(JOINT_FEATURES);
  readonly #features = new WeakMap<Word, Int32Array[]>();

  constructor(table: WordTable) {
    this.#passage = new Passage(table);
  }

  add(document: TrainingDocument, random: () => number): void {
    const hides = new Map<number, boolean>();
    const views = new Map<Word, Word>();
    const view = (word: Word): Word => {
      if (document.hidden === 0 || word.kind !== TokenKind.Word || word.sense !== 0) return word;
      const hidden = hides.get(word.entry) ?? random() < document.hidden;
      hides.set(word.entry, hidden);
      const seen = views.get(word) ?? (hidden ? unlisted(word) : word);
      views.set(word, seen);
      return seen;
    };
    const passage = this.#passage;
    passage.read(document.text, 0, document.text.length, view);
    const { labels, ignored } = goldLabels(passage, document);
    learnNames(passage, labels, random);
    for (const run of candidateRuns(passage)) {
      if (ignored.subarray(run.from, run.to).includes(1)) continue;
      const starts = new Int32Array(run.to - run.from + 1);
      const all: number[] = [];
      for (let at = run.from; at < run.to; at++) {
        OFFSETS.forEach((offset, place) => {
          all.push(...this.#own(passage.word(at + offset), place));
        });
        const count = jointFeatures(passage, run, at, this.#joint);
        all.push(...this.#joint.subarray(0, count));
        starts[at - run.from + 1] = all.length;
      }
      this.list.push({ labels: mended(labels.slice(run.from, run.to)), features: Int32Array.from(all), starts });
    }
  }

  #own(word: Word, place: number): Int32Array {
    let byPlace = this.#features.get(word);
    if (!byPlace) {
      byPlace = OFFSETS.map((_, index) => Int32Array.from(wordFeatures(word, index)));
      this.#features.set(word, byPlace);
    }
    return byPlace[place]!;
  }
}

/** Keeps features that at least two documents show. */
function prune(examples: readonly Example[], origins: readonly number[]): void {
  const last = new Int32Array(1 << COUNTER_BITS).fill(-1);
  const shared = new Uint8Array(1 << COUNTER_BITS);
  examples.forEach(({ features }, i) => {
    for (const hash of features) {
      const slot = hash >>> (32 - COUNTER_BITS);
      if (last[slot] === -1) last[slot] = origins[i]!;
      else if (last[slot] !== origins[i]) shared[slot] = 1;
    }
  });
  for (const { features } of examples) {
    features.forEach((hash, i) => {
      // Zero is a feature of its own that every token has: the bias takes what is pruned.
      if (shared[hash >>> (32 - COUNTER_BITS)] === 0) features[i] = 0;
    });
  }
}

/** Linear-chain conditional random field by AdaGrad over runs of candidates, then whole numbers of 8 bits. */
export function trainTagger(
  documents: readonly TrainingDocument[],
  table: WordTable,
  options: TaggerOptions,
): TaggerWeights {
  const random = createRandom(options.seed);
  const examples = new Examples(table);
  const origins: number[] = [];
  for (const document of documents) {
    const before = examples.list.length;
    examples.add(document, random);
    for (let i = before; i < examples.list.length; i++) origins.push(document.origin);
  }
  prune(examples.list, origins);
  const field = new Field(options.bits);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const rate = RATE * (1 - (0.7 * epoch) / options.epochs);
    for (const example of shuffle([...examples.list], random))
      field.learn(dropped(example, options.dropped, random), rate);
    if (epoch >= options.epochs / 2) field.remember();
  }
  return field.quantised(options.lean);
}

/** The example without some of its features, so that no single one decides. */
function dropped(example: Example, share: number, random: () => number): Example {
  return { ...example, features: example.features.map((hash) => (random() < share ? 0 : hash)) };
}

class Field {
  readonly #mask: number;
  readonly #weights: Float32Array;
  readonly #squares: Float32Array;
  #sum = new Float32Array(0);
  #remembered = 0;
  readonly #transitions = new Float64Array(LABELS * LABELS);
  readonly #transitionSquares = new Float64Array(LABELS * LABELS).fill(1);
  #scores = new Float64Array(0);
  #forward = new Float64Array(0);
  #backward = new Float64Array(0);

  constructor(bits: number) {
    this.#mask = (1 << bits) - 1;
    this.#weights = new Float32Array((1 << bits) * LABELS);
    this.#squares = new Float32Array((1 << bits) * LABELS).fill(0.1);
  }

  /** Adds the weights of now to the average that `quantised` takes. */
  remember(): void {
    if (this.#remembered++ === 0) this.#sum = new Float32Array(this.#weights.length);
    for (let at = 0; at < this.#sum.length; at++) this.#sum[at]! += this.#weights[at]!;
  }

  learn(example: Example, rate: number): void {
    const size = example.labels.length;
    this.#score(example);
    const total = this.#pass(size);
    for (let i = 0; i < size; i++) {
      for (let label = 0; label < LABELS; label++) {
        const slot = i * LABELS + label;
        const probability = Math.exp(this.#forward[slot]! + this.#backward[slot]! - total);
        const gradient = probability - (example.labels[i] === label ? 1 : 0);
        if (Math.abs(gradient) > 1e-4) this.#descend(example, i, label, gradient, rate);
        this.#transit(example.labels, i, label, total, rate);
      }
    }
  }

  #score({ labels, features, starts }: Example): void {
    const size = labels.length * LABELS;
    if (this.#scores.length < size) {
      this.#scores = new Float64Array(size * 2);
      this.#forward = new Float64Array(size * 2);
      this.#backward = new Float64Array(size * 2);
    }
    const scores = this.#scores;
    const weights = this.#weights;
    scores.fill(0, 0, size);
    for (let i = 0; i < labels.length; i++) {
      for (let f = starts[i]!; f < starts[i + 1]!; f++) {
        const hash = features[f]!;
        if (hash === 0) continue;
        const feature = (hash & this.#mask) * LABELS;
        for (let label = 0; label < LABELS; label++) scores[i * LABELS + label]! += weights[feature + label]!;
      }
    }
  }

  /** Forward and backward sums in logarithms; returns the logarithm of the partition function. */
  #pass(size: number): number {
    const [scores, forward, backward, transitions] = [this.#scores, this.#forward, this.#backward, this.#transitions];
    for (let label = 0; label < LABELS; label++) {
      forward[label] = canStart(label) ? scores[label]! + transitions[label]! : -Infinity;
      backward[(size - 1) * LABELS + label] = canEnd(label) ? 0 : -Infinity;
    }
    for (let i = 1; i < size; i++) {
      for (let label = 0; label < LABELS; label++) {
        let sum = -Infinity;
        for (let before = 0; before < LABELS; before++) {
          if (!canFollow(before, label)) continue;
          sum = addLogs(sum, forward[(i - 1) * LABELS + before]! + transitions[before * LABELS + label]!);
        }
        forward[i * LABELS + label] = sum + scores[i * LABELS + label]!;
      }
    }
    for (let i = size - 2; i >= 0; i--) {
      for (let label = 0; label < LABELS; label++) {
        let sum = -Infinity;
        for (let after = 0; after < LABELS; after++) {
          if (!canFollow(label, after)) continue;
          const slot = (i + 1) * LABELS + after;
          sum = addLogs(sum, transitions[label * LABELS + after]! + scores[slot]! + backward[slot]!);
        }
        backward[i * LABELS + label] = sum;
      }
    }
    let total = -Infinity;
    for (let label = 0; label < LABELS; label++) {
      if (canEnd(label)) total = addLogs(total, forward[(size - 1) * LABELS + label]!);
    }
    return total;
  }

  #descend({ features, starts }: Example, i: number, label: number, gradient: number, rate: number): void {
    const weights = this.#weights;
    const squares = this.#squares;
    const square = gradient * gradient;
    for (let f = starts[i]!; f < starts[i + 1]!; f++) {
      const hash = features[f]!;
      if (hash === 0) continue;
      const slot = (hash & this.#mask) * LABELS + label;
      squares[slot]! += square;
      weights[slot]! -= rate * (gradient / Math.sqrt(squares[slot]!) + DECAY * weights[slot]!);
    }
  }

  #transit(labels: Uint8Array, i: number, label: number, total: number, rate: number): void {
    for (let before = 0; before < LABELS; before++) {
      const starts = i === 0;
      if (starts ? before !== Label.Outside || !canStart(label) : !canFollow(before, label)) continue;
      const slot = before * LABELS + label;
      const at = i * LABELS + label;
      const reached = starts ? 0 : this.#forward[(i - 1) * LABELS + before]!;
      const probability = Math.exp(
        reached + this.#transitions[slot]! + this.#scores[at]! + this.#backward[at]! - total,
      );
      const isGold = labels[i] === label && (starts || labels[i - 1] === before);
      const gradient = probability - (isGold ? 1 : 0);
      this.#transitionSquares[slot]! += gradient * gradient;
      this.#transitions[slot]! -= (rate * gradient) / Math.sqrt(this.#transitionSquares[slot]!);
    }
  }

  /** Eight bits a weight; the largest in ten thousand are cut off. */
  quantised(lean: number): TaggerWeights {
    const averaged = this.#sum.map((sum) => sum / this.#remembered);
    const sizes = averaged
      .filter((weight) => weight !== 0)
      .map(Math.abs)
      .sort();
    const unit = sizes[Math.floor(sizes.length * 0.9999)]! / 127;
    const whole = (weight: number, limit: number): number =>
      Math.max(-limit, Math.min(limit, Math.round(weight / unit)));
    return {
      weights: Int8Array.from(averaged, (weight) => whole(weight, 127)),
      transitions: Int16Array.from(this.#transitions, (weight) => whole(weight, 32_000)),
      lean: Math.round(lean / unit),
      unit,
    };
  }
}

function addLogs(a: number, b: number): number {
  if (a === -Infinity) return b;
  if (b === -Infinity) return a;
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));
}
