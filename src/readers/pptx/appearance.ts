import type { XmlTokenizer } from '../../bytes/xml.js';
import type { OpenShape } from './open-shape.js';
import { emuToPoints, type Frame, isUpright } from './shape-frames.js';
import { P } from './vocabulary.js';

const FILLS: ReadonlySet<number> = new Set([P.noFill, P.solidFill, P.gradFill, P.blipFill, P.pattFill]);

const FILLED_WITH: ReadonlyMap<number, 'none' | 'picture'> = new Map([
  [P.noFill, 'none'],
  [P.blipFill, 'picture'],
]);

/** Reads how shapes and runs look: place, geometry, fill, colour and size of letters. */
export class Appearance {
  /** Size of the run at hand in hundredths of a point; 0 when it says none. */
  runSize = 0;
  /** Colour of the run at hand, as a key to compare with; undefined when it says none. */
  runColour: string | undefined;
  /** Depths of the elements that are open, 0 for none. */
  #properties = 0;
  #fill = 0;
  #line = 0;
  #run = 0;

  startRun(): void {
    this.runSize = 0;
    this.runColour = undefined;
  }

  end(t: XmlTokenizer): void {
    if (this.#run > t.depth) this.#run = 0;
    if (this.#fill > t.depth) this.#fill = 0;
    if (this.#line > t.depth) this.#line = 0;
    if (this.#properties > t.depth) this.#properties = 0;
  }

  /** Takes what the element just started says of the shape it stands in, or of the run; true when it says such a thing. */
  start(t: XmlTokenizer, shape: OpenShape | undefined): boolean {
    if (shape === undefined) return false;
    switch (t.name) {
      case P.rPr:
        this.#run = t.depth;
        this.runSize = Number(t.attribute(P.sz) ?? 0);
        return true;
      case P.spPr:
      case P.grpSpPr:
        this.#properties = t.depth;
        return true;
      case P.xfrm:
        shape.frame = { ...NOWHERE, turned: !isUpright(t.attribute(P.rot)) };
        return true;
      case P.off:
        if (shape.frame !== undefined) shape.frame = { ...shape.frame, ...corner(t) };
        return true;
      case P.ext:
        // Extensions are named so as well; a size has a width.
        if (shape.frame !== undefined && t.attribute(P.cx) !== undefined)
          shape.frame = { ...shape.frame, ...extent(t) };
        return true;
      case P.chOff:
        shape.inner = { ...NOWHERE, ...corner(t) };
        return true;
      case P.chExt:
        if (shape.inner !== undefined) shape.inner = { ...shape.inner, ...extent(t) };
        return true;
      case P.prstGeom:
        shape.geometry = t.attribute(P.prst) ?? 'rect';
        return true;
      case P.custGeom:
        shape.geometry = '';
        return true;
      case P.ln:
      case P.effectLst:
      case P.effectDag:
        this.#line ||= t.depth;
        return true;
      case P.fillRef:
        shape.styleFills = Number(t.attribute(P.idx) ?? 0) > 0;
        return true;
      case P.alpha:
        if (this.#fill > 0 && Number.parseFloat(t.attribute(P.val) ?? '') !== fullAlpha(t)) shape.translucent = true;
        return true;
      case P.srgbClr:
      case P.schemeClr:
        this.#colour(shape, `${t.nameText()} ${(t.attribute(P.val) ?? '').toLowerCase()}`);
        return true;
      case P.lumMod:
      case P.lumOff:
      case P.tint:
      case P.shade:
        this.#colour(shape, `${t.nameText()} ${t.attribute(P.val) ?? ''}`);
        return true;
      default:
        if (!FILLS.has(t.name)) return false;
        this.#startFill(t, shape);
        return true;
    }
  }

  #startFill(t: XmlTokenizer, shape: OpenShape): void {
    if (this.#properties === 0 || t.depth !== this.#properties + 1 || this.#line > 0) return;
    this.#fill = t.depth;
    shape.fill = FILLED_WITH.get(t.name) ?? 'full';
    shape.fillColour = t.name === P.solidFill ? '' : undefined;
  }

  /** Colours are compared as they are written: the same theme colour with the same changes is the same. */
  #colour(shape: OpenShape, key: string): void {
    if (this.#line > 0) return;
    if (this.#run > 0) this.runColour = `${this.runColour ?? ''}${key};`;
    else if (this.#fill > 0 && shape.fillColour !== undefined) shape.fillColour += `${key};`;
  }
}

const NOWHERE: Frame = { x: Number.NaN, y: Number.NaN, width: Number.NaN, height: Number.NaN, turned: false };

const corner = (t: XmlTokenizer): Pick<Frame, 'x' | 'y'> => ({
  x: emuToPoints(t.attribute(P.x)),
  y: emuToPoints(t.attribute(P.y)),
});

const extent = (t: XmlTokenizer): Pick<Frame, 'width' | 'height'> => ({
  width: emuToPoints(t.attribute(P.cx)),
  height: emuToPoints(t.attribute(P.cy)),
});

/** Opacity is written in thousandths of a percent, in Strict files with a percent sign. */
const fullAlpha = (t: XmlTokenizer): number => ((t.attribute(P.val) ?? '').endsWith('%') ? 100 : 100_000);
