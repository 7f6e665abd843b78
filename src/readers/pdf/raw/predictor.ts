/** Parameters of a predictor (ISO 32000-2, 7.4.4.4): 2 is TIFF's, from 10 on PNG's. */
export interface PredictorSettings {
  readonly predictor: number;
  readonly colours: number;
  readonly bits: number;
  readonly columns: number;
}

const TIFF = 2;
const PNG = 10;

/** Turns differences between neighbouring bytes back into the bytes. */
export function undoPredictor(bytes: Buffer, settings: PredictorSettings): Buffer {
  const { predictor, colours, bits, columns } = settings;
  const step = Math.max(1, (colours * bits) >> 3);
  const row = (colours * bits * columns + 7) >> 3;
  if (!(row > 0)) return bytes;
  if (predictor >= PNG) return undoPng(bytes, row, step);
  return predictor === TIFF && bits === 8 ? undoTiff(bytes, row, step) : bytes;
}

function undoTiff(bytes: Buffer, row: number, step: number): Buffer {
  const out = Buffer.from(bytes);
  for (let start = 0; start < out.length; start += row) {
    const end = Math.min(start + row, out.length);
    for (let at = start + step; at < end; at++) out[at] = out[at]! + out[at - step]!;
  }
  return out;
}

/** Each row is led by a byte that names its filter (PNG specification, 9.2). */
function undoPng(bytes: Buffer, row: number, step: number): Buffer {
  const rows = Math.ceil(bytes.length / (row + 1));
  const out = Buffer.alloc(rows * row);
  for (let index = 0; index < rows; index++) {
    const filter = bytes[index * (row + 1)];
    const from = index * (row + 1) + 1;
    const to = index * row;
    for (let column = 0; column < row; column++) {
      const left = column >= step ? out[to + column - step]! : 0;
      const above = index > 0 ? out[to + column - row]! : 0;
      const corner = index > 0 && column >= step ? out[to + column - row - step]! : 0;
      out[to + column] = (bytes[from + column] ?? 0) + foretold(filter, left, above, corner);
    }
  }
  return out;
}

function foretold(filter: number | undefined, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  return filter === 4 ? paeth(left, above, corner) : 0;
}

function paeth(left: number, above: number, corner: number): number {
  const estimate = left + above - corner;
  const toLeft = Math.abs(estimate - left);
  const toAbove = Math.abs(estimate - above);
  const toCorner = Math.abs(estimate - corner);
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
