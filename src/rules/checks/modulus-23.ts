/** Check letters of the police numbers: the remainder modulo 23. I, O and S are left out. */
const LETTERS = 'ZABCDEFGHJKLMNPQRTUVWXY';

function letterOf(digits: string): string {
  let remainder = 0;
  for (const digit of digits) remainder = (remainder * 10 + Number(digit)) % 23;
  return LETTERS[remainder]!;
}

/** `YY/NNNNNNND` or `YYYY/NNNNNNND`: year and serial padded to seven digits. Source: hmpps-person-record, PNCIdentifier. */
export function isPncId(value: string): boolean {
  const found = /^(?:\d{2})?(\d{2})\s*\/\s*(\d{1,7})\s*([A-Z])$/iu.exec(value.trim());
  if (!found) return false;
  const [, year, serial, letter] = found;
  return letterOf(`${year}${serial!.padStart(7, '0')}`) === letter!.toUpperCase();
}

/**
 * `NNNNNN/YYD`, or `SFYY/NNNNNND` for a short file: year and serial, padded to six digits in the first form.
 * Source: hmpps-person-record, CROIdentifier.
 */
export function isCroNumber(value: string): boolean {
  const standard = /^(\d{1,6})\s*\/\s*(\d{2})\s*([A-Z])$/iu.exec(value.trim());
  if (standard) {
    const [, serial, year, letter] = standard;
    return letterOf(`${year}${serial!.padStart(6, '0')}`) === letter!.toUpperCase();
  }
  const short = /^SF\s?(\d{2})\s*\/\s*(\d{1,6})\s*([A-Z])$/iu.exec(value.trim());
  if (!short) return false;
  const [, year, serial, letter] = short;
  return letterOf(`${year}${serial}`) === letter!.toUpperCase();
}

/**
 * `YY/FFUU/SS/NNNNNNNNNNND`: force, system, year and sequence of eleven digits, the unit left out; a force or system
 * that has letters counts as nothing. Source: ministryofjustice/bichard7-next-tests, utils/asn.js.
 */
export function isArrestSummonsNumber(value: string): boolean {
  const found = /^(\d{2})([0-9A-Z]{2})([0-9A-Z]{2})([0-9A-Z]{2})(\d{1,11})([A-Z])$/iu.exec(
    value.replace(/[\s/]+/gu, ''),
  );
  if (!found) return false;
  const [, year, force, , system, sequence, letter] = found;
  const numeric = (part: string | undefined): string => (/^\d+$/u.test(part ?? '') ? part! : '');
  return letterOf(`${numeric(force)}${numeric(system)}${year}${sequence!.padStart(11, '0')}`) === letter!.toUpperCase();
}
