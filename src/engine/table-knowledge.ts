import { isAttributeHeader } from '../detectors/attributes.js';
import type { ColumnRules } from '../detectors/column-rules.js';
import { isNameHeader } from '../detectors/name-header.js';
import type { Rule } from '../model/rule.js';
import { CHECKS } from '../rules/checks/index.js';
import { columnShape } from '../rules/column-shape.js';
import { createHeaderIndex } from '../rules/column-words.js';
import type { HeaderWords } from './header-row.js';

/** A phrase of a header stands in many a sentence too. */
const PARTLY = 0.5;

/** What the rules know of headers and of the shape of values, compiled once for all files. */
export interface TableKnowledge extends ColumnRules, HeaderWords {}

export function tableKnowledge(rules: readonly Rule[]): TableKnowledge {
  const headers = createHeaderIndex(rules);
  const shapes = new Map<Rule, ((value: string) => boolean) | undefined>();
  const shapeOf = (rule: Rule): ((value: string) => boolean) | undefined => {
    if (!shapes.has(rule)) shapes.set(rule, columnShape(rule));
    return shapes.get(rule);
  };
  return {
    rules,
    match: (header) => headers.match(header),
    looksLike: (rule, value) => shapeOf(rule)?.(value) ?? false,
    passesCheck: (rule, value) => (rule.check === undefined ? undefined : CHECKS[rule.check]?.(value)),
    headerWeight: (text) => {
      const matches = headers.match(text);
      if (isNameHeader(text) || isAttributeHeader(text) || matches.some(({ strength }) => strength === 'exact'))
        return 1;
      return matches.length > 0 ? PARTLY : 0;
    },
  };
}
