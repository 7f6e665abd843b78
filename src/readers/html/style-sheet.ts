/** Declarations of a `style` attribute or a rule: value by property, both in lower case. Later ones win. */
export type Declarations = ReadonlyMap<string, string>;

const NONE: Declarations = new Map();
/** More style than this in one document is not for reading. */
const MOST_RULES = 20_000;

export function parseDeclarations(text: string | undefined): Declarations {
  if (text === undefined || text === '') return NONE;
  const declarations = new Map<string, string>();
  for (const declaration of text.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const property = declaration.slice(0, colon).trim().toLowerCase();
    const value = declaration
      .slice(colon + 1)
      .replace(/!\s*important\s*$/iu, '')
      .trim()
      .toLowerCase();
    declarations.set(property, value);
  }
  return declarations;
}

/** What a style sheet needs to know of an element. */
export interface Styled {
  readonly name: string;
  readonly id: string | undefined;
  readonly classes: readonly string[];
}

/**
 * The rules of a document's style sheets whose selector is one element, class or id (`.gone`, `td.gone`, `#gone`). Rules
 * for print and for narrow screens are left out, and so are selectors that depend on other elements: they may show too much
 * as hidden.
 */
export class StyleSheet {
  readonly #bySelector = new Map<string, Declarations>();

  add(css: string): void {
    const plain = css.replace(/\/\*[\s\S]*?(?:\*\/|$)|<!--|-->/gu, '');
    for (const { selectors, body } of rulesOf(plain)) {
      const declarations = parseDeclarations(body);
      for (const selector of selectors.split(',')) this.#put(selector.trim(), declarations);
    }
  }

  /** Declarations for an element, the weakest first. */
  *matching({ name, id, classes }: Styled): Generator<Declarations> {
    if (this.#bySelector.size === 0) return;
    for (const selector of ['*', name, ...classes.flatMap((one) => [`.${one}`, `${name}.${one}`])]) {
      const found = this.#bySelector.get(selector);
      if (found !== undefined) yield found;
    }
    if (id === undefined) return;
    for (const selector of [`#${id}`, `${name}#${id}`]) {
      const found = this.#bySelector.get(selector);
      if (found !== undefined) yield found;
    }
  }

  #put(selector: string, declarations: Declarations): void {
    if (!/^(?:\*|[\w-]*(?:[.#][\w-]+)?)$/u.test(selector) || selector === '') return;
    const key = selector.replace(/^[^.#]+/u, (name) => name.toLowerCase());
    const known = this.#bySelector.get(key);
    if (known === undefined && this.#bySelector.size >= MOST_RULES) return;
    this.#bySelector.set(key, known === undefined ? declarations : new Map([...known, ...declarations]));
  }
}

/** Rules outside of any block such as `@media`. */
function* rulesOf(css: string): Generator<{ readonly selectors: string; readonly body: string }> {
  for (let at = 0; at < css.length; ) {
    const open = css.indexOf('{', at);
    if (open < 0) return;
    const selectors = css
      .slice(at, open)
      .replace(/^[\s\S]*[;}]/u, '')
      .trim();
    const close = selectors.startsWith('@') ? blockEnd(css, open) : css.indexOf('}', open);
    if (close < 0) return;
    if (!selectors.startsWith('@')) yield { selectors, body: css.slice(open + 1, close) };
    at = close + 1;
  }
}

function blockEnd(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at++) {
    if (css[at] === '{') depth++;
    else if (css[at] === '}' && --depth === 0) return at;
  }
  return -1;
}
