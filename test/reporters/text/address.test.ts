import { describe, expect, it } from 'vitest';
import { addressOf } from '../../../src/reporters/text/address.js';

describe('addressOf', () => {
  it.each([
    ['out/a.xlsx', 'out/a.xlsx'],
    ['out/a b#1?.xlsx', 'out/a%20b%231%3F.xlsx'],
    ['/srv/out/a.xlsx', 'file:///srv/out/a.xlsx'],
    ['C:\\out\\a.xlsx', 'file:///C:/out/a.xlsx'],
    ['javascript:alert(1)', 'javascript%3Aalert(1)'],
    ['50%.csv', '50%25.csv'],
    ['\uD800.csv', '%EF%BF%BD.csv'],
  ])('%s', (path, address) => {
    expect(addressOf(path)).toBe(address);
  });
});
