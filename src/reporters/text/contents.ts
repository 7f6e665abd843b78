import type { RuleId } from '../../model/catalogue.js';
import type { JudgedFinding } from '../../model/report.js';
import type { RuleBook } from '../../model/reporter.js';
import type { Cause } from '../causes/causes.js';
import { grouped } from './counted.js';
import { titleOf } from './rule-words.js';

/** What lies in a place, each kind once: `Names of people 9,483 · Ranks 9,483`. Empty when nothing is known of it. */
export function contentsInWords({ inside }: Pick<Cause, 'inside'>, rules: RuleBook): string {
  const byRule = new Map<RuleId, JudgedFinding[]>();
  for (const finding of inside) {
    const known = byRule.get(finding.rule);
    if (known) known.push(finding);
    else byRule.set(finding.rule, [finding]);
  }
  return [...byRule].map(([rule, findings]) => `${titleOf(rule, rules)} ${grouped(countOf(findings))}`).join(' · ');
}

/** Columns side by side in one table speak of the same rows; texts add up. */
function countOf(findings: readonly JudgedFinding[]): number {
  const counts = findings.map(({ count }) => count);
  const isTable = findings.every(({ location }) => location.range !== undefined);
  return isTable ? Math.max(...counts) : counts.reduce((sum, count) => sum + count, 0);
}
