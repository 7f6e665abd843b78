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
  /** Titles and ranks that stand before it. */
  readonly titles: number;
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
const POINT = 46;

/** A word of a text before it is known to stand beside another. */
interface Span {
  readonly start: number;
  readonly end: number;
  readonly gap: string;
}

/** Chains of at least two words that may be a name. */
export function chainsIn(text: string): readonly TokenChain[] {
  const isValue = text.length <= LONGEST_VALUE;
  const chains: NameToken[][] = [];
  let spans: Span[] = [];
  const close = (): void => {
    // Most capitals begin a sentence and stand alone.
    if (spans.length > 1) chains.push(...chainsOf(text, spans));
    if (spans.length > 0) spans = [];
  };
  let words = 0;
  for (let start = nextLetter(text, 0), end = 0; start < text.length; start = nextLetter(text, end)) {
    end = endOfWord(text, start);
    words++;
    if (!isValue && !isCapital(text.charCodeAt(start))) {
      close();
      continue;
    }
    const last = spans.at(-1);
    const gap = last === undefined ? '' : text.slice(last.end, start);
    const follows = last === undefined || continues(gap, text, last, isValue);
    if (!follows) close();
    spans.push({ start, end, gap: follows ? gap : '' });
  }
  close();
  const titles = chains.reduce((sum, tokens) => sum + (tokens[0]?.titles ?? 0), 0);
  return chains.map((tokens) => ({ tokens, isAll: isValue && tokens.length + titles === words }));
}

/** The names among words that follow each other: titles before them are no part, and some words part two of them. */
function* chainsOf(text: string, spans: readonly Span[]): Generator<NameToken[]> {
  let chain: NameToken[] = [];
  let titles = 0;
  for (const { start, end, gap } of spans) {
    const raw = text.slice(start, end);
    const word = foldWord(raw);
    const isLetter = word.length === 1;
    const mayBeInitials = isLetter || (raw.length <= LONGEST_INITIALS && raw === raw.toUpperCase());
    if (BETWEEN.has(word)) {
      if (chain.length > 1) yield chain;
      chain = [];
      titles = 0;
    } else if (TITLES.has(word) && (chain.length === 0 || !mayBeInitials)) {
      titles++;
    } else {
      const isPointed = text.charCodeAt(end) === POINT;
      chain.push({ start, end, word, mayBeInitials, isLetter, isPointed, gap: chain.length === 0 ? '' : gap, titles });
    }
  }
  if (chain.length > 1) yield chain;
}

function nextLetter(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isLetter(text.charCodeAt(at))) at++;
  return at;
}

/** A point ends a sentence unless an initial stands before it; in an address of e-mail it parts the names. */
function continues(gap: string, text: string, { start, end }: Span, isValue: boolean): boolean {
  if (gap === ' ') return true;
  if (gap.length > WIDEST_GAP || !GAP.test(gap)) return false;
  const isShort = end - start <= LONGEST_INITIALS && isCapital(text.charCodeAt(end - 1));
  return isValue || isShort || !NEW_SENTENCE.test(gap);
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
