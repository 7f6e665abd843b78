import { describe, expect, it } from 'vitest';
import { sizeAnomaly } from '../../src/engine/size-anomaly.js';
import type { Format } from '../../src/model/catalogue.js';
import type { FootprintSide } from '../../src/model/report.js';

const side = (cells: number, characters: number): FootprintSide => ({ tables: 1, cells, characters });
const NOTHING = side(0, 0);

describe('sizeAnomaly', () => {
  it.each<[string, Format, number, FootprintSide, FootprintSide, 'likely' | 'signal']>([
    ['a hidden workforce', 'xlsx', 1_270_000, side(42, 300), side(303_000, 2_000_000), 'signal'],
    ['a hidden list', 'xlsx', 358_000, side(145, 800), side(59_000, 700_000), 'signal'],
    ['what nobody could read', 'xlsx', 2_000_000, side(42, 300), NOTHING, 'likely'],
    ['an old workbook with leftovers', 'xls', 900_000, side(200, 900), side(12, 90), 'likely'],
    ['blanks without end', 'csv', 500_000, side(40, 300), NOTHING, 'likely'],
  ])('is one: %s', (_what, format, bytes, visible, hidden, expected) => {
    expect(sizeAnomaly(format, bytes, { visible, hidden })).toBe(expected);
  });

  it.each<[string, Format, number, FootprintSide, FootprintSide]>([
    ['a large table', 'xlsx', 1_270_000, side(303_000, 2_000_000), NOTHING],
    ['a table of numbers', 'xls', 490_000, side(18_557, 47_594), NOTHING],
    ['a small file with themes', 'xlsx', 60_000, side(10, 60), NOTHING],
    ['a workbook of many styles', 'xlsx', 150_000, side(400, 2000), NOTHING],
    ['a letter with a crest', 'docx', 2_000_000, side(0, 900), NOTHING],
    ['a PDF with fonts', 'pdf', 538_000, side(0, 249), NOTHING],
    ['a table as text', 'csv', 900_000, side(90_000, 600_000), NOTHING],
    ['slides', 'pptx', 9_000_000, side(0, 900), NOTHING],
    ['nothing at all', 'empty', 0, NOTHING, NOTHING],
  ])('is none: %s', (_what, format, bytes, visible, hidden) => {
    expect(sizeAnomaly(format, bytes, { visible, hidden })).toBeUndefined();
  });
});
