const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Nobody alive was born earlier. */
const FIRST_YEAR = 1900;
/** Two-digit years up to this are of this century. A fixed year, so that a verdict does not change overnight. */
const PIVOT = 29;

function monthOf(text: string): number {
  return /^\d/u.test(text) ? Number(text) : MONTHS.indexOf(text.slice(0, 3).toLowerCase()) + 1;
}

function yearOf(text: string): number {
  const year = Number(text);
  if (text.length === 4) return year;
  return year <= PIVOT ? 2000 + year : 1900 + year;
}

function isReal(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= FIRST_YEAR && year < 2000 + PIVOT + 1;
}

/** A real day of the calendar on which somebody alive may have been born: day first, or year first. */
export function isBirthDate(value: string): boolean {
  const text = value.trim();
  const dayFirst =
    /^(\d{1,2})(?:st|nd|rd|th)?[\s./-]+(?:of\s+)?(\d{1,2}|[A-Za-z]{3,9})\.?,?[\s./-]+(\d{4}|\d{2})$/u.exec(text);
  if (dayFirst) return isReal(yearOf(dayFirst[3]!), monthOf(dayFirst[2]!), Number(dayFirst[1]));
  const yearFirst = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/u.exec(text);
  if (yearFirst) return isReal(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const monthFirst = /^([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u.exec(text);
  return monthFirst !== null && isReal(Number(monthFirst[3]), monthOf(monthFirst[1]!), Number(monthFirst[2]));
}
