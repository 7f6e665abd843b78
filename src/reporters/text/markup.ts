import { printable } from './printable.js';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // Not allowed in XML, even as a reference; U+FFFD stands for what cannot be written.
  '\uFFFE': '\uFFFD',
  '\uFFFF': '\uFFFD',
};

/** Text for HTML and XML, as content or within a quoted attribute: nothing in it is a tag, an entity or a control character. */
export function markup(text: string): string {
  return printable(text).replace(/[&<>"'\uFFFE\uFFFF]/gu, (mark) => ENTITIES[mark] ?? '');
}
