import type { ColumnExample, Rule } from '../model/rule.js';
import { columnShape } from './column-shape.js';
import { createHeaderIndex } from './column-words.js';
import { createTextDetector } from './text-detector.js';

/** An example in a rule file that the rule does not live up to. */
export interface FailedExample {
  readonly example: string;
  readonly expected: 'found' | 'left';
}

/** How many examples a rule brings, and those of them that fail. */
export function tryExamples(rule: Rule): { readonly tried: number; readonly failed: readonly FailedExample[] } {
  const found = textTest(rule);
  const taken = columnTest(rule);
  const { hits = [], misses = [] } = rule.columnExamples ?? {};
  const failed: FailedExample[] = [
    ...rule.hits.filter((text) => !found(text)).map((example) => ({ example, expected: 'found' as const })),
    ...rule.misses.filter(found).map((example) => ({ example, expected: 'left' as const })),
    ...hits.filter((column) => !taken(column)).map(({ header }) => ({ example: header, expected: 'found' as const })),
    ...misses.filter(taken).map(({ header }) => ({ example: header, expected: 'left' as const })),
  ];
  return { tried: rule.hits.length + rule.misses.length + hits.length + misses.length, failed };
}

/** Rules without patterns are found by code that looks at whole documents; their texts are no examples to run. */
function textTest(rule: Rule): (text: string) => boolean {
  if (rule.patterns.length === 0) return (text) => rule.hits.includes(text);
  const detector = createTextDetector([rule]);
  return (text) => !detector.find(text)[Symbol.iterator]().next().done;
}

function columnTest(rule: Rule): (column: ColumnExample) => boolean {
  const headers = createHeaderIndex([rule]);
  const shape = columnShape(rule);
  const share = rule.column?.share ?? 0.6;
  return ({ header, values }) => {
    const isNamed = headers.match(header).length > 0 || (header === '' && rule.column?.headerless === true);
    if (!isNamed || !shape || values.length === 0) return isNamed;
    return values.filter(shape).length / values.length >= share;
  };
}
