import type { Guidance } from '../text/guidance.js';
import { stepsOf } from '../text/steps.js';
import { type Html, html } from './template.js';

/** How to mend it, step by step. */
export function steps(ways: readonly string[], level: 'h4' | 'h5' = 'h5'): Html {
  const name = html`How to mend it`;
  return html`${level === 'h4' ? html`<h4>${name}</h4>` : html`<h5>${name}</h5>`}
${ways.map((way) => {
  const each = stepsOf(way);
  return each.length === 1 ? html`<p>${each[0]}</p>\n` : html`<ol>${each.map((step) => html`<li>${step}</li>`)}</ol>\n`;
})}`;
}

/** The line of the guidance that it answers. */
export function guide({ line, title, address }: Guidance): Html {
  return html`<p class="guide">${line}<cite>${title}. ${address}</cite></p>
`;
}
