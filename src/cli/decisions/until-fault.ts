import { isDay } from './today.js';

/** What is wrong with the last day of a decision that is taken on `day`; undefined for nothing. */
export function untilFault(until: string, day: string): string | undefined {
  if (!isDay(until)) return 'must be a day such as 2027-01-31';
  return until < day ? 'must not lie in the past' : undefined;
}
