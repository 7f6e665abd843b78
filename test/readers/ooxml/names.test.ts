import { describe, expect, it } from 'vitest';
import { contrast, parseHexColour, sameToTheEye, tinted } from '../../../src/readers/ooxml/colour.js';
import { extensionOf, foldPartName } from '../../../src/readers/ooxml/content-types.js';
import { isInternalPath } from '../../../src/readers/ooxml/external-target.js';
import { relationshipsPartOf, resolveTarget } from '../../../src/readers/ooxml/relationships.js';
import { decodeXString } from '../../../src/readers/ooxml/xstring.js';

describe('names of parts', () => {
  it.each([
    ['xl/workbook.xml', 'worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['xl/worksheets/sheet1.xml', '../comments1.xml', 'xl/comments1.xml'],
    ['xl/worksheets/sheet1.xml', '/xl/comments1.xml', 'xl/comments1.xml'],
    ['xl/worksheets/sheet1.xml', '..\\comments1.xml', 'xl/comments1.xml'],
    ['', 'xl/workbook.xml', 'xl/workbook.xml'],
    ['', './xl//workbook.xml', 'xl/workbook.xml'],
    ['a.xml', '../../../b.xml', 'b.xml'],
    ['a/b.xml', 'c.xml#part', 'a/c.xml'],
  ])('from %s the target %s is %s', (source, target, expected) => {
    expect(resolveTarget(source, target)).toBe(expected);
  });

  it.each([
    ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels'],
    ['book.xml', '_rels/book.xml.rels'],
    ['', '_rels/.rels'],
  ])('the relationships of %s stand in %s', (source, expected) => {
    expect(relationshipsPartOf(source)).toBe(expected);
  });

  it('are folded and have extensions', () => {
    expect(foldPartName('\\XL\\Book.xml')).toBe('xl/book.xml');
    expect(extensionOf('media/a.b/Image.PNG')).toBe('png');
    expect(extensionOf('media.x/image')).toBe('');
  });
});

it.each([
  ['file:///C:/a', true],
  ['\\\\server\\share', true],
  ['c:\\users\\ann', true],
  ['D:/data', true],
  ['/Users/ann/x', true],
  ['/home/ann/x', true],
  ['https://example.org/users/ann', false],
  ['mailto:ann@example.org', false],
  ['../staff.xlsx', false],
  ['c:', false],
])('%s is a path inside an organisation: %s', (target, expected) => {
  expect(isInternalPath(target)).toBe(expected);
});

describe('colours', () => {
  it.each([
    ['FF00AA33', 0x00aa33],
    ['00aa33', 0x00aa33],
    ['#00AA33', 0x00aa33],
    ['0A3', undefined],
    ['white', undefined],
    [undefined, undefined],
  ])('%s is %s', (text, expected) => {
    expect(parseHexColour(text)).toBe(expected);
  });

  it.each([
    [0xffffff, 0x000000, 21],
    [0xffffff, 0xffffff, 1],
    [0x777777, 0xffffff, 4.48],
  ])('%d on %d has the contrast %d', (text, behind, expected) => {
    expect(contrast(text, behind)).toBeCloseTo(expected, 2);
  });

  it.each([
    [0xffffff, 0xfafafa, true],
    [0xfefefe, 0xffffff, true],
    [0x000000, 0x050505, true],
    [0xf2f2f2, 0xffffff, false],
    [0xeeeeee, 0xffffff, false],
    [0xffff00, 0xffffff, true],
    [0xff0000, 0x008000, false],
  ])('%d on %d is seen as the same: %s', (text, behind, expected) => {
    expect(sameToTheEye(text, behind)).toBe(expected);
  });

  it.each([
    [0x000000, 1, 0xffffff],
    [0xffffff, -1, 0x000000],
    [0xffffff, -0.15, 0xd9d9d9],
    [0x4472c4, 0.8, 0xdae3f3],
    [0x4472c4, 0, 0x4472c4],
    [0x4472c4, Number.NaN, 0x4472c4],
  ])('%d tinted by %d is %d', (colour, tint, expected) => {
    expect(tinted(colour, tint)).toBe(expected);
  });
});

it.each([
  ['a_x0041_b', 'aAb'],
  ['_x005F_x0041_', '_x0041_'],
  ['_xD83D__xDE00_', '😀'],
  ['a_x41_b', 'a_x41_b'],
  ['_x00ZZ_', '_x00ZZ_'],
])('%s stands for %s', (written, expected) => {
  expect(decodeXString(written)).toBe(expected);
});
