import type { ColumnProfile, ColumnReading } from '../model/detection.js';
import { isAttributeHeader } from './attributes.js';
import { saysNothing } from './header-text.js';
import { nameHeader } from './name-header.js';
import { isPersonIn, leaningOf } from './names/column.js';
import { isSentence } from './names/sentence.js';
import { shareOf } from './placeholder.js';

type Part = NonNullable<ColumnReading['part']>;

const NAME = 'person/name';
const MANY_VALUES = 20;
/** Share of values below which names are not what a column of many is about. */
const FEW_NAMES = 0.2;
/** Log-odds that a column must add to its cells to be one of people who are written in full, by what its header says. */
const FULL_LEANING = { person: 0, name: 0.3, none: 0.5, unknown: 0.5 } as const;
/** The same for columns of single words, which are as often places and things. */
const WORD_LEANING = { name: 2, none: 1, unknown: 2 } as const;
/** Fewer values of one word each may be anything. */
const FEW_WORDS = 5;
/** Share of its cells that a column of people written in full has at least. */
const MOST = 0.5;
/** Share of values that are sentences from which a column is one of remarks. */
const SOME_SENTENCES = 0.2;
/** Below the log-odds of any value. */
const NOBODY = Number.NEGATIVE_INFINITY;
/** Kinds that a column of categories has at most. */
const FEW_KINDS = 8;
/** Values of a column under an unknown word that must look like names, tell rows apart, and be as many. */
const NEARLY_ALL = 0.75;
const VARIED = 0.3;
const FEWEST_TELLING = 5;
const INITIALS = /^\p{Lu}(?:[. ]{0,2}\p{Lu}){0,3}\.?$/u;
/** One to three capitalised words of letters, as a surname or a forename alone is written. */
const ONE_NAME = /^[\p{L}][\p{L}\p{M}'’-]+(?:[ -][\p{L}][\p{L}\p{M}'’-]+){0,2}$/u;
/** Words in which a name may be written in full, with or without a comma and initials. */
const FULL_NAME = /^[\p{L}][\p{L}\p{M}'’.-]*,?(?: [\p{L}][\p{L}\p{M}'’.-]*){1,4}$/u;

/**
 * Columns that hold names of people, and the part of the name each holds.
 * `employment` holds the indexes of columns that speak of a job: a surname next to a rank needs no header.
 */
export function readNames(
  columns: readonly ColumnProfile[],
  employment: ReadonlySet<number>,
): readonly (ColumnReading | undefined)[] {
  const told = columns.map(partOf);
  const shaped = columns.map(partsByShape);
  const parts = columns.map(
    (column, index) => told[index] ?? besideNames(column, index, told, shaped, employment) ?? wordsByValues(column),
  );
  return columns.map((column, index) => {
    const part = parts[index];
    if (part !== undefined && isCarried(part, parts, columns, column)) return wholeColumn(column, part);
    return minority(column);
  });
}

function wholeColumn(profile: ColumnProfile, part: Part): ColumnReading {
  const told = nameHeader(profile.header);
  const isOpen = told === undefined || told === 'name' || told === 'thing';
  const confidence = isOpen ? 'likely' : 'certain';
  const reading = { profile, rule: NAME, part, confidence, basis: 'column' } as const;
  // A header that says surname is right even where the surname is a word; and initials are too short to be judged.
  const least = isOpen || told === 'person' ? leastIn(profile) : NOBODY;
  if (part === 'initials') return { ...reading, cells: profile.strings - profile.absent };
  return { ...reading, cells: peopleIn(profile, least), least };
}

const peopleIn = ({ nameLike }: ColumnProfile, least: number): number =>
  nameLike.odds.reduce((sum, { odds, cells }) => (odds >= least ? sum + cells : sum), 0);

/** Least log-odds of the cells that are people, by themselves and by what the others are. */
function leastIn(column: ColumnProfile): number {
  const leaning = leaningIn(column);
  const people = column.nameLike.odds.filter(({ odds }) => isPersonIn(odds, leaning));
  return Math.min(...people.map(({ odds }) => odds));
}

const leaningIn = ({ nameLike }: ColumnProfile): number =>
  leaningOf(nameLike.odds.map(({ odds, distinct }) => ({ odds, count: distinct })));

/**
 * Names among other things: a remarks column, a table of figures with three people in it. A few of many short values,
 * such as countries or wards, sooner are things called like people; among sentences, or in one, they are people under any header.
 */
function minority(profile: ColumnProfile): ColumnReading | undefined {
  const { alone, told } = profile.nameLike;
  if (told === 0) return undefined;
  const isFew = profile.strings >= MANY_VALUES && told < (profile.strings - profile.absent) * FEW_NAMES;
  const isThing = nameHeader(profile.header) === 'thing' && told === alone;
  const isWeak = isThing || (isFew && !holdsSentences(profile));
  return { profile, rule: NAME, part: 'full', confidence: isWeak ? 'signal' : 'likely', cells: told, basis: 'names' };
}

const isBare = ({ header }: ColumnProfile): boolean => header === '' || saysNothing(header);

function holdsSentences({ sample }: ColumnProfile): boolean {
  return shareOf(sample, isSentence) >= SOME_SENTENCES;
}

/**
 * Forenames and initials are people only next to what completes them: a list of baby names, with or without how often each
 * was given, names nobody.
 */
function isCarried(
  part: Part,
  parts: readonly (Part | undefined)[],
  columns: readonly ColumnProfile[],
  column: ColumnProfile,
): boolean {
  if (part === 'full' || part === 'surname' || parts.includes('surname')) return true;
  return part === 'forename' && isBare(column) && columns.every(({ numbers, cells }) => numbers <= cells / 2);
}

/** Part of a name that a column holds by its header and values together. */
function partOf(column: ColumnProfile): Part | undefined {
  if (column.strings === 0 || column.strings < column.cells / 2) return undefined;
  const words = column.sample.filter((value) => /\p{L}/u.test(value));
  const told = nameHeader(column.header);
  const share = sharesOf(column);
  switch (told) {
    case 'surname':
      return share.surname >= 0.25 || shareOf(words, (value) => ONE_NAME.test(value)) >= 0.8
        ? 'surname'
        : fullPart(share);
    case 'forename':
      return share.forename >= 0.25 || shareOf(words, (value) => ONE_NAME.test(value)) >= 0.8
        ? 'forename'
        : fullPart(share);
    case 'initials':
      return shareOf(words, (value) => INITIALS.test(value.toUpperCase())) >= 0.6 ? 'initials' : fullPart(share);
    case 'full':
      return share.any >= 0.3 || shareOf(words, (value) => FULL_NAME.test(value)) >= 0.8 ? 'full' : undefined;
    case 'person':
    case 'name':
    case undefined:
      return told !== 'person' && (isCategory(column) || isNumbered(column))
        ? undefined
        : fullByValues(told, column, share);
    case 'thing':
      return share.full >= 0.75 && !isCategory(column) && !isNumbered(column) ? 'full' : undefined;
    default:
      return told satisfies never;
  }
}

/** The same few values again and again sort rows into kinds; people a row is about are as many as the rows, or nearly. */
function isCategory({ strings, distinct }: ColumnProfile): boolean {
  return strings >= MANY_VALUES && distinct <= FEW_KINDS && distinct < strings * FEW_NAMES;
}

/** `Site 101`, `Site 102`: one word and running numbers; people with numbers have names of their own. */
function isNumbered({ sample }: ColumnProfile): boolean {
  const words = new Set(sample.map((value) => value.replaceAll(/\d+/gu, '')));
  return words.size < sample.length / 2;
}

/** Whether the column leans to people, most of them in full; under the header of a person any part will do. */
function fullByValues(told: 'person' | 'name' | undefined, column: ColumnProfile, share: Shares): Part | undefined {
  const isFull = share.full > 0 && share.full >= share.surname && share.full >= share.forename;
  if (!isFull && (told !== 'person' || share.any === 0)) return undefined;
  if (leaningIn(column) < FULL_LEANING[told ?? headed(column)]) return undefined;
  return told === 'person' || peopleIn(column, leastIn(column)) >= MOST * share.filled ? 'full' : undefined;
}

/** Surnames or forenames with nothing beside them that tells what they are. Given names under a header may be those of babies or dogs. */
function wordsByValues(column: ColumnProfile): Part | undefined {
  const told = nameHeader(column.header);
  if ((told !== undefined && told !== 'name') || column.distinct < FEW_WORDS) return undefined;
  if (isCategory(column) || isNumbered(column)) return undefined;
  const { surname, forename } = sharesOf(column);
  if (leaningIn(column) < WORD_LEANING[told ?? headed(column)]) return undefined;
  if (surname >= forename) return surname > 0 ? 'surname' : undefined;
  return isBare(column) ? 'forename' : undefined;
}

const headed = (column: ColumnProfile): 'none' | 'unknown' => (isBare(column) ? 'none' : 'unknown');

interface Shaped {
  readonly surname: boolean;
  readonly forename: boolean;
  readonly initials: boolean;
}

/** What a column could be by its values alone. */
function partsByShape(column: ColumnProfile): Shaped {
  const share = sharesOf(column);
  const open = nameHeader(column.header) !== 'thing' && column.strings > 0 && column.strings >= column.cells / 2;
  return {
    surname: open && share.surname >= 0.6,
    forename: open && share.forename >= 0.5,
    initials: open && shareOf(column.sample, (value) => INITIALS.test(value)) >= 0.8,
  };
}

/** Surnames and initials without a header are told by one another: values of either alone are too common. */
function besideNames(
  column: ColumnProfile,
  index: number,
  told: readonly (Part | undefined)[],
  shaped: readonly Shaped[],
  employment: ReadonlySet<number>,
): Part | undefined {
  const near = [index - 1, index + 1, index - 2, index + 2];
  const mine = shaped[index]!;
  // Ranks are capitals too: PC, DS, CI.
  if (mine.initials && employment.has(index)) return undefined;
  if (near.some((at) => told[at] === 'surname')) {
    if (mine.initials) return 'initials';
    return mine.forename ? 'forename' : undefined;
  }
  const isLabelled = !isOpen(column, mine, employment.has(index));
  const given = near.find((at) => shaped[at]?.initials || shaped[at]?.forename);
  if (mine.surname && !isLabelled) {
    if (given !== undefined) return moreSurname(index, given, shaped) ? 'surname' : 'forename';
    if (near.some((at) => employment.has(at))) return 'surname';
  }
  const surname = near.find((at) => shaped[at]?.surname);
  if (surname === undefined || isLabelled) return undefined;
  if (mine.initials) return 'initials';
  return mine.forename ? 'forename' : undefined;
}

/**
 * True where the header leaves open what its column holds: there is none, it only numbers the column, or no list knows the
 * word (`NACHN`, `X_SN1`) and nearly all values say the same.
 */
function isOpen(column: ColumnProfile, shaped: Shaped, speaksOfJob: boolean): boolean {
  const { header, distinct, cells } = column;
  if (isBare(column)) return true;
  if (speaksOfJob || nameHeader(header) !== undefined || isAttributeHeader(header)) return false;
  if (distinct < FEWEST_TELLING || distinct < cells * VARIED) return false;
  const share = sharesOf(column);
  return shaped.initials ? share.initials >= NEARLY_ALL : Math.max(share.surname, share.forename) >= NEARLY_ALL;
}

/** Of two neighbours that could both be surnames, the one that could not be a forename, else the left one. */
function moreSurname(index: number, other: number, shaped: readonly Shaped[]): boolean {
  const mine = shaped[index]!;
  const theirs = shaped[other]!;
  if (!theirs.surname) return true;
  if (mine.forename !== theirs.forename) return !mine.forename;
  return index < other;
}

interface Shares {
  /** Strings that stand for a value. */
  readonly filled: number;
  readonly full: number;
  readonly surname: number;
  readonly forename: number;
  readonly initials: number;
  readonly any: number;
}

/** Shares of the strings that stand for a value at all. */
function sharesOf({ strings, absent, nameLike }: ColumnProfile): Shares {
  const filled = strings - absent;
  const share = (cells: number): number => (filled <= 0 ? 0 : cells / filled);
  return {
    filled,
    full: share(nameLike.full),
    surname: share(nameLike.surname),
    forename: share(nameLike.forename),
    initials: share(nameLike.initials),
    any: share(nameLike.any),
  };
}

function fullPart(share: Shares): Part | undefined {
  return share.full >= 0.5 ? 'full' : undefined;
}
