import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meetingsIn } from '../../src/engine/compare-documents.js';
import { type Comparable, RememberedFiles } from '../../src/engine/remembered-files.js';
import type { DocumentTrace } from '../../src/model/report.js';

function file(given: {
  removed?: readonly number[];
  present?: readonly number[];
  rows?: readonly number[];
}): Comparable {
  const tables = (given.rows ?? []).map(
    (rows) => ({ rows, columns: [] }) as unknown as DocumentTrace['tables'][number],
  );
  const present = (given.present ?? []).map((hash) => [hash, 0] as const);
  const trace = { trail: [], format: 'csv', removed: given.removed ?? [], present, places: [{}], tables };
  return { traces: [trace as unknown as DocumentTrace] };
}

const remembering = (...files: readonly Comparable[]): RememberedFiles<Comparable> => {
  const remembered = new RememberedFiles<Comparable>();
  for (const one of files) remembered.add(one);
  return remembered;
};

describe('files that a later one is compared with', () => {
  const struck = file({ removed: [7] });
  const list = file({ present: [7, 8] });
  const table = file({ rows: [100] });
  const plain = file({ present: [9] });

  it.each([
    ['what was removed there stands here', [struck, plain], file({ present: [7] }), [struck]],
    ['what was removed here may stand in any', [plain, list], file({ removed: [8] }), [plain, list]],
    ['tables of about as many rows', [table, plain], file({ rows: [81] }), [table]],
    ['tables of far more rows', [table], file({ rows: [200] }), []],
    ['nothing in common', [struck, list, table], file({ present: [1] }), []],
    [
      'two reasons for one file, the oldest first',
      [table, struck],
      file({ rows: [100, 101], present: [7] }),
      [table, struck],
    ],
  ])('%s', (_what, earlier, later, near) => {
    expect(remembering(...earlier).near(later)).toEqual(near);
  });

  it('are forgotten in the order in which they came', () => {
    const remembered = remembering(struck, table, plain);
    expect(remembered.shift()).toBe(struck);
    expect(remembered.near(file({ present: [7], rows: [100] }))).toEqual([table]);
    expect([remembered.size, remembered.shift(), remembered.shift(), remembered.shift()]).toEqual([
      2,
      table,
      plain,
      undefined,
    ]);
  });

  it('leave out none whose rows are near enough for a twin', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 100_000 }), fc.double({ min: 0.8, max: 1, noNaN: true }), (rows, share) => {
        const fewer = Math.ceil(rows * share);
        expect(remembering(file({ rows: [rows] })).near(file({ rows: [fewer] }))).toHaveLength(1);
        expect(remembering(file({ rows: [fewer] })).near(file({ rows: [rows] }))).toHaveLength(1);
      }),
    );
  });

  it('leave out none that shows what was removed', () => {
    const hashes = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 5 });
    fc.assert(
      fc.property(hashes, hashes, hashes, hashes, (removed, present, otherRemoved, otherPresent) => {
        const [one, other] = [file({ removed, present }), file({ removed: otherRemoved, present: otherPresent })];
        const [a, b] = [one.traces[0]!, other.traces[0]!];
        const meet = meetingsIn(a, b).length + meetingsIn(b, a).length > 0;
        if (meet) expect(remembering(one).near(other)).toEqual([one]);
      }),
    );
  });
});
