import { foldWord } from './name-words.js';
import { TITLES } from './titles.js';

/** A word of a text that can be part of a name. */
export interface NameToken {
  readonly start: number;
  readonly end: number;
  /** Folded. */
  readonly word: string;
  /** One letter, or two or three capital ones: it may stand for forenames. */
  readonly mayBeInitials: boolean;
  /** It is one letter. */
  readonly isLetter: boolean;
  /** A point follows. */
  readonly isPointed: boolean;
  /** What parts it from the word before, '' for the first of a chain. */
  readonly gap: string;
  /** A title or a rank stands before it. */
  readonly isTitled: boolean;
}

/** Words that follow each other as those of a name do. */
export interface TokenChain {
  readonly tokens: readonly NameToken[];
  /** Nothing but titles stands in the text beside it. */
  readonly isAll: boolean;
}

/** Words that part two names and are in none. */
const BETWEEN = new Set(['and', 'or', 'of', 'the', 'to', 'in', 'at', 'for', 'on', 'by', 'with', 'from', 'is', 'was']);
/** A cell or a title; any of its words may be part of a name. In longer texts those with a capital letter may. */
const LONGEST_VALUE = 60;
const WIDEST_GAP = 3;
const GAP = /^(?:[\s,.'’()_-]|–)*$/u;
const NEW_SENTENCE = /[.\n\r]/u;
const LONGEST_INITIALS = 3;

/** Chains of at least two words that may be a name. */
export function chainsIn(text: string): readonly TokenChain[] {
  const isValue = text.length <= LONGEST_VALUE;
  const chains: NameToken[][] = [];
  let chain: NameToken[] = [];
  /** Words of the text but for titles. */
  let words = 0;
  let isTitled = false;
  /** Where the word before ends, title or not. */
  let before = -1;
  const close = (): void => {
    if (chain.length > 1) chains.push(chain);
    chain = [];
    isTitled = false;
  };
  for (let start = nextLetter(text, 0), end = 0; start < text.length; start = nextLetter(text, end)) {
    end = endOfWord(text, start);
    if (!isValue && !isCapital(text.charCodeAt(start))) {
      close();
      continue;
    }
    const gap = chain.length === 0 ? '' : text.slice(before, start);
    if (chain.length > 0 && !continues(gap, chain.at(-1)!, isValue)) close();
    before = end;
    const token = tokenAt(text, start, end, chain.length === 0 ? '' : gap, isTitled);
    if (TITLES.has(token.word) && (chain.length === 0 || !token.mayBeInitials)) {
      isTitled = true;
      continue;
    }
    words++;
    if (BETWEEN.has(token.word)) close();
    else chain.push(token);
  }
  close();
  return chains.map((tokens) => ({ tokens, isAll: isValue && tokens.length === words }));
}

function nextLetter(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isLetter(text.charCodeAt(at))) at++;
  return at;
}

function tokenAt(text: string, start: number, end: number, gap: string, isTitled: boolean): NameToken {
  const raw = text.slice(start, end);
  const word = foldWord(raw);
  const isOne = word.length === 1;
  return {
    start,
    end,
    word,
    mayBeInitials: isOne || (raw.length <= LONGEST_INITIALS && raw === raw.toUpperCase()),
    isLetter: isOne,
    isPointed: text.charCodeAt(end) === 46,
    gap,
    isTitled,
  };
}

/** A point ends a sentence unless an initial stands before it; in an address of e-mail it parts the names. */
function continues(gap: string, last: NameToken, isValue: boolean): boolean {
  if (gap.length > WIDEST_GAP || !GAP.test(gap)) return false;
  return isValue || last.mayBeInitials || !NEW_SENTENCE.test(gap);
}

function endOfWord(text: string, start: number): number {
  let at = start + 1;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isLetter(code) || isMark(code)) continue;
    const joins = (code === 39 || code === 0x2019) && isLetter(text.charCodeAt(at + 1));
    if (!joins) break;
  }
  return at;
}

function isLetter(code: number): boolean {
  if (code < 128) return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return (
    code >= 0xc0 &&
    code !== 0xd7 &&
    code !== 0xf7 &&
    !isMark(code) &&
    !(code >= 0x2000 && code < 0x2c00) &&
    code < 0xfb00
  );
}

const isMark = (code: number): boolean => code >= 0x300 && code <= 0x36f;

function isCapital(code: number): boolean {
  if (code < 128) return code <= 90;
  const letter = String.fromCharCode(code);
  return letter !== letter.toLowerCase() || letter.toUpperCase() === letter;
}
