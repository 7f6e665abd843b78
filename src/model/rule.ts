import type { Carrier, Confidence, FactName, Harm, RuleId } from './catalogue.js';

/** What an officer reads. Plain English, no jargon, no severity. `{count}`, `{people}`, `{where}` are filled in. */
export interface RuleWords {
  /** One line that names the thing: "National Insurance numbers". */
  readonly title: string;
  /** What was found. */
  readonly what: string;
  /** Why it matters to the people in the document. */
  readonly why: string;
  /** How to mend it: `any` always, and by kind of document where the steps differ. */
  readonly fix: {
    readonly any: string;
    readonly excel?: string;
    readonly word?: string;
    readonly pdf?: string;
    readonly csv?: string;
  };
}

/** What any text that a pattern matches must have: a text without it is not searched at all. */
export interface PatternNeeds {
  /** Least length of a match, UTF-16 code units. */
  readonly length: number;
  /** Digits with few other characters between one and the next. */
  readonly digits: number;
  /** Bits for kinds of characters; the text detector gives them their meaning. */
  readonly traits: number;
  /** One of these must occur, compared in lower case; empty: no such need. */
  readonly literals: readonly string[];
}

export interface RulePattern {
  /** Regular expression source, flags `u` and, where `ignoreCase`, `i`. Group `value`, when named, is the hit. */
  readonly regex: string;
  readonly ignoreCase?: boolean;
  readonly confidence: Confidence;
  /** `required`: only with one of the rule's context words within `window` characters. */
  readonly context?: 'required';
  /** Context words of this pattern where they are not those of the rule: a pack that adds to a rule brings its own. */
  readonly near?: readonly string[];
  /** Worked out when the rule was read, so that a start does not pay for it. */
  readonly needs?: PatternNeeds;
}

/** A column of a table is recognised by its header words, the shape of its values, or both. */
export interface RuleColumn {
  /** Header phrases, compared after lower-casing and folding of punctuation and spaces. */
  readonly headers: readonly string[];
  /** Header phrases that say it is something else, although one of `headers` is in it. */
  readonly notHeaders?: readonly string[];
  /** What a value looks like, whole-cell, once trimmed. */
  readonly values?: string;
  /** Share of filled cells that must look so; 0.6 unless told. */
  readonly share?: number;
  /** Share of distinct values among filled cells that an identifier shows; absent: any. */
  readonly distinct?: number;
  /** True when the values are telling enough without a header. */
  readonly headerless?: boolean;
}

/** A column as a test of a column rule: what stands above it and some of its cells. */
export interface ColumnExample {
  readonly header: string;
  readonly values: readonly string[];
}

/** One file of `rules/<pack>/`: the rule, its words, its own tests. */
export interface Rule {
  readonly id: RuleId;
  readonly pack: string;
  readonly harm: Harm;
  readonly words: RuleWords;
  /** Where two of them find the same stretch, the first one listed decides how sure it is. */
  readonly patterns: readonly RulePattern[];
  /** Name of a checksum or validity check that a hit of any pattern must pass. */
  readonly check?: string;
  /** Words that must or may stand near. */
  readonly context: readonly string[];
  /** Characters each side in which a context word counts; 60 unless told. */
  readonly window: number;
  /** Words near which a hit is ordinary in a released document (a switchboard); it is then a `signal`. */
  readonly ordinary?: readonly string[];
  readonly column?: RuleColumn;
  /** Name of the coded detector that finds it, when no pattern can. */
  readonly detector?: string;
  /** Structural rules: the carrier they are the words of, the facts they speak for. */
  readonly carrier?: Carrier;
  readonly facts: readonly FactName[];
  /** Texts that must be found, and near misses that must not be. They run as tests. */
  readonly hits: readonly string[];
  readonly misses: readonly string[];
  /** The same for columns. */
  readonly columnExamples?: { readonly hits: readonly ColumnExample[]; readonly misses: readonly ColumnExample[] };
  /** Where the pattern or the words come from. */
  readonly source: readonly string[];
  /** True for a pack the user added: its patterns run in a linear-time engine. */
  readonly foreign: boolean;
}
