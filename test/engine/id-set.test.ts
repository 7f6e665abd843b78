import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IdSet } from '../../src/engine/id-set.js';

describe('a set of pool ids', () => {
  it.each([
    ['few ids of a large pool', fc.array(fc.nat(1_000_000), { maxLength: 300 })],
    ['most ids of a small pool', fc.array(fc.nat(400), { maxLength: 2000 })],
  ])('holds %s', (_name, ids) => {
    fc.assert(
      fc.property(ids, (added) => {
        const set = new IdSet();
        const model = new Set<number>();
        for (const id of added) {
          expect(set.add(id)).toBe(!model.has(id));
          model.add(id);
        }
        expect(set.size).toBe(model.size);
        expect([...set.values()].sort((one, other) => one - other)).toEqual(
          [...model].sort((one, other) => one - other),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('keeps its members when it turns into a bit map', () => {
    const set = new IdSet();
    for (let id = 0; id < 10_000; id++) set.add(id);
    set.add(50_000);
    expect(set.size).toBe(10_001);
    expect(set.add(9_999)).toBe(false);
    expect(set.add(50_000)).toBe(false);
    expect(set.add(50_001)).toBe(true);
  });
});
