import { rangeOf } from '../model/location.js';

/** A rectangle of cells, 1-based and inclusive. */
export interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The smallest rectangle around both. */
export function around(one: Box, other: Box | undefined): Box {
  if (other === undefined) return one;
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}

/** Its A1 reference. */
export function referenceOf({ top, left, bottom, right }: Box): string {
  return rangeOf(top, left, bottom, right);
}
