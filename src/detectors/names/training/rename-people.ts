import type { GoldDocument, GoldSpan } from './documents.js';
import type { NamePool, Person } from './name-pool.js';

interface Renaming {
  readonly pool: NamePool;
  readonly random: () => number;
  /** By surname as written in capitals, so that every mention of a person gets one new name. */
  readonly people: Map<string, Person>;
  readonly forenames: Map<string, string>;
}

const isInitial = (word: string): boolean => /^\p{Lu}\.?$/u.test(word);
const inCase = (name: string, like: string): string => {
  if (like.length > 1 && like === like.toUpperCase()) return name.toUpperCase();
  return like === like.toLowerCase() ? name.toLowerCase() : name;
};

function personFor(surname: string, renaming: Renaming): Person {
  const key = surname.toUpperCase();
  const known = renaming.people.get(key);
  if (known) return known;
  const person = renaming.pool.person(renaming.random);
  renaming.people.set(key, person);
  return person;
}

function renamed(name: string, renaming: Renaming): string {
  const comma = /^([^,]+),\s*(.+)$/u.exec(name);
  if (comma) {
    const person = personFor(comma[1]!, renaming);
    const given = comma[2]!.split(/\s+/u).map((word) => renamedForename(word, person.forename));
    return `${inCase(person.surname, comma[1]!)}, ${given.join(' ')}`;
  }
  const words = name.split(/\s+/u);
  if (words.length === 1) {
    const forename = renaming.forenames.get(name.toUpperCase());
    return inCase(forename ?? personFor(name, renaming).surname, name);
  }
  const last = words.at(-1)!;
  const person = personFor(last, renaming);
  const given = words
    .slice(0, -1)
    .filter((word) => !/^\p{Ll}/u.test(word) || words.every((each) => /^\p{Ll}/u.test(each)));
  const shown = given.map((word, at) => {
    const own = at === 0 ? person.forename : person.middle;
    if (!isInitial(word)) renaming.forenames.set(word.toUpperCase(), own);
    return renamedForename(word, own);
  });
  return [...shown, inCase(person.surname, last)].join(' ');
}

function renamedForename(word: string, forename: string): string {
  if (!isInitial(word)) return inCase(forename, word);
  return forename.slice(0, 1).toUpperCase() + (word.endsWith('.') ? '.' : '');
}

/** The document with all its people renamed, each the same way throughout. */
export function renamePeople(document: GoldDocument, pool: NamePool, random: () => number): GoldDocument {
  const renaming: Renaming = { pool, random, people: new Map(), forenames: new Map() };
  const order = [...document.spans].sort((a, b) => a.start - b.start);
  // Full names first: they tell which of the single names are forenames.
  const byLength = [...order].sort((a, b) => wordsIn(document.text, b) - wordsIn(document.text, a));
  const names = new Map<GoldSpan, string>();
  for (const span of byLength) names.set(span, renamed(document.text.slice(span.start, span.end), renaming));
  let text = '';
  let read = 0;
  const shifts: { readonly from: number; readonly by: number }[] = [];
  const spans = order.map((span) => {
    const name = names.get(span)!;
    text += document.text.slice(read, span.start);
    const start = text.length;
    text += name;
    read = span.end;
    shifts.push({ from: span.end, by: text.length - span.end });
    return { ...span, start, end: text.length };
  });
  text += document.text.slice(read);
  const moved = (at: number): number => at + (shifts.findLast((shift) => shift.from <= at)?.by ?? 0);
  const ignore = document.ignore.map(({ start, end }) => ({ start: moved(start), end: moved(end) }));
  return { ...document, text, spans, ignore };
}

const wordsIn = (text: string, { start, end }: GoldSpan): number => text.slice(start, end).split(/\s+/u).length;
