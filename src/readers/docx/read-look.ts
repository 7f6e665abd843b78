import type { XmlTokenizer } from '../../bytes/xml.js';
import { parseHexColour, type Rgb } from '../ooxml/colour.js';
import type { Look } from '../words/look.js';
import { W } from './vocabulary.js';

/** Highlight colours by name (ECMA-376 part 1, 17.18.40). */
const HIGHLIGHTS: Readonly<Record<string, Rgb>> = {
  black: 0x000000,
  blue: 0x0000ff,
  cyan: 0x00ffff,
  green: 0x00ff00,
  magenta: 0xff00ff,
  red: 0xff0000,
  yellow: 0xffff00,
  white: 0xffffff,
  darkblue: 0x000080,
  darkcyan: 0x008080,
  darkgreen: 0x008000,
  darkmagenta: 0x800080,
  darkred: 0x800000,
  darkyellow: 0x808000,
  darkgray: 0x808080,
  lightgray: 0xc0c0c0,
};

/** The look that one property element states; undefined for elements that say nothing of it. */
export function readLook(t: XmlTokenizer): Look | undefined {
  switch (t.name) {
    case W.vanish:
    case W.specVanish:
      return { vanish: isOn(t.attribute(W.val)) };
    case W.color: {
      const value = t.attribute(W.val);
      return { colour: parseHexColour(value) ?? 'auto' };
    }
    case W.shd: {
      const value = t.attribute(W.val)?.toLowerCase();
      // A solid pattern shows its foreground; every other one mostly its fill.
      const fill = parseHexColour(value === 'solid' ? t.attribute(W.color) : t.attribute(W.fill));
      return { shading: fill ?? 'none' };
    }
    case W.highlight: {
      const value = t.attribute(W.val)?.toLowerCase() ?? 'none';
      return { highlight: HIGHLIGHTS[value] ?? 'none' };
    }
    case W.sz: {
      const size = Number(t.attribute(W.val));
      return Number.isFinite(size) ? { size } : undefined;
    }
    default:
      return undefined;
  }
}

/** A toggle property is on unless it says otherwise (ECMA-376 part 1, 22.9.2.7). */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off)$/iu.test(value.trim());
}
