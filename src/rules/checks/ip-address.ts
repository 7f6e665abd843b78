/**
 * An IPv4 address that can belong to somebody's connection, not the number of a version (2.1.0.4), a section or a
 * network: no first part below 10 unless it is a public one with three digits elsewhere, no loopback, no broadcast.
 */
export function isIpAddress(value: string): boolean {
  const parts = value.split('.');
  if (parts.length !== 4 || parts.some((part) => !/^(?:0|[1-9]\d{0,2})$/u.test(part) || Number(part) > 255))
    return false;
  const [first, second, third, last] = parts.map(Number) as [number, number, number, number];
  if (first === 0 || first === 127 || first >= 224 || last === 0 || last === 255) return false;
  const large = [first, second, third, last].filter((part) => part > 99).length;
  return first >= 10 ? large >= 1 || first === 10 : large >= 2;
}
