import type { PatternNeeds } from '../model/rule.js';
import { parseRegex, type RegexNode } from './regex-syntax.js';
import { DIGIT_GAP, TRAIT } from './text-traits.js';

const MOST_LITERALS = 8;
const LEAST_LITERAL = 3;
const NONE: PatternNeeds = { length: 0, digits: 0, traits: 0, literals: [] };

/** Knowledge along one path through an expression; where paths join, the weaker holds. */
interface Walk {
  readonly length: number;
  /** Digits of the group that is open, and characters since its last one. */
  readonly group: number;
  readonly gap: number;
  /** Of any group so far. */
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
  return { ...walk, group: 0, gap: 0 };
}

function traitOf(node: Extract<RegexNode, { kind: 'set' }>, ignoreCase: boolean): number {
  if (node.single === '@') return TRAIT.at;
  if (node.single === '/') return TRAIT.slash;
  if (node.single === '\\') return TRAIT.backslash;
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
      if (node.digits) {
        const group = walk.group + 1;
        return { length, group, gap: 0, largest: Math.max(walk.largest, group), traits };
      }
      return settle({ ...walk, length, traits, gap: walk.group > 0 ? walk.gap + 1 : 0 });
    }
    case 'sequence':
      return node.items.reduce((state, item) => step(item, state, ignoreCase), walk);
    case 'choice':
      return node.options.map((option) => step(option, walk, ignoreCase)).reduce(join);
    case 'repeat': {
      let least = walk;
      for (let round = 0; round < Math.min(node.min, 64); round++) least = step(node.item, least, ignoreCase);
      if (node.max === node.min) return least;
      // Each further round widens the gap at most as much as the first of them did.
      const once = step(node.item, least, ignoreCase);
      const widening = Math.max(0, once.gap - least.gap) * (node.max - node.min - 1);
      return settle(join(least, { ...once, gap: once.gap + (Number.isNaN(widening) ? 0 : widening) }));
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
    digits: walk.largest,
    traits: walk.traits,
    literals: literalsOf(node),
  };
}
