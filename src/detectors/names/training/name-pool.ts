import { Sense, senseOf } from '../vocabulary.js';
import type { NameLists } from './lists.js';
import { ORIGINS, type Origin } from './origins.js';
import { pick } from './random.js';

export interface Person {
  readonly forename: string;
  /** A second forename, for forms that show one. */
  readonly middle: string;
  readonly surname: string;
  readonly surnameFirst: boolean;
}

/** `MCDONALD` is `McDonald`, `SMITH` is `Smith`. */
function titleCase(name: string): string {
  const lower = name.toLowerCase();
  const scottish = /^(mc)(\p{L}{3,})$/u.exec(lower);
  if (scottish) return `Mc${capitalised(scottish[2]!)}`;
  return capitalised(lower);
}

const capitalised = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** Surnames that at least this share of bearers of a group carry stand for the group. */
const SHARE = 0.6;
const CENSUS_GROUPS = ['white', 'black', 'hispanic', 'asian'] as const;

type Draw = (random: () => number) => string;

interface Source {
  readonly forename: Draw;
  readonly surname: Draw;
  readonly surnameFirst: boolean;
}

function drawOf(names: readonly string[], made: Origin['surnameParts']): Draw {
  return (random) => {
    if (made && random() < 0.35) {
      const joined = pick(made[0], random) + pick(made[1], random);
      return joined.replaceAll('_', ' ').replaceAll('--', '-');
    }
    return pick(names, random);
  };
}

/** Words that a text uses often enough to be read as words, and those that say what a thing is: Court, Way, Sergeant. */
const isOrdinary = (word: string, words: ReadonlyMap<string, number>): boolean =>
  (words.get(word) ?? 0) >= 25 || senseOf(word, word) !== Sense.None;

/** Draws people evenly over origins: every list of `ORIGINS` and every group of the census weighs the same. */
export class NamePool {
  readonly #sources: readonly Source[];
  readonly #ordinary: readonly string[];
  readonly #short: readonly string[];

  /** `words` counts ordinary words in lower case: surnames that are words too are an origin of their own. */
  constructor(lists: NameLists, words: ReadonlyMap<string, number>) {
    const british = lists.forenames.slice(0, 1500);
    const anyone = lists.forenames.slice(0, 30_000);
    const written = ORIGINS.map((origin) => ({
      forename: drawOf(origin.forenames, origin.forenameParts),
      surname: drawOf(origin.surnames, origin.surnameParts),
      surnameFirst: origin.order === 'surname-first',
    }));
    const census = CENSUS_GROUPS.map((group) => {
      const least = group === 'black' ? 0.45 : SHARE;
      const names = lists.surnames
        .filter(({ shares }) => shares[group] >= least)
        .map(({ surname }) => titleCase(surname));
      const frequent = names.slice(0, 15_000);
      return {
        forename: (random: () => number) => pick(random() < 0.5 ? british : anyone, random),
        surname: (random: () => number) => pick(random() < 0.3 ? names : frequent, random),
        surnameFirst: false,
      };
    });
    const ordinary = lists.surnames
      .filter(({ surname }) => isOrdinary(surname.toLowerCase(), words))
      .map(({ surname }) => titleCase(surname));
    this.#ordinary = ordinary;
    this.#short = lists.surnames.filter(({ surname }) => surname.length <= 3).map(({ surname }) => titleCase(surname));
    const alike = {
      forename: (random: () => number) => pick(british, random),
      surname: (random: () => number) => pick(ordinary, random),
      surnameFirst: false,
    };
    this.#sources = [...written, ...census, alike, alike];
  }

  person(random: () => number): Person {
    const source = pick(this.#sources, random);
    // People of one origin often bear a forename of another.
    const given = random() < 0.15 ? pick(this.#sources, random) : source;
    return {
      forename: given.forename(random),
      middle: given.forename(random),
      // Two surnames are usual in many places, and a married name in all.
      surname: random() < 0.12 ? `${source.surname(random)} ${source.surname(random)}` : source.surname(random),
      surnameFirst: source.surnameFirst,
    };
  }

  /** A surname that is an ordinary word too (Branch, May), or one of two or three letters (Ng, Cox): the hardest to tell. */
  hardSurname(random: () => number): string {
    return pick(random() < 0.6 ? this.#ordinary : this.#short, random);
  }

  forename(random: () => number): string {
    return pick(this.#sources, random).forename(random);
  }

  surname(random: () => number): string {
    return pick(this.#sources, random).surname(random);
  }
}
