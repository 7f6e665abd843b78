/** Payment card: 13 or 15 to 19 digits, a known issuer's first digits, Luhn's check digit (ISO/IEC 7812). */
export function isPaymentCard(value: string): boolean {
  const digits = value.replace(/\D+/gu, '');
  if (
    !/^(?:4\d{12}(?:\d{3})?|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|6(?:011|5\d\d)\d{12}|(?:50|5[6-9]|6\d)\d{14,17})$/u.test(
      digits,
    )
  ) {
    return false;
  }
  if (/^(\d)\1+$/u.test(digits)) return false;
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at]);
    const doubled = at % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
