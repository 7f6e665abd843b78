/** An axis-parallel rectangle in page space: points, origin at the bottom left. */
export interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** a b c d e f of a transformation, as in PDF. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function multiply(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [A, B, C, D, E, F] = outer;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

/** Smallest box around a transformed box. */
export function transform(box: Box, [a, b, c, d, e, f]: Matrix): Box {
  const xs = [
    box.left * a + box.bottom * c,
    box.right * a + box.bottom * c,
    box.left * a + box.top * c,
    box.right * a + box.top * c,
  ];
  const ys = [
    box.left * b + box.bottom * d,
    box.right * b + box.bottom * d,
    box.left * b + box.top * d,
    box.right * b + box.top * d,
  ];
  return {
    left: Math.min(...xs) + e,
    right: Math.max(...xs) + e,
    bottom: Math.min(...ys) + f,
    top: Math.max(...ys) + f,
  };
}

export function area(box: Box): number {
  return Math.max(0, box.right - box.left) * Math.max(0, box.top - box.bottom);
}

/** Area that two boxes share. */
export function overlap(one: Box, other: Box): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.top, other.top) - Math.max(one.bottom, other.bottom);
  return width > 0 && height > 0 ? width * height : 0;
}

export function union(one: Box, other: Box): Box {
  return {
    left: Math.min(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
    top: Math.max(one.top, other.top),
  };
}
