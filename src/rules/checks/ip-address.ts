/**
 * An IPv4 address that may be somebody's connection and not the number of a version, a section or a network: not
 * loopback, multicast or broadcast, and with parts larger than numbers of versions have, unless it is a private 10.x.
 */
export function isIpAddress(value: string): boolean {
  const parts = value.split('.');
  if (parts.length !== 4 || parts.some((part) => !/^(?:0|[1-9]\d{0,2})$/u.test(part) || Number(part) > 255))
    return false;
  const [first, , , last] = parts.map(Number) as [number, number, number, number];
  if (first === 0 || first === 127 || first >= 224 || last === 0 || last === 255) return false;
  const large = parts.filter((part) => Number(part) > 99).length;
  if (first === 10) return true;
  return large >= (first < 10 ? 2 : 1);
}
