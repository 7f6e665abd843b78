/**
 * Ten-digit health numbers of the United Kingdom share one check digit: weights 10 to 2, 11 less the remainder modulo
 * 11, where 11 stands for 0 and 10 is never issued. Source: NHS Data Model and Dictionary, "NHS Number".
 */
function passesModulus11(digits: string): boolean {
  if (!/^\d{10}$/u.test(digits) || /^(\d)\1{9}$/u.test(digits)) return false;
  let sum = 0;
  for (let at = 0; at < 9; at++) sum += Number(digits[at]) * (10 - at);
  const check = 11 - (sum % 11);
  return check !== 10 && check % 11 === Number(digits[9]);
}

const digitsOf = (value: string): string => value.replace(/\D+/gu, '');

/**
 * England, Wales, Isle of Man: 400 000 000 to 499 999 999 and 600 000 000 to 799 999 999 before the check digit; from
 * 900 000 000 on are the numbers of examples and tests, which stand for people in templates.
 */
export function isNhsNumber(value: string): boolean {
  const digits = digitsOf(value);
  return /^[4679]/u.test(digits) && passesModulus11(digits);
}

/** Northern Ireland: 320 000 001 to 399 999 999 before the check digit. */
export function isHealthAndCareNumber(value: string): boolean {
  const digits = digitsOf(value);
  return /^3[2-9]/u.test(digits) && passesModulus11(digits);
}

/** Scotland: the date of birth as DDMMYY, three digits and the check digit. */
export function isChiNumber(value: string): boolean {
  const digits = digitsOf(value).padStart(10, '0');
  const day = Number(digits.slice(0, 2));
  const month = Number(digits.slice(2, 4));
  const longest = month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return day >= 1 && day <= longest && month >= 1 && month <= 12 && passesModulus11(digits);
}
