/** Cells of a sheet, 1-based, both ends included. */
export interface Rectangle {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const REFERENCE = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/u;

/** The cells of an A1 reference such as `B7` or `A1:AF9484`; undefined for anything else. */
export function rectangleOf(range: string | undefined): Rectangle | undefined {
  const [, left, top, right = left, bottom = top] = REFERENCE.exec(range ?? '') ?? [];
  if (left === undefined || top === undefined) return undefined;
  return { top: Number(top), left: columnOf(left), bottom: Number(bottom), right: columnOf(right ?? left) };
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

export function overlaps(one: Rectangle, other: Rectangle): boolean {
  return one.left <= other.right && other.left <= one.right && one.top <= other.bottom && other.top <= one.bottom;
}
