import type { XmlTokenizer, XmlVisitor } from '../../bytes/xml.js';
import type { Concealed, Content } from '../../model/content.js';
import type { Location } from '../../model/location.js';
import { columnLetters } from '../../model/location.js';
import { inside, textContent, within } from './content.js';
import { type PartContext, type PartReader, visitPart } from './part-reader.js';
import { vocabulary } from './vocabulary.js';

const { names, id: N } = vocabulary(
  'p t br tab cNvPr name descr title hidden srcRect l r b from col row pos x y absoluteAnchor oneCellAnchor twoCellAnchor relSizeAnchor absSizeAnchor sp pic graphicFrame grpSp cxnSp pt',
);

const ANCHORS: ReadonlySet<number> = new Set([
  N.absoluteAnchor,
  N.oneCellAnchor,
  N.twoCellAnchor,
  N.relSizeAnchor,
  N.absSizeAnchor,
]);
const SHAPES: ReadonlySet<number> = new Set([N.sp, N.pic, N.graphicFrame, N.grpSp, N.cxnSp]);

/** Names that programs give to shapes; a name somebody gave says something. */
const AUTOMATIC_NAME = /^[\p{L} ,.:()-]+ \d+$/u;

/** Shapes of a sheet or a chart: their text, alternative texts, crops; also the text of SmartArt. */
export const readDrawing: PartReader = (context) =>
  visitPart(context, names, (emit) => new DrawingVisitor(context, emit));

interface Shape {
  readonly depth: number;
  readonly hidden: boolean;
}

class DrawingVisitor implements XmlVisitor {
  readonly #context: PartContext;
  readonly #emit: (content: Content) => void;
  readonly #shapes: Shape[] = [];
  #range: string | undefined;
  #offSheet = false;
  #corner: { column: number; row: number } | undefined;
  #field = 0;
  #paragraph: string | undefined;
  #inText = 0;
  #lines: string[] = [];

  constructor(context: PartContext, emit: (content: Content) => void) {
    this.#context = context;
    this.#emit = emit;
  }

  start(t: XmlTokenizer): void {
    const { name } = t;
    if (ANCHORS.has(name)) {
      this.#range = undefined;
      this.#offSheet = false;
    } else if (SHAPES.has(name)) this.#shapes.push({ depth: t.depth, hidden: false });
    else if (name === N.cNvPr) this.#properties(t);
    else if (name === N.srcRect) this.#crop(t);
    else if (name === N.from) this.#corner = { column: 0, row: 0 };
    else if (name === N.pos) this.#offSheet ||= Number(t.attribute(N.x)) < 0 || Number(t.attribute(N.y)) < 0;
    else if (name === N.p && this.#paragraph === undefined) this.#paragraph = '';
    else if (name === N.t) this.#inText++;
    else if ((name === N.br || name === N.tab) && this.#paragraph !== undefined)
      this.#paragraph += name === N.br ? '\n' : '\t';
    this.#field = name;
  }

  text(t: XmlTokenizer): void {
    if (this.#corner !== undefined) {
      if (this.#field === N.col) this.#corner.column = Number(t.text());
      else if (this.#field === N.row) this.#corner.row = Number(t.text());
    } else if (this.#inText > 0) {
      if (this.#paragraph === undefined) this.#lines.push(t.text());
      else this.#paragraph += t.text();
    }
  }

  end(t: XmlTokenizer): void {
    const { name } = t;
    this.#field = 0;
    if (name === N.t) this.#inText--;
    else if (name === N.from && this.#corner !== undefined) {
      const { column, row } = this.#corner;
      this.#offSheet ||= column < 0 || row < 0;
      this.#range = `${columnLetters(Math.max(0, column) + 1)}${Math.max(0, row) + 1}`;
      this.#corner = undefined;
    } else if (name === N.p && this.#paragraph !== undefined) {
      this.#lines.push(this.#paragraph);
      this.#paragraph = undefined;
    } else if (name === N.pt) this.#flush();
    if (t.depth === 0 || SHAPES.has(name)) this.#flush();
    if (this.#shapes.at(-1)?.depth === t.depth + 1) this.#shapes.pop();
  }

  #at(): Location {
    return this.#range === undefined ? this.#context.at : { ...this.#context.at, range: this.#range };
  }

  /** What hides the shape at hand. */
  #concealed(): Concealed | undefined {
    const hidden = this.#shapes.some((shape) => shape.hidden);
    if (!hidden && !this.#offSheet) return this.#context.concealed;
    const by: Concealed['by'] = hidden ? (this.#offSheet ? ['drawing', 'off-sheet'] : ['drawing']) : ['off-sheet'];
    return within(this.#context.concealed, { carrier: 'text-box', by });
  }

  #flush(): void {
    const text = this.#lines.join('\n').trim();
    this.#lines = [];
    if (text !== '') this.#emit(textContent(text, this.#at(), this.#concealed()));
  }

  #properties(t: XmlTokenizer): void {
    const shape = this.#shapes.pop();
    const hidden = isTrue(t.attribute(N.hidden));
    if (shape !== undefined) this.#shapes.push({ ...shape, hidden: shape.hidden || hidden });
    const concealed = inside(this.#concealed(), 'alt-text', 'alt-text');
    for (const text of [t.attribute(N.descr), t.attribute(N.title)]) {
      if (text !== undefined && text.trim() !== '') this.#emit(textContent(text.trim(), this.#at(), concealed));
    }
    const name = t.attribute(N.name)?.trim() ?? '';
    if (name !== '' && !AUTOMATIC_NAME.test(name)) this.#emit(textContent(name, this.#at(), concealed, 'title'));
  }

  #crop(t: XmlTokenizer): void {
    const sides = [N.l, N.t, N.r, N.b].map((side) => Number(t.attribute(side) ?? 0));
    if (!sides.some((side) => side > 0)) return;
    this.#emit({ kind: 'fact', fact: 'cropped-image', at: this.#at(), count: 1 });
  }
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
