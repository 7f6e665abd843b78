const ZERO = 0x30;
const NINE = 0x39;
const MINUS = 0x2d;
const POINT = 0x2e;
/** Spreadsheets keep 15 digits; more would not come back as they were written. */
const MOST_DIGITS = 15;

/**
 * The number that bytes of ASCII spell when a spreadsheet would show it as it is written: no plus, no leading zero, no
 * exponent, no grouping, at most 15 digits. NaN for anything else: `007` and `01632 960123` are texts.
 */
export function canonicalNumber(buffer: Buffer, start: number, end: number): number {
  const negative = buffer[start] === MINUS;
  const first = negative ? start + 1 : start;
  if (end - first > MOST_DIGITS + 1 || !isDigit(buffer[first])) return Number.NaN;
  if (buffer[first] === ZERO && first + 1 < end && buffer[first + 1] !== POINT) return Number.NaN;
  let digits = 0;
  let value = 0;
  let scale = 0;
  for (let at = first; at < end; at++) {
    const byte = buffer[at]!;
    if (byte >= ZERO && byte <= NINE) {
      value = value * 10 + (byte - ZERO);
      digits++;
      scale *= 10;
    } else if (byte === POINT && scale === 0 && at + 1 < end) scale = 1;
    else return Number.NaN;
  }
  if (digits > MOST_DIGITS || (negative && value === 0)) return Number.NaN;
  // Both are exact, so the quotient is the double nearest to what is written.
  const exact = scale > 1 ? value / scale : value;
  return negative ? -exact : exact;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= ZERO && byte <= NINE;
}
