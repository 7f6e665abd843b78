import type { Hit } from '../../model/detection.js';
import { CellJudge } from './cell-judge.js';
import { createWordTable, Finder } from './finder.js';
import { unpackModel } from './model-file.js';

/** How far one cell can be a person, 0 to 1, as each part of a name. */
export interface NameJudgement {
  readonly full: number;
  readonly surname: number;
  readonly forename: number;
  readonly initials: number;
}

/** Tells people's names. The same text gives the same hits. */
export interface NameModel {
  /** Hits of rule `person/name` in running text. */
  find(text: string): readonly Hit[];
  /** One cell. */
  judge(value: string): NameJudgement;
}

/** `file` is what training wrote. Throws when it is of another version than this code. */
export function createNameModel(file: Buffer): NameModel {
  const parts = unpackModel(file);
  const table = createWordTable(parts);
  const finder = new Finder(table, parts);
  const cells = new CellJudge(table, { weights: parts.arrays.cells as Int8Array, unit: parts.numbers.cellUnit ?? 1 });
  return { find: (text) => finder.find(text), judge: (value) => cells.judge(value) };
}
