import { createWordTable } from '../finder.js';
import { fold } from '../fold.js';
import type { ModelParts } from '../model-file.js';
import type { WordTable } from '../word-table.js';
import { buildGazetteer } from './build-gazetteer.js';
import { cellsOf, type GoldColumn } from './columns.js';
import { countWords, type GoldDocument, isWellMarked } from './documents.js';
import { gazetteerWords, type NameLists } from './lists.js';
import { CITIES, DISTRICTS, FAR_PLACES, TOWNS } from './material.js';
import { NamePool } from './name-pool.js';
import { BRITISH_PLACES, WORLD_PLACES } from './places.js';
import { createRandom, pick } from './random.js';
import { renamePeople } from './rename-people.js';
import { nativeName, nativeThing } from './scripts.js';
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
  /** Distinct names that teach what letters names are made of. */
  readonly names: number;
}

export const DEFAULT_OPTIONS: TrainingOptions = {
  bits: 18,
  epochs: 12,
  dropped: 0.45,
  seed: 7,
  lean: 1.3,
  copies: 2,
  hidden: 0.3,
  written: 2000,
  cells: 70_000,
  names: 60_000,
};

/** Names and words of other scripts that teach the same. */
const NATIVE = 6000;

function likenessOf(lists: NameLists, words: ReadonlyMap<string, number>, pool: NamePool, options: TrainingOptions) {
  const { seed } = options;
  const random = createRandom(seed);
  const known = lists.forenames.slice(0, 40_000);
  const names = new Set<string>();
  while (names.size < options.names) {
    const drawn = random() < 0.4 ? pick(known, random) : random() < 0.5 ? pool.forename(random) : pool.surname(random);
    for (const word of fold(drawn).split(/[\s-]+/u)) if (word.length > 1) names.add(word);
  }
  const things = new Set([...words.keys()].map(fold));
  for (let made = 0; made < NATIVE; made++) {
    for (const word of fold(nativeName(random)).split(' ')) names.add(word);
    for (const word of fold(nativeThing(random)).split(' ')) things.add(word);
  }
  const ordinary = [...things].filter((word) => !names.has(word) || (words.get(word) ?? 0) > 20);
  return trainLikeness([...names], ordinary, seed);
}

export interface Material {
  readonly documents: readonly GoldDocument[];
  readonly columns: readonly GoldColumn[];
  readonly lists: NameLists;
}

/** What tagger and cell judge are both built on. */
interface Ground {
  readonly documents: readonly GoldDocument[];
  readonly pool: NamePool;
  readonly table: WordTable;
  readonly parts: ModelParts;
}

function layGround({ lists, ...given }: Material, options: TrainingOptions): Ground {
  const documents = given.documents.filter(isWellMarked);
  const words = countWords(documents);
  const pool = new NamePool(lists, words);
  const places = [...TOWNS, ...DISTRICTS, ...CITIES, ...FAR_PLACES, ...BRITISH_PLACES, ...WORLD_PLACES].filter(
    (place) => !place.includes(' '),
  );
  const gazetteer = buildGazetteer(gazetteerWords(lists, words, places));
  const likeness = likenessOf(lists, words, pool, options);
  const parts = {
    numbers: {
      gazetteerSeed: gazetteer.seed,
      likenessScale: likeness.scale,
      likenessBias: likeness.bias,
    },
    arrays: { gazetteer: gazetteer.table, likeness: likeness.weights },
  };
  return { documents, pool, table: createWordTable(parts), parts };
}

function taggerDocuments({ documents, pool }: Ground, options: TrainingOptions): TrainingDocument[] {
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
  return training;
}

function withCells(
  { documents, pool, table, parts }: Ground,
  columns: readonly GoldColumn[],
  options: TrainingOptions,
) {
  const written = writeCells(pool, documents, options.cells, createRandom(options.seed + 1));
  const { weights, unit } = trainCells([...written, ...cellsOf(columns)], table, {
    bits: 16,
    epochs: 6,
    seed: options.seed,
    hidden: options.hidden,
    dropped: 0.3,
  });
  return {
    numbers: { ...parts.numbers, cellUnit: unit },
    arrays: { ...parts.arrays, cells: weights },
  };
}

function withTagger(ground: Ground, options: TrainingOptions): ModelParts {
  const { weights, transitions, lean, unit } = trainTagger(taggerDocuments(ground, options), ground.table, options);
  return {
    numbers: { ...ground.parts.numbers, lean, unit },
    arrays: { ...ground.parts.arrays, tagger: weights, transitions },
  };
}

/** Everything the detector needs, learnt from these documents, columns and lists alone. */
export function trainModel(material: Material, options: TrainingOptions): ModelParts {
  const ground = layGround(material, options);
  return withCells({ ...ground, parts: withTagger(ground, options) }, material.columns, options);
}

/** The tagger without the cell judge, for measuring on prose. */
export const trainTaggerOnly = (material: Material, options: TrainingOptions): ModelParts =>
  withTagger(layGround(material, options), options);

/** The cell judge without the tagger, for measuring on columns. */
export const trainCellsOnly = (material: Material, options: TrainingOptions): ModelParts =>
  withCells(layGround(material, options), material.columns, options);
