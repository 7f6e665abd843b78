import { readXml, XmlTokenizer, type XmlVisitor } from '../../bytes/xml.js';
import { Unreadable } from '../../model/failure.js';
import { parseHexColour, type Rgb, sameToTheEye, WHITE } from '../ooxml/colour.js';
import type { OoxmlPackage, Part } from '../ooxml/package.js';
import { OFFICE_THEME, readTheme, THEME_SLOTS, type ThemeColours } from '../ooxml/theme.js';
import type { Box } from '../slides/slide-surface.js';
import { Appearance } from './appearance.js';
import { OpenShape, SHAPES } from './open-shape.js';
import { boxOn, ON_SLIDE } from './shape-frames.js';
import { P, SLIDE_NAMES } from './vocabulary.js';

/** What lies behind the shapes of a slide. */
export interface Backdrop {
  /** True where letters of a colour, as a key of `Appearance`, cannot be told from the background. */
  hides(colour: string): boolean;
  /** Boxes that layout and master paint over the background; undefined for one of which the place cannot be told. */
  readonly painted: readonly (Box | undefined)[];
  /** Placeholders may take a fill from layout or master. */
  readonly fillsPlaceholders: boolean;
}

/** The background that a slide, a layout or a master gives itself; `open` where it leaves that to what it is made on. */
type Ground = { readonly kind: 'open' | 'other' } | { readonly kind: 'colour'; readonly key: string };

/** What one part says of the backdrop. */
interface Layer {
  readonly ground: Ground;
  /** Slots of the theme by the names that colours use; absent where the part leaves them to its master. */
  readonly map: ReadonlyMap<string, string> | undefined;
  readonly painted: readonly (Box | undefined)[];
  readonly fillsPlaceholders: boolean;
}

/** Names under which colours are used that stand for a slot of the theme (ECMA-376 part 1, 19.3.1.6). */
const MAPPED = ['bg1', 'tx1', 'bg2', 'tx2'] as const;
const USUAL_MAP: ReadonlyMap<string, string> = new Map([
  ['bg1', 'lt1'],
  ['tx1', 'dk1'],
  ['bg2', 'lt2'],
  ['tx2', 'dk2'],
]);
/** The first background of a theme, which is plain; those after it are gradients and pictures (19.3.1.3). */
const PLAIN = '1001';
const OPEN: Ground = { kind: 'open' };
const OTHER: Ground = { kind: 'other' };
const NOTHING: Layer = { ground: OPEN, map: undefined, painted: [], fillsPlaceholders: false };

/** Finds what lies behind slides; layouts, masters and themes are read once. */
export class Backdrops {
  readonly #package: OoxmlPackage;
  readonly #layers = new Map<string, Promise<Layer>>();
  readonly #themes = new Map<string, Promise<ThemeColours>>();

  constructor(pkg: OoxmlPackage) {
    this.#package = pkg;
  }

  /** Throws what the package throws; a part that is damaged says so where it is read. */
  async of(slide: Part): Promise<Backdrop> {
    const layout = await this.#next(slide, 'slidelayout');
    const master = await this.#next(layout, 'slidemaster');
    const theme = await this.#themeOf(master);
    const own = await this.#read(slide);
    const under = [await this.#layerOf(layout), await this.#layerOf(master)];
    const layers = [own, ...under];
    const map = layers.find((layer) => layer.map !== undefined)?.map ?? USUAL_MAP;
    const ground = groundOf(layers, (key) => rgbOf(key, map, theme));
    return {
      hides(colour) {
        const rgb = rgbOf(colour, map, theme);
        return rgb !== undefined && ground !== undefined && sameToTheEye(rgb, ground);
      },
      painted: under.flatMap(({ painted }) => painted),
      fillsPlaceholders: under.some(({ fillsPlaceholders }) => fillsPlaceholders),
    };
  }

  async #next(from: Part | undefined, type: string): Promise<Part | undefined> {
    if (from === undefined) return undefined;
    const found = (await this.#package.relationships(from.name)).find((each) => each.type === type && !each.external);
    return found && this.#package.find(found.target);
  }

  async #themeOf(master: Part | undefined): Promise<ThemeColours> {
    const part = await this.#next(master, 'theme');
    if (part === undefined) return OFFICE_THEME;
    const known = this.#themes.get(part.name) ?? whole(readTheme(this.#package.xml(part)), OFFICE_THEME);
    this.#themes.set(part.name, known);
    return known;
  }

  async #layerOf(part: Part | undefined): Promise<Layer> {
    if (part === undefined) return NOTHING;
    const known = this.#layers.get(part.name) ?? this.#read(part);
    this.#layers.set(part.name, known);
    return known;
  }

  /** What cannot be read is taken for a background on which nothing is told. */
  async #read(part: Part): Promise<Layer> {
    const { tokenBytes, xmlDepth } = this.#package.budget.limits;
    const tokenizer = new XmlTokenizer(SLIDE_NAMES, { maxToken: tokenBytes, maxDepth: xmlDepth });
    const reading = new LayerReading();
    const read = readXml(this.#package.xml(part), tokenizer, reading).then(() => reading.layer());
    return whole(read, { ...NOTHING, ground: OTHER });
  }
}

/** What was read, or `otherwise` where it could not be: the reader of the part gives the gap. */
async function whole<T>(reading: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return otherwise;
  }
}

/** The first background from the slide down; a presentation without any is white. */
function groundOf(layers: readonly Layer[], resolve: (key: string) => Rgb | undefined): Rgb | undefined {
  const ground = layers.map((layer) => layer.ground).find(({ kind }) => kind !== 'open');
  if (ground === undefined) return WHITE;
  return ground.kind === 'colour' ? resolve(ground.key) : undefined;
}

/** Undefined for colours that are changed, or that say nothing by themselves. */
function rgbOf(key: string, map: ReadonlyMap<string, string>, theme: ThemeColours): Rgb | undefined {
  const [, kind, value = ''] = /^(srgbClr|schemeClr) (\w+);$/u.exec(key) ?? [];
  if (kind === 'srgbClr') return parseHexColour(value);
  const slot = (map.get(value) ?? value).toLowerCase();
  return theme[THEME_SLOTS.findIndex((name) => name.toLowerCase() === slot)];
}

class LayerReading implements XmlVisitor {
  readonly #appearance = new Appearance();
  readonly #shapes: OpenShape[] = [];
  readonly #painted: (Box | undefined)[] = [];
  #ground: Ground = OPEN;
  #map: ReadonlyMap<string, string> | undefined;
  #fillsPlaceholders = false;
  /** Depth of the background's element, 0 outside. */
  #background = 0;

  layer(): Layer {
    const [ground, map, painted] = [this.#ground, this.#map, this.#painted];
    return { ground, map, painted, fillsPlaceholders: this.#fillsPlaceholders };
  }

  start(t: XmlTokenizer): void {
    if (this.#background > 0) {
      this.#startInBackground(t);
      return;
    }
    if (SHAPES.has(t.name)) {
      this.#shapes.push(new OpenShape(t, this.#shapes.at(-1)?.transform ?? ON_SLIDE));
      return;
    }
    if (this.#appearance.start(t, this.#shapes.at(-1))) return;
    switch (t.name) {
      case P.bg:
        this.#background = t.depth;
        this.#ground = OTHER;
        return;
      case P.ph: {
        const shape = this.#shapes.at(-1);
        if (shape !== undefined) shape.isPlaceholder = true;
        return;
      }
      case P.clrMap:
      case P.overrideClrMapping:
        this.#map = new Map(MAPPED.map((name) => [name, t.attribute(P[name]) ?? USUAL_MAP.get(name)!]));
    }
  }

  end(t: XmlTokenizer): void {
    if (this.#background > t.depth) this.#background = 0;
    this.#appearance.end(t);
    if (this.#shapes.at(-1)?.depth !== t.depth + 1) return;
    const shape = this.#shapes.pop()!;
    if (!shape.paints) return;
    if (shape.isPlaceholder) this.#fillsPlaceholders = true;
    else this.#painted.push(boxOn(shape.outer, shape.frame));
  }

  #startInBackground(t: XmlTokenizer): void {
    switch (t.name) {
      case P.bgRef:
      case P.solidFill:
        if (t.name === P.solidFill || t.attribute(P.idx) === PLAIN) this.#ground = { kind: 'colour', key: '' };
        return;
      default:
        if (this.#ground.kind === 'colour' && t.attribute(P.val) !== undefined) {
          const key = `${t.nameText()} ${(t.attribute(P.val) ?? '').toLowerCase()};`;
          this.#ground = { kind: 'colour', key: this.#ground.key + key };
        }
    }
  }
}
