/** Latitude and longitude in decimal degrees within the British Isles. */
export function isBritishPosition(value: string): boolean {
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
