import type { IdleDecision } from '../../model/report.js';
import { idleInWords } from '../text/decision-words.js';
import { type Html, html } from './template.js';

/** Decisions that did nothing in this run, so that somebody takes them away or renews them. */
export function decisionsSection(decisions: readonly IdleDecision[] = []): Html | undefined {
  if (decisions.length === 0) return undefined;
  return html`<section class="file" aria-labelledby="decisions"><h2 id="decisions">Decisions that did nothing</h2>
<ul>${decisions.map((decision) => html`<li>${idleInWords(decision)}</li>\n`)}</ul>
</section>
`;
}
