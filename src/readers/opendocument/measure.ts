const POINTS: Readonly<Record<string, number>> = {
  pt: 1,
  in: 72,
  cm: 72 / 2.54,
  mm: 7.2 / 2.54,
  pc: 12,
  px: 0.75,
};

/** A length (`2.5cm`) in points; undefined when it is none, such as a percentage. */
export function pointsOf(length: string | undefined): number | undefined {
  const match = /^\s*(-?\d*\.?\d+)(pt|in|cm|mm|pc|px)\s*$/u.exec(length ?? '');
  return match === null ? undefined : Number(match[1]) * POINTS[match[2]!]!;
}

/** How often something stands there: a count of at least 1. */
export function countOf(text: string | undefined): number {
  return Math.max(1, Math.trunc(Number(text ?? 1)) || 1);
}
