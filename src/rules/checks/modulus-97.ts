/** Length of an account number by country, for those seen in British records. Source: SWIFT IBAN registry. */
const LENGTHS: Readonly<Record<string, number>> = {
  AT: 20,
  BE: 16,
  BG: 22,
  CH: 21,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  EE: 20,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  GI: 23,
  GR: 27,
  HR: 21,
  HU: 28,
  IE: 22,
  IS: 26,
  IT: 27,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  MT: 31,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  RO: 24,
  SE: 24,
  SI: 19,
  SK: 24,
  TR: 26,
};

/** International bank account number: remainder 1 modulo 97 (ISO 13616). */
export function isIban(value: string): boolean {
  const text = value.replace(/[\s-]+/gu, '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[0-9A-Z]+$/u.test(text) || LENGTHS[text.slice(0, 2)] !== text.length) return false;
  let remainder = 0;
  for (const character of `${text.slice(4)}${text.slice(0, 4)}`) {
    const code = Number.parseInt(character, 36);
    remainder = (remainder * (code > 9 ? 100 : 10) + code) % 97;
  }
  return remainder === 1;
}

/** An IBAN, or a sort code and an account number of eight digits; a sort code and a date differ by the account. */
export function isBankAccount(value: string): boolean {
  return /^[A-Z]{2}\d{2}/iu.test(value) ? isIban(value) : !/^0+$/u.test(value.replace(/\D+/gu, ''));
}
