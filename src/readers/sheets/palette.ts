import { BLACK, parseHexColour, type Rgb, tinted, WHITE } from '../ooxml/colour.js';
import type { ThemeColours } from '../ooxml/theme.js';

/** The palette that `indexed` counts in, from 8 on; 0 to 7 are the first eight of it (ECMA-376 part 1, 18.8.27). */
const STANDARD: readonly Rgb[] = [
  0x000000, 0xffffff, 0xff0000, 0x00ff00, 0x0000ff, 0xffff00, 0xff00ff, 0x00ffff, 0x800000, 0x008000, 0x000080,
  0x808000, 0x800080, 0x008080, 0xc0c0c0, 0x808080, 0x9999ff, 0x993366, 0xffffcc, 0xccffff, 0x660066, 0xff8080,
  0x0066cc, 0xccccff, 0x000080, 0xff00ff, 0xffff00, 0x00ffff, 0x800080, 0x800000, 0x008080, 0x0000ff, 0x00ccff,
  0xccffff, 0xccffcc, 0xffff99, 0x99ccff, 0xff99cc, 0xcc99ff, 0xffcc99, 0x3366ff, 0x33cccc, 0x99cc00, 0xffcc00,
  0xff9900, 0xff6600, 0x666699, 0x969696, 0x003366, 0x339966, 0x003300, 0x333300, 0x993300, 0x993366, 0x333399,
  0x333333,
];
const FIRST_OF_PALETTE = 8;
const SYSTEM_TEXT = 64;
const SYSTEM_BACKGROUND = 65;

/** A colour as a style writes it: one of the attributes, or none of them for automatic. */
export interface ColourSpec {
  readonly rgb?: string | undefined;
  readonly indexed?: string | undefined;
  readonly theme?: string | undefined;
  readonly tint?: string | undefined;
}

/** What colours of a workbook's styles look like. */
export class Palette {
  readonly #theme: ThemeColours;
  readonly #own: readonly Rgb[];

  /** `own`: the workbook's palette in place of the standard one, counted from 0; empty when it has none. */
  constructor(theme: ThemeColours, own: readonly Rgb[] = []) {
    this.#theme = theme;
    this.#own = own;
  }

  /** The colour, or `automatic` when the style leaves it to the program or states one that does not exist. */
  resolve(spec: ColourSpec | undefined, automatic: Rgb): Rgb {
    const plain = spec === undefined ? undefined : this.#plain(spec);
    return plain === undefined ? automatic : tinted(plain, Number(spec?.tint ?? 0));
  }

  #plain(spec: ColourSpec): Rgb | undefined {
    if (spec.rgb !== undefined) return parseHexColour(spec.rgb);
    if (spec.theme !== undefined) return this.#theme[Number(spec.theme)];
    if (spec.indexed !== undefined) return this.#indexed(Number(spec.indexed));
    return undefined;
  }

  #indexed(index: number): Rgb | undefined {
    if (index === SYSTEM_TEXT) return BLACK;
    if (index === SYSTEM_BACKGROUND) return WHITE;
    return this.#own[index] ?? STANDARD[index < FIRST_OF_PALETTE ? index : index - FIRST_OF_PALETTE];
  }
}
