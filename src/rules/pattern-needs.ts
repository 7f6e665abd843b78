import { parseRegex, type RegexNode } from './regex-syntax.js';
import { DIGIT_GAP, TRAIT } from './text-traits.js';

/** What any text that a pattern matches must have: a text without it is not searched at all. */
export interface PatternNeeds {
  /** Least length of a match, UTF-16 code units. */
  readonly length: number;
  /** Digits with at most `DIGIT_GAP` other characters between one and the next. */
  readonly digits: number;
  /** Bits of `TRAIT`. */
  readonly traits: number;
  /** One of these must occur, compared in lower case; empty: no such need. */
  readonly literals: readonly string[];
}

const MOST_LITERALS = 6;
const LEAST_LITERAL = 3;
const NONE: PatternNeeds = { length: 0, digits: 0, traits: 0, literals: [] };

/** Knowledge along one path through an expression; where paths join, the weaker holds. */
interface Walk {
  readonly length: number;
  /** Digits of the group that is open, and characters since its last one. */
  readonly group: number;
  readonly gap: number;
  readonly largest: number;
  readonly traits: number;
}

const START: Walk = { length: 0, group: 0, gap: 0, largest: 0, traits: 0 };

function join(a: Walk, b: Walk): Walk {
  return {
    length: Math.min(a.length, b.length),
    group: Math.min(a.group, b.group),
    gap: Math.max(a.gap, b.gap),
    largest: Math.min(a.largest, b.largest),
    traits: a.traits & b.traits,
  };
}

function settle(walk: Walk): Walk {
  if (walk.gap <= DIGIT_GAP) return walk;
  return { ...walk, group: 0, gap: 0, largest: Math.max(walk.largest, walk.group) };
}

function traitOf(node: Extract<RegexNode, { kind: 'set' }>, ignoreCase: boolean): number {
  if (node.single === '@') return TRAIT.at;
  if (node.single === '/') return TRAIT.slash;
  if (ignoreCase) return 0;
  if (node.upper) return TRAIT.upper;
  return node.lower ? TRAIT.lower : 0;
}

function step(node: RegexNode, walk: Walk, ignoreCase: boolean): Walk {
  switch (node.kind) {
    case 'empty':
      return walk;
    case 'set': {
      const length = walk.length + 1;
      const traits = walk.traits | traitOf(node, ignoreCase);
      if (node.digits) return { ...walk, length, traits, group: walk.group + 1, gap: 0 };
      return settle({ ...walk, length, traits, gap: walk.group > 0 ? walk.gap + 1 : 0 });
    }
    case 'sequence':
      return node.items.reduce((state, item) => step(item, state, ignoreCase), walk);
    case 'choice':
      return node.options.map((option) => step(option, walk, ignoreCase)).reduce(join);
    case 'repeat': {
      let state = walk;
      for (let round = 0; round < Math.min(node.min, 64); round++) state = step(node.item, state, ignoreCase);
      // What may be repeated further can only widen a gap; a few rounds past the largest gap settle it.
      const further = Math.min(node.max - node.min, DIGIT_GAP + 2);
      let weakest = state;
      for (let round = 0; round < further; round++) {
        state = step(node.item, state, ignoreCase);
        weakest = join(weakest, state);
      }
      return weakest;
    }
    default:
      return node satisfies never;
  }
}

function better(a: readonly string[], b: readonly string[]): readonly string[] {
  const worth = (words: readonly string[]): number =>
    words.length === 0 ? 0 : Math.min(...words.map((word) => word.length)) / Math.sqrt(words.length);
  return worth(b) > worth(a) ? b : a;
}

/** Words of which one stands in every match: the longest run of fixed characters, or one of each branch. */
function literalsOf(node: RegexNode): readonly string[] {
  switch (node.kind) {
    case 'empty':
      return [];
    case 'set':
      return [];
    case 'sequence': {
      let best: readonly string[] = [];
      let run = '';
      for (const item of [...node.items, { kind: 'empty' } as const]) {
        if (item.kind === 'set' && item.single !== undefined) {
          run += item.single.toLowerCase();
          continue;
        }
        if (run.length >= LEAST_LITERAL) best = better(best, [run]);
        run = '';
        best = better(best, literalsOf(item));
      }
      return best;
    }
    case 'choice': {
      const each = node.options.map(literalsOf);
      const all = each.flat();
      return each.every((words) => words.length > 0) && all.length <= MOST_LITERALS ? all : [];
    }
    case 'repeat':
      return node.min > 0 ? literalsOf(node.item) : [];
    default:
      return node satisfies never;
  }
}

/** Derives the needs of a pattern from its source; an expression it cannot follow needs nothing. */
export function patternNeeds(source: string, ignoreCase: boolean): PatternNeeds {
  const node = parseRegex(source);
  if (!node) return NONE;
  const walk = step(node, START, ignoreCase);
  return {
    length: walk.length,
    digits: Math.max(walk.largest, walk.group),
    traits: walk.traits,
    literals: literalsOf(node),
  };
}
