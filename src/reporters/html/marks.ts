import type { Severity } from '../../model/catalogue.js';
import { type Html, html } from './template.js';

/** A sign and a word for each severity, so that nothing is told by colour alone. */
const MARKS: Readonly<Record<Severity | 'allow', string>> = {
  block: '✖ Block',
  warn: '▲ Look at it',
  note: '• For information',
  allow: '✔ Nothing found that blocks',
};

export function tag(severity: Severity | 'allow'): Html {
  return html`<span class="tag ${severity}">${MARKS[severity]}</span>`;
}
