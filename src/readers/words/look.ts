import type { Concealed } from '../../model/content.js';
import { BLACK, type Rgb, sameToTheEye, WHITE } from '../ooxml/colour.js';

/** How a run looks, as far as it decides whether it is seen. Absent: not said here, so inherited. */
export interface Look {
  readonly vanish?: boolean;
  /** `auto` lets Word choose black or white by what lies behind. */
  readonly colour?: Rgb | 'auto';
  readonly shading?: Rgb | 'none';
  readonly highlight?: Rgb | 'none';
  /** Half points. */
  readonly size?: number;
}

/** Text of 1 point or less is not read by anybody. */
const TINY_HALF_POINTS = 2;
/** Below this brightness (mean of the channels) a same-coloured stretch looks like a bar: somebody meant to black it out. */
const DARK = 80;

/** Why a run is not seen, from its direct look and what it inherits; `barred` when it looks like a black bar. */
export function concealmentOf(direct: Look, inherited: Look): { concealed?: Concealed; barred: boolean } {
  const look: Look = { ...inherited, ...direct };
  if (look.vanish) {
    return { concealed: { carrier: 'text', by: [direct.vanish ? 'vanish' : 'style-vanish'] }, barred: false };
  }
  if (look.size !== undefined && look.size > 0 && look.size <= TINY_HALF_POINTS) {
    return { concealed: { carrier: 'text', by: ['tiny-font'] }, barred: false };
  }
  const behind = backgroundOf(look);
  const ink = inkOf(look, behind);
  if (ink === undefined || !sameToTheEye(ink, behind.colour)) return { barred: false };
  return { concealed: { carrier: 'text', by: ['same-colour'] }, barred: brightness(behind.colour) < DARK };
}

function backgroundOf(look: Look): { colour: Rgb; highlighted: boolean } {
  if (look.highlight !== undefined && look.highlight !== 'none') return { colour: look.highlight, highlighted: true };
  if (look.shading !== undefined && look.shading !== 'none') return { colour: look.shading, highlighted: false };
  return { colour: WHITE, highlighted: false };
}

/** Automatic ink turns white on dark shading and stays black on a highlight; undefined when it is sure to be seen. */
function inkOf(look: Look, behind: { colour: Rgb; highlighted: boolean }): Rgb | undefined {
  if (look.colour !== undefined && look.colour !== 'auto') return look.colour;
  return behind.highlighted ? BLACK : undefined;
}

const brightness = (rgb: Rgb): number => ((rgb >>> 16) + ((rgb >>> 8) & 255) + (rgb & 255)) / 3;
