import { randomInt } from 'node:crypto';
import { endianness } from 'node:os';
import { filterWords, HashFilter } from './hash-filter.js';
import { formsOf, type PersonForm, type RosterPerson } from './person-forms.js';
import { RosterFault } from './roster-fault.js';
import { rosterKeys } from './roster-keys.js';
import { type RosterCounts, sealedContent, sealOf, sectionsOf, sizeOf, writeHeader } from './roster-layout.js';

export interface BuiltRoster {
  /** The file. */
  readonly bytes: Buffer;
  /** People of whom the list gave anything to tell them by. */
  readonly people: number;
  readonly forms: number;
  /** First 8 hexadecimal digits of the seal: the same roster shows the same ones. */
  readonly checkValue: string;
}

/** The index of a list of people under a key. Throws `RosterFault` when nobody can be told by it. */
export function buildRoster(list: Iterable<RosterPerson>, key: Uint8Array): BuiltRoster {
  if (endianness() !== 'LE') throw new RosterFault('Rosters can be used on little-endian machines only.');
  const keys = rosterKeys(key);
  const told = [...list].map(formsOf).filter((forms) => forms.length > 0);
  if (told.length === 0) throw new RosterFault('The list names nobody: no row of it has a name or a number.');
  shuffle(told);
  const persons = new Map<bigint, number>();
  for (const [person, forms] of told.entries()) {
    for (const form of forms) {
      const code = keys.formCode(form);
      if (!persons.has(code)) persons.set(code, person);
    }
  }
  const surnames = new Set(told.flatMap((forms) => forms.flatMap(surnameWordsOf)));
  const counts: RosterCounts = {
    people: told.length,
    forms: persons.size,
    surnameWords: filterWords(surnames.size),
    formWords: filterWords(persons.size),
  };
  const bytes = Buffer.from(new ArrayBuffer(sizeOf(counts)));
  const sections = sectionsOf(bytes.buffer, counts);
  const codes = [...persons.keys()].sort((one, other) => (one < other ? -1 : 1));
  for (const [index, code] of codes.entries()) {
    sections.codes[index] = code;
    sections.persons[index] = persons.get(code)!;
  }
  const surnameFilter = new HashFilter(sections.surnames);
  for (const word of surnames) surnameFilter.mark(keys.word(word));
  const formFilter = new HashFilter(sections.forms);
  for (const forms of told) for (const form of forms) formFilter.mark(keys.formHash(form));
  writeHeader(bytes, counts, keys.check);
  const seal = keys.seal(sealedContent(bytes));
  seal.copy(sealOf(bytes));
  return { bytes, people: counts.people, forms: counts.forms, checkValue: seal.toString('hex').slice(0, 8) };
}

/** The words of the surname, which every form with initials holds and no others. */
function surnameWordsOf({ kind, words }: PersonForm): readonly string[] {
  return kind === 'initials' ? words : [];
}

/** People are numbered at random, so that their numbers do not tell their place in the list. */
function shuffle<T>(items: T[]): void {
  for (let last = items.length - 1; last > 0; last--) {
    const other = randomInt(last + 1);
    [items[last], items[other]] = [items[other]!, items[last]!];
  }
}
