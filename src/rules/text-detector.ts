import type { Hit, TextDetector } from '../model/detection.js';
import type { PatternNeeds, Rule, RulePattern } from '../model/rule.js';
import { CHECKS } from './checks/index.js';
import { type ContextWords, contextWords } from './context-words.js';
import { digitBlind } from './digit-blind.js';
import { DigitShapes, shapeOf } from './digit-shapes.js';
import { compileExpression, type Expression } from './expression.js';
import { identityOf } from './identity.js';
import { dropOverlaps } from './overlaps.js';
import { patternNeeds } from './pattern-needs.js';
import { type PlainText, plainText } from './plain-text.js';
import { MOST_DIGITS, TRAIT_BITS, traitsOf } from './text-traits.js';
import { type Literal, literalOf, Trigrams } from './trigrams.js';

interface Matcher {
  readonly rule: Rule;
  readonly pattern: RulePattern;
  readonly expression: Expression;
  readonly needs: PatternNeeds;
  /** The literals of its needs. */
  readonly literals: readonly Literal[];
  /** Whether a text of this shape (every digit a 0) can match with other digits. */
  readonly suits: (shape: string) => boolean;
  readonly check: ((value: string) => boolean) | undefined;
  readonly context: ContextWords | undefined;
  readonly ordinary: ContextWords | undefined;
}

/** Longer texts are searched piece by piece, so that one number in a book does not open the whole book to every pattern. */
const PIECE = 2048;
/** Pieces overlap by more than the longest hit of any rule. */
const OVERLAP = 256;
/** A hit this near a cut may owe itself to the cut; the neighbouring piece shows it whole. */
const MARGIN = 16;
const NO_HITS: readonly Hit[] = [];

function matchersOf(rule: Rule): Matcher[] {
  const context = contextWords(rule.context);
  const ordinary = contextWords(rule.ordinary ?? []);
  const contextOf = ({ near }: RulePattern): ContextWords | undefined => near && contextWords(near);
  return rule.patterns.map((pattern) => {
    const ignoreCase = pattern.ignoreCase === true;
    const { expression, problem } = compileExpression({ regex: pattern.regex, ignoreCase, foreign: rule.foreign });
    // Rule files are checked when they are read, so this is a rule made by hand.
    if (!expression) throw new Error(`${rule.id}: ${problem}`);
    const needs = pattern.needs ?? patternNeeds(pattern.regex, ignoreCase);
    const check = rule.check === undefined ? undefined : CHECKS[rule.check];
    const suits = suitability(pattern, rule.foreign);
    const literals = needs.literals.map(literalOf);
    return {
      rule,
      pattern,
      expression,
      needs,
      literals,
      suits,
      check,
      context: contextOf(pattern) ?? context,
      ordinary,
    };
  });
}

/** Worked out when a shape is first asked about; a user's pattern runs in its own engine only. */
function suitability({ regex, ignoreCase }: RulePattern, foreign: boolean): (shape: string) => boolean {
  if (foreign) return () => true;
  let blind: RegExp | 'unknown' | undefined;
  return (shape) => {
    blind ??= blindExpression(regex, ignoreCase === true);
    return blind === 'unknown' || blind.test(shape);
  };
}

function blindExpression(regex: string, ignoreCase: boolean): RegExp | 'unknown' {
  const source = digitBlind(regex);
  return source === undefined ? 'unknown' : new RegExp(source, ignoreCase ? 'iu' : 'u');
}

/** Whether a text can hold a match of a pattern, as far as its length and its fixed words tell. `folded` is in lower case. */
function canHold({ needs, literals }: Matcher, folded: string, trigrams: Trigrams): boolean {
  if (folded.length < needs.length) return false;
  return (
    literals.length === 0 || literals.some((literal) => trigrams.mayHold(literal) && folded.includes(literal.text))
  );
}

/** The same for all texts of a shape. */
function canHoldShape({ needs }: Matcher, folded: string): boolean {
  if (folded.length < needs.length) return false;
  return needs.literals.length === 0 || needs.literals.some((literal) => folded.includes(shapeOf(literal)));
}

function hitOf(matcher: Matcher, text: string, start: number, end: number, header: string): Hit | undefined {
  const { rule, pattern, check, context, ordinary } = matcher;
  const value = text.slice(start, end);
  if (check && !check(value)) return undefined;
  const has = (words: ContextWords | undefined): boolean =>
    words !== undefined && (words.near(text, start, end, rule.window) || (header !== '' && words.in(header)));
  if (pattern.context === 'required' && !has(context)) return undefined;
  return {
    rule: rule.id,
    start,
    end,
    confidence: has(ordinary) ? 'signal' : pattern.confidence,
    identity: identityOf(value),
  };
}

function isKnown({ rule, start, end }: Hit, hits: readonly Hit[], fresh: number): boolean {
  for (let at = fresh; at < hits.length; at++) {
    const other = hits[at]!;
    if (other.rule === rule && other.start === start && other.end === end) return true;
  }
  return false;
}

/** A hit in the original text. What has no width beside it is left outside. */
function placed(hit: Hit, text: string, { originalOf }: PlainText): Hit {
  const last = originalOf(hit.end - 1);
  return { ...hit, start: originalOf(hit.start), end: last + (text.codePointAt(last)! > 0xffff ? 2 : 1) };
}

/** All pattern rules at once, over running text or one cell. Texts that cannot hold a pattern are not searched for it. */
export function createTextDetector(rules: readonly Rule[]): TextDetector {
  const matchers = rules.flatMap(matchersOf);
  const byTraits = new Map<number, readonly Matcher[]>();
  const trigrams = new Trigrams();

  const candidates = (traits: number): readonly Matcher[] => {
    let found = byTraits.get(traits);
    if (!found) {
      const digits = traits >> TRAIT_BITS;
      found = matchers.filter(
        ({ needs }) => Math.min(needs.digits, MOST_DIGITS) <= digits && (needs.traits & ~traits) === 0,
      );
      byTraits.set(traits, found);
    }
    return found;
  };

  const shapes = new DigitShapes((shape) => {
    const folded = shape.toLowerCase();
    return candidates(traitsOf(shape, 0, shape.length)).filter(
      (matcher) => canHoldShape(matcher, folded) && matcher.suits(shape),
    );
  });

  /** Hits before `fresh` lie in front of the neighbouring piece and cannot be found again. */
  const search = (text: string, from: number, to: number, header: string, hits: Hit[], fresh: number): void => {
    const piece = from === 0 && to === text.length ? text : text.slice(from, to);
    const first = from === 0 ? 0 : MARGIN;
    const last = to === text.length ? piece.length : piece.length - MARGIN;
    const ofShape = shapes.of(piece);
    const folded = ofShape === undefined ? piece.toLowerCase() : '';
    trigrams.read(folded);
    for (const matcher of ofShape ?? candidates(traitsOf(text, from, to))) {
      const { expression, rule } = matcher;
      if (ofShape === undefined && !canHold(matcher, folded, trigrams)) continue;
      for (let found = expression.next(piece, 0); found; ) {
        const whole = found.start >= first && found.end <= last;
        const hit = whole ? hitOf(matcher, text, from + found.start, from + found.end, header) : undefined;
        // The first of a rule's patterns that finds a stretch decides how sure it is.
        if (hit && !isKnown(hit, hits, fresh)) hits.push(hit);
        // What a check refuses may hide a good value that begins inside it. A user's pattern of any length gets no second look.
        found = expression.next(piece, hit || rule.foreign ? found.end : found.start + 1);
      }
    }
  };

  const findIn = (text: string, context: string): readonly Hit[] => {
    const hits: Hit[] = [];
    if (text.length <= PIECE + OVERLAP) {
      search(text, 0, text.length, context, hits, 0);
      return hits.length === 0 ? NO_HITS : dropOverlaps(hits);
    }
    let before = 0;
    for (let from = 0; from < text.length; from += PIECE) {
      const found = hits.length;
      search(text, from, Math.min(text.length, from + PIECE + OVERLAP), context, hits, before);
      before = found;
    }
    return dropOverlaps(hits);
  };

  return {
    name: 'patterns',
    find(text, context = '') {
      if (text.length < 2) return NO_HITS;
      const plain = plainText(text);
      return plain === undefined
        ? findIn(text, context)
        : findIn(plain.text, context).map((hit) => placed(hit, text, plain));
    },
  };
}
