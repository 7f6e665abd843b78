/** Index of the first element of a list sorted by offset that stands at `offset` or behind it; its length where none does. */
export function firstFrom<T>(sorted: readonly T[], offset: number, offsetOf: (element: T) => number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (offsetOf(sorted[middle]!) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
