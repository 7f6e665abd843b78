import type { Concealed, Content, TextContent } from '../../model/content.js';
import type { Location } from '../../model/location.js';
import { shapeWords } from '../compound/office-art.js';
import { inside, textContent, within } from '../ooxml/content.js';
import { type Box, type PlacedShape, SlideSurface } from '../slides/slide-surface.js';
import { Rt } from './record-types.js';
import { type PptRecord, type RecordVisitor, walkRecord } from './records.js';
import { textOf } from './text-atoms.js';

/** A slide, a page of notes or a master, and what belongs to it. */
export interface SlideSetting {
  readonly at: Location;
  readonly concealed: Concealed | undefined;
  /** Texts that the list of slides holds for its placeholders, by their number. */
  readonly outline: readonly string[];
  /** Size in points; undefined for what is not shown as a slide. */
  readonly size: { readonly width: number; readonly height: number } | undefined;
  /** Masters hold prompts, which no slide shows. */
  readonly isMaster: boolean;
}

/** Units of the master a point has: 576 to the inch. */
const UNITS = 8;
const RECTANGLES: ReadonlySet<number> = new Set([1, 2, 109, 176, 202]);
const Property = {
  Rotation: 0x0004,
  FillType: 0x0180,
  FillColour: 0x0181,
  FillOpacity: 0x0182,
  FillFlags: 0x01bf,
} as const;
const FULL = 0x1_0000;
const FILLED = 0x10;
const USES_FILLED = 0x10_0000;
const HIDDEN_SLIDE = 0x04;
const MARKS = /^\*?$/u;
const PROMPT = /^(?:(?:click|edit master)\b.*|(?:second|third|fourth|fifth) level|\*)$/iu;
const AUTOMATIC_NAME = /^(?:[\p{L} ,.:()&-]+ \d+|)$/u;

const SLIDE_HIDDEN: Concealed = { carrier: 'slide', by: ['slide-hidden'] };
const SHAPE_HIDDEN: Concealed = { carrier: 'text-box', by: ['drawing'] };

interface OpenShape {
  box: Box | undefined;
  isTurned: boolean;
  isRectangle: boolean;
  isFilled: boolean;
  hidden: boolean;
  animated: boolean;
  readonly texts: string[];
}

/** True for a slide that is left out of the show ([MS-PPT] 2.6.6). */
export function isHiddenSlide(bytes: Buffer, slide: PptRecord): boolean {
  let hidden = false;
  walkRecord(bytes, slide, {
    start({ type, start, end }) {
      if (type === Rt.SlideShowInfo && end - start >= 12)
        hidden = (bytes.readUInt16LE(start + 10) & HIDDEN_SLIDE) !== 0;
    },
  });
  return hidden;
}

/** What hides a slide as a whole. */
export const slideConcealment = (hidden: boolean): Concealed | undefined => (hidden ? SLIDE_HIDDEN : undefined);

/** Reads the texts of a slide from back to front, and the words about its shapes. */
export class SlideReader implements RecordVisitor {
  readonly #bytes: Buffer;
  readonly #setting: SlideSetting;
  readonly #surface: SlideSurface;
  readonly #content: Content[] = [];
  readonly #placed: PlacedShape[] = [];
  readonly #outline: (string | undefined)[];
  #shape: OpenShape | undefined;
  #isTimed = false;
  #comments = 0;
  readonly #open: PptRecord[] = [];

  constructor(bytes: Buffer, setting: SlideSetting) {
    this.#bytes = bytes;
    this.#setting = setting;
    this.#surface = new SlideSurface(setting.size);
    this.#outline = [...setting.outline];
  }

  /** Everything on the slide. */
  *read(slide: PptRecord): Generator<Content> {
    walkRecord(this.#bytes, slide, this);
    if (this.#isTimed) for (const shape of this.#placed) shape.animated = true;
    yield* this.#content;
    const { at, concealed } = this.#setting;
    // Placeholders that the slide does not draw keep their text in the list.
    for (const text of this.#outline) {
      if (text !== undefined && this.#isTelling(text)) yield textContent(text.trim(), at, concealed);
    }
    yield* this.#surface.content(at);
    if (this.#comments > 0) yield { kind: 'fact', fact: 'comment', at, count: this.#comments };
  }

  start(record: PptRecord): void {
    this.#open.push(record);
    const { type, start, end } = record;
    switch (type) {
      case Rt.Shape:
        this.#shape = {
          box: undefined,
          isTurned: false,
          isRectangle: false,
          isFilled: false,
          hidden: false,
          animated: false,
          texts: [],
        };
        break;
      case Rt.ShapeAtom:
        if (this.#shape !== undefined) this.#shape.isRectangle = RECTANGLES.has(record.instance);
        break;
      case Rt.ShapeProperties:
        this.#properties(record);
        break;
      case Rt.ClientAnchor:
        if (this.#shape !== undefined) this.#shape.box = anchorOf(this.#bytes, record);
        break;
      case Rt.AnimationInfo:
        if (this.#shape !== undefined) this.#shape.animated = true;
        break;
      case Rt.TimeNode:
        this.#isTimed = true;
        break;
      case Rt.OutlineTextRef:
        if (end - start >= 4) this.#takeOutline(this.#bytes.readUInt32LE(start));
        break;
      case Rt.Comment:
        this.#comments++;
        break;
      case Rt.TextChars:
      case Rt.TextBytes:
        this.#text(textOf(this.#bytes, record) ?? '');
        break;
      case Rt.String:
        this.#string(record);
    }
    if (!record.isContainer) this.#open.pop();
  }

  end(record: PptRecord): void {
    if (record.isContainer) this.#open.pop();
    if (record.type !== Rt.Shape || this.#shape === undefined) return;
    const { box, isTurned, isRectangle, isFilled, hidden, animated, texts } = this.#shape;
    this.#shape = undefined;
    const concealed = within(this.#setting.concealed, hidden ? SHAPE_HIDDEN : undefined);
    const contents: TextContent[] = texts.map((text) => textContent(text, this.#setting.at, concealed));
    // What covers what is judged for slides alone: notes and masters are laid out for paper.
    const opaque = isFilled && isRectangle && !hidden && this.#setting.size !== undefined;
    const placed = { box: isTurned ? undefined : box, opaque, animated, texts: contents };
    this.#placed.push(placed);
    this.#surface.place(placed);
  }

  #text(text: string): void {
    if (!this.#isTelling(text)) return;
    if (this.#shape !== undefined) this.#shape.texts.push(text.trim());
    else this.#content.push(textContent(text.trim(), this.#setting.at, this.#setting.concealed));
  }

  #isTelling(text: string): boolean {
    const words = text.trim();
    if (words === '' || MARKS.test(words)) return false;
    return !this.#setting.isMaster || words.split('\n').some((line) => !PROMPT.test(line.trim()));
  }

  /** Text of a placeholder stands in the list of slides. */
  #takeOutline(index: number): void {
    const text = this.#outline[index];
    this.#outline[index] = undefined;
    if (text !== undefined) this.#text(text);
  }

  #string(record: PptRecord): void {
    const parent = this.#open.at(-2)?.type;
    const text = textOf(this.#bytes, record)?.trim() ?? '';
    if (text === '' || parent === Rt.BinaryTag) return;
    const { at, concealed } = this.#setting;
    if (parent === Rt.Comment) {
      // Who wrote it, what, and the writer's initials.
      const hidden = inside(concealed, 'comment', 'comment');
      if (record.instance === 1) this.#content.push(textContent(text, at, hidden));
      else if (record.instance === 0)
        this.#content.push(textContent(text, { ...at, field: 'author' }, hidden, 'author'));
    } else if (parent === Rt.HeadersFooters) this.#content.push(textContent(text, at, concealed));
    else if (!AUTOMATIC_NAME.test(text) && !this.#setting.isMaster) {
      this.#content.push(textContent(text, at, inside(concealed, 'property', 'property'), 'title'));
    }
  }

  #properties(record: PptRecord): void {
    const shape = this.#shape;
    if (shape === undefined) return;
    const { name, description, wordArt, hidden, cropped } = shapeWords(this.#bytes, record);
    const { at, concealed } = this.#setting;
    shape.hidden ||= hidden;
    if (wordArt !== '') shape.texts.push(wordArt);
    const about = inside(concealed, 'alt-text', 'alt-text');
    if (description !== '') this.#content.push(textContent(description, at, about));
    if (!AUTOMATIC_NAME.test(name)) this.#content.push(textContent(name, at, about, 'title'));
    if (cropped) this.#content.push({ kind: 'fact', fact: 'cropped-image', at, count: 1 });
    const values = propertyValues(this.#bytes, record);
    shape.isTurned = (values.get(Property.Rotation) ?? 0) !== 0;
    const flags = values.get(Property.FillFlags) ?? 0;
    const saysFilled = (flags & USES_FILLED) !== 0 ? (flags & FILLED) !== 0 : values.has(Property.FillColour);
    const isSolid = (values.get(Property.FillType) ?? 0) === 0;
    shape.isFilled = saysFilled && isSolid && (values.get(Property.FillOpacity) ?? FULL) >= FULL;
  }
}

/** Top, left, right and bottom, in two bytes or in four ([MS-PPT] 2.7.1). */
function anchorOf(bytes: Buffer, { start, end }: PptRecord): Box | undefined {
  const size = end - start;
  if (size !== 8 && size !== 16) return undefined;
  const read = (index: number): number =>
    (size === 8 ? bytes.readInt16LE(start + index * 2) : bytes.readInt32LE(start + index * 4)) / UNITS;
  return { top: read(0), left: read(1), right: read(2), bottom: read(3) };
}

/** Plain values of a table of properties, by their number ([MS-ODRAW] 2.2.9). */
function propertyValues(bytes: Buffer, { instance, start, end }: PptRecord): ReadonlyMap<number, number> {
  const values = new Map<number, number>();
  for (let index = 0, at = start; index < instance && at + 6 <= end; index++, at += 6) {
    values.set(bytes.readUInt16LE(at) & 0x3fff, bytes.readUInt32LE(at + 2));
  }
  return values;
}
