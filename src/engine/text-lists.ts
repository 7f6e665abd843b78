import type { RuleId } from '../model/catalogue.js';
import type { Concealed } from '../model/content.js';
import type { Hit } from '../model/detection.js';
import type { Found } from './findings.js';
import { addHashes } from './string-hash.js';

/** Fewer people are a mention, not a list. */
const FEWEST = 5;
/** Beside a name in the same line, what leads to a home or tells which of many of that name it is. */
const LEADS_HOME: readonly RuleId[] = [
  'person/address',
  'person/date-of-birth',
  'person/national-insurance-number',
  'person/nhs-number',
  'person/bank-account',
];
const MOST_PEOPLE = 200_000;

interface TextList {
  readonly found: Found;
  /** Person by hash, and each of the facts beside them: a letterhead under every name is no list. */
  readonly people: Set<number>;
  readonly facts: Set<string>;
  lines: number;
}

/** Lists of people that are written as lines or paragraphs instead of a table: a name and a home in each. */
export class TextLists {
  readonly #lists = new Map<string, TextList>();

  /** Notes the lines of a text in which a name stands beside what leads to a home. `found` is what a list there would be. */
  note(text: string, hits: readonly Hit[], found: Found, person: (name: string) => number): void {
    if (!hits.some(isHome)) return;
    for (const line of linesOf(text, hits)) {
      const names = line.filter(({ rule }) => rule === 'person/name');
      const homes = line.filter(isHome);
      if (names.length === 0 || homes.length === 0) continue;
      const list = this.#listAt(found);
      list.lines += names.length;
      for (const { start, end } of names) {
        if (list.people.size < MOST_PEOPLE) list.people.add(person(text.slice(start, end)));
      }
      for (const { identity } of homes) if (list.facts.size < MOST_PEOPLE) list.facts.add(identity);
    }
  }

  /** The lists that are long enough to be one. */
  *finish(): Generator<Found> {
    for (const { found, people, facts, lines } of this.#lists.values()) {
      if (people.size < FEWEST || facts.size < FEWEST) continue;
      let digest = 0;
      for (const hash of people) digest = addHashes(digest, hash);
      yield { ...found, count: lines, people: people.size, digest };
    }
  }

  #listAt(found: Found): TextList {
    const key = placeKey(found);
    let list = this.#lists.get(key);
    if (list === undefined) {
      list = { found, people: new Set(), facts: new Set(), lines: 0 };
      this.#lists.set(key, list);
    }
    return list;
  }
}

function placeKey({ at, concealed }: { at: Found['at']; concealed?: Concealed | undefined }): string {
  return JSON.stringify([concealed?.carrier, at.trail, at.part, at.sheet, at.story]);
}

const isHome = ({ rule }: Hit): boolean => LEADS_HOME.includes(rule);

/** The hits of a text, those of each line together. */
function linesOf(text: string, hits: readonly Hit[]): Iterable<readonly Hit[]> {
  const lines = new Map<number, Hit[]>();
  let end = -1;
  let line = 0;
  for (const hit of [...hits].sort((one, other) => one.start - other.start)) {
    if (hit.start > end) {
      line = hit.start === 0 ? 0 : text.lastIndexOf('\n', hit.start - 1) + 1;
      const next = text.indexOf('\n', hit.start);
      end = next < 0 ? text.length : next;
    }
    const known = lines.get(line);
    if (known === undefined) lines.set(line, [hit]);
    else known.push(hit);
  }
  return lines.values();
}
