import type { Rule } from '../model/rule.js';

interface HeaderMatch {
  readonly rule: Rule;
  /** `exact`: the header is one of the rule's phrases. `contains`: a phrase stands in it. */
  readonly strength: 'exact' | 'contains';
}

/** A header of more words is a title or a question: single words in it say little of what stands below. */
const MOST_WORDS = 6;

/** Knows which rules' columns a header speaks of. */
export interface HeaderIndex {
  /** Exact ones first, then by the length of the phrase, then by rule id. */
  match(header: string): readonly HeaderMatch[];
}

/** Spellings that headers use for one word. */
const SAME: Readonly<Record<string, string>> = {
  no: 'number',
  nos: 'number',
  num: 'number',
  nbr: 'number',
  nr: 'number',
  '#': 'number',
  ref: 'reference',
  addr: 'address',
  tel: 'telephone',
  ph: 'phone',
  identifier: 'id',
};

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return word;
  return word.endsWith('sses') ? word.slice(0, -2) : word.slice(0, -1);
}

/** Where one word ends and the next begins in `DateOfBirth`. */
const HUMP = /(\p{Ll})(\p{Lu})/gu;

/** The words of a header as it has them: `DATE_OF_BIRTH` and `DateOfBirths` are `date of birth` and `date of births`. */
function plainWords(header: string): readonly string[] {
  return (
    header
      .normalize('NFKC')
      .replace(HUMP, '$1 $2')
      .toLowerCase()
      .replace(/['’.]/gu, '')
      .replace(/\be[\s_-]+mail/gu, 'email')
      .match(/[\p{L}\p{N}]+|#/gu)
      ?.map((word) => SAME[word] ?? word) ?? []
  );
}

const sameWord = (word: string): string => SAME[singular(word)] ?? singular(word);

/** The words of a header in one spelling: `DateOfBirth`, `DATES_OF_BIRTH` and `Date of birth:` are the same. */
export function headerWords(header: string): readonly string[] {
  return plainWords(header).map(sameWord);
}

interface Phrase {
  readonly rule: Rule;
  readonly words: string;
  readonly isOneWord: boolean;
}

const keyOf = (words: readonly string[]): string => ` ${words.join(' ')} `;

/** Indexes the header phrases of all column rules. */
export function createHeaderIndex(rules: readonly Rule[]): HeaderIndex {
  const exact = new Map<string, Set<Rule>>();
  const contained: Phrase[] = [];
  const not = new Map<Rule, readonly string[]>();
  for (const rule of rules) {
    if (!rule.column) continue;
    not.set(
      rule,
      (rule.column.notHeaders ?? []).map((phrase) => keyOf(plainWords(phrase))),
    );
    for (const phrase of rule.column.headers) {
      const words = headerWords(phrase);
      if (words.length === 0) continue;
      contained.push({ rule, words: keyOf(words), isOneWord: words.length === 1 });
      const compact = words.join('');
      exact.set(compact, (exact.get(compact) ?? new Set()).add(rule));
    }
  }
  contained.sort((a, b) => b.words.length - a.words.length || (a.rule.id < b.rule.id ? -1 : 1));

  return {
    match(header) {
      const plain = plainWords(header);
      if (plain.length === 0) return [];
      const words = plain.map(sameWord);
      const key = keyOf(words);
      const plainKey = keyOf(plain);
      const isSentence = words.length > MOST_WORDS;
      const found = new Map<Rule, HeaderMatch>();
      for (const rule of exact.get(words.join('')) ?? []) found.set(rule, { rule, strength: 'exact' });
      for (const phrase of contained) {
        if (isSentence && phrase.isOneWord) continue;
        if (!found.has(phrase.rule) && key.includes(phrase.words)) {
          found.set(phrase.rule, { rule: phrase.rule, strength: 'contains' });
        }
      }
      // "Officers" counts them where "Officer" names one, so what a header is not is compared as it is written.
      const isNot = ({ rule, strength }: HeaderMatch): boolean =>
        not.get(rule)?.some((phrase) => (strength === 'exact' ? plainKey === phrase : plainKey.includes(phrase))) ===
        true;
      return [...found.values()].filter((match) => !isNot(match));
    },
  };
}
