import { createHmac } from 'node:crypto';
import { type KeyedHash, keyedHash } from '../keyed-hash.js';
import { formText, type PersonForm } from './person-forms.js';

const MODULUS = 2 ** 52;

/** Everything that is worked out with the key of a roster. Each purpose has a key of its own, derived from it. */
export interface RosterKeys {
  /** 32 bytes that tell whether this is the key a roster was built with. */
  readonly check: Buffer;
  /** Hash of one word of a name, for the filters. */
  readonly word: KeyedHash;
  /** Hash of a form for the filter of forms; the order of its words does not matter. */
  formHash(form: PersonForm): number;
  /** First 8 bytes of the HMAC-SHA-256 of a form. */
  formCode(form: PersonForm): bigint;
  /** 32 bytes over the content of a roster. */
  seal(content: Uint8Array): Buffer;
}

export function rosterKeys(key: Uint8Array): RosterKeys {
  const derived = (purpose: string): Buffer => createHmac('sha256', key).update(`foi-gate roster, ${purpose}`).digest();
  const word = keyedHash(derived('words').subarray(0, 16));
  const forms = derived('forms');
  const seals = derived('seal');
  return {
    check: derived('check'),
    word,
    formHash: ({ kind, words, initials }) => {
      let sum = kind === 'words' ? 0 : word(`${kind} ${initials}`);
      for (const each of words) sum = addHashes(sum, word(each));
      return sum;
    },
    formCode: (form) => createHmac('sha256', forms).update(formText(form)).digest().readBigUInt64LE(0),
    seal: (content) => createHmac('sha256', seals).update(content).digest(),
  };
}

/** Sum of two hashes that does not depend on their order. */
export function addHashes(one: number, other: number): number {
  const sum = one + other;
  return sum >= MODULUS ? sum - MODULUS : sum;
}
