import { describe, expect, it } from 'vitest';
import { createBudget } from '../../src/bytes/budget.js';
import { DEFAULT_LIMITS, type Limits, type Spend } from '../../src/model/bytes.js';
import { LimitReached } from '../../src/model/failure.js';

const SPENDS: readonly Spend[] = ['entries', 'inflatedBytes', 'cells', 'characters'];

describe.each(SPENDS)('%s', (what) => {
  const limits: Limits = { ...DEFAULT_LIMITS, [what]: 10 };

  it('may be spent to the last one', () => {
    const budget = createBudget(limits);
    budget.charge(what, 4);
    budget.charge(what, 6);
    budget.charge(what, 0);
    expect(() => budget.charge(what, 1)).toThrow(expect.objectContaining({ limit: what }));
  });

  it('stays overspent', () => {
    const budget = createBudget(limits);
    expect(() => budget.charge(what, 11)).toThrow(LimitReached);
    expect(() => budget.charge(what, 0)).toThrow(LimitReached);
  });

  it('does not touch the others', () => {
    const budget = createBudget(limits);
    budget.charge(what, 10);
    for (const other of SPENDS.filter((spend) => spend !== what)) {
      expect(() => budget.charge(other, 11)).not.toThrow();
    }
  });

  it('refuses what is no number', () => {
    expect(() => createBudget(limits).charge(what, Number.NaN)).toThrow(LimitReached);
  });
});

describe('limits that are no running totals', () => {
  it.each(['partBytes', 'ratio', 'depth', 'xmlDepth', 'tokenBytes'] as const)('refuses %s', (limit) => {
    expect(() => createBudget(DEFAULT_LIMITS).refuse(limit)).toThrow(expect.objectContaining({ limit }));
  });
});
