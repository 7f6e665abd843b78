import type { TextHead } from '../text/text-head.js';
import { sampleRows } from './row-sample.js';

/** Exports that were put together of several are separated by one of these here and by another there. */
const SEPARATORS = ['\t', ';', ',', '|'].map((text) => text.charCodeAt(0));
const FEWEST_ROWS = 5;
const FEWEST_COLUMNS = 3;
/** Share of rows that one of several separators must split, and that all of them together must split alike. */
const SOME = 0.15;
const NEARLY_ALL = 0.9;

/** Separators of which each splits some of the rows, and all together nearly every row alike; undefined where not. */
export function mixedSeparators(head: TextHead): readonly number[] | undefined {
  const used = SEPARATORS.filter((separator) => {
    const { widths } = sampleRows(head, separator);
    return widths.filter((width) => width >= FEWEST_COLUMNS).length >= widths.length * SOME;
  });
  if (used.length < 2) return undefined;
  const { widths } = sampleRows({ ...head, bytes: withOneSeparator(head.bytes, used) }, used[0]!);
  const width = widths[0] ?? 0;
  const alike = widths.filter((each) => each === width).length;
  return widths.length >= FEWEST_ROWS && width >= FEWEST_COLUMNS && alike >= widths.length * NEARLY_ALL
    ? used
    : undefined;
}

/** The first of the separators in place of each of the others. */
export function withOneSeparator(bytes: Buffer, separators: readonly number[]): Buffer {
  const [main] = separators;
  return Buffer.from(bytes.map((byte) => (separators.includes(byte) ? main! : byte)));
}
