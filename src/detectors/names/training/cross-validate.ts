import { createWordTable, Finder } from '../finder.js';
import { hashText } from '../hash.js';
import type { GoldDocument } from './documents.js';
import type { NameLists } from './lists.js';
import { emptyTally, scoreDocument, type Tally } from './score.js';
import { type TrainingOptions, trainTaggerOnly } from './train-model.js';

export interface CrossValidation {
  /** By set, over all folds: every document was judged by a model that never saw it. */
  readonly sets: ReadonlyMap<string, Tally>;
}

export const foldOf = (id: string, folds: number): number => (hashText(id) >>> 0) % folds;

export function crossValidate(
  documents: readonly GoldDocument[],
  lists: NameLists,
  options: TrainingOptions,
  folds: number,
): CrossValidation {
  const sets = new Map<string, Tally>();
  for (let fold = 0; fold < folds; fold++) {
    const isHeldOut = ({ id }: GoldDocument): boolean => foldOf(id, folds) === fold;
    const parts = trainTaggerOnly(
      { documents: documents.filter((document) => !isHeldOut(document)), columns: [], lists },
      options,
    );
    const finder = new Finder(createWordTable(parts), parts);
    for (const document of documents.filter(isHeldOut)) {
      const tally = sets.get(document.set) ?? emptyTally();
      sets.set(document.set, tally);
      scoreDocument(tally, document, finder.find(document.text));
    }
  }
  return { sets };
}
