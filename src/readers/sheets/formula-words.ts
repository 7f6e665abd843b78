/** Beyond so many, a formula may be handed on more than once. */
const MOST_REMEMBERED = 100_000;

/** Formulas of a sheet that say something in words, each once. */
export class FormulaWords {
  readonly #all: boolean;
  readonly #seen = new Set<string>();
  #found: string[] = [];

  /** `all`: every formula is wanted, not only those with words. */
  constructor(all: boolean) {
    this.#all = all;
  }

  add(formula: string): void {
    const words = this.#all ? formula : wordsOf(formula);
    if (words === '' || this.#seen.has(words)) return;
    if (this.#seen.size < MOST_REMEMBERED) this.#seen.add(words);
    this.#found.push(formula);
  }

  /** What was found since the last call. */
  take(): readonly string[] {
    return this.#found.splice(0);
  }
}

/** What a formula says in words: its string literals and the workbooks it points to. '' when it says nothing. */
function wordsOf(formula: string): string {
  if (!/["[]/.test(formula)) return '';
  const literals = formula.match(/"(?:[^"]|"")*"/g) ?? [];
  const books = formula.replace(/"(?:[^"]|"")*"/g, '""').match(/'[^']*\[[^\]]*\][^']*'|\[[^\]]*\.xl[^\]]*\]/gi) ?? [];
  return [...literals.filter((literal) => /[\p{L}\p{N}]/u.test(literal)), ...books].join('\n');
}

/** The literals of a formula that hold several words, one a line; '' when there is none. */
export function literalsIn(formula: string): string {
  const literals = formula.match(/"(?:[^"]|"")*"/g) ?? [];
  return literals
    .map((literal) => literal.slice(1, -1).replaceAll('""', '"').trim())
    .filter((literal) => /\p{L}[^\p{L}]+\p{L}/u.test(literal))
    .join('\n');
}
