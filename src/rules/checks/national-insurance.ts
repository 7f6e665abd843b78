/** Prefixes that are never given out. Source: HMRC National Insurance Manual NIM39110. */
const NEVER = new Set(['BG', 'GB', 'KN', 'NK', 'NT', 'TN', 'ZZ']);

/** TN, day, month and year of birth, and the sex. */
const TEMPORARY = /^TN(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}[MF]$/u;

/** Two letters, six digits and, unless it is the short form, a letter A to D; or a temporary number. */
export function isNationalInsuranceNumber(value: string): boolean {
  const text = value.replace(/[^0-9A-Z]+/giu, '').toUpperCase();
  if (TEMPORARY.test(text)) return true;
  return (
    /^[A-CEGHJ-PRSTW-Z][A-CEGHJ-NPRSTW-Z]\d{6}[A-D]?$/u.test(text) &&
    !NEVER.has(text.slice(0, 2)) &&
    !/^..(\d)\1{5}/u.test(text)
  );
}
