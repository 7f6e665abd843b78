import type { ColumnProfile, ColumnReading } from '../model/detection.js';
import { isAttributeHeader } from './attributes.js';
import { saysNothing } from './header-text.js';
import { type NameHeader, nameHeader } from './name-header.js';
import { shareOf } from './placeholder.js';

type Part = NonNullable<ColumnReading['part']>;

const NAME = 'person/name';
const MANY_VALUES = 20;
/** Share of values below which names are not what a column of many is about. */
const FEW_NAMES = 0.2;
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
  const parts = columns.map((column, index) => told[index] ?? besideNames(column, index, told, shaped, employment));
  return columns.map((column, index) => {
    const part = parts[index];
    if (part !== undefined && isCarried(part, parts, column)) return wholeColumn(column, part);
    return minority(column);
  });
}

function wholeColumn(profile: ColumnProfile, part: Part): ColumnReading {
  const told = nameHeader(profile.header);
  const confidence = told === undefined || told === 'name' || told === 'thing' ? 'likely' : 'certain';
  return { profile, rule: NAME, part, confidence, cells: profile.strings - profile.absent, basis: 'column' };
}

/**
 * Names among other things: a remarks column, a table of figures with three people in it. A few of many short values,
 * such as countries or wards, sooner are things called like people; a sentence that names somebody tells it under any header.
 */
function minority(profile: ColumnProfile): ColumnReading | undefined {
  const cells = profile.nameLike.alone;
  if (cells === 0) return undefined;
  const isTold = (profile.hits.get(NAME)?.cells ?? 0) > 0;
  const isFew = profile.strings >= MANY_VALUES && cells < profile.strings * FEW_NAMES;
  const isThing = nameHeader(profile.header) === 'thing';
  const confidence = !isTold && (isFew || isThing) ? 'signal' : 'likely';
  return { profile, rule: NAME, part: 'full', confidence, cells, basis: 'names' };
}

const isBare = ({ header }: ColumnProfile): boolean => header === '' || saysNothing(header);

/** Forenames and initials are people only next to what completes them: a list of baby names names nobody. */
function isCarried(part: Part, parts: readonly (Part | undefined)[], column: ColumnProfile): boolean {
  if (part === 'full' || part === 'surname') return true;
  return parts.includes('surname') || (part === 'forename' && parts.includes('initials') && isBare(column));
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
      return told !== 'person' && isCategory(column) ? undefined : byValues(told, share);
    case 'thing':
      return share.full >= 0.75 && !isCategory(column) ? 'full' : undefined;
    default:
      return told satisfies never;
  }
}

/** The same few values again and again sort rows into kinds; people a row is about are as many as the rows, or nearly. */
function isCategory({ strings, distinct }: ColumnProfile): boolean {
  return strings >= MANY_VALUES && distinct <= FEW_KINDS && distinct < strings * FEW_NAMES;
}

function byValues(told: NameHeader | undefined, share: Shares): Part | undefined {
  if (share.full >= (told === undefined ? 0.6 : 0.4)) return 'full';
  return told === 'person' && share.any >= 0.6 ? 'full' : undefined;
}

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
