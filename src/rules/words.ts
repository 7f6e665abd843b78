import type { Rule, RuleWords } from '../model/rule.js';

/** What is known of one finding, to fill in the words of its rule. */
export interface WordingFacts {
  readonly count: number;
  /** Distinct people, where the rule can tell. */
  readonly people?: number;
  /** The place in words: `sheet "Staff", column C`. May be empty. */
  readonly where: string;
  readonly kind: keyof RuleWords['fix'];
}

const PLACEHOLDER = /\{(count|people|where)(?:\|([^|{}]+)\|([^|{}]+))?\}/gu;

const grouped = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/gu, ',');

/** Undefined when the words speak of something that is not known. */
function fill(words: string, facts: WordingFacts): string | undefined {
  let missing = false;
  const filled = words.replace(PLACEHOLDER, (_all, name: 'count' | 'people' | 'where', one?: string, many?: string) => {
    const value = facts[name];
    if (value === undefined || value === '') missing = true;
    if (typeof value !== 'number') return value ?? '';
    return (value === 1 ? one : many) ?? grouped(value);
  });
  return missing ? undefined : filled;
}

/**
 * The words of a rule for one finding. `{count}`, `{people}` and `{where}` are filled in; `{count|row|rows}` gives the
 * word that fits the number; a part in square brackets is left out when something it speaks of is not known.
 */
export function wording(
  rule: Pick<Rule, 'words'>,
  facts: WordingFacts,
): { readonly message: string; readonly fix: string } {
  const { what, why, fix } = rule.words;
  // One pass, so that nothing in the name of a sheet is taken for words of ours.
  const message = `${what} ${why}`.replace(
    /\[([^[\]]*)\]|[^[\]]+/gu,
    (all: string, part?: string) => fill(part ?? all, facts) ?? '',
  );
  return { message, fix: fix[facts.kind] ?? fix.any };
}
