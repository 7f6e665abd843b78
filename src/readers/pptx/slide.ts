import type { XmlTokenizer, XmlVisitor } from '../../bytes/xml.js';
import type { Concealed, Content } from '../../model/content.js';
import type { Location } from '../../model/location.js';
import type { ByteStrings } from '../ooxml/byte-strings.js';
import { inside, textContent, within } from '../ooxml/content.js';
import type { PartContext } from '../ooxml/part-reader.js';
import { type Box, meet, OFF_PAGE, type PlacedShape, SlideSurface } from '../slides/slide-surface.js';
import { Paragraph } from '../words/paragraph.js';
import { WordTable } from '../words/word-table.js';
import { Appearance } from './appearance.js';
import type { Backdrop } from './backdrop.js';
import { OpenShape, SHAPES } from './open-shape.js';
import { boxOn, ON_SLIDE } from './shape-frames.js';
import { P } from './vocabulary.js';

/** What the reader of one slide needs beside its part. */
export interface SlideSetting {
  /** On masters and layouts placeholders hold prompts, which no slide shows; notes are not laid on a slide. */
  readonly kind: 'slide' | 'master' | 'notes';
  readonly strings: ByteStrings;
  readonly size: { readonly width: number; readonly height: number } | undefined;
  /** What lies behind the shapes of a slide. */
  readonly backdrop?: Backdrop | undefined;
}

interface OpenCell {
  text: string;
  merged: boolean;
  concealed: Concealed | undefined;
}

interface OpenTable {
  readonly table: WordTable;
  cell: OpenCell | undefined;
}

/** Letters of a point or less, in hundredths of a point. */
const TINY = 100;
/** Names that programs give to shapes; a name somebody gave says something. */
const AUTOMATIC_NAME = /^(?:[\p{L} ,.:()&-]+ \d+|)$/u;
/** Prompts of the masters that PowerPoint brings. */
const PROMPT = /^(?:(?:click|tap|drag|edit master)\b.*|(?:second|third|fourth|fifth) level|‹#›|<#>|\d{1,4})$/iu;
/** Fields that number and date a page. */
const PAGE_FIELD = /^(?:slidenum|datetime)/iu;

const SHAPE_HIDDEN: Concealed = { carrier: 'text-box', by: ['drawing'] };
const TINY_FONT: Concealed = { carrier: 'text', by: ['tiny-font'] };
const SAME_COLOUR: Concealed = { carrier: 'text', by: ['same-colour'] };
const COVERED_CELL: Concealed = { carrier: 'cell', by: ['covered'] };
const FALLBACK: Concealed = { carrier: 'text-box', by: ['alternate-content'] };
const PROMPT_TEXT: Concealed = { carrier: 'template', by: ['property'] };

/**
 * A slide, a layout, a master or a page of notes: its shapes from back to front with their texts and tables. What lies
 * off the slide or under another shape is known once the slide is over, and is said then.
 */
export class Slide implements XmlVisitor {
  readonly #context: PartContext;
  readonly #setting: SlideSetting;
  readonly #emit: (content: Content) => void;
  readonly #surface: SlideSurface;
  readonly #placed: { readonly id: string; readonly shape: PlacedShape }[] = [];
  readonly #shapes: OpenShape[] = [];
  readonly #tables: OpenTable[] = [];
  readonly #said = new Set<string>();
  readonly #animated = new Set<string>();
  #fallback = 0;
  #alternatives = 0;
  #paragraph: Paragraph | undefined;
  #inText = false;
  #skipField = false;
  readonly #appearance = new Appearance();
  /** Boxes of what is not background; undefined for one of which the place cannot be told. */
  readonly #painted: (Box | undefined)[];

  constructor(context: PartContext, setting: SlideSetting, emit: (content: Content) => void) {
    this.#context = context;
    this.#setting = setting;
    this.#emit = emit;
    this.#surface = new SlideSurface(setting.kind === 'slide' ? setting.size : undefined);
    this.#painted = [...(setting.backdrop?.painted ?? [])];
  }

  start(t: XmlTokenizer): void {
    if (SHAPES.has(t.name)) {
      const outer = this.#shapes.at(-1)?.transform ?? ON_SLIDE;
      this.#shapes.push(new OpenShape(t, outer));
      return;
    }
    if (this.#startText(t) || this.#startTable(t) || this.#appearance.start(t, this.#shapes.at(-1))) return;
    switch (t.name) {
      case P.cSld:
        if (this.#setting.kind === 'slide') this.#say(t.attribute(P.name), this.#context.concealed, 'title');
        return;
      case P.cNvPr:
        this.#describe(t);
        return;
      case P.ph: {
        const shape = this.#shapes.at(-1);
        if (shape !== undefined) shape.isPlaceholder = true;
        return;
      }
      case P.blip: {
        const shape = this.#shapes.at(-1);
        const target = this.#context.relationships.find(({ id }) => id === t.attribute(P.embed))?.target ?? '';
        if (shape !== undefined && /\.(?:jpe?g|bmp)$/iu.test(target)) shape.isPhotograph = true;
        return;
      }
      case P.srcRect:
        this.#crop(t);
        return;
      case P.hlinkClick:
        this.#say(t.attribute(P.tooltip), inside(this.#concealed(), 'alt-text', 'alt-text'));
        return;
      case P.spTgt:
        this.#animated.add(t.attribute(P.spid) ?? '');
        return;
      case P.AlternateContent:
        this.#alternatives++;
        return;
      case P.Fallback:
        this.#fallback++;
    }
  }

  end(t: XmlTokenizer): void {
    switch (t.name) {
      case P.t:
        this.#inText = false;
        break;
      case P.fld:
        this.#skipField = false;
        break;
      case P.p:
        this.#endParagraph();
        break;
      case P.tc:
        this.#endCell();
        break;
      case P.tbl:
        this.#emitAll(this.#tables.pop()?.table.end() ?? []);
        break;
      case P.AlternateContent:
        if (--this.#alternatives === 0) this.#said.clear();
        break;
      case P.Fallback:
        this.#fallback--;
        break;
    }
    this.#appearance.end(t);
    if (this.#shapes.at(-1)?.depth === t.depth + 1) this.#endShape();
    if (t.depth === 0) this.#endSlide();
  }

  text(t: XmlTokenizer): void {
    if (!this.#inText || this.#skipField || this.#paragraph === undefined) return;
    this.#add(t.text());
  }

  #startText(t: XmlTokenizer): boolean {
    switch (t.name) {
      case P.p:
        this.#paragraph = new Paragraph(this.#context.at);
        return true;
      case P.t:
        // A column of a cropped picture has that name as well, but only as an attribute.
        this.#inText = true;
        return true;
      case P.r:
        this.#appearance.startRun();
        return true;
      case P.br:
        if (this.#paragraph !== undefined) this.#add('\n');
        return true;
      case P.fld:
        this.#appearance.startRun();
        this.#skipField = this.#setting.kind !== 'slide' && PAGE_FIELD.test(t.attribute(P.type) ?? '');
        return true;
      default:
        return false;
    }
  }

  #startTable(t: XmlTokenizer): boolean {
    switch (t.name) {
      case P.tbl: {
        const { nextTable, at, package: pkg } = this.#context;
        const shape = this.#shapes.at(-1);
        const off = shape !== undefined && this.#surface.isOff(boxOn(shape.outer, shape.frame));
        const concealed = within(this.#concealed(), off ? OFF_PAGE : undefined);
        const table = new WordTable(nextTable(), at, this.#setting.strings, pkg.budget, concealed);
        this.#tables.push({ table, cell: undefined });
        return true;
      }
      case P.tr:
        this.#tables.at(-1)?.table.startRow();
        return true;
      case P.tc: {
        const open = this.#tables.at(-1);
        const merged = isTrue(t.attribute(P.hMerge)) || isTrue(t.attribute(P.vMerge));
        if (open !== undefined) open.cell = { text: '', merged, concealed: undefined };
        return true;
      }
      default:
        return false;
    }
  }

  #add(text: string): void {
    this.#paragraph?.add(text, 'kept', within(this.#concealed(), this.#hiddenByLook()));
  }

  #hiddenByLook(): Concealed | undefined {
    const { runSize, runColour } = this.#appearance;
    if (runSize > 0 && runSize <= TINY) return TINY_FONT;
    const fill = this.#tables.length === 0 ? this.#shapes.at(-1)?.fillColour : undefined;
    if (runColour === undefined) return undefined;
    return runColour === fill || this.#isLikeBackdrop(runColour) ? SAME_COLOUR : undefined;
  }

  /** Letters in the colour of the background, with nothing between. */
  #isLikeBackdrop(colour: string): boolean {
    const { backdrop } = this.#setting;
    const shape = this.#shapes.at(-1);
    if (backdrop === undefined || shape === undefined || !backdrop.hides(colour)) return false;
    if (this.#shapes.some(({ paints }) => paints) || (shape.isPlaceholder && backdrop.fillsPlaceholders)) return false;
    const box = boxOn(shape.outer, shape.frame);
    return !this.#painted.some((painted) => painted === undefined || box === undefined || meet(painted, box));
  }

  /** What hides the shape at hand, apart from what lies over it. */
  #concealed(): Concealed | undefined {
    const { concealed } = this.#context;
    const hidden = this.#shapes.some((shape) => shape.hidden) ? SHAPE_HIDDEN : undefined;
    const prompt = this.#setting.kind === 'master' && this.#shapes.at(-1)?.isPlaceholder ? PROMPT_TEXT : undefined;
    const branch = this.#fallback > 0 ? FALLBACK : undefined;
    return within(concealed, within(prompt, within(hidden, branch)));
  }

  #endParagraph(): void {
    const paragraph = this.#paragraph;
    this.#paragraph = undefined;
    if (paragraph === undefined || this.#isLeftOut(paragraph.shown)) return;
    const cell = this.#tables.at(-1)?.cell;
    if (cell !== undefined) {
      cell.text += (cell.text === '' ? '' : '\n') + paragraph.inCell;
      cell.concealed ??= paragraph.concealed;
      this.#emitAll([...paragraph.besideCell()]);
      return;
    }
    const texts = this.#shapes.at(-1)?.texts;
    for (const content of paragraph.asShown()) {
      if (content.kind === 'text' && texts !== undefined) texts.push(content);
      else this.#emit(content);
    }
  }

  /** A prompt of a master, or what the older branch of an alternative repeats. */
  #isLeftOut(text: string): boolean {
    const words = text.replace(/\s+/gu, ' ').trim();
    if (this.#setting.kind === 'master' && this.#shapes.at(-1)?.isPlaceholder && PROMPT.test(words)) return true;
    if (this.#alternatives === 0) return false;
    if (this.#fallback > 0) return this.#said.has(words);
    this.#said.add(words);
    return false;
  }

  #endCell(): void {
    const open = this.#tables.at(-1);
    const cell = open?.cell;
    if (open === undefined || cell === undefined) return;
    open.cell = undefined;
    this.#emitAll(open.table.cell(cell.text, 1, cell.merged ? within(cell.concealed, COVERED_CELL) : cell.concealed));
  }

  #endShape(): void {
    const shape = this.#shapes.pop();
    if (shape === undefined || shape.isGroup) return;
    const placed = shape.placed();
    if (shape.paints) this.#painted.push(placed.box);
    this.#placed.push({ id: shape.id, shape: placed });
    if (this.#setting.kind === 'slide' && this.#fallback === 0) this.#surface.place(placed);
    else this.#emitAll(shape.texts);
  }

  #endSlide(): void {
    for (const { id, shape } of this.#placed) shape.animated = this.#animated.has(id);
    this.#emitAll(this.#surface.content(this.#context.at));
  }

  #describe(t: XmlTokenizer): void {
    const shape = this.#shapes.at(-1);
    if (shape !== undefined) {
      shape.id = t.attribute(P.id) ?? '';
      shape.hidden = isTrue(t.attribute(P.hidden));
    }
    const concealed = inside(this.#concealed(), 'alt-text', 'alt-text');
    this.#say(t.attribute(P.descr), concealed);
    this.#say(t.attribute(P.title), concealed);
    const name = t.attribute(P.name)?.trim() ?? '';
    if (this.#setting.kind === 'slide' && !AUTOMATIC_NAME.test(name)) this.#say(name, concealed, 'title');
  }

  #crop(t: XmlTokenizer): void {
    const cuts = [P.l, P.t, P.r, P.b].map((side) => Number.parseFloat(t.attribute(side) ?? '0'));
    if (cuts.some((cut) => cut > 0))
      this.#emit({ kind: 'fact', fact: 'cropped-image', at: this.#context.at, count: 1 });
  }

  #say(text: string | undefined, concealed: Concealed | undefined, role?: 'title'): void {
    const words = text?.trim() ?? '';
    const at: Location = this.#context.at;
    if (words !== '') this.#emit(textContent(words, at, concealed, role));
  }

  #emitAll(contents: Iterable<Content>): void {
    for (const content of contents) this.#emit(content);
  }
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';
