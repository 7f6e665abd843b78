import { parseHexColour, type Rgb } from '../ooxml/colour.js';

/** Colour words that are met in mails and pages (CSS Color 4, 6.1); one that is not here counts as not known. */
const NAMED: Readonly<Record<string, Rgb>> = {
  black: 0x000000,
  white: 0xffffff,
  snow: 0xfffafa,
  ivory: 0xfffff0,
  ghostwhite: 0xf8f8ff,
  whitesmoke: 0xf5f5f5,
  floralwhite: 0xfffaf0,
  gainsboro: 0xdcdcdc,
  lightgray: 0xd3d3d3,
  lightgrey: 0xd3d3d3,
  silver: 0xc0c0c0,
  darkgray: 0xa9a9a9,
  darkgrey: 0xa9a9a9,
  gray: 0x808080,
  grey: 0x808080,
  dimgray: 0x696969,
  dimgrey: 0x696969,
  red: 0xff0000,
  maroon: 0x800000,
  darkred: 0x8b0000,
  orange: 0xffa500,
  yellow: 0xffff00,
  lightyellow: 0xffffe0,
  olive: 0x808000,
  lime: 0x00ff00,
  green: 0x008000,
  darkgreen: 0x006400,
  aqua: 0x00ffff,
  cyan: 0x00ffff,
  teal: 0x008080,
  blue: 0x0000ff,
  navy: 0x000080,
  darkblue: 0x00008b,
  fuchsia: 0xff00ff,
  magenta: 0xff00ff,
  purple: 0x800080,
  window: 0xffffff,
  windowtext: 0x000000,
};

/** What a declaration says of a colour: the colour, one that lets through what lies behind, or one not known. */
export type CssColour = Rgb | 'transparent' | 'unknown';

/** A colour as CSS or the attributes of old pages write it; undefined where nothing is said. */
export function parseCssColour(text: string | undefined): CssColour | undefined {
  const value = text?.trim().toLowerCase() ?? '';
  if (value === '' || /^(?:inherit|initial|unset|currentcolor|auto)$/u.test(value)) return undefined;
  if (value === 'transparent') return 'transparent';
  const known = NAMED[value];
  if (known !== undefined) return known;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])[0-9a-f]?$/u.exec(value);
  if (short !== null)
    return Number.parseInt(
      short.slice(1).reduce((hex, digit) => hex + digit + digit, ''),
      16,
    );
  const hex = /^#?([0-9a-f]{6})(?:[0-9a-f]{2})?$/u.exec(value);
  if (hex !== null) return parseHexColour(hex[1]) ?? 'unknown';
  return parseFunction(value);
}

/** `rgb(255, 0, 0)` and `rgba(255 0 0 / 50%)`. */
function parseFunction(value: string): CssColour {
  const match = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\s*(?:[,/]\s*([\d.]+)(%?)\s*)?\)$/u.exec(value);
  if (match === null) return 'unknown';
  if (match[4] !== undefined && Number(match[4]) === 0) return 'transparent';
  const [red, green, blue] = match.slice(1, 4).map((channel) => Math.min(255, Number(channel)));
  return red! * 0x10000 + green! * 0x100 + blue!;
}

/** The colour within the shorthand `background`; a picture or a gradient behind text is a colour not known. */
export function parseBackground(text: string | undefined): CssColour | undefined {
  const value = text?.trim().toLowerCase() ?? '';
  if (value === '') return undefined;
  if (/url\(|gradient\(/u.test(value)) return 'unknown';
  const words = value.match(/rgba?\([^)]*\)|[^\s]+/gu) ?? [];
  for (const word of words) {
    const colour =
      /^(?:#|rgb)/u.test(word) || word in NAMED || word === 'transparent' ? parseCssColour(word) : undefined;
    if (colour !== undefined) return colour;
  }
  return value === 'none' ? 'transparent' : undefined;
}
