import type { OoxmlPackage, Part } from '../ooxml/package.js';
import type { ThemeColours } from '../ooxml/theme.js';
import {
  type CellStyles,
  type DifferentialStyle,
  type FillSpec,
  resolveStyles,
  StyleParts,
} from '../sheets/cell-styles.js';
import { formatEffect } from '../sheets/number-format.js';
import type { ColourSpec } from '../sheets/palette.js';
import { eachRecord, type Fields } from './record-reader.js';
import { Brt } from './record-types.js';

const TWIPS = 20;
const PATTERNS = ['none', 'solid'];
const GRADIENT = 40;
const ColourType = { Automatic: 0, Indexed: 1, Rgb: 2, Theme: 3 } as const;
/** A tint of one, as a whole number. */
const FULL_TINT = 32_767;
/** Properties of a differential style ([MS-XLSB] 2.5.159). */
const Property = { Pattern: 0, Foreground: 1, Background: 2, TextColour: 5, Format: 38 } as const;

/** What the styles part says ([MS-XLSB] 2.1.7.50). */
export async function readStyles(pkg: OoxmlPackage, part: Part, theme: ThemeColours): Promise<CellStyles> {
  const parts = new StyleParts();
  let inCells = false;
  await eachRecord(pkg.raw(part), pkg.budget, ({ type, fields }) => {
    switch (type) {
      case Brt.Format: {
        const number = fields.u16();
        parts.codes.set(number, fields.text());
        return;
      }
      case Brt.Font: {
        const size = fields.u16() / TWIPS;
        fields.skip(10);
        const colour = readColour(fields);
        parts.fonts.push({ size, ...(colour === undefined ? {} : { colour }) });
        return;
      }
      case Brt.Fill:
        parts.fills.push(readFill(fields));
        return;
      case Brt.BeginCellXfs:
      case Brt.EndCellXfs:
        inCells = type === Brt.BeginCellXfs;
        return;
      case Brt.Xf: {
        if (!inCells) return;
        fields.skip(2);
        const [format, font, fill, border] = [fields.u16(), fields.u16(), fields.u16(), fields.u16()];
        parts.xfs.push({ format, font, fill, border });
        return;
      }
      case Brt.Differential:
        parts.differentials.push(readDifferential(fields));
        return;
      case Brt.IndexedColour:
        parts.palette.push((fields.u8() << 16) | (fields.u8() << 8) | fields.u8());
    }
  });
  return resolveStyles(parts, theme);
}

/** [MS-XLSB] 2.5.19; undefined for automatic. */
function readColour(fields: Fields): ColourSpec | undefined {
  const type = fields.u8() >>> 1;
  const index = fields.u8();
  const tint = String(fields.i16() / FULL_TINT);
  const rgb = fields.bytes(4).toString('hex', 0, 3);
  switch (type) {
    case ColourType.Indexed:
      return { indexed: String(index), tint };
    case ColourType.Rgb:
      return { rgb, tint };
    case ColourType.Theme:
      return { theme: String(index), tint };
    default:
      return undefined;
  }
}

/** [MS-XLSB] 2.4.659. */
function readFill(fields: Fields): FillSpec {
  const pattern = fields.u32();
  // The colours of a gradient are listed further on; without them nothing is said of what blends with it.
  if (pattern === GRADIENT) return { pattern: 'gradient', colours: [] };
  return { pattern: PATTERNS[pattern] ?? 'pattern', colours: [readColour(fields), readColour(fields)] };
}

/** [MS-XLSB] 2.4.355. */
function readDifferential(fields: Fields): DifferentialStyle {
  const style: { -readonly [K in keyof DifferentialStyle]: DifferentialStyle[K] } = {};
  const colours: (ColourSpec | undefined)[] = [];
  let pattern: number | undefined;
  fields.skip(4);
  for (let left = fields.u16(); left > 0 && fields.left >= 4; left--) {
    const property = fields.u16();
    const size = fields.u16() - 4;
    const before = fields.left;
    if (property === Property.Pattern) pattern = fields.u8();
    else if (property === Property.Foreground) colours[0] = readColour(fields);
    else if (property === Property.Background) colours[1] = readColour(fields);
    else if (property === Property.TextColour) {
      const colour = readColour(fields);
      if (colour !== undefined) style.fontColour = colour;
    } else if (property === Property.Format) {
      const number = fields.u16();
      style.format = formatEffect(number, fields.bytes(fields.u16() * 2).toString('utf16le'));
    }
    fields.skip(Math.max(0, size - (before - fields.left)));
  }
  if (pattern !== undefined || colours.length > 0) {
    // In a differential style the colour of a solid fill is its background.
    const isSolid = pattern === undefined || pattern <= 1;
    style.fill = isSolid ? { pattern: 'solid', colours: [colours[1] ?? colours[0]] } : { pattern: 'pattern', colours };
  }
  return style;
}
