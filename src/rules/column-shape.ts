import type { Rule } from '../model/rule.js';
import { compileExpression } from './expression.js';
import { plainText } from './plain-text.js';

/** Whether a whole cell has the shape of the values of a rule's column; undefined when the rule gives no shape. */
export function columnShape(rule: Rule): ((value: string) => boolean) | undefined {
  const regex = rule.column?.values;
  if (regex === undefined) return undefined;
  const { expression } = compileExpression({ regex: `^(?:${regex})$`, ignoreCase: true, foreign: rule.foreign });
  return expression && ((value) => expression.next((plainText(value)?.text ?? value).trim(), 0) !== undefined);
}
