import type { Budget, Limits, Spend } from '../model/bytes.js';
import { LimitReached } from '../model/failure.js';

/** A full purse for one top-level file. What was charged stays charged, also when the charge was refused. */
export function createBudget(limits: Limits): Budget {
  const spent: Record<Spend, number> = { entries: 0, inflatedBytes: 0, cells: 0, characters: 0, recognisedPages: 0 };
  return {
    limits,
    charge(what, amount) {
      spent[what] += amount;
      // Written so that an amount that is no number refuses too.
      if (!(spent[what] <= limits[what])) throw new LimitReached(what);
    },
    refuse(what) {
      throw new LimitReached(what);
    },
  };
}
