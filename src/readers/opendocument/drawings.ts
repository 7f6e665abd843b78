import { memoryBytes } from '../../bytes/memory-bytes.js';
import type { XmlTokenizer } from '../../bytes/xml.js';
import type { Concealed, Content, TextContent } from '../../model/content.js';
import type { Location } from '../../model/location.js';
import { inside, within } from '../ooxml/content.js';
import { type Box, OFF_PAGE, SlideSurface } from '../slides/slide-surface.js';
import type { Paragraph } from '../words/paragraph.js';
import { pointsOf } from './measure.js';
import type { Reading } from './reading.js';
import { O } from './vocabulary.js';

const SHAPES: ReadonlySet<number> = new Set([
  O.frame,
  O['custom-shape'],
  O.rect,
  O.line,
  O.polyline,
  O.polygon,
  O['regular-polygon'],
  O.path,
  O.circle,
  O.ellipse,
  O.connector,
  O.caption,
  O.measure,
  O.control,
  O.g,
]);

/** Names that programs give to pages and shapes; a name somebody gave says something. */
const AUTOMATIC_NAME = /^(?:page|Object|Image|Picture|Frame|Shape|Text Box|Control|[\p{L} .]*?)[ _]?\d+$/u;

const SHAPE_HIDDEN: Concealed = { carrier: 'text-box', by: ['drawing'] };
const OFF_SHEET: Concealed = { carrier: 'text-box', by: ['off-sheet'] };
const LAYER_OFF: Concealed = { carrier: 'layer', by: ['layer-off'] };
const SLIDE_HIDDEN: Concealed = { carrier: 'slide', by: ['slide-hidden'] };
const NOTES: Concealed = { carrier: 'speaker-notes', by: ['speaker-notes'] };

/** Pages of slides and drawings, and shapes wherever they stand. */
export class Drawings {
  readonly #reading: Reading;
  readonly #hiddenLayers = new Set<string>();
  #page = 0;
  #surface: SlideSurface | undefined;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** `onSheet`: shapes may lie beside it. */
  start(t: XmlTokenizer, onSheet: boolean): boolean {
    if (SHAPES.has(t.name)) {
      this.#startShape(t, onSheet);
      return true;
    }
    switch (t.name) {
      case O.page:
        // A field of that name stands within a paragraph; a page has a master.
        if (t.attribute(O['master-page-name']) !== undefined) this.#startPage(t);
        return true;
      case O.notes:
        this.#startNotes(t);
        return true;
      case O.layer:
        if (t.attribute(O.display) === 'none') this.#hiddenLayers.add(t.attribute(O.name) ?? '');
        return true;
      case O.title:
      case O.desc:
        this.#description(t);
        return true;
      case O.object:
      case O['object-ole']:
        this.#object(t);
        return true;
      case O['binary-data']:
        this.#reading.capture(t, (text) => this.#binary(text));
        return true;
      default:
        return false;
    }
  }

  #startPage(t: XmlTokenizer): void {
    const { scopes, setting, emit } = this.#reading;
    const at: Location = { ...this.#reading.at, page: ++this.#page };
    const style = setting.styles.of('drawing-page', t.attribute(O['style-name']));
    const concealed = style.hiddenPage ? within(this.#reading.concealed, SLIDE_HIDDEN) : this.#reading.concealed;
    const surface = new SlideSurface(setting.styles.pageSize(t.attribute(O['master-page-name'])));
    this.#surface = surface;
    scopes.open(t.depth, {
      at,
      concealed,
      backdrop: undefined,
      close: () => {
        for (const content of surface.content(at)) emit(content);
        this.#surface = undefined;
      },
    });
    const name = t.attribute(O.name) ?? '';
    if (!AUTOMATIC_NAME.test(name)) this.#reading.say(name, concealed, 'title');
  }

  #startNotes(t: XmlTokenizer): void {
    const { scopes, concealed } = this.#reading;
    const surface = this.#surface;
    this.#surface = undefined;
    scopes.open(t.depth, {
      at: { ...this.#reading.at, story: 'notes' },
      concealed: within(concealed, NOTES),
      close: () => {
        this.#surface = surface;
      },
    });
  }

  #startShape(t: XmlTokenizer, onSheet: boolean): void {
    const { scopes, setting, concealed, emit } = this.#reading;
    const style = setting.styles.of(...styleOf(t));
    const box = boxOf(t);
    const hidden = this.#hiddenBy(t, box, onSheet);
    const outer = within(concealed, hidden);
    const backdrop =
      typeof style.fill === 'number' ? style.fill : style.fill === 'other' ? undefined : scopes.top.backdrop;
    const surface = this.#surface;
    const { look } = style;
    if (surface === undefined || t.name === O.g) {
      const takeParagraph = t.name === O.g ? scopes.top.takeParagraph : this.#reading.emitParagraph;
      scopes.open(t.depth, { concealed: outer, backdrop, look, takeParagraph });
    } else {
      const texts: TextContent[] = [];
      surface.place({ box, opaque: typeof style.fill === 'number', animated: false, texts });
      const offPage = surface.isOff(box) ? within(outer, OFF_PAGE) : outer;
      scopes.open(t.depth, { concealed: offPage, backdrop, look, takeParagraph: keepIn(texts, emit) });
    }
    if (style.cropped === true) emit({ kind: 'fact', fact: 'cropped-image', at: this.#reading.at, count: 1 });
    const name = t.attribute(O.name) ?? '';
    const about = inside(outer, 'alt-text', 'alt-text');
    if (!AUTOMATIC_NAME.test(name)) this.#reading.say(name, about, 'title');
  }

  #hiddenBy(t: XmlTokenizer, box: Box | undefined, onSheet: boolean): Concealed | undefined {
    if (this.#hiddenLayers.has(t.attribute(O.layer) ?? '')) return LAYER_OFF;
    if (t.attribute(O.display) === 'none' || t.attribute(O.visibility) === 'hidden') return SHAPE_HIDDEN;
    return onSheet && box !== undefined && (box.right < 0 || box.bottom < 0) ? OFF_SHEET : undefined;
  }

  /** Title and description of a shape or a table; what a field of that name shows stands in a paragraph. */
  #description(t: XmlTokenizer): void {
    this.#reading.capture(t, (text) => this.#reading.say(text, this.#reading.inside('alt-text', 'alt-text')));
  }

  #object(t: XmlTokenizer): void {
    const { emit, at } = this.#reading;
    this.#reading.followLink(t);
    const concealed = this.#reading.inside('embedded-object', 'attachment');
    if (t.name === O['object-ole']) emit({ kind: 'fact', fact: 'embedded-object', at, count: 1, concealed });
  }

  /** A picture or an object that a flat file holds within its text. */
  #binary(base64: string): void {
    const bytes = Buffer.from(base64, 'base64');
    if (bytes.length === 0) return;
    const { at, concealed } = this.#reading;
    const name = 'binary-data';
    const hidden = concealed === undefined ? {} : { concealed };
    this.#reading.emit({ kind: 'child', name, bytes: memoryBytes(bytes), at, ...hidden });
  }
}

/** Keeps texts of a shape until the slide is over and it is known what covers what. */
function keepIn(texts: TextContent[], emit: (content: Content) => void): (paragraph: Paragraph) => void {
  return (paragraph) => {
    for (const content of [...paragraph.asShown(), ...paragraph.asItWas()]) {
      if (content.kind === 'text') texts.push(content);
      else emit(content);
    }
  };
}

/** Family and name of a shape's style: the prefix of the attribute tells the family. */
function styleOf(t: XmlTokenizer): [family: string, name: string | undefined] {
  for (t.rewindAttributes(); t.nextAttribute(); ) {
    if (t.attributeName !== O['style-name']) continue;
    return [t.attributePrefixText() === 'presentation' ? 'presentation' : 'graphic', t.attributeText()];
  }
  return ['graphic', undefined];
}

/** The rectangle of a shape that is not turned; undefined when it does not say one. */
function boxOf(t: XmlTokenizer): Box | undefined {
  if (t.attribute(O.transform) !== undefined) return undefined;
  const [left, top, width, height] = [O.x, O.y, O.width, O.height].map((side) => pointsOf(t.attribute(side)));
  if (left === undefined || top === undefined || width === undefined || height === undefined) return undefined;
  return { left, top, right: left + width, bottom: top + height };
}
