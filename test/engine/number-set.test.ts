import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NumberFilter } from '../../src/engine/number-filter.js';
import { NumberSet } from '../../src/engine/number-set.js';

const numbers = fc.array(
  fc.oneof(fc.integer({ min: -20, max: 90_000 }), fc.double({ noNaN: true, noDefaultInfinity: true })),
  { maxLength: 400 },
);
/** 0 and -0 are the same figure to a reader of a table. */
const plain = (value: number): number => (value === 0 ? 0 : value);

describe('a set of numbers', () => {
  it('holds what was added and nothing else', () => {
    fc.assert(
      fc.property(numbers, numbers, (added, asked) => {
        const set = new NumberSet(1000, { left: 1000 });
        const model = new Set<number>();
        for (const value of added.map(plain)) {
          expect(set.add(value)).toBe(!model.has(value));
          model.add(value);
        }
        expect(set.size).toBe(model.size);
        expect(new Set(set.values())).toEqual(model);
        for (const value of asked.map(plain)) expect(set.has(value)).toBe(model.has(value));
      }),
    );
  });

  it.each([
    ['its own bound', 10, { left: 1000 }],
    ['what all sets may hold', 1000, { left: 10 }],
  ])('stops at %s, and says so', (_name, most, allowance) => {
    const set = new NumberSet(most, allowance);
    for (let value = 0; value < 100; value++) set.add(value + 0.5);
    expect(set.size).toBe(10);
    expect(set.overflowed).toBe(true);
  });

  it('does not overflow by hearing the same numbers again', () => {
    const set = new NumberSet(10, { left: 10 });
    for (let round = 0; round < 5; round++) for (let value = 0; value < 10; value++) set.add(value + 0.5);
    expect(set.overflowed).toBe(false);
  });
});

describe('a filter of numbers', () => {
  it('knows every number that was marked', () => {
    fc.assert(
      fc.property(numbers, (marked) => {
        const filter = new NumberFilter();
        for (const value of marked) filter.mark(value);
        expect(marked.every((value) => filter.has(value))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it('rarely takes another for known', () => {
    const filter = new NumberFilter();
    for (let value = 0; value < 200_000; value++) filter.mark(value * 3);
    let mistaken = 0;
    for (let value = 0; value < 100_000; value++) if (filter.has(value * 3 + 1)) mistaken++;
    expect(mistaken).toBeLessThan(100);
  });

  it.each([
    ['nothing', [], true],
    ['some of it', [3, 7.25], true],
    ['one number more', [3, 8.5], false],
  ])('holds another that marked %s', (_name, marked, expected) => {
    const all = new NumberFilter();
    for (const value of [1, 3, 7.25]) all.mark(value);
    const part = new NumberFilter();
    for (const value of marked) part.mark(value);
    expect(part.isWithin(all)).toBe(expected);
  });

  it('holds nothing while nothing was marked', () => {
    const part = new NumberFilter();
    part.mark(5);
    expect(part.isWithin(new NumberFilter())).toBe(false);
    expect(new NumberFilter().has(5)).toBe(false);
  });
});
