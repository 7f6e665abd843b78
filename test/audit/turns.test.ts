import { describe, expect, it } from 'vitest';
import { Turns } from '../../src/audit/turns.js';

describe('turns', () => {
  it('lets so many work at a time, in the order in which they came', async () => {
    const turns = new Turns(2);
    const started: number[] = [];
    let working = 0;
    let most = 0;
    await Promise.all(
      Array.from({ length: 7 }, (_, at) =>
        turns.take(async () => {
          started.push(at);
          most = Math.max(most, ++working);
          await new Promise((resolve) => setTimeout(resolve, 1));
          working--;
        }),
      ),
    );
    expect(most).toBe(2);
    expect(started).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('goes on after one that failed', async () => {
    const turns = new Turns(1);
    const failed = turns.take(() => Promise.reject(new Error('no')));
    const next = turns.take(async () => 'done');
    await expect(failed).rejects.toThrow('no');
    expect(await next).toBe('done');
  });
});
