import { timingSafeEqual } from 'node:crypto';
import { HashFilter } from './hash-filter.js';
import { foldNumber } from './name-words.js';
import { numberForm, type PersonForm } from './person-forms.js';
import { RosterFault } from './roster-fault.js';
import { addHashes, type RosterKeys, rosterKeys } from './roster-keys.js';
import {
  checkOf,
  countsOf,
  HEADER_BYTES,
  MAGIC,
  type RosterSections,
  sealedContent,
  sealOf,
  sectionsOf,
  sizeOf,
  VERSION,
  versionOf,
} from './roster-layout.js';

const MOST_WORDS = 200_000;

/** What the roster knows of a word of a document. */
export interface RosterWord {
  readonly hash: number;
  /** It is part of somebody's surname, or one of the few words that are taken for it. */
  readonly isSurname: boolean;
}

/** A roster as it is asked while documents are read. */
export class Roster {
  readonly people: number;
  readonly #keys: RosterKeys;
  readonly #sections: RosterSections;
  readonly #surnames: HashFilter;
  readonly #forms: HashFilter;
  readonly #words = new Map<string, RosterWord>();

  /** `bytes` were checked with `checkRoster` and begin at a multiple of 8. */
  constructor(bytes: SharedArrayBuffer | ArrayBuffer, key: Uint8Array) {
    const counts = countsOf(Buffer.from(bytes, 0, HEADER_BYTES));
    this.people = counts.people;
    this.#keys = rosterKeys(key);
    this.#sections = sectionsOf(bytes, counts);
    this.#surnames = new HashFilter(this.#sections.surnames);
    this.#forms = new HashFilter(this.#sections.forms);
  }

  /** A folded word, remembered. */
  word(folded: string): RosterWord {
    let known = this.#words.get(folded);
    if (known === undefined) {
      const hash = this.#keys.word(folded);
      known = { hash, isSurname: this.#surnames.has(hash) };
      if (this.#words.size < MOST_WORDS) this.#words.set(folded, known);
    }
    return known;
  }

  /** Number of a person who can be told in this form, undefined when there is none. */
  personOf(form: PersonForm): number | undefined {
    if (!this.#forms.has(this.#hashOf(form))) return undefined;
    const { codes, persons } = this.#sections;
    const at = indexOf(codes, this.#keys.formCode(form));
    return at === undefined ? undefined : persons[at];
  }

  /** The person to whom a number at work or an address belongs. */
  personOfNumber(value: string): number | undefined {
    const folded = foldNumber(value);
    return folded === undefined ? undefined : this.personOf(numberForm(folded));
  }

  #hashOf(form: PersonForm): number {
    if (form.kind === 'number') return this.#keys.formHash(form);
    let sum = form.kind === 'words' ? 0 : this.word(`${form.kind} ${form.initials}`).hash;
    for (const word of form.words) sum = addHashes(sum, this.word(word).hash);
    return sum;
  }
}

/** Throws `RosterFault` unless the bytes are a whole, unchanged roster of this version that was built with this key. */
export function checkRoster(bytes: Buffer, key: Uint8Array): void {
  if (bytes.length < HEADER_BYTES || !bytes.subarray(0, MAGIC.length).equals(MAGIC)) {
    throw new RosterFault('This file is not a roster; foi-gate roster build makes one.');
  }
  if (versionOf(bytes) !== VERSION) {
    throw new RosterFault('This roster was built by another version of the tool; build it again from the list.');
  }
  const keys = rosterKeys(key);
  if (!timingSafeEqual(checkOf(bytes), keys.check)) {
    throw new RosterFault('The key is not the one this roster was built with.');
  }
  const isWhole = bytes.length === sizeOf(countsOf(bytes));
  if (!isWhole || !timingSafeEqual(sealOf(bytes), keys.seal(sealedContent(bytes)))) {
    throw new RosterFault('This roster was changed or damaged since it was built; build it again from the list.');
  }
}

function indexOf(codes: BigUint64Array, code: bigint): number | undefined {
  let [from, to] = [0, codes.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (codes[middle]! < code) from = middle + 1;
    else to = middle;
  }
  return codes[from] === code ? from : undefined;
}
