import type { XmlTokenizer } from '../../bytes/xml.js';
import { parseHexColour, type Rgb } from '../ooxml/colour.js';
import type { Look } from '../words/look.js';
import { pointsOf } from './measure.js';
import { O } from './vocabulary.js';

/** A row this low or a column this narrow, in points, is a line of two pixels. */
const NO_SIZE = 1.5;
/** Deeper chains than this are a cycle. */
const LONGEST_CHAIN = 32;

/** What a style says of whether things are seen; absent: not said, so inherited. */
export interface OdfStyle {
  readonly look: Look;
  /** `vanish` of the look comes from formatting of the place itself, not from a style somebody named. */
  readonly vanishesDirectly?: boolean;
  /** What lies behind paragraph, cell, row or table. */
  readonly background?: Rgb | 'none';
  /** A row without height or a column without width. */
  readonly flat?: boolean;
  /** A sheet that is not displayed. */
  readonly hiddenTable?: boolean;
  /** A slide that is not shown. */
  readonly hiddenPage?: boolean;
  /** What fills a shape: one colour, nothing, or something else (a picture, a gradient, glass). */
  readonly fill?: Rgb | 'none' | 'other';
  /** Picture whose edges are cut off. */
  readonly cropped?: boolean;
  /** Named styles that a condition may put in this one's place. */
  readonly conditional?: readonly string[];
}

export interface PageSize {
  /** Points. */
  readonly width: number;
  readonly height: number;
}

interface StyleEntry {
  readonly parent: string | undefined;
  readonly automatic: boolean;
  style: OdfStyle;
}

/** The look of a style that says nothing of it. */
export const NO_LOOK: Look = {};
const NO_STYLE: OdfStyle = { look: NO_LOOK };

/** Styles of a document (OpenDocument 1.3 part 3, 16), filled while its parts are read, looked up by family and name. */
export class DocumentStyles {
  readonly #entries = new Map<string, StyleEntry>();
  /** By family, then by name. */
  readonly #resolved = new Map<string, Map<string | undefined, OdfStyle>>();
  readonly #layouts = new Map<string, PageSize>();
  readonly #masters = new Map<string, string>();
  #current: StyleEntry | undefined;
  #family = '';
  #layout = '';

  /** Takes what the element just started says of a style. `automatic`: it belongs to one place only. */
  start(t: XmlTokenizer, automatic: boolean): void {
    switch (t.name) {
      case O.style:
      case O['default-style']:
        this.#begin(t, automatic);
        return;
      case O['page-layout']:
        this.#layout = t.attribute(O.name) ?? '';
        return;
      case O['page-layout-properties']:
        this.#pageSize(t);
        return;
      case O['master-page']:
        this.#masters.set(t.attribute(O.name) ?? '', t.attribute(O['page-layout-name']) ?? '');
        return;
      default: {
        if (this.#current === undefined) return;
        const said = this.#read(t, this.#current.style);
        if (said !== undefined) this.#current.style = { ...this.#current.style, ...said };
      }
    }
  }

  end(t: XmlTokenizer): void {
    if (t.name === O.style || t.name === O['default-style']) this.#current = undefined;
  }

  /** The style with that name, what it inherits included; the family's default for undefined. */
  of(family: string, name: string | undefined): OdfStyle {
    let known = this.#resolved.get(family);
    if (known === undefined) {
      known = new Map();
      this.#resolved.set(family, known);
    }
    let style = known.get(name);
    if (style === undefined) {
      style = this.#resolve(family, name);
      known.set(name, style);
    }
    return style;
  }

  /** Size of the pages of a master page; undefined when it is not known. */
  pageSize(master: string | undefined): PageSize | undefined {
    return this.#layouts.get(this.#masters.get(master ?? '') ?? '');
  }

  #resolve(family: string, name: string | undefined): OdfStyle {
    const chain: StyleEntry[] = [];
    let entry = name === undefined ? undefined : this.#entries.get(keyOf(family, name));
    while (entry !== undefined && chain.length < LONGEST_CHAIN) {
      chain.push(entry);
      entry = entry.parent === undefined ? undefined : this.#entries.get(keyOf(family, entry.parent));
    }
    const base = this.#entries.get(keyOf(family, ''));
    if (base !== undefined) chain.push(base);
    return chain.reduceRight((style, { style: own, automatic }) => layer(style, own, automatic), NO_STYLE);
  }

  #begin(t: XmlTokenizer, automatic: boolean): void {
    this.#family = t.attribute(O.family) ?? '';
    const name = t.name === O.style ? (t.attribute(O.name) ?? '') : '';
    this.#current = { parent: t.attribute(O['parent-style-name']), automatic, style: NO_STYLE };
    this.#entries.set(keyOf(this.#family, name), this.#current);
    this.#resolved.clear();
  }

  #pageSize(t: XmlTokenizer): void {
    const width = pointsOf(t.attribute(O['page-width']));
    const height = pointsOf(t.attribute(O['page-height']));
    if (width !== undefined && height !== undefined) this.#layouts.set(this.#layout, { width, height });
  }

  #read(t: XmlTokenizer, { look, conditional = [] }: OdfStyle): Partial<OdfStyle> | undefined {
    switch (t.name) {
      case O['text-properties']:
        return { look: { ...look, ...textLook(t) } };
      case O['paragraph-properties']:
      case O['table-cell-properties']:
        return background(t);
      case O['table-row-properties']:
        return { ...background(t), ...flatness(t.attribute(O['row-height'])) };
      case O['table-column-properties']:
        return flatness(t.attribute(O['column-width']));
      case O['table-properties']:
        return { ...background(t), hiddenTable: t.attribute(O.display) === 'false' };
      case O['drawing-page-properties']:
        return { hiddenPage: t.attribute(O.visibility) === 'hidden' };
      case O['graphic-properties']:
        return graphic(t);
      case O.map:
        return { conditional: [...conditional, t.attribute(O['apply-style-name']) ?? ''] };
      default:
        return undefined;
    }
  }
}

const keyOf = (family: string, name: string): string => `${family}\0${name}`;

function layer(under: OdfStyle, own: OdfStyle, automatic: boolean): OdfStyle {
  const vanishesDirectly = own.look.vanish === undefined ? under.vanishesDirectly : automatic;
  return {
    ...under,
    ...own,
    look: own.look === NO_LOOK ? under.look : { ...under.look, ...own.look },
    ...(vanishesDirectly === undefined ? {} : { vanishesDirectly }),
  };
}

function textLook(t: XmlTokenizer): Look {
  const display = t.attribute(O.display);
  const colour = parseHexColour(t.attribute(O.color));
  const automatic = t.attribute(O['use-window-font-color']) === 'true';
  const behind = t.attribute(O['background-color']);
  const size = pointsOf(t.attribute(O['font-size']));
  return {
    ...(display === undefined ? {} : { vanish: display !== 'true' }),
    ...(automatic ? { colour: 'auto' } : colour === undefined ? {} : { colour }),
    ...(behind === undefined ? {} : { shading: parseHexColour(behind) ?? 'none' }),
    ...(size === undefined ? {} : { size: size * 2 }),
  };
}

function background(t: XmlTokenizer): Partial<OdfStyle> {
  const value = t.attribute(O['background-color']);
  return value === undefined ? {} : { background: parseHexColour(value) ?? 'none' };
}

function flatness(size: string | undefined): Partial<OdfStyle> {
  const points = pointsOf(size);
  return points === undefined ? {} : { flat: points <= NO_SIZE };
}

function graphic(t: XmlTokenizer): Partial<OdfStyle> {
  const fill = t.attribute(O.fill);
  const opacity = Number.parseFloat(t.attribute(O.opacity) ?? '100');
  const clip = t.attribute(O.clip);
  const colour = fill === 'solid' && opacity >= 100 ? parseHexColour(t.attribute(O['fill-color'])) : undefined;
  const cuts = clip?.match(/-?\d*\.?\d+(?=[a-z])/gu)?.map(Number) ?? [];
  return {
    ...(fill === undefined ? {} : { fill: fill === 'none' ? 'none' : (colour ?? 'other') }),
    ...(clip === undefined ? {} : { cropped: cuts.some((cut) => cut > 0) }),
  };
}
