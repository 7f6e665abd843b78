import { describe, expect, it } from 'vitest';
import { addHashes, hashPerson, hashText, normalise } from '../../src/engine/string-hash.js';

describe('the hash of a person', () => {
  it.each([
    ['Okafor, Ada', 'Ada Okafor'],
    ['OKAFOR Ada', 'ada okafor'],
    ['Ms Ada Okafor', 'Ada Okafor'],
    ["O'Brien, M.", "M O'BRIEN"],
  ])('is the same for %s and %s', (one, other) => {
    expect(hashPerson(one)).toBe(hashPerson(other));
  });

  it('is the same for one cell and for the cells of a split name together', () => {
    expect(addHashes(hashPerson('Okafor'), hashPerson('Ada'))).toBe(hashPerson('Ada Okafor'));
  });

  it.each([
    ['Ada Okafor', 'Ade Okafor'],
    ['A Okafor', 'Ada Okafor'],
    ['Okafor', 'Ada Okafor'],
    ['José Silva', 'Jose Silva'],
  ])('tells %s from %s', (one, other) => {
    expect(hashPerson(one)).not.toBe(hashPerson(other));
  });

  it.each(['', '12345', 'Mr', '--'])('is nobody for %j', (value) => {
    expect(hashPerson(value)).toBe(0);
  });
});

describe('the hash of a text', () => {
  it('is a whole number that a double holds, and rarely repeats', () => {
    const hashes = new Set(Array.from({ length: 50_000 }, (_, index) => hashText(`value ${index}`)));
    expect(hashes.size).toBe(50_000);
    expect([...hashes].every((hash) => Number.isSafeInteger(hash))).toBe(true);
  });

  it.each([
    ['  Northgate\u00a0 Road ', 'northgate road'],
    ['NORTHGATE', 'northgate'],
  ])('is taken of %j as %j', (text, expected) => {
    expect(normalise(text)).toBe(expected);
  });
});
