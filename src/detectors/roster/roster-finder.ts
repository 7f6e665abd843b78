import type { Confidence } from '../../model/catalogue.js';
import type { Hit } from '../../model/detection.js';
import { nameWords } from './name-words.js';
import { initialsForm, wordsForm } from './person-forms.js';
import type { Roster } from './roster.js';
import { chainsIn, type NameToken, type TokenChain } from './roster-tokens.js';

export const ROSTER_MATCH = 'dataset/roster-match';

const MOST_NAME_WORDS = 5;
/** What stands before the sign of an address of e-mail. */
const LOCAL_PART = /[\p{L}\p{M}\p{N}'._-]{1,64}$/u;
const LONGEST_LOCAL_PART = 64;

/** Finds the people of a roster. The identity of a hit is the number of the person. */
export interface RosterFinder {
  /** Names in a text or a cell, in any order and form, and names within addresses of e-mail. */
  find(text: string): readonly Hit[];
  /** The person whom a surname and forenames or initials name that stand apart. */
  pair(surname: string, given: string): number | undefined;
  /** The person of a number at work or an address of e-mail. */
  number(value: string): number | undefined;
}

interface Match {
  readonly person: number;
  readonly confidence: Confidence;
}

const NO_HITS: readonly Hit[] = [];

export function createRosterFinder(roster: Roster): RosterFinder {
  const findIn = (text: string, offset: number): Hit[] => {
    const hits: Hit[] = [];
    for (const chain of chainsIn(text)) matchChain(chain, roster, offset, hits);
    return hits;
  };
  return {
    find(text) {
      const hits = findIn(text, 0);
      for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
        const from = Math.max(0, at - LONGEST_LOCAL_PART);
        const local = LOCAL_PART.exec(text.slice(from, at));
        if (local !== null) hits.push(...findIn(local[0], from + local.index));
      }
      return hits.length === 0 ? NO_HITS : hits;
    },
    pair(surname, given) {
      const surnames = nameWords(surname);
      if (!surnames.some((word) => roster.word(word).isSurname)) return undefined;
      return pairIn(roster, surnames, given)?.person;
    },
    number: (value) => roster.personOfNumber(value),
  };
}

function matchChain({ tokens, isAll }: TokenChain, roster: Roster, offset: number, hits: Hit[]): void {
  const known = tokens.map(({ word }) => word.length > 1 && roster.word(word).isSurname);
  if (!known.includes(true)) return;
  for (let from = 0; from < tokens.length - 1; ) {
    let to = Math.min(tokens.length, from + MOST_NAME_WORDS);
    let match: Match | undefined;
    for (; to - from >= 2; to--) {
      if (!known.slice(from, to).includes(true)) break;
      const isWhole = isAll && from === 0 && to === tokens.length;
      match = matchWords(tokens.slice(from, to), roster, isWhole);
      if (match !== undefined) break;
    }
    if (match === undefined) {
      from++;
      continue;
    }
    const { person, confidence } = match;
    const [start, end] = [tokens[from]!.start + offset, tokens[to - 1]!.end + offset];
    hits.push({ rule: ROSTER_MATCH, start, end, confidence, identity: String(person) });
    from = to;
  }
}

/** One stretch of words as a whole: a full name, one with other forenames between, or a surname with initials. */
function matchWords(tokens: readonly NameToken[], roster: Roster, isWhole: boolean): Match | undefined {
  const words = tokens.filter(({ isLetter }) => !isLetter).map(({ word }) => word);
  const letters = tokens.filter(({ isLetter }) => isLetter);
  if (words.length >= 2) {
    const person = roster.personOf(wordsForm(words)) ?? personAround(words, roster);
    if (person !== undefined) return { person, confidence: 'certain' };
  }
  if (letters.length > 0) {
    if (!isWhole && !isWrittenAsName(tokens)) return undefined;
    return initialsIn(roster, words, letters.map(({ word }) => word).join(''));
  }
  const initials = [tokens[0]!, tokens.at(-1)!].find(({ mayBeInitials }) => mayBeInitials);
  if (initials === undefined || !(isWhole || isWrittenAsName(tokens))) return undefined;
  return initialsIn(
    roster,
    words.filter((word) => word !== initials.word),
    initials.word,
  );
}

/** First and last word where more stand between them than the list knows. */
function personAround(words: readonly string[], roster: Roster): number | undefined {
  if (words.length < 3) return undefined;
  return roster.personOf(wordsForm([words[0]!, words.at(-1)!]));
}

/** A capital beside a word is a name where a point, a comma or a title says so: "Appendix B Cross" is none. */
function isWrittenAsName(tokens: readonly NameToken[]): boolean {
  const isPointed = tokens.some(({ isLetter, isPointed: pointed }) => isLetter && pointed);
  return isPointed || tokens[0]!.titles > 0 || tokens.slice(1).some(({ gap }) => gap.includes(','));
}

/** By all initials, or by the first where the list knows fewer. */
function initialsIn(roster: Roster, surnames: readonly string[], initials: string): Match | undefined {
  if (surnames.length === 0) return undefined;
  const person =
    roster.personOf(initialsForm(surnames, initials)) ?? roster.personOf(initialsForm(surnames, initials.charAt(0)));
  return person === undefined ? undefined : { person, confidence: 'likely' };
}

/** Surname and given names in columns of their own: forenames in words, or initials. */
function pairIn(roster: Roster, surnames: readonly string[], given: string): Match | undefined {
  const words = nameWords(given);
  if (words.length === 0) return undefined;
  const names = words.filter((word) => word.length > 1);
  const person =
    names.length === 0
      ? undefined
      : (roster.personOf(wordsForm([...surnames, ...names])) ?? roster.personOf(wordsForm([...surnames, names[0]!])));
  if (person !== undefined) return { person, confidence: 'certain' };
  const isInitials = names.length === 0 || (words.length === 1 && words[0]!.length <= 3);
  return isInitials ? initialsIn(roster, surnames, words.join('')) : undefined;
}
