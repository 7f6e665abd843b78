import { CellJudge } from '../cell-judge.js';
import { judgeColumn } from '../column.js';
import { createWordTable, Finder } from '../finder.js';
import { hashText } from '../hash.js';
import type { NameModel } from '../name-model.js';
import type { GoldColumn } from './columns.js';
import type { GoldDocument, Span } from './documents.js';
import { emptyTally, scoreDocument, type Tally } from './score.js';
import { type Material, type TrainingOptions, trainCellsOnly, trainTaggerOnly } from './train-model.js';

const foldOf = (id: string, folds: number): number => (hashText(id) >>> 0) % folds;

export type Find = (text: string) => readonly Span[];

/** Adds the documents to the tallies of their sets, and of their groups where they have some. */
export function tallySets(documents: readonly GoldDocument[], find: Find, sets: Map<string, Tally>): void {
  for (const document of documents) {
    const tally = sets.get(document.set) ?? emptyTally();
    sets.set(document.set, tally);
    scoreDocument(tally, document, find(document.text));
  }
}

/** Tallies by set: every document is judged by a model that learnt from other documents alone. */
export function crossValidateProse(material: Material, options: TrainingOptions, folds: number): Map<string, Tally> {
  const sets = new Map<string, Tally>();
  for (let fold = 0; fold < folds; fold++) {
    const isHeldOut = ({ id }: GoldDocument): boolean => foldOf(id, folds) === fold;
    const documents = material.documents.filter((document) => !isHeldOut(document));
    const parts = trainTaggerOnly({ ...material, documents }, options);
    const finder = new Finder(createWordTable(parts), parts);
    tallySets(material.documents.filter(isHeldOut), (text) => finder.find(text), sets);
  }
  return sets;
}

export interface JudgedColumn {
  readonly column: GoldColumn;
  readonly cells: readonly boolean[];
}

/** Columns of one organisation or file stay together: their cells repeat one another. */
const sourceOf = ({ id }: GoldColumn): string =>
  id
    .replace(/-[^-]*-\d+$/u, '')
    .replace(/-(?:junior|senior)-[^-]*$|-Name$/u, '')
    .replace(/^(trafford-[^.]*).*$/u, '$1');

/** Every real column is judged by a model that saw no column of its source; synthetic ones by one that saw none. */
export function crossValidateColumns(material: Material, options: TrainingOptions, folds: number): JudgedColumn[] {
  const judged: JudgedColumn[] = [];
  const isReal = ({ kind }: GoldColumn): boolean => kind === 'real';
  for (let fold = 0; fold < folds; fold++) {
    const isHeldOut = (column: GoldColumn): boolean =>
      isReal(column) ? foldOf(sourceOf(column), folds) === fold : fold === 0;
    const columns = material.columns.filter((column) => isReal(column) && !isHeldOut(column));
    const parts = trainCellsOnly({ ...material, columns }, options);
    const judge = new CellJudge(createWordTable(parts), {
      weights: parts.arrays.cells as Int8Array,
      unit: parts.numbers.cellUnit ?? 1,
    });
    const model: NameModel = { find: () => [], judge: (value) => judge.judge(value) };
    for (const column of material.columns.filter(isHeldOut)) {
      judged.push({ column, cells: judgeColumn(column.values, model).cells });
    }
  }
  return judged;
}
