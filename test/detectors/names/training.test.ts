import { describe, expect, it } from 'vitest';
import { createWordTable, Finder } from '../../../src/detectors/names/finder.js';
import { Gazetteer, type Listed } from '../../../src/detectors/names/gazetteer.js';
import { packModel, unpackModel } from '../../../src/detectors/names/model-file.js';
import { buildGazetteer } from '../../../src/detectors/names/training/build-gazetteer.js';
import type { GoldDocument } from '../../../src/detectors/names/training/documents.js';
import { NamePool } from '../../../src/detectors/names/training/name-pool.js';
import { createRandom } from '../../../src/detectors/names/training/random.js';
import { renamePeople } from '../../../src/detectors/names/training/rename-people.js';
import { emptyTally, normalise, scoreDocument, scoresOf } from '../../../src/detectors/names/training/score.js';
import { DEFAULT_OPTIONS, trainTaggerOnly } from '../../../src/detectors/names/training/train-model.js';
import { writeCells } from '../../../src/detectors/names/training/write-cells.js';
import { writeDocument } from '../../../src/detectors/names/training/write-documents.js';

const shares = { white: 0.7, black: 0.1, hispanic: 0.1, asian: 0.1 };
const of = (share: Partial<typeof shares>) => ({ white: 0, black: 0, hispanic: 0, asian: 0, ...share });
const LISTS = {
  forenames: ['Jack', 'Amelia', 'Mohammed', 'Aoife', 'Priya'],
  surnames: [
    { surname: 'SMITH', shares },
    { surname: 'MCDONALD', shares },
    { surname: 'WASHINGTON', shares: of({ black: 0.9 }) },
    { surname: 'GARCIA', shares: of({ hispanic: 0.9 }) },
    { surname: 'NG', shares: of({ asian: 0.9 }) },
    { surname: 'COURT', shares },
  ],
};
const pool = new NamePool(LISTS, new Map([['court', 40]]));

const document = (text: string, names: readonly string[]): GoldDocument => {
  let from = 0;
  const spans = names.map((name) => {
    const start = text.indexOf(name, from);
    from = start + name.length;
    return { start, end: from };
  });
  return { set: 'test', id: 'test', text, spans, ignore: [] };
};

describe('the gazetteer', () => {
  const words = new Map<string, Listed>(
    Array.from({ length: 3000 }, (_, at) => [
      `name${at}`,
      { forename: at % 4, surname: (at >> 2) % 4, word: (at >> 4) % 4, place: at % 7 === 0 },
    ]),
  );
  const built = buildGazetteer(words);
  const gazetteer = new Gazetteer(built.table, built.seed);

  it('gives back every entry in two bytes and a quarter', () => {
    for (const [word, listed] of words) expect(gazetteer.find(word)).toEqual(listed);
    expect(built.table.byteLength / words.size).toBeLessThan(2.6);
  });

  it('takes few others for listed ones', () => {
    const strangers = Array.from({ length: 5000 }, (_, at) => gazetteer.find(`stranger${at}`));
    const taken = strangers.filter(({ forename, surname, word, place }) => forename || surname || word || place);
    expect(taken.length).toBeLessThan(40);
  });

  it('knows nobody when empty', () => {
    expect(new Gazetteer(new Uint16Array(0), 1).find('smith').surname).toBe(0);
  });
});

describe('the model file', () => {
  it('gives back what was packed', () => {
    const parts = {
      numbers: { unit: 0.25, lean: 3 },
      arrays: { a: Int8Array.of(-1, 5, 127), b: Uint16Array.of(9, 65535), c: Int16Array.of(-300) },
    };
    expect(unpackModel(packModel(parts))).toEqual(parts);
  });
});

describe('renaming people', () => {
  it.each<[string, readonly string[]]>([
    ['Mr Tobias Thorne met Thorne and J. Thorne at Thorne Hall.', ['Tobias Thorne', 'Thorne', 'J. Thorne']],
    ['THORNE, Tobias; tobias thorne', ['THORNE, Tobias', 'tobias thorne']],
    ['Tobias left.', ['Tobias']],
  ])('keeps spans and the rest of %j', (text, names) => {
    const before = document(text, names);
    const after = renamePeople(before, pool, createRandom(5));
    const rest = ({ text: all, spans }: GoldDocument): string =>
      spans.reduceRight((left, { start, end }) => `${left.slice(0, start)}*${left.slice(end)}`, all);
    expect(rest(after)).toBe(rest(before));
    expect(after.spans).toHaveLength(names.length);
    for (const { start, end } of after.spans) expect(after.text.slice(start, end)).not.toMatch(/^\s|\s$|^$/u);
  });

  it('gives one person one new name, in the dress of each mention', () => {
    const before = document('Tobias Thorne. Thorne. THORNE.', ['Tobias Thorne', 'Thorne', 'THORNE']);
    const { text, spans } = renamePeople(before, pool, createRandom(9));
    const [full, short, loud] = spans.map(({ start, end }) => text.slice(start, end));
    expect(full!.endsWith(short!)).toBe(true);
    expect(loud).toBe(short!.toUpperCase());
  });
});

describe('the score', () => {
  it.each([
    ['the Chief Constable Mr John Smith QC, ', 'John Smith'],
    ['PC 1234 Smith’s', 'Smith'],
    ['"Dr. J. Smith."', 'J. Smith'],
    ['Smith J.', 'Smith J.'],
    ['May', 'May'],
  ])('counts of %j only the name', (text, name) => {
    const { start, end } = normalise(text, { start: 0, end: text.length });
    expect(text.slice(start, end)).toBe(name);
  });

  it('tells exact from covered from missed', () => {
    const gold = document('Jane Smith met Amina Begum and Tunde.', ['Jane Smith', 'Amina Begum', 'Tunde']);
    const tally = emptyTally();
    scoreDocument(tally, gold, [
      { start: 0, end: 10 },
      { start: 15, end: 20 },
      { start: 21, end: 26 },
    ]);
    expect(tally).toEqual({ gold: 3, found: 3, exact: 1, covered: 2 });
    expect(scoresOf(tally).f1).toBeCloseTo(1 / 3);
  });

  it('overlooks what is to be ignored', () => {
    const gold = { ...document('Smith v Jones. Amina spoke.', ['Amina']), ignore: [{ start: 0, end: 13 }] };
    const tally = emptyTally();
    scoreDocument(tally, gold, [
      { start: 0, end: 5 },
      { start: 15, end: 20 },
    ]);
    expect(tally).toEqual({ gold: 1, found: 1, exact: 1, covered: 1 });
  });
});

describe('written material', () => {
  it('marks every person where it wrote one, the same for the same seed', () => {
    const write = (): GoldDocument[] => {
      const random = createRandom(3);
      return Array.from({ length: 200 }, (_, at) => writeDocument(pool, random, `${at}`));
    };
    const documents = write();
    expect(write()).toEqual(documents);
    for (const { text, spans } of documents) {
      expect(text).not.toMatch(/[<{][a-z, .]+[>}]/iu);
      for (const { start, end } of spans) expect(text.slice(start, end)).toMatch(/\p{L}/u);
    }
  });

  it('writes cells of people and of as many other things', () => {
    const cells = writeCells(pool, [document('The annual budget was agreed in full.', [])], 400, createRandom(3));
    const people = cells.filter(({ part }) => part !== undefined).length;
    expect(people).toBe(400);
    expect(cells.length - people).toBeGreaterThan(250);
  });
});

describe('training', () => {
  it('learns from a few hundred written documents, the same for the same seed', () => {
    const random = createRandom(11);
    const documents = Array.from({ length: 250 }, (_, at) => writeDocument(pool, random, `${at}`));
    const options = { ...DEFAULT_OPTIONS, bits: 14, epochs: 3, copies: 1, written: 0, names: 1500 };
    const parts = trainTaggerOnly({ documents, columns: [], lists: LISTS }, options);
    expect(trainTaggerOnly({ documents, columns: [], lists: LISTS }, options)).toEqual(parts);

    const finder = new Finder(createWordTable(parts), parts);
    const tally = emptyTally();
    for (let at = 0; at < 100; at++) {
      const unseen = writeDocument(pool, random, `unseen-${at}`);
      scoreDocument(tally, unseen, finder.find(unseen.text));
    }
    expect(scoresOf(tally).f1).toBeGreaterThan(0.7);
  });
});
