/** What a set of characters can match, as far as the prefilter cares. */
interface CharacterSet {
  readonly kind: 'set';
  /** Every character of it is a digit. */
  readonly digits: boolean;
  /** Every character of it is an upper-case letter. */
  readonly upper: boolean;
  /** Every character of it is a lower-case letter. */
  readonly lower: boolean;
  /** The character, when it is only one. */
  readonly single?: string;
}

export type RegexNode =
  | CharacterSet
  | { readonly kind: 'empty' }
  | { readonly kind: 'sequence'; readonly items: readonly RegexNode[] }
  | { readonly kind: 'choice'; readonly options: readonly RegexNode[] }
  | { readonly kind: 'repeat'; readonly item: RegexNode; readonly min: number; readonly max: number };

const ANY: CharacterSet = { kind: 'set', digits: false, upper: false, lower: false };
const DIGIT: CharacterSet = { kind: 'set', digits: true, upper: false, lower: false };

function single(character: string): CharacterSet {
  return {
    kind: 'set',
    digits: /^[0-9]$/u.test(character),
    upper: /^\p{Lu}$/u.test(character),
    lower: /^\p{Ll}$/u.test(character),
    single: character,
  };
}

/**
 * Reads regular expressions as far as the prefilter needs to know them: which characters must occur. Look-around and
 * anchors count as nothing, which only ever makes the prefilter more lenient.
 */
class RegexParser {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  parse(): RegexNode {
    const node = this.#choice();
    if (this.#at < this.#source.length) throw new SyntaxError('unbalanced');
    return node;
  }

  #eat(text: string): boolean {
    if (!this.#source.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  #match(expression: RegExp): RegExpExecArray | undefined {
    expression.lastIndex = this.#at;
    const found = expression.exec(this.#source);
    if (!found) return undefined;
    this.#at += found[0].length;
    return found;
  }

  #choice(): RegexNode {
    const options = [this.#sequence()];
    while (this.#eat('|')) options.push(this.#sequence());
    return options.length === 1 ? options[0]! : { kind: 'choice', options };
  }

  #sequence(): RegexNode {
    const items: RegexNode[] = [];
    while (this.#at < this.#source.length && !'|)'.includes(this.#source[this.#at]!)) {
      items.push(this.#quantified(this.#atom()));
    }
    return { kind: 'sequence', items };
  }

  #quantified(item: RegexNode): RegexNode {
    const found = this.#match(/(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/uy);
    if (!found) return item;
    const [, sign, least, comma, most] = found;
    if (sign) return { kind: 'repeat', item, min: sign === '+' ? 1 : 0, max: sign === '?' ? 1 : Infinity };
    const min = Number(least);
    return { kind: 'repeat', item, min, max: most ? Number(most) : comma ? Infinity : min };
  }

  #atom(): RegexNode {
    if (this.#match(/\(\?<?[=!]/uy)) {
      this.#closeGroup();
      return { kind: 'empty' };
    }
    if (this.#match(/\((?:\?:|\?P?<[A-Za-z_]\w*>)?(?!\?)/uy)) return this.#closeGroup();
    if (this.#match(/[\^$]|\\[bB]/uy)) return { kind: 'empty' };
    if (this.#match(/\\k<\w+>|\\[1-9]/uy)) return { kind: 'repeat', item: ANY, min: 0, max: Infinity };
    if (this.#eat('.')) return ANY;
    if (this.#eat('[')) return this.#class();
    return this.#character();
  }

  #closeGroup(): RegexNode {
    const node = this.#choice();
    if (!this.#eat(')')) throw new SyntaxError('unbalanced');
    return node;
  }

  #character(): CharacterSet {
    const property = this.#match(/\\([pP])\{([^}]+)\}/uy);
    if (property) {
      const name = property[1] === 'p' ? property[2] : '';
      return { kind: 'set', digits: false, upper: name === 'Lu', lower: name === 'Ll' };
    }
    if (this.#eat('\\d')) return DIGIT;
    if (this.#match(/\\[DwWsS]/uy)) return ANY;
    const code = this.#match(/\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]+)\})/uy);
    if (code) return single(String.fromCodePoint(Number.parseInt(code[1] ?? code[2] ?? code[3] ?? '', 16)));
    if (this.#match(/\\[tnrfv0]/uy)) return ANY;
    const plain = this.#match(/\\([^A-Za-z0-9])|([^\\])/uy);
    if (!plain) throw new SyntaxError('unknown escape');
    return single((plain[1] ?? plain[2])!);
  }

  #class(): CharacterSet {
    const negated = this.#eat('^');
    const members: CharacterSet[] = [];
    while (!this.#eat(']')) {
      if (this.#at >= this.#source.length) throw new SyntaxError('unbalanced');
      const first = this.#character();
      if (first.single !== undefined && this.#match(/-(?!\])/uy)) {
        const last = this.#character();
        members.push({
          kind: 'set',
          digits: first.digits && last.digits,
          upper: first.upper && last.upper,
          lower: first.lower && last.lower,
        });
      } else {
        members.push(first);
      }
    }
    if (negated) return ANY;
    if (members.length === 1) return members[0]!;
    return {
      kind: 'set',
      digits: members.every((member) => member.digits),
      upper: members.every((member) => member.upper),
      lower: members.every((member) => member.lower),
    };
  }
}

/** The structure of a regular expression; undefined for syntax the prefilter does not follow. */
export function parseRegex(source: string): RegexNode | undefined {
  try {
    return new RegexParser(source).parse();
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
