import type { Concealed } from '../../model/content.js';
import { BLACK, type Rgb, sameToTheEye } from '../ooxml/colour.js';

/** How the text of a group looks, as far as it decides whether it is seen. */
export interface Appearance {
  readonly hidden: boolean;
  readonly deleted: boolean;
  /** Half points. */
  readonly size: number;
  /** Index into the table of colours; 0 is chosen by the program to fit the ground. */
  readonly ink: number;
  readonly highlight: number;
  readonly ground: number;
}

/** What every group starts from, and `\plain` goes back to. */
export const PLAIN: Appearance = { hidden: false, deleted: false, size: 24, ink: 0, highlight: 0, ground: 0 };

const VANISH: Concealed = { carrier: 'text', by: ['vanish'] };
const DELETED: Concealed = { carrier: 'tracked-change', by: ['tracked-deletion'] };
const TINY: Concealed = { carrier: 'text', by: ['tiny-font'] };
const SAME_COLOUR: Concealed = { carrier: 'text', by: ['same-colour'] };
/** Text of one point or less is not read by anybody. */
const TINY_HALF_POINTS = 2;
const DARK = 80;

/** Why text is not seen, and whether it looks like a black bar. `behind` is the ground of its cell or paragraph. */
export function concealmentOf(
  look: Appearance,
  colours: readonly (Rgb | undefined)[],
  behind: Rgb | 'unknown',
): { readonly concealed: Concealed | undefined; readonly barred: boolean } {
  if (look.deleted) return { concealed: DELETED, barred: false };
  if (look.hidden) return { concealed: VANISH, barred: false };
  if (look.size <= TINY_HALF_POINTS) return { concealed: TINY, barred: false };
  const marked = look.highlight === 0 ? undefined : colours[look.highlight];
  const ground = marked ?? (look.ground === 0 ? undefined : colours[look.ground]) ?? behind;
  // Ink that is chosen by the program stays black on a marked stretch and turns white on a dark ground.
  const ink = look.ink === 0 ? (marked === undefined ? undefined : BLACK) : colours[look.ink];
  if (ink === undefined || ground === 'unknown' || !sameToTheEye(ink, ground)) {
    return { concealed: undefined, barred: false };
  }
  return { concealed: SAME_COLOUR, barred: ((ground >>> 16) + ((ground >>> 8) & 255) + (ground & 255)) / 3 < DARK };
}
