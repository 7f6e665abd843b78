import {
  CELL_JOINT_FEATURES,
  CELL_PARTS,
  cellJointFeatures,
  cellWordFeatures,
  MOST_TOKENS,
  placesOf,
} from '../cell-features.js';
import type { CellWeights } from '../cell-judge.js';
import { TokenKind, Tokens } from '../tokens.js';
import { unlisted, type WordTable } from '../word-table.js';
import { createRandom, shuffle } from './random.js';
import type { GoldCell } from './write-cells.js';

export interface CellOptions {
  readonly bits: number;
  readonly epochs: number;
  readonly seed: number;
  /** Share of words whose lists are hidden. */
  readonly hidden: number;
  /** Share of the features of a cell that one look at it leaves out. */
  readonly dropped: number;
}

const PARTS = CELL_PARTS.length;
const RATE = 0.1;
const DECAY = 1e-5;

const SURNAME = CELL_PARTS.indexOf('surname');
const FORENAME = CELL_PARTS.indexOf('forename');
/** Many a name is given and inherited (Ahmed, Idris, Thomas): that a cell is the one says little against the other. */
const EITHER = 0.15;

const weightOf = (of: number, part: number): number =>
  (of === SURNAME && part === FORENAME) || (of === FORENAME && part === SURNAME) ? EITHER : 1;

/** A logistic regression for each part of a name, over all cells. */
export function trainCells(cells: readonly GoldCell[], table: WordTable, options: CellOptions): CellWeights {
  const random = createRandom(options.seed);
  const mask = (1 << options.bits) - 1;
  const tokens = new Tokens();
  const joint = new Int32Array(CELL_JOINT_FEATURES);
  const places = new Uint8Array(MOST_TOKENS);
  const examples: { readonly features: Int32Array; readonly part: number }[] = [];
  for (const { value, part } of cells) {
    tokens.read(value);
    if (tokens.length === 0 || tokens.length > MOST_TOKENS) continue;
    const words = Array.from({ length: tokens.length }, (_, at) => {
      const word = table.at(value, tokens, at);
      const hides = word.kind === TokenKind.Word && word.sense === 0 && random() < options.hidden;
      return hides ? unlisted(word) : word;
    });
    placesOf(words, places);
    const own = words.flatMap((word, at) => cellWordFeatures(word, places[at]!));
    const features = Int32Array.from([...own, ...joint.subarray(0, cellJointFeatures(words, tokens, joint))]);
    examples.push({
      features: features.map((hash) => (hash & mask) * PARTS),
      part: part ? CELL_PARTS.indexOf(part) : -1,
    });
  }
  const weights = new Float32Array((mask + 1) * PARTS);
  const squares = new Float32Array((mask + 1) * PARTS).fill(0.1);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const { features: all, part } of shuffle(examples, random)) {
      const features = all.filter(() => random() >= options.dropped);
      for (let of = 0; of < PARTS; of++) {
        let odds = 0;
        for (const feature of features) odds += weights[feature + of]!;
        const error = (1 / (1 + Math.exp(-odds)) - (of === part ? 1 : 0)) * weightOf(of, part);
        if (Math.abs(error) < 1e-3) continue;
        for (const feature of features) {
          const slot = feature + of;
          squares[slot]! += error * error;
          weights[slot]! -= RATE * (error / Math.sqrt(squares[slot]!) + DECAY * weights[slot]!);
        }
      }
    }
  }
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const unit = Math.min(largest, 4) / 127;
  const whole = (weight: number): number => Math.max(-127, Math.min(127, Math.round(weight / unit)));
  return { weights: Int8Array.from(weights, whole), unit };
}
