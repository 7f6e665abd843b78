import type { RuleId } from '../../model/catalogue.js';
import type { JudgedFinding } from '../../model/report.js';
import type { RuleBook } from '../../model/reporter.js';

/** The name of what a rule finds: `National Insurance numbers`; its id where it has no words. */
export function titleOf(rule: RuleId, rules: RuleBook): string {
  return rules.get(rule)?.words.title ?? rule;
}

/** What was found, without the sentences on why it matters, which are the same for each finding of the rule. */
export function whatOf({ rule, message }: JudgedFinding, rules: RuleBook): string {
  const why = rules.get(rule)?.words.why;
  return why !== undefined && message.endsWith(` ${why}`) ? message.slice(0, -why.length - 1) : message;
}
