import type { Rule } from '../model/rule.js';

/** What the rules know of columns; the engine builds it from a rule set. */
export interface ColumnRules {
  readonly rules: readonly Rule[];
  /** Rules whose header phrases stand in `header`. */
  match(header: string): readonly { readonly rule: Rule; readonly strength: 'exact' | 'contains' }[];
  /** True when one whole value has the shape that the rule's column gives. Rules without a shape: false. */
  looksLike(rule: Rule, value: string): boolean;
  /** True when the value passes the rule's checksum; undefined when the rule has none. */
  passesCheck(rule: Rule, value: string): boolean | undefined;
}
