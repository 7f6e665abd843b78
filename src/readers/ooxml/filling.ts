/** True when bytes only fill up space: zeros, ones and blanks, as programs leave where something was. */
export function isFilling(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0 || byte === 0xff || byte === 32 || byte === 10 || byte === 13);
}
