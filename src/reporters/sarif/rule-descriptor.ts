import type { RuleId } from '../../model/catalogue.js';
import type { RuleBook } from '../../model/reporter.js';
import { guidanceFor } from '../text/guidance.js';
import { stepsOf } from '../text/steps.js';

/** A rule as code scanning shows it: its title, why it matters, how to mend what it finds, and the guidance it answers. */
export function ruleDescriptor(rule: RuleId, rules: RuleBook): object {
  const words = rules.get(rule)?.words;
  const { line, title, address } = guidanceFor(rule);
  const steps = stepsOf(words?.fix.any ?? 'Look at the place and remove what must not go out.');
  const guidance = `${line} (${title}, ${address})`;
  const why = words?.why ?? 'It was found by a rule that has no words of its own.';
  return {
    id: rule,
    name: pascalCase(rule),
    shortDescription: { text: words?.title ?? rule },
    fullDescription: { text: why },
    help: {
      text: [why, 'How to mend it:', ...steps.map((step, at) => `${at + 1}. ${step}`), guidance].join('\n'),
      markdown: [
        why,
        '',
        '**How to mend it**',
        '',
        ...steps.map((step, at) => `${at + 1}. ${step}`),
        '',
        guidance,
      ].join('\n'),
    },
    defaultConfiguration: { level: 'warning' },
    properties: { tags: ['freedom-of-information', rule.slice(0, rule.indexOf('/'))] },
  };
}

/** `hidden/pivot-cache` as `HiddenPivotCache`. */
function pascalCase(rule: RuleId): string {
  return rule.replace(/(?:^|[/-])(\w)/gu, (_mark, letter: string) => letter.toUpperCase());
}
