import type { Line } from './lines.js';
import type { TextRow } from './text-row.js';

/** `Name: Ada`, `Date of birth = 1 May 1975`: a label of few words, a sign, and what it is the label of. */
const LABELLED = /^\s*(\p{L}[\p{L}\p{N}'’.()/ -]{1,39}?)\s*(?::\s|=\s?|:\t)\s*(\S.{0,500})$/u;
const MOST_WORDS = 5;
/** Lines in a row that must be labelled to be a form. */
const FEWEST_FIELDS = 3;

/** Forms: lines that follow each other, each a label and a value. */
export function labelledRows(lines: readonly Line[]): TextRow[][] {
  const forms: TextRow[][] = [];
  let open: TextRow[] = [];
  const close = (): void => {
    if (open.length >= FEWEST_FIELDS) forms.push(open);
    open = [];
  };
  for (const { text, number } of lines) {
    const [, label, value] = LABELLED.exec(text) ?? [];
    if (label === undefined || label.split(/\s+/u).length > MOST_WORDS) close();
    else open.push({ number, fields: [label, value!] });
  }
  close();
  return forms;
}
