import type { Severity } from '../../model/catalogue.js';
import type { Paint, ReportStyle } from '../../model/reporter.js';
import { wrap } from '../text/wrap.js';

interface Mark {
  readonly sign: string;
  readonly paint: keyof Paint;
}

/** A sign and a word beside each colour, so that nothing is told by colour alone. */
const MARKS: Readonly<Record<Severity, Mark>> = {
  block: { sign: '✖', paint: 'block' },
  warn: { sign: '▲', paint: 'warn' },
  note: { sign: '•', paint: 'note' },
};

/** A text behind the sign of its severity; the word before the first colon is painted with it. */
export function marked(text: string, severity: Severity, style: ReportStyle): string[] {
  const { sign, paint } = MARKS[severity];
  const [first = '', ...others] = wrap(text, style.width, `  ${sign} `);
  const word = first.indexOf(':') + 1;
  return [`${style.paint[paint](first.slice(0, word))}${first.slice(word)}`, ...others];
}

/** A text behind its label, below what it belongs to; nothing where there is no text. */
export function field(label: string, text: string, { width }: ReportStyle): string[] {
  return text === '' ? [] : wrap(text, width, `    ${label.padEnd(9)}`);
}
