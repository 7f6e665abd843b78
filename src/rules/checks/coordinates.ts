/** Latitude and longitude in decimal degrees within the British Isles, or a what3words address (`///a.b.c`). */
export function isBritishPosition(value: string): boolean {
  if (value.startsWith('///')) return true;
  const numbers = (value.match(/-?\d+\.\d+/gu) ?? []).map(Number);
  const [latitude, longitude] = numbers;
  return (
    numbers.length === 2 &&
    latitude !== undefined &&
    longitude !== undefined &&
    latitude >= 49.8 &&
    latitude <= 60.9 &&
    Math.abs(longitude) <= 10.7
  );
}
