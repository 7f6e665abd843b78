import { describe, expect, it } from 'vitest';
import { Findings, type Found } from '../../src/engine/findings.js';
import type { Location, PageBox } from '../../src/model/location.js';

const KEY = Buffer.alloc(32);
const line = (index: number): PageBox => [50, 20 * index, 200, 20 * index + 12];
const on = (page: number, box?: PageBox): Location => ({ page, pageSize: [842, 595], ...(box && { box }) });

const locationsOf = (places: readonly Location[]): readonly Location[] => {
  const findings = new Findings(new Map(), false);
  for (const at of places) {
    const found: Found = { rule: 'redaction/covered-text', confidence: 'certain', at, format: 'pdf', count: 1 };
    findings.fold(found);
  }
  return findings.finish(KEY).map(({ location }) => location);
};

describe('the places of a finding on a page', () => {
  it.each<[string, readonly Location[], readonly Location[]]>([
    ['one', [on(1, line(1))], [on(1, line(1))]],
    ['one and the same', [on(1, line(1)), on(1, line(1))], [on(1, line(1))]],
    ['several', [on(1, line(1)), on(1, line(2))], [{ ...on(1, line(1)), boxes: [line(1), line(2)] }]],
    ['pages apart', [on(1, line(1)), on(2, line(1))], [on(1, line(1)), on(2, line(1))]],
    ['the page as a whole', [on(1), on(1)], [on(1)]],
  ])('are told: %s', (_, places, expected) => {
    expect(locationsOf(places)).toEqual(expected);
  });

  it('are told up to twenty, and the count of all', () => {
    const [location] = locationsOf(Array.from({ length: 30 }, (_, index) => on(1, line(index))));
    expect(location?.boxes).toEqual(Array.from({ length: 20 }, (_, index) => line(index)));
  });
});
