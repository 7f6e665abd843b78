import { describe, expect, it } from 'vitest';
import { namesInPieces } from '../../src/engine/names-in-pieces.js';

const KNOWN = new Set(['Ada Okafor', 'Okafor, Ada', 'Thomas Marsh', 'Marsh, Thomas']);
const found = (text: string): string[] =>
  namesInPieces(text, (piece) => KNOWN.has(piece)).map(({ start, end }) => text.slice(start, end));

describe('names in pieces', () => {
  it.each([
    ['Ada Okafor', ['Ada Okafor']],
    ['Ada Okafor; Thomas Marsh', ['Ada Okafor', 'Thomas Marsh']],
    ['Okafor, Ada; Marsh, Thomas', ['Okafor, Ada', 'Marsh, Thomas']],
    ['Ada Okafor, Thomas Marsh', ['Ada Okafor', 'Thomas Marsh']],
    ['Ada Okafor 12/03/1975', ['Ada Okafor']],
    ['1. Ada Okafor 41007 Thomas Marsh 41014', ['Ada Okafor', 'Thomas Marsh']],
    ['Team: Ada Okafor (CID)', ['Ada Okafor']],
    ['Okafor, Ada CC112 1 Marsh, Thomas CC118 0.6', ['Okafor, Ada', 'Marsh, Thomas']],
    ['Ada Okafor\nThomas Marsh\n', ['Ada Okafor', 'Thomas Marsh']],
  ])('finds those of %j', (text, names) => {
    expect(found(text)).toEqual(names);
  });

  it.each(['', 'Okafor', 'Okafor; Ada', 'Ada Okafor rang', 'Ada Okafor, Ada, Thomas Marsh and', 'x'.repeat(5000)])(
    'finds none but whole entries in %j',
    (text) => {
      expect(found(text).filter((name) => text.split(/[;,]/u).every((piece) => piece.trim() !== name))).toEqual([]);
    },
  );

  it('looks at no entry of more than one comma as one name', () => {
    expect(namesInPieces('Alpha, Beta, Gamma Delta', (piece) => piece.includes(','))).toEqual([]);
  });
});
