/**
 * One spelling of a value, to count distinct ones: a number is its digits, with +44 written as 0; anything else is
 * lower case without spaces and punctuation; an address with @ keeps its punctuation.
 */
export function identityOf(value: string): string {
  const lower = value.toLowerCase();
  if (lower.includes('@')) return lower.replace(/\s+/gu, '');
  if (/\p{L}/u.test(lower)) return lower.replace(/[^\p{L}\p{N}]+/gu, '');
  return lower.replace(/^\s*\(?(?:\+|00)\s*44\)?(?:\s*\(0\))?/u, '0').replace(/\D+/gu, '');
}
