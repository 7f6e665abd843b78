import type { Confidence } from '../../model/catalogue.js';
import type { Hit } from '../../model/detection.js';
import { fold } from './fold.js';
import { Gazetteer } from './gazetteer.js';
import { Likeness } from './likeness.js';
import type { ModelParts } from './model-file.js';
import { Passage } from './passage.js';
import { type TaggedName, Tagger } from './tagger.js';
import { TokenKind } from './tokens.js';
import { WordTable } from './word-table.js';

/** Longest passage that is looked at as one document, in UTF-16 code units; longer texts are cut at a line end or space. */
const PASSAGE = 1 << 16;

/** Log-odds from which a name is certain, and below which it is only a signal. */
const CERTAIN = 8;
const LIKELY = 1;

/** Finds people's names in running text. Keeps what it knows of words from text to text. */
export class Finder {
  readonly #table: WordTable;
  readonly #passage: Passage;
  readonly #tagger: Tagger;

  constructor(table: WordTable, parts: ModelParts) {
    this.#table = table;
    this.#passage = new Passage(table);
    this.#tagger = new Tagger(table, {
      weights: parts.arrays.tagger as Int8Array,
      transitions: parts.arrays.transitions as Int16Array,
      lean: parts.numbers.lean ?? 0,
      unit: parts.numbers.unit ?? 1,
    });
  }

  find(text: string): Hit[] {
    const hits: Hit[] = [];
    for (let from = 0; from < text.length; ) {
      const to = passageEnd(text, from);
      this.#table.makeRoom();
      this.#passage.read(text, from, to);
      const { start, end } = this.#passage.tokens;
      for (const name of this.#tagger.find(this.#passage)) {
        const first = start[name.from]!;
        const last = end[name.to - 1]!;
        hits.push({
          rule: 'person/name',
          start: first,
          end: last,
          confidence: this.#isSpelt(name) ? sureness(name.odds) : 'signal',
          identity: identityOf(text.slice(first, last)),
        });
      }
      from = to;
    }
    return hits;
  }

  /** Initials alone are as often those of a body: `O.N.S.` */
  #isSpelt({ from, to }: TaggedName): boolean {
    for (let at = from; at < to; at++) {
      const { kind, initial } = this.#passage.words[at]!;
      if (kind === TokenKind.Word && !initial) return true;
    }
    return false;
  }
}

const sureness = (odds: number): Confidence => (odds >= CERTAIN ? 'certain' : odds >= LIKELY ? 'likely' : 'signal');

export function createWordTable({ arrays, numbers }: ModelParts): WordTable {
  return new WordTable(
    new Gazetteer(arrays.gazetteer as Uint16Array, numbers.gazetteerSeed ?? 1),
    new Likeness(arrays.likeness as Int8Array, numbers.likenessScale ?? 1, numbers.likenessBias ?? 0),
  );
}

/** A name in one spelling: lower case, without accents, dots and doubled spaces. */
function identityOf(name: string): string {
  return name
    .split(/[\s.]+/u)
    .map(fold)
    .filter((word) => word !== '')
    .join(' ');
}

function passageEnd(text: string, from: number): number {
  const limit = from + PASSAGE;
  if (limit >= text.length) return text.length;
  const line = text.lastIndexOf('\n', limit);
  if (line > from + PASSAGE / 2) return line + 1;
  const space = text.lastIndexOf(' ', limit);
  return space > from ? space + 1 : limit;
}
