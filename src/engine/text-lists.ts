import type { RuleId } from '../model/catalogue.js';
import type { Concealed } from '../model/content.js';
import type { Hit } from '../model/detection.js';
import type { Found } from './findings.js';
import { homesIn, type Listed, numberedIn, privateAddressesIn, rankedIn } from './listed-people.js';
import { addHashes } from './string-hash.js';

/** Fewer people are a mention, not a list. */
const FEWEST = 5;
const MOST_PEOPLE = 200_000;

interface TextList {
  readonly found: Found;
  /** Person by hash, and each of the facts beside them: a letterhead under every name is no list. */
  readonly people: Set<number>;
  readonly facts: Set<string>;
  entries: number;
}

/** Lists of people that are written as text instead of a table: a name and a home a line, officers with their numbers or ranks. */
export class TextLists {
  readonly #lists = new Map<string, TextList>();

  /** Notes the people whom a text lists. `found` is what a list there would be. */
  note(text: string, hits: readonly Hit[], found: Omit<Found, 'rule'>): void {
    const rows: Found = { ...found, rule: 'dataset/row-level-data' };
    const staff: Found = { ...found, rule: 'dataset/staff-list' };
    this.add(rows, homesIn(text, hits));
    this.add(staff, numberedIn(hits));
    // Told apart from the others, as who is counted by a name there may be counted by a number or an address here.
    this.add(staff, rankedIn(text, hits), 'ranks');
    this.add(rows, privateAddressesIn(text, hits), 'addresses');
  }

  /** Adds people to the list of a place; `kind` tells lists of one rule apart there. */
  add(found: Found, listed: readonly Listed[], kind = ''): void {
    if (listed.length === 0) return;
    const list = this.#listAt(found, kind);
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

  #listAt(found: Found, kind: string): TextList {
    const key = `${kind} ${placeKey(found)}`;
    let list = this.#lists.get(key);
    if (list === undefined) {
      list = { found, people: new Set(), facts: new Set(), entries: 0 };
      this.#lists.set(key, list);
    }
    return list;
  }
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
