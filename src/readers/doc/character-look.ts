import type { Rgb } from '../ooxml/colour.js';
import type { Look } from '../words/look.js';
import { Code, sprms } from './properties.js';

/** What the properties of characters say, as far as it decides whether and how they are seen. */
export interface CharacterLook {
  readonly look: Look;
  readonly style?: number;
  /** Hidden where the style is not, and not where it is. */
  readonly invertsVanish: boolean;
  readonly deleted: boolean;
  readonly inserted: boolean;
  /** True for characters that stand for something: a picture, a mark, an object. */
  readonly special: boolean;
  /** Where in the stream `Data` the picture lies. */
  readonly picture?: number;
  /** The picture's place holds the data of a form field instead. */
  readonly data: boolean;
}

export const PLAIN: CharacterLook = {
  look: {},
  invertsVanish: false,
  deleted: false,
  inserted: false,
  special: false,
  data: false,
};

/** In place of on and off: the opposite of what the style says ([MS-DOC] 2.9.328). */
const NOT_STYLE = 0x81;

/** Colours by number ([MS-DOC] 2.9.119); 0 is automatic. */
const COLOURS: readonly (Rgb | undefined)[] = [
  undefined,
  0x000000,
  0x0000ff,
  0x00ffff,
  0x00ff00,
  0xff00ff,
  0xff0000,
  0xffff00,
  0xffffff,
  0x000080,
  0x008080,
  0x008000,
  0x800080,
  0x800000,
  0x808000,
  0x808080,
  0xc0c0c0,
];
/** Patterns of a shading ([MS-DOC] 2.9.121): clear shows what is behind, solid the foreground. */
const CLEAR = 0;
const SOLID = 1;

/** Lays the properties of a list over `under`. */
export function readCharacterLook(list: Buffer, under: CharacterLook = PLAIN): CharacterLook {
  const found: { -readonly [K in keyof CharacterLook]: CharacterLook[K] } = { ...under };
  for (const { code, operand } of sprms(list)) {
    switch (code) {
      case Code.Deleted:
        found.deleted = isOn(operand);
        break;
      case Code.Inserted:
        found.inserted = isOn(operand);
        break;
      case Code.Special:
        found.special = isOn(operand);
        break;
      case Code.Data:
        found.data = isOn(operand);
        break;
      case Code.Vanish:
        found.invertsVanish = operand[0] === NOT_STYLE;
        if (operand[0]! <= 1) found.look = { ...found.look, vanish: operand[0] === 1 };
        break;
      case Code.Picture:
        found.picture = operand.readUInt32LE(0);
        break;
      case Code.CharacterStyle:
        found.style = operand.readUInt16LE(0);
        break;
      default:
        found.look = { ...found.look, ...lookOf(code, operand) };
    }
  }
  return found;
}

/** No style says anything of these properties, so its opposite is on. */
function isOn(operand: Buffer): boolean {
  return operand[0] === 1 || operand[0] === NOT_STYLE;
}

function lookOf(code: number, operand: Buffer): Look {
  switch (code) {
    case Code.Colour:
      return { colour: COLOURS[operand[0]!] ?? 'auto' };
    case Code.Rgb:
      return { colour: rgbOf(operand, 0) ?? 'auto' };
    case Code.Highlight:
      return { highlight: COLOURS[operand[0]!] ?? 'none' };
    case Code.Size:
      return { size: operand.readUInt16LE(0) };
    case Code.Shading80: {
      const bits = operand.readUInt16LE(0);
      return shading(bits >>> 10, COLOURS[bits & 0x1f], COLOURS[(bits >>> 5) & 0x1f]);
    }
    case Code.Shading:
      return operand.length < 10 ? {} : shading(operand.readUInt16LE(8), rgbOf(operand, 0), rgbOf(operand, 4));
    default:
      return {};
  }
}

function shading(pattern: number, fore: Rgb | undefined, back: Rgb | undefined): Look {
  if (pattern === SOLID) return { shading: fore ?? 0 };
  return { shading: (pattern === CLEAR ? back : (back ?? fore)) ?? 'none' };
}

/** Red, green, blue, and a byte that is not zero for automatic ([MS-DOC] 2.9.43). */
function rgbOf(operand: Buffer, at: number): Rgb | undefined {
  return operand[at + 3] === 0 ? operand.readUIntBE(at, 3) : undefined;
}
