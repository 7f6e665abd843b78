import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashByte, XmlNames } from '../../src/bytes/xml-names.js';

function lookup(names: XmlNames, name: string): number {
  const bytes = Buffer.from(`<${name}>`);
  return names.lookup(bytes, 1, bytes.length - 1, bytes.subarray(1, -1).reduce(hashByte, 0));
}

describe('names', () => {
  const names = new XmlNames(['row', 'c', 'v', 'naïve', 'row']);
  it.each([
    ['row', 1],
    ['c', 2],
    ['v', 3],
    ['naïve', 4],
    ['ro', 0],
    ['rows', 0],
    ['Row', 0],
    ['', 0],
  ])('%j is %d', (name, id) => {
    expect(names.id(name)).toBe(id);
    expect(lookup(names, name)).toBe(id);
  });

  it('knows nothing when given nothing', () => {
    expect(lookup(new XmlNames([]), 'a')).toBe(0);
  });

  it('tells any names apart, those that share a hash too', () => {
    const name = fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('Aa', 'BB', 'AaAa', 'BBBB', 'AaBB', 'BBAa'));
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 200 }), name, (list, other) => {
        const known = new XmlNames(list);
        list.forEach((each, index) => {
          expect(lookup(known, each)).toBe(index + 1);
        });
        expect(lookup(known, other)).toBe(list.indexOf(other) + 1);
      }),
    );
  });
});
