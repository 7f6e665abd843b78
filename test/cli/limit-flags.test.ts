import { describe, expect, it } from 'vitest';
import { LIMIT_FLAGS, limitsFrom, parseLimit, usualValue } from '../../src/cli/limit-flags.js';
import { UsageError } from '../../src/cli/usage-error.js';
import { DEFAULT_LIMITS } from '../../src/model/bytes.js';

const flagOf = (name: string) => LIMIT_FLAGS.find(({ flag }) => flag === name)!;

describe('parseLimit', () => {
  it.each([
    ['--max-file-bytes', '1', 1],
    ['--max-file-bytes', '500000', 500_000],
    ['--max-file-bytes', '2GB', 2 * 1024 ** 3],
    ['--max-file-bytes', '2 gb', 2 * 1024 ** 3],
    ['--max-file-bytes', '2GiB', 2 * 1024 ** 3],
    ['--max-file-bytes', '1.5M', 1.5 * 1024 ** 2],
    ['--max-part-bytes', '10kB', 10_240],
    ['--max-inflated-bytes', '1t', 1024 ** 4],
    ['--max-token-bytes', '64', 64],
    ['--max-cells', '200000000', 200_000_000],
    ['--max-depth', '0', 0],
    ['--max-memory', '512', 512],
    ['--max-memory', '512MB', 512],
    ['--max-memory', '2GB', 2048],
    ['--timeout', '90', 90],
    ['--timeout', '90s', 90],
    ['--timeout', '1.5m', 90],
    ['--timeout', '10 min', 600],
    ['--timeout', '2h', 7200],
  ])('%s %s is %i', (flag, typed, value) => {
    expect(parseLimit(flagOf(flag), typed)).toBe(value);
  });

  it.each([
    ['--max-file-bytes', ''],
    ['--max-file-bytes', '0'],
    ['--max-file-bytes', '-1'],
    ['--max-file-bytes', '2XB'],
    ['--max-file-bytes', 'GB'],
    ['--max-file-bytes', '2GBs'],
    ['--max-file-bytes', '1e9'],
    ['--max-file-bytes', '0x10'],
    ['--max-file-bytes', '99999999999999999999'],
    ['--max-cells', '10k'],
    ['--max-cells', '1.5'],
    ['--max-cells', 'ten'],
    ['--max-cells', '0'],
    ['--max-ratio', '0'],
    ['--max-memory', '8'],
    ['--max-memory', '1kB'],
    ['--max-token-bytes', '10'],
    ['--timeout', '0'],
    ['--timeout', '10d'],
    ['--timeout', 'never'],
  ])('%s refuses "%s"', (flag, typed) => {
    expect(() => parseLimit(flagOf(flag), typed)).toThrow(UsageError);
  });
});

describe('usualValue', () => {
  it.each(LIMIT_FLAGS)('of $flag could be typed', (flag) => {
    expect(parseLimit(flag, usualValue(flag))).toBe(DEFAULT_LIMITS[flag.limit]);
  });
});

describe('limitsFrom', () => {
  it('has a flag for every limit', () => {
    expect(LIMIT_FLAGS.map(({ limit }) => limit).sort()).toEqual(Object.keys(DEFAULT_LIMITS).sort());
  });

  it('changes what was typed and nothing else', () => {
    expect(limitsFrom({ maxXmlDepth: '7', timeout: '5', quiet: true })).toEqual({
      ...DEFAULT_LIMITS,
      xmlDepth: 7,
      seconds: 5,
    });
  });
});
