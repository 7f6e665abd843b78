import type { Concealed, Content, TextContent } from '../../model/content.js';
import type { Location } from '../../model/location.js';
import { within } from '../ooxml/content.js';

/** A rectangle in points from the top left corner of the slide. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A shape on a slide and the texts it holds. */
export interface PlacedShape {
  readonly box: Box | undefined;
  /** Nothing under it can be seen. */
  readonly opaque: boolean;
  /** It comes, goes or moves while the slide is shown; may be found out until the slide is over. */
  animated: boolean;
  readonly texts: TextContent[];
}

export const OFF_PAGE: Concealed = { carrier: 'off-page', by: ['off-page'] };
const COVERED: Concealed = { carrier: 'invisible-text', by: ['covered'] };

/** Covers looked at for each text; a slide has a handful, and comparing each shape with each takes for ever. */
const MOST_COVERS = 5000;
/** A cover may end so many points before what it covers: the frame of a text is larger than its letters. */
const TOLERANCE = 3;

/** One slide while it is read: its shapes from back to front, and what of their texts nobody sees. */
export class SlideSurface {
  readonly #size: { readonly width: number; readonly height: number } | undefined;
  readonly #shapes: PlacedShape[] = [];
  readonly #covers: { readonly index: number; readonly box: Box; readonly shape: PlacedShape }[] = [];

  /** `size` in points; undefined when it is not known, and then nothing lies off the slide. */
  constructor(size: { readonly width: number; readonly height: number } | undefined) {
    this.#size = size;
  }

  /** Puts a shape before those placed so far. */
  place(shape: PlacedShape): void {
    const { box, opaque } = shape;
    if (box !== undefined && opaque && this.#covers.length < MOST_COVERS) {
      this.#covers.push({ index: this.#shapes.length, box, shape });
    }
    this.#shapes.push(shape);
  }

  /** True when nothing of the box lies on the slide. */
  isOff(box: Box | undefined): boolean {
    if (box === undefined || this.#size === undefined) return false;
    const { width, height } = this.#size;
    return box.right <= 0 || box.bottom <= 0 || box.left >= width || box.top >= height;
  }

  /** All texts of the slide, from back to front, and the facts about those that are not seen. */
  *content(at: Location): Generator<Content> {
    for (const [index, shape] of this.#shapes.entries()) {
      if (shape.texts.length === 0) continue;
      const concealed = this.#concealmentOf(shape, index);
      for (const text of shape.texts) yield concealed === undefined ? text : hidden(text, concealed);
      if (concealed === undefined) continue;
      const sample = shape.texts.map(({ text }) => text).join('\n');
      if (concealed === COVERED) yield { kind: 'fact', fact: 'covered-text', at, count: 1, sample };
      else yield { kind: 'fact', fact: 'off-page', at, count: 1, sample, concealed };
    }
  }

  #concealmentOf(shape: PlacedShape, index: number): Concealed | undefined {
    if (this.isOff(shape.box)) return OFF_PAGE;
    if (shape.box === undefined || shape.animated) return undefined;
    const { box } = shape;
    const isCovered = this.#covers.some(
      (cover) => cover.index > index && !cover.shape.animated && holds(cover.box, box),
    );
    return isCovered ? COVERED : undefined;
  }
}

/** True where boxes have more than an edge in common. */
export function meet(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

function holds(cover: Box, box: Box): boolean {
  return (
    cover.left <= box.left + TOLERANCE &&
    cover.top <= box.top + TOLERANCE &&
    cover.right >= box.right - TOLERANCE &&
    cover.bottom >= box.bottom - TOLERANCE
  );
}

function hidden(content: TextContent, concealed: Concealed): TextContent {
  const [first, ...rest] = content.runs;
  const hide = (run: typeof first): typeof first => ({
    ...run,
    concealed: within(concealed, run.concealed) ?? concealed,
  });
  return { ...content, runs: [hide(first), ...rest.map(hide)] };
}
