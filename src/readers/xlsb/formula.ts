/** What a compiled formula says without being worked out. */
export interface FormulaLiterals {
  /** Texts and numbers that stand in it, in their order. */
  readonly literals: readonly (string | number)[];
  /** True when it holds nothing else, so that they are its value. */
  readonly constant: boolean;
}

const TEXT = 0x17;
const LIST = 0x18;
const ATTRIBUTE = 0x19;
const ERROR = 0x1c;
const BOOLEAN = 0x1d;
const INTEGER = 0x1e;
const NUMBER = 0x1f;
const ARRAY = 0x20;
const CHOOSE = 0x04;
const LAST_OPERATOR = 0x16;
/** Plus and minus before a number, brackets, an argument left out: they do not keep a formula from being a constant. */
const HARMLESS: ReadonlySet<number> = new Set([0x12, 0x13, 0x15, 0x16]);

/** Bytes behind a token's own byte, by the number without its class ([MS-XLSB] 2.5.98). */
const OPERANDS: Readonly<Record<number, number>> = {
  1: 4,
  2: 4,
  24: 12,
  32: 14,
  33: 2,
  34: 3,
  35: 4,
  36: 6,
  37: 12,
  38: 6,
  39: 6,
  40: 6,
  41: 2,
  42: 6,
  43: 12,
  44: 6,
  45: 12,
  57: 6,
  58: 8,
  59: 14,
  60: 8,
  61: 14,
};

/**
 * The literals of a compiled formula; `extra` is what follows its tokens, the values of arrays. A token that is not known
 * ends the walk: what stands before it is given.
 */
export function formulaLiterals(tokens: Buffer, extra: Buffer = Buffer.alloc(0)): FormulaLiterals {
  const literals: (string | number)[] = [];
  let constant = true;
  let arrays = 0;
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at++]!;
    const left = tokens.length - at;
    let size: number | undefined = 0;
    if (token === TEXT && left >= 2) {
      size = 2 + tokens.readUInt16LE(at) * 2;
      if (size <= left) literals.push(tokens.toString('utf16le', at + 2, at + size));
    } else if (token === INTEGER && left >= 2) {
      literals.push(tokens.readUInt16LE(at));
      size = 2;
    } else if (token === NUMBER && left >= 8) {
      literals.push(tokens.readDoubleLE(at));
      size = 8;
    } else if (token === BOOLEAN || token === ERROR) size = 1;
    else if (token === ATTRIBUTE && left >= 3) {
      constant = false;
      size = (tokens[at]! & CHOOSE) === 0 ? 3 : 3 + (tokens.readUInt16LE(at + 1) + 1) * 2;
    } else if (token > 2 && token <= LAST_OPERATOR) constant &&= HARMLESS.has(token);
    else {
      const kind = token < 0x20 ? token : (token & 0x1f) | 0x20;
      size = OPERANDS[kind];
      if (kind === ARRAY) arrays++;
      else constant = false;
      if (kind === LIST) size = 12;
    }
    if (size === undefined || size > left) return { literals, constant: false };
    at += size;
  }
  if (arrays > 0) literals.push(...arrayLiterals(extra));
  return { literals, constant: constant && literals.length > 0 };
}

const VALUE_NUMBER = 0;
const VALUE_TEXT = 1;
const VALUE_BOOLEAN = 2;
const VALUE_ERROR = 4;

/** Values of arrays: columns, rows, then each with its kind in front ([MS-XLSB] 2.5.98.72). */
function arrayLiterals(extra: Buffer): (string | number)[] {
  const literals: (string | number)[] = [];
  let at = 8;
  while (at < extra.length) {
    const kind = extra[at++];
    if (kind === VALUE_NUMBER && at + 8 <= extra.length) {
      literals.push(extra.readDoubleLE(at));
      at += 8;
    } else if (kind === VALUE_TEXT && at + 2 <= extra.length) {
      const end = at + 2 + extra.readUInt16LE(at) * 2;
      literals.push(extra.toString('utf16le', at + 2, end));
      at = end;
    } else if (kind === VALUE_BOOLEAN) at += 1;
    else if (kind === VALUE_ERROR) at += 4;
    else break;
  }
  return literals;
}

/** Literals as one writes them in a formula. */
export function formulaText(literals: readonly (string | number)[]): string {
  const written = literals.map((literal) =>
    typeof literal === 'string' ? `"${literal.replaceAll('"', '""')}"` : String(literal),
  );
  return written.length > 1 ? `{${written.join(';')}}` : (written[0] ?? '');
}
