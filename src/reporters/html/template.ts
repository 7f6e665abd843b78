import { markup } from '../text/markup.js';

/** Text that is HTML already. Only `html` makes it, so that nothing of a document gets into a page unescaped. */
export interface Html {
  readonly html: string;
}

type Value = Html | readonly (Html | undefined)[] | string | number | undefined;

/** A piece of HTML; every value that is not HTML itself is escaped, and an absent one is nothing. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return { html: parts.reduce((text, part, at) => `${text}${written(values[at - 1])}${part}`) };
}

function written(value: Value): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return markup(value);
  if (typeof value === 'number') return String(value);
  return 'html' in value ? value.html : value.map((piece) => piece?.html ?? '').join('');
}
