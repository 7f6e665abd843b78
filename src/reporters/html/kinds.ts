import type { RuleId } from '../../model/catalogue.js';
import type { RuleBook } from '../../model/reporter.js';
import { guidanceFor } from '../text/guidance.js';
import { titleOf } from '../text/rule-words.js';
import { guide, steps } from './mending.js';
import { type Html, html } from './template.js';

/** Each kind of finding that was told in rows: why it matters and how to mend it. */
export function kindsSection(kinds: ReadonlyMap<RuleId, ReadonlySet<string>>, rules: RuleBook): Html | undefined {
  if (kinds.size === 0) return undefined;
  return html`<section class="file" aria-labelledby="kinds"><h2 id="kinds">Kinds of findings, and how to mend them</h2>
${[...kinds]
  .sort(([one], [other]) => (one < other ? -1 : 1))
  .map(
    ([rule, ways]) => html`<article class="card" id="${rule}">
<h3>${titleOf(rule, rules)}</h3>
<p>${rules.get(rule)?.words.why ?? ''}</p>
${steps([...ways], 'h4')}${guide(guidanceFor(rule))}<p class="rule">Rule: ${rule}</p>
</article>
`,
  )}</section>
`;
}
