import { printable } from '../text/printable.js';

/** An empty comment keeps a forge from making links, mentions and references of plain text. */
const APART = '<!-- -->';

/**
 * Text of a document or a path as plain words of a comment: no markup, no HTML, no border of a table, and neither a
 * mention nor a reference, a link or an emoji, which forges make of plain text too.
 */
export function plainWords(text: string): string {
  return printable(text)
    .replace(/[&<>]/gu, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[mark] ?? '')
    .replace(/[\\`*_[\]#!|~$]/gu, (mark) => `\\${mark}`)
    .replace(/@|\\#|:(?=\/\/|[\w+-]+:)|\bwww(?=\.)|\bGH(?=-\d)/giu, (mark) => `${mark}${APART}`);
}

/** Text as code within a table: no markup is read in it, and no back-tick or border ends it early. */
export function code(text: string): string {
  const shown = printable(text).replaceAll('|', '\\|');
  const longest = Math.max(0, ...(shown.match(/`+/gu) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = longest > 0 || shown.trim() === '' ? ' ' : '';
  return `${fence}${pad}${shown}${pad}${fence}`;
}
