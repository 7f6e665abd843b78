/** One piece of an expression's source: an escape, a class, the opening of a group or a single character. */
const PIECE =
  /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2}|k<\w+>|.)|\[(?:\\.|[^\]\\])*\]|\{\d+,?\d*\}|\(\?(?:<?[=!]|:|<\w+>)|./gsu;
const DIGITS = '0123456789';
const LOOK_AROUND = /^\(\?<?[=!]$/u;
/** What refers to what a group has matched cannot be told from the kind of its characters. */
const BACK_REFERENCE = /^\\(?:k<|[1-9])/u;
const BRACES = /^\{\d+,?\d*\}$/u;

/** Whether a piece matches one character and could match a digit but not every digit. */
function tellsDigitsApart(piece: string): boolean {
  if (BRACES.test(piece) || piece.startsWith('(') || '^$|)*+?'.includes(piece) || /^\\[bB]$/u.test(piece)) return false;
  const one = new RegExp(`^(?:${piece})$`, 'u');
  const matched = [...DIGITS].filter((digit) => one.test(digit)).length;
  return matched > 0 && matched < DIGITS.length;
}

/** A piece that matches what it did and every digit. */
function widened(piece: string): string {
  return `(?:${piece}|\\d)`;
}

/** Where the group that opens at `from` ends, in pieces; the index of its closing bracket. */
function endOfGroup(pieces: readonly string[], from: number): number {
  let depth = 0;
  for (let at = from; at < pieces.length; at++) {
    if (pieces[at]!.startsWith('(')) depth++;
    else if (pieces[at] === ')' && --depth === 0) return at;
  }
  throw new SyntaxError('unbalanced');
}

/**
 * An expression that matches wherever `source` would match after some change of digits into other digits: what asks for certain
 * digits takes any, and look-around that does so is left out. Undefined where that cannot be told from the source.
 */
export function digitBlind(source: string): string | undefined {
  const pieces = source.match(PIECE) ?? [];
  if (pieces.some((piece) => BACK_REFERENCE.test(piece))) return undefined;
  let blind = '';
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at]!;
    if (LOOK_AROUND.test(piece)) {
      const end = endOfGroup(pieces, at);
      const inside = pieces.slice(at, end + 1);
      if (!inside.some(tellsDigitsApart)) blind += inside.join('');
      at = end;
      continue;
    }
    blind += tellsDigitsApart(piece) ? widened(piece) : piece;
  }
  return blind;
}
