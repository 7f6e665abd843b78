import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold } from '../fold.js';
import type { Listed } from '../gazetteer.js';

export interface ListedSurname {
  readonly surname: string;
  /** Shares of its bearers by group, US Census 2010. */
  readonly shares: {
    readonly white: number;
    readonly black: number;
    readonly hispanic: number;
    readonly asian: number;
  };
}

export interface NameLists {
  /** By falling frequency. */
  readonly forenames: readonly string[];
  readonly surnames: readonly ListedSurname[];
}

function rows(path: string): string[][] {
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
}

/** Reads `lists/` of the names folder. */
export function readLists(folder: string): NameLists {
  const forenames = rows(join(folder, 'lists/uk_baby_names.csv')).map(([name]) => name ?? '');
  const surnames = rows(join(folder, 'lists/us_surnames_2010_race.csv')).map((row) => ({
    surname: row[1] ?? '',
    shares: { white: Number(row[2]), black: Number(row[3]), hispanic: Number(row[4]), asian: Number(row[5]) },
  }));
  return { forenames: forenames.filter(Boolean), surnames: surnames.filter(({ surname }) => surname !== '') };
}

/** Ranks up to which a name is very frequent, frequent, seen. What is rarer is left to shape and context. */
const FORENAME_RANKS = [600, 5000, 40_000];
const SURNAME_RANKS = [2000, 15_000, 100_000];
/** Occurrences in lower case from which a word is very frequent, frequent, seen. */
const WORD_COUNTS = [40, 6, 2];

const tierOfRank = (rank: number, ranks: readonly number[]): number => {
  const at = ranks.findIndex((limit) => rank < limit);
  return at < 0 ? 0 : 3 - at;
};

const tierOfCount = (count: number): number => {
  const at = WORD_COUNTS.findIndex((least) => count >= least);
  return at < 0 ? 0 : 3 - at;
};

/** The words of all lists under their folded spelling; `words` counts ordinary words in lower case. */
export function gazetteerWords(
  lists: NameLists,
  words: ReadonlyMap<string, number>,
  places: Iterable<string>,
): Map<string, Listed> {
  const listed = new Map<string, Listed>();
  const note = (word: string, known: Partial<Listed>): void => {
    const key = fold(word).replaceAll('-', '');
    if (key.length < 2) return;
    const before = listed.get(key) ?? { forename: 0, surname: 0, word: 0, place: false };
    listed.set(key, {
      forename: Math.max(before.forename, known.forename ?? 0),
      surname: Math.max(before.surname, known.surname ?? 0),
      word: Math.max(before.word, known.word ?? 0),
      place: before.place || known.place === true,
    });
  };
  lists.forenames.slice(0, FORENAME_RANKS.at(-1)).forEach((name, rank) => {
    note(name, { forename: tierOfRank(rank, FORENAME_RANKS) });
  });
  lists.surnames.slice(0, SURNAME_RANKS.at(-1)).forEach(({ surname }, rank) => {
    note(surname, { surname: tierOfRank(rank, SURNAME_RANKS) });
  });
  for (const [word, count] of words) if (tierOfCount(count) > 0) note(word, { word: tierOfCount(count) });
  for (const place of places) note(place, { place: true });
  return listed;
}
