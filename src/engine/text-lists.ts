import { STAFF_NUMBERS } from '../detectors/table-evidence.js';
import type { RuleId } from '../model/catalogue.js';
import type { Concealed } from '../model/content.js';
import type { Hit } from '../model/detection.js';
import type { Found } from './findings.js';
import { addHashes, hashPerson, hashText } from './string-hash.js';

/** Fewer people are a mention, not a list. */
const FEWEST = 5;
const NAME: RuleId = 'person/name';
/** Beside a name in the same line, what leads to a home or tells which of many of that name it is. */
export const LEADS_HOME: readonly RuleId[] = [
  'person/address',
  'person/date-of-birth',
  'person/national-insurance-number',
  'person/nhs-number',
  'person/bank-account',
];
/** Beside a number at work, what says that it is somebody's. */
const TELLS_WHOSE: readonly RuleId[] = [NAME, 'person/rank'];
/** Characters between a number at work and the name or rank it belongs to: a list may have no lines. */
const NEAR = 40;
const MOST_PEOPLE = 200_000;

/** One person of a list, by hash, and the facts beside them. */
export interface Listed {
  readonly person: number;
  readonly facts: readonly string[];
}

interface TextList {
  readonly found: Found;
  /** Person by hash, and each of the facts beside them: a letterhead under every name is no list. */
  readonly people: Set<number>;
  readonly facts: Set<string>;
  entries: number;
}

/** Lists of people that are written as text instead of a table: a name and a home a line, officers with their numbers. */
export class TextLists {
  readonly #lists = new Map<string, TextList>();

  /** Notes the people whom a text lists. `found` is what a list there would be. */
  note(text: string, hits: readonly Hit[], found: Omit<Found, 'rule'>): void {
    this.add({ ...found, rule: 'dataset/row-level-data' }, homesIn(text, hits));
    this.add({ ...found, rule: 'dataset/staff-list' }, staffIn(hits));
  }

  /** Adds people to the list of a place. */
  add(found: Found, listed: readonly Listed[]): void {
    if (listed.length === 0) return;
    const list = this.#listAt(found);
    for (const { person, facts } of listed) {
      list.entries++;
      if (list.people.size < MOST_PEOPLE) list.people.add(person);
      for (const fact of facts) if (list.facts.size < MOST_PEOPLE) list.facts.add(fact);
    }
  }

  /** The lists that are long enough to be one. */
  *finish(): Generator<Found> {
    for (const { found, people, facts, entries } of this.#lists.values()) {
      if (people.size < FEWEST || facts.size < FEWEST) continue;
      let digest = 0;
      for (const hash of people) digest = addHashes(digest, hash);
      yield { ...found, count: entries, people: people.size, digest };
    }
  }

  #listAt(found: Found): TextList {
    const key = placeKey(found);
    let list = this.#lists.get(key);
    if (list === undefined) {
      list = { found, people: new Set(), facts: new Set(), entries: 0 };
      this.#lists.set(key, list);
    }
    return list;
  }
}

/** Lines in which a name stands beside what leads to a home. */
function homesIn(text: string, hits: readonly Hit[]): readonly Listed[] {
  const homes = hits.filter(({ rule }) => LEADS_HOME.includes(rule));
  if (homes.length === 0) return [];
  return hits.flatMap((name): Listed[] => {
    if (name.rule !== NAME) return [];
    const beside = homes.filter((home) => lineOf(text, home.start) === lineOf(text, name.start));
    const person = hashPerson(text.slice(name.start, name.end));
    return beside.length === 0 ? [] : [{ person, facts: beside.map(({ identity }) => identity) }];
  });
}

/** Numbers at work beside a name or a rank. They are told apart by number, as a name may be cut or misread. */
function staffIn(hits: readonly Hit[]): readonly Listed[] {
  const numbers = hits.filter(({ rule, confidence }) => STAFF_NUMBERS.includes(rule) && confidence !== 'signal');
  const telling = hits.filter(({ rule }) => TELLS_WHOSE.includes(rule));
  return numbers
    .filter(({ start, end }) => telling.some((other) => other.end >= start - NEAR && other.start <= end + NEAR))
    .map(({ identity }) => ({ person: hashText(identity), facts: [identity] }));
}

function placeKey({
  rule,
  at,
  concealed,
}: {
  rule: RuleId;
  at: Found['at'];
  concealed?: Concealed | undefined;
}): string {
  return JSON.stringify([rule, concealed?.carrier, at.trail, at.part, at.sheet, at.story]);
}

/** Offset at which the line around an offset begins. */
function lineOf(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}
