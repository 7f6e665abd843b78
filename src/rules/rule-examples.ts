import type { Rule } from '../model/rule.js';
import { columnShape } from './column-shape.js';
import { createHeaderIndex } from './column-words.js';
import { createTextDetector } from './text-detector.js';

/** An example of a rule file that the rule gets wrong. */
export interface FailedExample {
  /** `missed`: it must be found and is not. `found`: it must not be found and is. */
  readonly fault: 'missed' | 'found';
  /** The text, or the header of the column. */
  readonly example: string;
}

/** Share of cells that must have the shape of a column's values, where the rule does not say. */
const USUAL_SHARE = 0.6;

/** Runs a rule against the hits and misses in its own file; empty when it gets all of them right. */
export function failedExamples(rule: Rule): readonly FailedExample[] {
  const failed: FailedExample[] = [];
  if (rule.patterns.length > 0) {
    const detector = createTextDetector([rule]);
    const finds = (text: string): boolean => [...detector.find(text)].length > 0;
    for (const example of rule.hits) if (!finds(example)) failed.push({ fault: 'missed', example });
    for (const example of rule.misses) if (finds(example)) failed.push({ fault: 'found', example });
  }
  const { column, columnExamples } = rule;
  if (column && columnExamples) {
    const index = createHeaderIndex([rule]);
    const shape = columnShape(rule);
    const speaks = (header: string): boolean =>
      index.match(header).length > 0 || (header === '' && !!column.headerless);
    const shaped = (values: readonly string[]): boolean =>
      !shape || values.filter(shape).length >= values.length * (column.share ?? USUAL_SHARE);
    for (const { header, values } of columnExamples.hits) {
      if (!speaks(header) || !shaped(values)) failed.push({ fault: 'missed', example: header });
    }
    for (const { header, values } of columnExamples.misses) {
      if (speaks(header) && shaped(values)) failed.push({ fault: 'found', example: header });
    }
  }
  return failed;
}
