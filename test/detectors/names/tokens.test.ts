import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/detectors/names/fold.js';
import { TokenKind, Tokens } from '../../../src/detectors/names/tokens.js';
import { Sense, senseOf } from '../../../src/detectors/names/vocabulary.js';
import { shapeOf } from '../../../src/detectors/names/word-table.js';

function split(text: string): string[] {
  const tokens = new Tokens();
  tokens.read(text);
  return Array.from({ length: tokens.length }, (_, at) => text.slice(tokens.start[at], tokens.end[at]));
}

describe('tokens', () => {
  it.each<[string, readonly string[]]>([
    ["PC 1234 O'Neill's file", ['PC', '1234', "O'Neill", "'s", 'file']],
    ['Anne-Marie Taylor‑Joy', ['Anne-Marie', 'Taylor‑Joy']],
    ["Al-'Unaizi, K.", ["Al-'Unaizi", ',', 'K', '.']],
    ["the Joneses' house -", ['the', 'Joneses', "'", 'house', '-']],
    ['a\r\nb', ['a', '\r', '\n', 'b']],
    ['İbrahim Öztürk 😀', ['İbrahim', 'Öztürk', '\ud83d', '\ude00']],
    ['王伟', ['王伟']],
    ['', []],
  ])('of %j', (text, parts) => {
    expect(split(text)).toEqual(parts);
  });

  it('grow with the text and are told apart by kind', () => {
    const tokens = new Tokens();
    tokens.read('Word 12 .\n'.repeat(2000));
    expect(tokens.length).toBe(8000);
    expect([...tokens.kind.subarray(7996, 8000)]).toEqual([
      TokenKind.Word,
      TokenKind.Number,
      TokenKind.Sign,
      TokenKind.LineEnd,
    ]);
  });

  it('hash alike where they are spelt alike, and only there', () => {
    const tokens = new Tokens();
    tokens.read('Smith smith Smith');
    const hashes = [0, 1, 2].map((at) => `${tokens.hashA[at]} ${tokens.hashB[at]}`);
    expect(hashes[2]).toBe(hashes[0]);
    expect(hashes[1]).not.toBe(hashes[0]);
  });
});

describe('one spelling for one name', () => {
  it.each([
    ['O’Neill', 'oneill'],
    ["O'NEILL", 'oneill'],
    ['Öztürk', 'ozturk'],
    ['Małgorzata', 'malgorzata'],
    ['Anne‑Marie', 'anne-marie'],
    ['Kupɔ', 'kupo'],
    ['Strauß', 'strauss'],
    ['王伟', '王伟'],
  ])('%s', (name, folded) => {
    expect(fold(name)).toBe(folded);
  });
});

describe('shape', () => {
  it.each([
    ['Smith', 'Xx'],
    ["O'Neill", "X'Xx"],
    ['McDonald', 'XxXx'],
    ['USA', 'XX'],
    ['J', 'X'],
    ['smith', 'xx'],
    ['Anne-Marie', 'Xx-Xx'],
  ])('of %s', (word, shape) => {
    expect(shapeOf(word)).toBe(shape);
  });
});

describe('sense', () => {
  it.each<[string, number]>([
    ['Mr', Sense.Honorific],
    ['Ms', Sense.Honorific],
    ['PC', Sense.Rank],
    ['Insp', Sense.Rank],
    ['DS', Sense.Rank],
    ['Street', Sense.Place],
    ['Ltd', Sense.Body],
    ['van', Sense.Particle],
    ['May', Sense.Calendar],
    ['pc', Sense.None],
    ['ds', Sense.None],
    ['Di', Sense.None],
    ['Smith', Sense.None],
  ])('of %s', (word, sense) => {
    expect(senseOf(fold(word), word)).toBe(sense);
  });
});
