import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { OoxmlPackage, type Part } from '../../../src/readers/ooxml/package.js';
import { reader } from '../../../src/readers/xlsx/index.js';
import { readAll } from '../ooxml/read-all.js';
import { text, workbookOf } from './workbook-builder.js';

afterEach(() => vi.restoreAllMocks());

/** A workbook in which plain and odd spellings of cells follow each other. */
const CELLS = [
  (ref: string) => `<c r="${ref}" t="s"><v>1</v></c>`,
  (ref: string) => `<c r="${ref}" s="1"><v>43831.25</v></c>`,
  (ref: string) => text(ref, 'Zoë &amp; Ann_x0031_'),
  (ref: string) => `<c r='${ref}' t='str'><f>IF(A1="Bob",1)</f><v>x</v></c>`,
  (ref: string) => `<c r="${ref}"><f t="shared" si="0"/><v>-1.5e3</v></c>`,
  (ref: string) => `<c r="${ref}" t="inlineStr"><is><r><t>in </t></r><r><t xml:space="preserve">runs </t></r></is></c>`,
  (ref: string) => `<c r="${ref}"/>`,
  (ref: string) => `<c r="${ref}" t="b"><!-- yes --><v>1</v></c>`,
  (ref: string) => `<c r="${ref}" t="str"><v><![CDATA[a ]]>]]&gt; b</v></c>`,
];

const BYTES = workbookOf({
  strings: ['Ann', 'Smith &amp; Sons', 'Cy'],
  styles: '<cellXfs><xf/><xf numFmtId="14"/></cellXfs>',
  sheets: [
    {
      before: '<cols><col min="3" max="3" hidden="1"/></cols>',
      rows: Array.from({ length: 40 }, (_, row) => {
        const cells = ['A', 'B', 'C', 'D'].map((column, at) =>
          CELLS[(row * 5 + at) % CELLS.length]!(`${column}${row + 1}`),
        );
        return `<row r="${row + 1}"${row % 6 === 0 ? ' hidden="1"' : ''}>${cells.join(row % 2 === 0 ? '' : '\n ')}</row>`;
      }).join(''),
      after:
        '<autoFilter ref="A1:D20"><filterColumn colId="0"/></autoFilter><mergeCells><mergeCell ref="A30:B31"/></mergeCells>',
    },
  ],
});

function splitInto(sizes: () => number): void {
  const { raw } = OoxmlPackage.prototype;
  vi.spyOn(OoxmlPackage.prototype, 'raw').mockImplementation(async function* (this: OoxmlPackage, part: Part) {
    for await (const chunk of raw.call(this, part)) {
      for (let at = 0; at < chunk.length; ) {
        const size = sizes();
        yield chunk.subarray(at, at + size);
        at += size;
      }
    }
  });
}

it.each([1, 2, 3, 7, 64, 1000])('parts in chunks of %d bytes read like whole ones', async (size) => {
  const whole = await readAll(reader, BYTES);
  expect(whole.cells).toHaveLength(142);
  expect(whole.gaps).toEqual([]);
  splitInto(() => size);
  expect(await readAll(reader, BYTES)).toEqual(whole);
});

it('parts in chunks of any sizes read like whole ones', async () => {
  const whole = await readAll(reader, BYTES);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 20 }), async (sizes) => {
      let at = 0;
      splitInto(() => sizes[at++ % sizes.length]!);
      const split = await readAll(reader, BYTES);
      vi.restoreAllMocks();
      expect(split).toEqual(whole);
    }),
    { numRuns: 40 },
  );
});
