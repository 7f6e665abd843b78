/**
 * Driver number of Great Britain: five of the surname (filled with 9), decade, month (50 more for a woman), day, year,
 * two initials (filled with 9), a digit, two check letters, whose rule is not published.
 * Northern Ireland: eight digits, which say nothing by themselves. Source: DVLA, "Driver number", form D100.
 */
export function isDriverNumber(value: string): boolean {
  const text = value.replace(/\s+/gu, '').toUpperCase();
  if (/^\d{8}$/u.test(text)) return true;
  const found = /^([A-Z]{1,5}9{0,4})\d([0156]\d)(\d\d)\d[A-Z][A-Z9][0-9A-Z][A-Z]{2}$/u.exec(text);
  if (!found) return false;
  const [, surname, month, day] = found;
  const monthOfYear = Number(month) % 50;
  return surname!.length === 5 && monthOfYear >= 1 && monthOfYear <= 12 && Number(day) >= 1 && Number(day) <= 31;
}
