import { readXml, XmlTokenizer } from '../../bytes/xml.js';
import { BLACK, parseHexColour, type Rgb, sameToTheEye, WHITE } from '../ooxml/colour.js';
import type { ThemeColours } from '../ooxml/theme.js';
import { vocabulary } from '../ooxml/vocabulary.js';
import { type FormatEffect, formatEffect } from './number-format.js';
import { type ColourSpec, Palette } from './palette.js';

/** Ways in which a style keeps a cell from the eye, as bits. */
export const StyleBit = { NumberFormat: 1, SameColour: 2, TinyFont: 4 } as const;

/** Letters of a point or less are a line of dots. */
export const TINY = 1;

/** What a conditional format puts over a cell's own style; absent parts leave it as it is. */
export interface DifferentialStyle {
  readonly fontColour?: ColourSpec;
  readonly fill?: FillSpec;
  readonly format?: FormatEffect;
}

export interface FillSpec {
  readonly pattern: string;
  readonly colours: readonly (ColourSpec | undefined)[];
}

interface FontSpec {
  readonly colour?: ColourSpec;
  readonly size?: number;
}

/** The styles of a workbook, by the index that cells carry. Arrays have a place for index 0 at least. */
export interface CellStyles {
  readonly count: number;
  /** 1 where numbers are dates. */
  readonly date: Uint8Array;
  /** `StyleBit`s by what the cell holds. */
  readonly text: Uint8Array;
  readonly positive: Uint8Array;
  readonly negative: Uint8Array;
  /** 1 where the cell has a fill of its own. */
  readonly filled: Uint8Array;
  /** 1 where even a blank cell is seen: by a border, or a fill that is not white. */
  readonly shows: Uint8Array;
  readonly differentials: readonly DifferentialStyle[];
  /** True when text in that colour (absent: the style's own) cannot be seen on the fill (absent: the style's own). */
  blends(style: number, colour: ColourSpec | undefined, fill: FillSpec | undefined): boolean;
}

const { names: NAMES, id: N } = vocabulary(
  'numFmts fonts fills cellXfs dxfs indexedColors numFmt font fill xf dxf rgbColor color fgColor bgColor sz patternFill gradientFill numFmtId formatCode fontId fillId borderId style patternType rgb indexed theme tint val borders border',
);

interface Xf {
  readonly format: number;
  readonly font: number;
  readonly fill: number;
  readonly border: number;
}

const NO_FILL: FillSpec = { pattern: 'none', colours: [] };

/** Styles as they stand in `styles.xml`, before anything is worked out from them. */
export class StyleParts {
  readonly codes = new Map<number, string>();
  readonly fonts: FontSpec[] = [];
  readonly fills: FillSpec[] = [];
  /** True for borders that draw a line. */
  readonly borders: boolean[] = [];
  readonly xfs: Xf[] = [];
  readonly differentials: DifferentialStyle[] = [];
  readonly palette: Rgb[] = [];
}

/** Styles of a workbook without a readable style sheet. */
export function plainStyles(theme: ThemeColours): CellStyles {
  return resolveStyles(new StyleParts(), theme);
}

/** Throws what the tokenizer and `chunks` throw. */
export async function readStyles(chunks: AsyncIterable<Buffer>, theme: ThemeColours): Promise<CellStyles> {
  const parts = new StyleParts();
  let section = 0;
  let dxf: { -readonly [K in keyof DifferentialStyle]: DifferentialStyle[K] } | undefined;
  let font: { colour?: ColourSpec; size?: number } | undefined;
  let fill: { pattern: string; colours: (ColourSpec | undefined)[] } | undefined;
  let depthOfBorder = 0;
  await readXml(chunks, new XmlTokenizer(NAMES, { roots: ['styleSheet'] }), {
    start(t) {
      const { name } = t;
      if (t.depth === 2) section = name;
      if (depthOfBorder > 0) {
        const line = t.attribute(N.style) ?? 'none';
        if (section === N.borders && line !== 'none') parts.borders[parts.borders.length - 1] = true;
        return;
      }
      if (name === N.border) {
        depthOfBorder = t.depth;
        if (section === N.borders) parts.borders.push(false);
      } else if (name === N.indexedColors) section = name;
      else if (name === N.numFmt) {
        const code = t.attribute(N.formatCode) ?? '';
        const number = Number(t.attribute(N.numFmtId));
        if (dxf !== undefined) dxf.format = formatEffect(number, code);
        else if (section === N.numFmts) parts.codes.set(number, code);
      } else if (name === N.font) font = {};
      else if (name === N.fill) fill = { pattern: 'none', colours: [] };
      else if (name === N.patternFill && fill) fill.pattern = t.attribute(N.patternType) ?? (dxf ? 'solid' : 'none');
      else if (name === N.gradientFill && fill) fill.pattern = 'gradient';
      else if (name === N.fgColor && fill) fill.colours[0] = colourOf(t);
      else if (name === N.bgColor && fill) fill.colours[1] = colourOf(t);
      else if (name === N.color && fill) fill.colours.push(colourOf(t));
      else if (name === N.color && font) font.colour = colourOf(t);
      else if (name === N.sz && font) font.size = Number(t.attribute(N.val));
      else if (name === N.dxf) dxf = {};
      else if (name === N.xf && section === N.cellXfs) parts.xfs.push(xfOf(t));
      else if (name === N.rgbColor && section === N.indexedColors) {
        parts.palette.push(parseHexColour(t.attribute(N.rgb)) ?? BLACK);
      }
    },
    end(t) {
      const { name } = t;
      if (depthOfBorder > 0) {
        if (name === N.border) depthOfBorder = 0;
      } else if (name === N.font && font) {
        if (dxf !== undefined) {
          if (font.colour !== undefined) dxf.fontColour = font.colour;
        } else if (section === N.fonts) parts.fonts.push(font);
        font = undefined;
      } else if (name === N.fill && fill) {
        if (dxf !== undefined) dxf.fill = differentialFill(fill);
        else if (section === N.fills) parts.fills.push(fill);
        fill = undefined;
      } else if (name === N.dxf && dxf) {
        parts.differentials.push(dxf);
        dxf = undefined;
      }
    },
  });
  return resolveStyles(parts, theme);
}

function colourOf(tokenizer: XmlTokenizer): ColourSpec {
  return {
    rgb: tokenizer.attribute(N.rgb),
    indexed: tokenizer.attribute(N.indexed),
    theme: tokenizer.attribute(N.theme),
    tint: tokenizer.attribute(N.tint),
  };
}

function xfOf(tokenizer: XmlTokenizer): Xf {
  return {
    format: Number(tokenizer.attribute(N.numFmtId) ?? 0),
    font: Number(tokenizer.attribute(N.fontId) ?? 0),
    fill: Number(tokenizer.attribute(N.fillId) ?? 0),
    border: Number(tokenizer.attribute(N.borderId) ?? 0),
  };
}

/** In a differential style the colour of a solid fill is its background (what Excel writes; ECMA-376 is silent). */
function differentialFill(fill: FillSpec): FillSpec {
  if (fill.pattern !== 'solid') return fill;
  return { pattern: 'solid', colours: [fill.colours[1] ?? fill.colours[0]] };
}

/** Works out what styles do to cells. */
export function resolveStyles(parts: StyleParts, theme: ThemeColours): CellStyles {
  const palette = new Palette(theme, parts.palette);
  const xfs = parts.xfs.length > 0 ? parts.xfs : [{ format: 0, font: 0, fill: 0, border: 0 }];
  const styles = {
    count: xfs.length,
    date: new Uint8Array(xfs.length),
    text: new Uint8Array(xfs.length),
    positive: new Uint8Array(xfs.length),
    negative: new Uint8Array(xfs.length),
    filled: new Uint8Array(xfs.length),
    shows: new Uint8Array(xfs.length),
    differentials: parts.differentials,
    blends(style: number, colour: ColourSpec | undefined, fill: FillSpec | undefined): boolean {
      const xf = xfs[style] ?? xfs[0]!;
      const text = palette.resolve(colour ?? parts.fonts[xf.font]?.colour, BLACK);
      return blendsIn(text, coloursBehind(fill ?? parts.fills[xf.fill] ?? NO_FILL, palette));
    },
  };
  xfs.forEach((xf, style) => {
    const effect = formatEffect(xf.format, parts.codes.get(xf.format));
    const size = parts.fonts[xf.font]?.size;
    const always =
      (styles.blends(style, undefined, undefined) ? StyleBit.SameColour : 0) |
      (size !== undefined && size <= TINY ? StyleBit.TinyFont : 0);
    const format = (hides: boolean): number => (hides ? StyleBit.NumberFormat : 0);
    styles.date[style] = effect.date ? 1 : 0;
    styles.text[style] = always | format(effect.hidesText);
    styles.positive[style] = always | format(effect.hidesPositive);
    styles.negative[style] = always | format(effect.hidesNegative);
    const fill = parts.fills[xf.fill] ?? NO_FILL;
    styles.filled[style] = fill.pattern === 'none' ? 0 : 1;
    const isTinted = coloursBehind(fill, palette).some((colour) => colour !== WHITE);
    styles.shows[style] = isTinted || parts.borders[xf.border] === true ? 1 : 0;
  });
  return styles;
}

/** Text is lost only when it blends with every colour behind it. */
function blendsIn(text: Rgb, behind: readonly Rgb[]): boolean {
  return behind.length > 0 && behind.every((colour) => sameToTheEye(text, colour));
}

/** Colours of a fill; none when they cannot be told. */
function coloursBehind(fill: FillSpec, palette: Palette): readonly Rgb[] {
  const [first, second] = fill.colours;
  if (fill.pattern === 'none') return [WHITE];
  if (fill.pattern === 'gradient') return fill.colours.map((colour) => palette.resolve(colour, WHITE));
  if (fill.pattern !== 'solid') return [palette.resolve(first, BLACK), palette.resolve(second, WHITE)];
  // Programs differ in what a solid fill without a colour looks like.
  return first === undefined ? [] : [palette.resolve(first, BLACK)];
}
