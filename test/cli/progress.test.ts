import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Progress, type ProgressOptions, progressInWords } from '../../src/cli/progress.js';
import { decide } from '../../src/policy/decide.js';
import { RELEASE } from '../../src/policy/release.js';
import { inspection } from '../policy/specimen.js';

describe('progressInWords', () => {
  it.each([
    [0, undefined, 0, 1000, '0 files, 0 blocked'],
    [0, 9000, 0, 1000, '0 of 9,000 files, 0 blocked'],
    [1, 1, 0, 2000, '1 of 1 file, 0.5 a second, 0 s left, 0 blocked'],
    [120, 9000, 3, 10_000, '120 of 9,000 files, 12 a second, 12 min 20 s left, 3 blocked'],
    [120, undefined, 3, 10_000, '120 files, 12 a second, 3 blocked'],
    [10, 90_000, 0, 10_000, '10 of 90,000 files, 1.0 a second, 24 h 59 min left, 0 blocked'],
    [12, 10, 0, 1000, '12 of 10 files, 12 a second, 0 blocked'],
  ])('%i of %s, %i blocked, after %i ms', (done, total, blocked, ms, words) => {
    expect(progressInWords(done, total, blocked, ms)).toBe(words);
  });
});

describe('Progress', () => {
  let written: string[];
  const file = decide(inspection(), RELEASE);
  const start = (options: Partial<ProgressOptions> & { readonly isTTY?: boolean } = {}): Progress =>
    new Progress({
      stream: {
        isTTY: options.isTTY ?? false,
        columns: 60,
        write: (text: string | Uint8Array) => {
          written.push(String(text));
          return true;
        },
      },
      isQuiet: false,
      isHidden: false,
      now: () => Date.now(),
      ...options,
    });

  beforeEach(() => {
    written = [];
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('says nothing of a run shorter than a second', async () => {
    const progress = start({ isTTY: true });
    await vi.advanceTimersByTimeAsync(900);
    progress.end();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(written).toEqual([]);
  });

  it('draws one line again and again on a terminal and takes it away at the end', async () => {
    const progress = start({ isTTY: true });
    progress.expect(async () => 4);
    progress.file(file);
    await vi.advanceTimersByTimeAsync(2000);
    progress.end();
    expect(written.length).toBeGreaterThan(3);
    expect(written.join('')).not.toContain('\n');
    expect(written.at(-2)).toContain('1 of 4 files');
    expect(written.at(-1)).toBe('\r\u001B[K');
  });

  it('writes a line every ten seconds elsewhere', async () => {
    const progress = start();
    await vi.advanceTimersByTimeAsync(29_000);
    progress.end();
    expect(written).toHaveLength(2);
    for (const line of written) expect(line).toMatch(/^foi-gate: .*\n$/u);
  });

  it('goes on without a total where files cannot be counted', async () => {
    const progress = start({ isTTY: true });
    progress.expect(() => Promise.reject(new Error('planted')));
    await vi.advanceTimersByTimeAsync(2000);
    progress.end();
    expect(written.at(-2)).toContain('0 files, 0 blocked');
  });

  it.each([
    ['quiet', { isQuiet: true }, []],
    ['hidden', { isHidden: true }, ['foi-gate: A link.\n']],
  ])('%s: no progress', async (_what, options, expected) => {
    const progress = start({ isTTY: true, ...options });
    await vi.advanceTimersByTimeAsync(30_000);
    progress.notice('A link.');
    progress.end();
    expect(written).toEqual(expected);
  });
});
