import type { Concealed } from '../../model/content.js';
import { BLACK, type Rgb, sameToTheEye, WHITE } from '../ooxml/colour.js';
import { type CssColour, parseBackground, parseCssColour } from './css-colour.js';
import { type Declarations, parseDeclarations, type StyleSheet } from './style-sheet.js';

/** How the text of an element looks, as far as it decides whether it is seen. */
export interface Look {
  /** Why it is not on the page at all, with all that is in it. */
  readonly gone: Concealed | undefined;
  /** Not painted, though it takes its room; an element within can be painted again. */
  readonly unpainted: boolean;
  readonly colour: Rgb | 'unknown';
  readonly background: Rgb | 'unknown';
  /** Points. */
  readonly size: number;
}

export const FIRST_LOOK: Look = { gone: undefined, unpainted: false, colour: BLACK, background: WHITE, size: 12 };

const GONE: Concealed = { carrier: 'text', by: ['vanish'] };
const STYLED_GONE: Concealed = { carrier: 'text', by: ['style-vanish'] };
const OFF_PAGE: Concealed = { carrier: 'text', by: ['off-page'] };
const ALTERNATE: Concealed = { carrier: 'text', by: ['alternate-content'] };
const TINY: Concealed = { carrier: 'text', by: ['tiny-font'] };
const SAME_COLOUR: Concealed = { carrier: 'text', by: ['same-colour'] };
/** Text of one point or less is not read by anybody. */
const TINY_POINTS = 1;
/** Same-coloured text darker than this, mean of the channels, looks like a bar. */
const DARK = 80;
/** Farther from the edge than any screen is wide. */
const FAR_PIXELS = -1000;
const LINK: Rgb = 0x0000ee;
/** Elements whose content a page does not show: it is kept for scripts, or for programs that cannot show the rest. */
const NOT_SHOWN: Readonly<Record<string, Concealed>> = {
  template: GONE,
  datalist: GONE,
  noscript: ALTERNATE,
  noframes: ALTERNATE,
  noembed: ALTERNATE,
};

export type Attributes = Readonly<Record<string, string>>;

/** The look of an element within another of the look `outer`. */
export function lookOf(name: string, attributes: Attributes, outer: Look, sheet: StyleSheet): Look {
  if (outer.gone !== undefined) return outer;
  let look: Look = name === 'a' && attributes.href !== undefined ? { ...outer, colour: LINK } : outer;
  const unshown = NOT_SHOWN[name] ?? (attributes.hidden === undefined ? undefined : GONE);
  if (unshown !== undefined) return { ...outer, gone: unshown };
  look = styled(look, attributesAsStyle(attributes), outer, GONE);
  const classes = attributes.class?.split(/\s+/u).filter((one) => one !== '') ?? [];
  for (const rule of sheet.matching({ name, id: attributes.id, classes }))
    look = styled(look, rule, outer, STYLED_GONE);
  return styled(look, parseDeclarations(attributes.style), outer, GONE);
}

/** Why text of that look is not seen; undefined when it is. */
export function hiddenBy(look: Look): Concealed | undefined {
  if (look.gone !== undefined) return look.gone;
  if (look.unpainted) return GONE;
  if (look.size <= TINY_POINTS) return TINY;
  return isSameColour(look) ? SAME_COLOUR : undefined;
}

/** True for text in the colour of a dark ground: somebody meant to black it out. */
export function looksLikeBar(look: Look): boolean {
  const { gone, unpainted, background } = look;
  if (gone !== undefined || unpainted || background === 'unknown' || !isSameColour(look)) return false;
  return ((background >>> 16) + ((background >>> 8) & 255) + (background & 255)) / 3 < DARK;
}

function isSameColour({ colour, background }: Look): boolean {
  return colour !== 'unknown' && background !== 'unknown' && sameToTheEye(colour, background);
}

/** What pages said before there were styles. */
function attributesAsStyle({ color, text, bgcolor, background }: Attributes): Declarations {
  const declarations = new Map<string, string>();
  const ink = color ?? text;
  if (ink !== undefined) declarations.set('color', ink);
  if (background !== undefined && background !== '') declarations.set('background-image', 'url()');
  else if (bgcolor !== undefined) declarations.set('background-color', bgcolor);
  return declarations;
}

function styled(look: Look, declarations: Declarations, outer: Look, gone: Concealed): Look {
  if (declarations.size === 0) return look;
  const visibility = declarations.get('visibility');
  return {
    gone: whyGone(declarations, gone) ?? look.gone,
    unpainted: visibility === undefined ? look.unpainted : /^(?:hidden|collapse)$/u.test(visibility),
    colour: inkOf(parseCssColour(declarations.get('color')), look),
    background: groundOf(declarations, look),
    size: sizeOf(declarations.get('font-size') ?? fontShorthandSize(declarations.get('font')), outer.size) ?? look.size,
  };
}

function whyGone(declarations: Declarations, gone: Concealed): Concealed | undefined {
  const of = (property: string): string => declarations.get(property) ?? '';
  if (of('display') === 'none' || of('mso-hide') === 'all') return gone;
  if (/^0*(?:\.0+)?%?$/u.test(of('opacity')) && of('opacity') !== '') return gone;
  const clips = /hidden|clip/u.test(of('overflow') || of('overflow-y') || of('overflow-x'));
  const isFlat = ['height', 'max-height', 'width', 'max-width'].some((side) => /^0+(?:px|pt|em|%)?$/u.test(of(side)));
  if (clips && isFlat) return gone;
  const isPlaced = /^(?:absolute|fixed)$/u.test(of('position'));
  if (isPlaced && /^rect\(\s*(?:0|1)(?:px)?[\s,]+(?:0|1)/u.test(of('clip'))) return gone;
  const away = isPlaced && ['left', 'top', 'right', 'bottom'].some((side) => isFarAway(of(side)));
  return away || isFarAway(of('text-indent')) || isFarAway(of('margin-left')) ? OFF_PAGE : undefined;
}

function isFarAway(length: string): boolean {
  return /^-\d+(?:\.\d+)?(?:px|pt)$/u.test(length) && Number.parseFloat(length) <= FAR_PIXELS;
}

function inkOf(colour: CssColour | undefined, look: Look): Look['colour'] {
  if (colour === undefined) return look.colour;
  return colour === 'transparent' ? look.background : colour;
}

function groundOf(declarations: Declarations, look: Look): Look['background'] {
  const image = declarations.get('background-image');
  if (image !== undefined && image !== 'none') return 'unknown';
  const colour =
    parseCssColour(declarations.get('background-color')) ?? parseBackground(declarations.get('background'));
  return colour === undefined || colour === 'transparent' ? look.background : colour;
}

const POINTS: Readonly<Record<string, number>> = { pt: 1, px: 0.75, pc: 12, in: 72, cm: 28.35, mm: 2.835, rem: 12 };

/** Points of a font size; undefined where nothing is said or it is a word such as `small`. */
function sizeOf(text: string | undefined, outer: number): number | undefined {
  const match = /^(\d*\.?\d+)\s*(pt|px|pc|in|cm|mm|rem|em|%)?$/u.exec(text ?? '');
  if (match === null) return undefined;
  const number = Number(match[1]);
  const unit = match[2] ?? 'px';
  if (unit === 'em') return number * outer;
  if (unit === '%') return (number / 100) * outer;
  return number * POINTS[unit]!;
}

/** The size within `font: italic 12px/30px Georgia`. */
function fontShorthandSize(text: string | undefined): string | undefined {
  return /(?:^|\s)(\d*\.?\d+(?:pt|px|em|rem|%))(?:\/|\s)/u.exec(text ?? '')?.[1];
}
