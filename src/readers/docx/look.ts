import type { XmlTokenizer } from '../../bytes/xml.js';
import type { Concealed } from '../../model/content.js';
import { BLACK, parseHexColour, type Rgb, sameToTheEye, WHITE } from '../ooxml/colour.js';
import { W } from './vocabulary.js';

/** How a run looks, as far as it decides whether it is seen. Absent: not said here, so inherited. */
export interface Look {
  readonly vanish?: boolean;
  /** `auto` lets Word choose black or white by what lies behind. */
  readonly colour?: Rgb | 'auto';
  readonly shading?: Rgb | 'none';
  readonly highlight?: Rgb | 'none';
  /** Half points. */
  readonly size?: number;
}

/** Text of 1 point or less is not read by anybody. */
const TINY_HALF_POINTS = 2;
/** Below this brightness (mean of the channels) a same-coloured stretch looks like a bar: somebody meant to black it out. */
const DARK = 80;

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

/** Why a run is not seen, from its direct look and what it inherits; `barred` when it looks like a black bar. */
export function concealmentOf(direct: Look, inherited: Look): { concealed?: Concealed; barred: boolean } {
  const look: Look = { ...inherited, ...direct };
  if (look.vanish) {
    return { concealed: { carrier: 'text', by: [direct.vanish ? 'vanish' : 'style-vanish'] }, barred: false };
  }
  if (look.size !== undefined && look.size > 0 && look.size <= TINY_HALF_POINTS) {
    return { concealed: { carrier: 'text', by: ['tiny-font'] }, barred: false };
  }
  const behind = backgroundOf(look);
  const ink = inkOf(look, behind);
  if (ink === undefined || !sameToTheEye(ink, behind.colour)) return { barred: false };
  return { concealed: { carrier: 'text', by: ['same-colour'] }, barred: brightness(behind.colour) < DARK };
}

function backgroundOf(look: Look): { colour: Rgb; highlighted: boolean } {
  if (look.highlight !== undefined && look.highlight !== 'none') return { colour: look.highlight, highlighted: true };
  if (look.shading !== undefined && look.shading !== 'none') return { colour: look.shading, highlighted: false };
  return { colour: WHITE, highlighted: false };
}

/** Automatic ink turns white on dark shading and stays black on a highlight; undefined when it is sure to be seen. */
function inkOf(look: Look, behind: { colour: Rgb; highlighted: boolean }): Rgb | undefined {
  if (look.colour !== undefined && look.colour !== 'auto') return look.colour;
  return behind.highlighted ? BLACK : undefined;
}

const brightness = (rgb: Rgb): number => ((rgb >>> 16) + ((rgb >>> 8) & 255) + (rgb & 255)) / 3;
