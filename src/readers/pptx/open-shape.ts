import type { XmlTokenizer } from '../../bytes/xml.js';
import type { TextContent } from '../../model/content.js';
import type { PlacedShape } from '../slides/slide-surface.js';
import { boxOn, type Frame, groupTransform, type Transform } from './shape-frames.js';
import { P } from './vocabulary.js';

export const SHAPES: ReadonlySet<number> = new Set([P.sp, P.pic, P.graphicFrame, P.grpSp, P.cxnSp]);

/** Geometries that fill their frame to the edges, or all but the corners (ECMA-376 part 1, 20.1.10.56). */
const FILLS_FRAME =
  /^(?:rect|round\w*Rect|snip\w*Rect|flowChartProcess|flowChartAlternateProcess|actionButtonBlank|bevel|plaque|foldedCorner|frame)$/u;

/** A shape while its element is open: what it says of place, fill and text, in the order it says it. */
export class OpenShape {
  readonly depth: number;
  readonly isGroup: boolean;
  readonly outer: Transform;
  readonly texts: TextContent[] = [];
  id = '';
  hidden = false;
  isPlaceholder = false;
  frame: Frame | undefined;
  /** The space that children of a group count in. */
  inner: Frame | undefined;
  geometry = 'rect';
  /** Own fill; undefined when the shape leaves it to its style. */
  fill: 'none' | 'full' | 'picture' | undefined;
  /** One colour that fills it, as a key to compare with; undefined when it is not one colour. */
  fillColour: string | undefined;
  translucent = false;
  /** The style fills the shape unless it says otherwise itself. */
  styleFills = false;
  /** It is a picture that lets nothing through. */
  isPhotograph = false;

  /** It is made of more than its letters and its fill: a picture, a chart, a table. */
  readonly #isPictorial: boolean;

  /** `t` stands at the start of the element of the shape. */
  constructor({ depth, name }: XmlTokenizer, outer: Transform) {
    this.depth = depth;
    this.isGroup = name === P.grpSp;
    this.#isPictorial = name === P.pic || name === P.graphicFrame;
    this.outer = outer;
  }

  /** True where it puts something else than the background behind letters. */
  get paints(): boolean {
    return this.#isPictorial || this.isFilled || this.fill === 'picture';
  }

  get isFilled(): boolean {
    return this.fill === 'full' || (this.fill === undefined && this.styleFills);
  }

  /** How the coordinates of what lies within become those of the slide. */
  get transform(): Transform {
    return this.frame === undefined || this.inner === undefined
      ? this.outer
      : groupTransform(this.outer, this.frame, this.inner);
  }

  /** The shape as it lies on the slide. */
  placed(): PlacedShape {
    const filled = this.isPhotograph || this.isFilled;
    const opaque = filled && !this.translucent && !this.hidden && FILLS_FRAME.test(this.geometry);
    return { box: boxOn(this.outer, this.frame), opaque, animated: false, texts: this.texts };
  }
}
