import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createBudget } from '../../../../src/bytes/budget.js';
import { DEFAULT_LIMITS } from '../../../../src/model/bytes.js';
import { LimitReached } from '../../../../src/model/failure.js';
import { type FilterStep, undoFilters } from '../../../../src/readers/pdf/raw/filters.js';

const step = (name: string, more: Partial<FilterStep> = {}): FilterStep => ({
  name,
  predictor: undefined,
  earlyChange: 1,
  ...more,
});
const undo = (bytes: Buffer, ...steps: readonly FilterStep[]): string | undefined =>
  undoFilters(bytes, steps, createBudget(DEFAULT_LIMITS))?.toString('latin1');

const columns = (predictor: number) => ({ predictor, colours: 1, bits: 8, columns: 3 });

describe('filters', () => {
  it.each([
    ['FlateDecode', deflateSync(Buffer.from('Hello')), 'Hello'],
    ['ASCIIHexDecode', Buffer.from('48 65 6c6C 6F>rest'), 'Hello'],
    ['ASCII85Decode', Buffer.from('87cURDZ~>'), 'Hello'],
    ['ASCII85Decode', Buffer.from('z~>'), '\0\0\0\0'],
    ['RunLengthDecode', Buffer.from([4, 72, 101, 108, 108, 111, 254, 33, 128, 9]), 'Hello!!!'],
    // The example of ISO 32000-2, 7.4.4.2.
    ['LZWDecode', Buffer.from('800B6050220C0C8501', 'hex'), '-----A---B'],
    ['Crypt', Buffer.from('Hello'), 'Hello'],
  ])('undo %s', (name, bytes, expected) => {
    expect(undo(bytes, step(name))).toBe(expected);
  });

  it('undo one after the other', () => {
    const hex = Buffer.from(deflateSync(Buffer.from('Hello')).toString('hex'));
    expect(undo(hex, step('AHx'), step('Fl'))).toBe('Hello');
  });

  it.each([
    ['none', 10, [0, 1, 2, 3, 0, 4, 5, 6], [1, 2, 3, 4, 5, 6]],
    ['left', 15, [1, 1, 1, 1, 1, 4, 1, 1], [1, 2, 3, 4, 5, 6]],
    ['above', 12, [0, 1, 2, 3, 2, 3, 3, 3], [1, 2, 3, 4, 5, 6]],
    ['average', 13, [0, 2, 4, 6, 3, 3, 2, 2], [2, 4, 6, 4, 6, 8]],
    ['Paeth', 14, [0, 1, 2, 3, 4, 3, 1, 1], [1, 2, 3, 4, 5, 6]],
    ['of TIFF', 2, [1, 1, 1, 4, 1, 1], [1, 2, 3, 4, 5, 6]],
  ])('undo the predictor %s', (_, predictor, bytes, expected) => {
    const decoded = undo(deflateSync(Buffer.from(bytes)), step('FlateDecode', { predictor: columns(predictor) }));
    expect([...Buffer.from(decoded!, 'latin1')]).toEqual(expected);
  });

  it.each([
    ['a picture', Buffer.from([0xff, 0xd8]), step('DCTDecode')],
    ['damaged data', Buffer.from('nothing'), step('FlateDecode')],
    ['a code that was not yet defined', Buffer.from('807FFF', 'hex'), step('LZWDecode')],
  ])('leave %s alone', (_, bytes, filter) => {
    expect(undo(bytes, filter)).toBeUndefined();
  });

  it('give what there is of data that was cut short', () => {
    const whole = deflateSync(Buffer.from('Hello '.repeat(100)));
    expect(undo(whole.subarray(0, whole.length - 6), step('FlateDecode'))).toMatch(/^Hello /u);
  });

  it('stop at the limit', () => {
    const bomb = deflateSync(Buffer.alloc(1024 * 1024));
    const budget = createBudget({ ...DEFAULT_LIMITS, partBytes: 1024 });
    expect(() => undoFilters(bomb, [step('FlateDecode')], budget)).toThrow(LimitReached);
  });
});
