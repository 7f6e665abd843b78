/** A colour as 0xRRGGBB. */
export type Rgb = number;

export const BLACK: Rgb = 0x000000;
export const WHITE: Rgb = 0xffffff;

/** Below this ratio text cannot be told from what lies behind it; pale grey on white, which can, starts near 1.2. */
const SAME = 1.1;

/** True when text in one colour cannot be seen on the other. */
export function sameToTheEye(text: Rgb, behind: Rgb): boolean {
  return contrast(text, behind) < SAME;
}

/** Contrast ratio from 1 to 21 (WCAG 2.2, definition of contrast ratio). */
export function contrast(left: Rgb, right: Rgb): number {
  const one = luminance(left);
  const other = luminance(right);
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

function luminance(rgb: Rgb): number {
  return 0.2126 * linear(rgb >>> 16) + 0.7152 * linear((rgb >>> 8) & 0xff) + 0.0722 * linear(rgb & 0xff);
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** `FF00AA33` or `00AA33` as a colour; the alpha is left out, as spreadsheets do. */
export function parseHexColour(text: string | undefined): Rgb | undefined {
  const match = /^#?(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(text?.trim() ?? '');
  return match === null ? undefined : Number.parseInt(match[1]!, 16);
}

/** Makes a colour lighter (0 to 1) or darker (-1 to 0) (ECMA-376 part 1, 18.8.19: on the lightness of HLS). */
export function tinted(rgb: Rgb, tint: number): Rgb {
  if (tint === 0 || Number.isNaN(tint)) return rgb;
  const { hue, lightness, saturation } = toHls(rgb);
  const bounded = Math.max(-1, Math.min(1, tint));
  return fromHls(hue, bounded < 0 ? lightness * (1 + bounded) : lightness * (1 - bounded) + bounded, saturation);
}

interface Hls {
  readonly hue: number;
  readonly lightness: number;
  readonly saturation: number;
}

function toHls(rgb: Rgb): Hls {
  const red = (rgb >>> 16) / 255;
  const green = ((rgb >>> 8) & 0xff) / 255;
  const blue = (rgb & 0xff) / 255;
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const spread = most - least;
  const lightness = (most + least) / 2;
  if (spread === 0) return { hue: 0, lightness, saturation: 0 };
  const saturation = spread / (lightness > 0.5 ? 2 - most - least : most + least);
  if (most === red) return { hue: ((green - blue) / spread + 6) % 6, lightness, saturation };
  if (most === green) return { hue: (blue - red) / spread + 2, lightness, saturation };
  return { hue: (red - green) / spread + 4, lightness, saturation };
}

function fromHls(hue: number, lightness: number, saturation: number): Rgb {
  const chroma = (1 - Math.abs(2 * lightness - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const base = lightness - chroma / 2;
  const channels = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ][Math.floor(hue) % 6]!;
  return channels.reduce((rgb, channel) => rgb * 256 + Math.round((channel + base) * 255), 0);
}
