/** Prefixes that are never given out. Source: HMRC National Insurance Manual NIM39110. */
const NEVER = new Set(['BG', 'GB', 'KN', 'NK', 'NT', 'TN', 'ZZ']);

/** Two letters, six digits and, unless it is the short form, a letter A to D. */
export function isNationalInsuranceNumber(value: string): boolean {
  const text = value.replace(/[^0-9A-Z]+/giu, '').toUpperCase();
  return (
    /^[A-CEGHJ-PRSTW-Z][A-CEGHJ-NPRSTW-Z]\d{6}[A-D]?$/u.test(text) &&
    !NEVER.has(text.slice(0, 2)) &&
    !/^..(\d)\1{5}/u.test(text)
  );
}
