import { Unreadable } from '../../model/failure.js';
import { BLACK } from '../ooxml/colour.js';
import { OFFICE_THEME } from '../ooxml/theme.js';
import { type CellStyles, type FillSpec, resolveStyles, StyleParts } from '../sheets/cell-styles.js';
import type { ColourSpec } from '../sheets/palette.js';
import type { FieldReader } from './field-reader.js';

const TWIPS = 20;
/** The fifth font is left out of the list and is counted all the same ([MS-XLS] 2.5.129). */
const FONT_LEFT_OUT = 4;
const AUTOMATIC = 0x7fff;
/** The palette counts from eight; below are the eight colours that never change. */
const FIRST_OF_PALETTE = 8;
const PATTERNS = ['none', 'solid'];

/** Collects what the workbook says of the look of its cells, record by record. */
export class Look {
  readonly #parts = new StyleParts();

  /** [MS-XLS] 2.4.122. */
  addFont(fields: FieldReader): void {
    if (this.#parts.fonts.length === FONT_LEFT_OUT) this.#parts.fonts.push({});
    const size = fields.u16() / TWIPS;
    fields.skip(2);
    const colour = fields.u16();
    this.#parts.fonts.push({ size, ...(colour === AUTOMATIC ? {} : { colour: indexed(colour) }) });
  }

  /** [MS-XLS] 2.4.126. */
  addFormat(fields: FieldReader): void {
    const number = fields.u16();
    this.#parts.codes.set(number, readCode(fields));
  }

  /** [MS-XLS] 2.4.353; the older one keeps its fill and its lines in other bits. */
  addXf(fields: FieldReader): void {
    const font = fields.u16();
    const format = fields.u16();
    fields.skip(4);
    const { fill, hasBorder } = fields.version === 8 ? areaOf(fields) : olderAreaOf(fields);
    const place = this.#parts.xfs.length;
    this.#parts.fills.push(fill);
    this.#parts.borders.push(hasBorder);
    this.#parts.xfs.push({ font, format, fill: place, border: place });
  }

  /** [MS-XLS] 2.4.188. */
  setPalette(fields: FieldReader): void {
    const count = fields.u16();
    for (let index = 0; index < count && fields.left >= 4; index++) {
      const rgb = (fields.u8() << 16) | (fields.u8() << 8) | fields.u8();
      fields.skip(1);
      this.#parts.palette[FIRST_OF_PALETTE + index] = rgb;
    }
  }

  resolve(): CellStyles {
    const { palette } = this.#parts;
    // A list with holes would count as long as it is: all colours must be there, or none.
    for (let index = 0; palette.length > 0 && index < FIRST_OF_PALETTE; index++) {
      palette[index] = LOWEST[index] ?? BLACK;
    }
    return resolveStyles(this.#parts, OFFICE_THEME);
  }
}

const LOWEST = [0x000000, 0xffffff, 0xff0000, 0x00ff00, 0x0000ff, 0xffff00, 0xff00ff, 0x00ffff];

/** A colour by its place in the palette. */
export function indexed(index: number): ColourSpec {
  return { indexed: String(index) };
}

/** A fill by the number of its pattern and the places of its colours. */
export function fillSpec(pattern: number, fore: number, back: number): FillSpec {
  return { pattern: PATTERNS[pattern] ?? 'pattern', colours: [indexed(fore), indexed(back)] };
}

/** The code of a number format; one that is damaged shows values as they are. */
function readCode(fields: FieldReader): string {
  try {
    return fields.text(fields.version === 8 ? 2 : 1);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return 'General';
  }
}

/** What fills a cell and runs around it. */
interface Area {
  readonly fill: FillSpec;
  readonly hasBorder: boolean;
}

function areaOf(fields: FieldReader): Area {
  fields.skip(2);
  const lines = fields.u32();
  const pattern = fields.u32() >>> 26;
  const colours = fields.u16();
  return { fill: fillSpec(pattern, colours & 0x7f, (colours >>> 7) & 0x7f), hasBorder: (lines & 0xffff) !== 0 };
}

function olderAreaOf(fields: FieldReader): Area {
  const bits = fields.u32();
  const lines = fields.u32();
  return {
    fill: fillSpec((bits >>> 16) & 0x3f, bits & 0x7f, (bits >>> 7) & 0x7f),
    hasBorder: ((bits >>> 22) & 7) !== 0 || (lines & 0x1ff) !== 0,
  };
}
