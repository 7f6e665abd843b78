import { describe, expect, it } from 'vitest';
import { daysPublic, riskOf, UNDATED_DAYS } from '../../src/audit/risk.js';

describe('days since a release', () => {
  it.each([
    ['2023-08-08', '2023-08-09', 1],
    ['2023-08-08', '2023-08-08', 1],
    ['2023-08-08', '2023-08-01', 1],
    ['2023-08-08', '2024-08-08', 366],
    // The clocks of Britain change in between; days do not.
    ['2023-03-25', '2023-03-27', 2],
    ['1999-12-31', '2026-01-01', 9498],
  ])('from %s to %s are %i', (released, asOf, days) => {
    expect(daysPublic(released, asOf)).toBe(days);
  });

  it('are not known where the release is not', () => {
    expect(daysPublic(undefined, '2026-01-01')).toBeUndefined();
  });
});

describe('risk', () => {
  it.each([
    ['2023-08-08', 9483 * 4 * 730],
    ['2025-08-07', 9483 * 4],
    [undefined, 9483 * 4 * UNDATED_DAYS],
  ])('is people times harm times days since %s', (released, risk) => {
    expect(riskOf({ harm: 'dataset', people: 9483, weight: 4 }, released, '2025-08-07')).toBe(risk);
  });

  it('is none where nothing blocks', () => {
    expect(riskOf({ people: 0, weight: 0 }, '2001-01-01', '2025-08-07')).toBe(0);
  });
});
