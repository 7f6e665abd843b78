import { eachLetterGroup } from '../likeness.js';
import { createRandom, shuffle } from './random.js';

export interface LikenessWeights {
  readonly weights: Int8Array;
  readonly scale: number;
  readonly bias: number;
}

const SIZE = 1 << 14;
const EPOCHS = 4;
const RATE = 0.1;

function letterGroups(word: string): number[] {
  const slots: number[] = [];
  eachLetterGroup(word, SIZE, (slot) => slots.push(slot));
  return slots;
}

/** Logistic regression on letter groups, names against words, both sides weighing the same. Words are folded. */
export function trainLikeness(names: readonly string[], words: readonly string[], seed: number): LikenessWeights {
  const random = createRandom(seed);
  const examples = shuffle(
    [
      ...names.map((word) => ({ slots: letterGroups(word), label: 1, weight: 1 })),
      ...words.map((word) => ({ slots: letterGroups(word), label: 0, weight: names.length / words.length })),
    ],
    random,
  );
  const weights = new Float64Array(SIZE);
  const squares = new Float64Array(SIZE).fill(1);
  let bias = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const { slots, label, weight } of shuffle(examples, random)) {
      const sum = slots.reduce((total, slot) => total + weights[slot]!, bias);
      const error = (1 / (1 + Math.exp(-sum)) - label) * weight;
      bias -= 0.01 * error;
      for (const slot of slots) {
        squares[slot]! += error * error;
        weights[slot]! -= RATE * (error / Math.sqrt(squares[slot]!) + 1e-4 * weights[slot]!);
      }
    }
  }
  const scale = Math.max(...weights.map(Math.abs)) / 127;
  return { weights: Int8Array.from(weights, (weight) => Math.round(weight / scale)), scale, bias };
}
