import { inflateSync } from 'node:zlib';
import { readArchive } from './archive.mjs';

const DEEPEST = 3;

/**
 * Which planted values can be read in a document: in its bytes, in members of archives within one another, in streams of a PDF.
 * @param {Buffer} bytes
 * @param {readonly string[]} canaries
 */
export function canariesIn(bytes, canaries) {
  if (canaries.length === 0) return [];
  const layers = [...layersOf(bytes, 0)];
  return canaries.filter((canary) => {
    const shapes = shapesOf(canary);
    return layers.some((layer) => shapes.some((shape) => layer.includes(shape)));
  });
}

function* layersOf(/** @type {Buffer} */ bytes, /** @type {number} */ depth) {
  yield bytes;
  if (depth > DEEPEST) return;
  for (const { data } of readArchive(bytes)) yield* layersOf(data, depth + 1);
  if (bytes.includes('%PDF-')) yield* streamsOf(bytes);
}

function* streamsOf(/** @type {Buffer} */ pdf) {
  for (let at = pdf.indexOf('stream'); at >= 0; at = pdf.indexOf('stream', at + 6)) {
    const start = pdf[at + 6] === 0x0d ? at + 8 : at + 7;
    const inflated = inflatedStart(pdf.subarray(start));
    if (inflated) yield inflated;
  }
}

function inflatedStart(/** @type {Buffer} */ bytes) {
  try {
    return inflateSync(bytes, { maxOutputLength: 10_000_000 });
  } catch {
    return undefined;
  }
}

function shapesOf(/** @type {string} */ canary) {
  const wide = Buffer.from(canary, 'utf16le');
  return [Buffer.from(canary, 'utf8'), wide, Buffer.from(wide).swap16()];
}
