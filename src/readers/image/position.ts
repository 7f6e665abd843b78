import type { TiffEntry } from './tiff.js';

/** Tags of the directory of positions (Exif 4.6.6). */
const LATITUDE_SIDE = 1;
const LATITUDE = 2;
const LONGITUDE_SIDE = 3;
const LONGITUDE = 4;

/** `GPS position: 51.50735, -0.12776`, degrees; undefined when the camera did not know where it was. */
export function positionText(
  entries: readonly TiffEntry[],
  rational: (value: Buffer, index: number) => number,
): string | undefined {
  const degrees = (id: number, side: number, negative: string): number | undefined => {
    const value = entries.find((entry) => entry.id === id)?.value;
    if (value === undefined || value.length < 24) return undefined;
    const angle = rational(value, 0) + rational(value, 1) / 60 + rational(value, 2) / 3600;
    const letter = entries.find((entry) => entry.id === side)?.value.toString('latin1', 0, 1);
    return letter === negative ? -angle : angle;
  };
  const latitude = degrees(LATITUDE, LATITUDE_SIDE, 'S');
  const longitude = degrees(LONGITUDE, LONGITUDE_SIDE, 'W');
  if (latitude === undefined || longitude === undefined || (latitude === 0 && longitude === 0)) return undefined;
  return `GPS position: ${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
}
