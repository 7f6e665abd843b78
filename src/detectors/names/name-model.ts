import { readFileSync } from 'node:fs';
import type { Hit } from '../../model/detection.js';
import { fold } from './fold.js';
import { Gazetteer, type Listed } from './gazetteer.js';
import { unpackModel } from './model-file.js';
import { TokenKind, Tokens } from './tokens.js';
import { Sense, senseOf } from './vocabulary.js';

/** How far one cell can be a person, 0 to 1, as each part of a name. */
export interface NameJudgement {
  readonly full: number;
  readonly surname: number;
  readonly forename: number;
  readonly initials: number;
}

/** Tells people's names. Pure: the same text gives the same hits. */
export interface NameModel {
  /** Hits of rule `person/name` in running text. */
  find(text: string): readonly Hit[];
  /** One cell. */
  judge(value: string): NameJudgement;
}

const MODEL = new URL('../../../rules/names/model.bin', import.meta.url);
let loaded: NameModel | undefined;

/** Reads the weights when first asked and keeps them. */
export function loadNameModel(): NameModel {
  loaded ??= createNameModel(readFileSync(MODEL));
  return loaded;
}

interface Word {
  readonly spelling: string;
  readonly folded: string;
  readonly listed: Listed;
  readonly sense: Sense;
  readonly capital: boolean;
  readonly initials: boolean;
}

/** `file` is what training wrote. */
export function createNameModel(file: Buffer): NameModel {
  const { arrays, numbers } = unpackModel(file);
  const gazetteer = new Gazetteer(arrays.gazetteer as Uint16Array, numbers.gazetteerSeed ?? 1);
  const tokens = new Tokens();
  const wordAt = (text: string, at: number): Word | undefined => {
    if (at < 0 || at >= tokens.length || tokens.kind[at] !== TokenKind.Word) return undefined;
    const spelling = text.slice(tokens.start[at], tokens.end[at]);
    const folded = fold(spelling);
    return {
      spelling,
      folded,
      listed: gazetteer.find(folded.replaceAll('-', '')),
      sense: senseOf(folded, spelling),
      capital: spelling[0] !== spelling[0]!.toLowerCase(),
      initials: spelling.length <= 3 && spelling === spelling.toUpperCase(),
    };
  };
  const canBe = (word: Word | undefined): word is Word =>
    word?.capital === true && (word.sense === Sense.None || word.sense === Sense.Particle);

  const find = (text: string): readonly Hit[] => {
    tokens.read(text);
    const hits: Hit[] = [];
    for (let at = 0; at < tokens.length; at++) {
      const first = wordAt(text, at);
      if (!canBe(first)) continue;
      let last = at;
      let words = [first];
      for (let next = at + 1; next < tokens.length; next++) {
        const word = wordAt(text, next);
        const dot = words.at(-1)!.initials && text[tokens.start[next]!] === '.';
        if (!dot && !canBe(word)) break;
        if (tokens.start[next]! > tokens.end[next - 1]! + 1) break;
        if (word) words = [...words, word];
        last = next;
      }
      const before = wordAt(text, at - 1) ?? wordAt(text, at - 2);
      const titled = before?.sense === Sense.Honorific || before?.sense === Sense.Rank;
      const listed =
        words.length > 1 &&
        words.length < 5 &&
        (first.listed.forename > first.listed.word || first.initials) &&
        words.at(-1)!.listed.surname > 0;
      if (titled || listed) {
        const start = tokens.start[at]!;
        const end = tokens.end[last]!;
        const identity = words.map((word) => word.folded).join(' ');
        hits.push({ rule: 'person/name', start, end, confidence: 'likely', identity });
      }
      at = last;
    }
    return hits;
  };

  const judge = (value: string): NameJudgement => {
    tokens.read(value);
    const words = Array.from({ length: tokens.length }, (_, at) => wordAt(value, at)).filter(
      (word) => word !== undefined,
    );
    const names = words.filter((word) => word.sense !== Sense.Honorific && word.sense !== Sense.Rank);
    const titled = names.length < words.length;
    const none = { full: 0, surname: 0, forename: 0, initials: 0 };
    if (names.length === 0 || names.length > 5) return none;
    if (names.some((word) => word.sense !== Sense.None && word.sense !== Sense.Particle)) return none;
    if (names.every((word) => word.initials)) return { ...none, initials: words.length === 1 ? 0.6 : 0.8 };
    const surname = names.some((word) => word.listed.surname > 0 && word.listed.word < 2) ? 0.8 : 0.2;
    const forename = names.some((word) => word.listed.forename > 0 && word.listed.word < 2) ? 0.8 : 0.1;
    if (names.length === 1) return { ...none, full: titled ? 0.9 : 0, surname, forename };
    const known = names.some((word) => word.initials) ? surname : Math.min(surname, forename) + 0.1;
    return { full: titled ? 0.9 : known, surname: 0, forename: 0, initials: 0 };
  };
  return { find, judge };
}
