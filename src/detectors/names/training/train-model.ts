import { fold } from '../fold.js';
import { Gazetteer } from '../gazetteer.js';
import { Likeness } from '../likeness.js';
import type { ModelParts } from '../model-file.js';
import { WordTable } from '../word-table.js';
import { buildGazetteer } from './build-gazetteer.js';
import { cellsOf, type GoldColumn } from './columns.js';
import { countWords, type GoldDocument, isWellMarked } from './documents.js';
import { gazetteerWords, type NameLists } from './lists.js';
import { CITIES, FAR_PLACES, TOWNS } from './material.js';
import { NamePool } from './name-pool.js';
import { createRandom } from './random.js';
import { renamePeople } from './rename-people.js';
import { trainCells } from './train-cells.js';
import { trainLikeness } from './train-likeness.js';
import { type TaggerOptions, type TrainingDocument, trainTagger } from './train-tagger.js';
import { writeCells } from './write-cells.js';
import { writeDocument } from './write-documents.js';

export interface TrainingOptions extends TaggerOptions {
  /** Renamed copies of each document beside itself. */
  readonly copies: number;
  readonly hidden: number;
  /** Documents written from templates. */
  readonly written: number;
  /** Cells written of people, and as many of other things. */
  readonly cells: number;
}

export const DEFAULT_OPTIONS: TrainingOptions = {
  bits: 18,
  epochs: 12,
  dropped: 0.45,
  seed: 7,
  lean: 1.25,
  copies: 2,
  hidden: 0.3,
  written: 2000,
  cells: 40_000,
};

const LIKENESS_NAMES = 60_000;

function likenessOf(lists: NameLists, words: ReadonlyMap<string, number>, pool: NamePool, seed: number) {
  const random = createRandom(seed);
  const names = new Set<string>();
  while (names.size < LIKENESS_NAMES) {
    const drawn =
      random() < 0.4
        ? lists.forenames[Math.floor(random() * 40_000)]!
        : random() < 0.5
          ? pool.forename(random)
          : pool.surname(random);
    for (const word of fold(drawn).split(/[\s-]+/u)) if (word.length > 1) names.add(word);
  }
  const ordinary = [...new Set([...words.keys()].map(fold))].filter(
    (word) => !names.has(word) || (words.get(word) ?? 0) > 20,
  );
  return trainLikeness([...names], ordinary, seed);
}

export interface Material {
  readonly documents: readonly GoldDocument[];
  readonly columns: readonly GoldColumn[];
  readonly lists: NameLists;
}

/** Everything the detector needs, learnt from these documents and lists alone. */
export function trainModel({ columns, lists, ...given }: Material, options: TrainingOptions): ModelParts {
  const documents = given.documents.filter(isWellMarked);
  const words = countWords(documents);
  const pool = new NamePool(lists, words);
  const gazetteer = buildGazetteer(
    gazetteerWords(
      lists,
      words,
      [...TOWNS, ...CITIES, ...FAR_PLACES].flatMap((place) => (place.includes(' ') ? [] : [place])),
    ),
  );
  const likeness = likenessOf(lists, words, pool, options.seed);
  const table = new WordTable(
    new Gazetteer(gazetteer.table, gazetteer.seed),
    new Likeness(likeness.weights, likeness.scale, likeness.bias),
  );
  const random = createRandom(options.seed);
  const training: TrainingDocument[] = [];
  documents.forEach((document, origin) => {
    training.push({ ...document, hidden: 0, origin });
    if (document.spans.length === 0) return;
    for (let copy = 0; copy < options.copies; copy++) {
      training.push({ ...renamePeople(document, pool, random), hidden: options.hidden, origin });
    }
  });
  for (let made = 0; made < options.written; made++) {
    const document = writeDocument(pool, random, `written-${made}`);
    training.push({ ...document, hidden: made % 2 === 0 ? options.hidden : 0, origin: documents.length + made });
  }
  const tagger = trainTagger(training, table, options);
  const made = writeCells(pool, documents, options.cells, createRandom(options.seed + 1));
  const cells = trainCells([...made, ...cellsOf(columns)], table, { ...options, bits: 15, epochs: 5 });
  return {
    numbers: {
      cellUnit: cells.unit,
      gazetteerSeed: gazetteer.seed,
      likenessScale: likeness.scale,
      likenessBias: likeness.bias,
      lean: tagger.lean,
      unit: tagger.unit,
    },
    arrays: {
      gazetteer: gazetteer.table,
      likeness: likeness.weights,
      tagger: tagger.weights,
      transitions: tagger.transitions,
      cells: cells.weights,
    },
  };
}
