import { beforeAll, describe, expect, it } from 'vitest';
import type { Recogniser } from '../../src/model/recognition.js';
import { writeZip } from '../bytes/zip-writer.js';
import { inspectorWith, verdictOn } from '../laws/inspector.js';
import { makeJpeg, makePng, makeTiff, pngOf } from '../readers/image/picture-builder.js';
import { jpegGrey } from '../readers/recognition/jpeg-picture.js';
import { type Pixels, printed, printedPage } from '../readers/recognition/printed-page.js';

let page: Pixels;
beforeAll(async () => {
  page = await printedPage(
    printed(['Dear Ms Fenwick, thank you for your letter of 3 March.', 'We shall reply to it soon.']),
  );
});

/** Hills below a sky: smooth, with an edge in it. */
const landscape = pngOf({
  width: 600,
  height: 400,
  samples: Uint8Array.from({ length: 600 * 400 }, (_, at) => {
    const [x, y] = [at % 600, Math.floor(at / 600)];
    return y < 200 + 60 * Math.sin(x / 50) ? 200 - y / 8 : 60 + ((x * 7 + y * 13) % 40);
  }),
});
const print = (): Buffer => pngOf({ ...page, samples: page.grey });
const zipOf = (name: string, content: Buffer): Buffer => writeZip({ entries: [{ name, content }] });

/** Name of the file, its bytes, and the reasons of its gaps. */
type Case = readonly [string, string, () => Buffer, readonly string[]];
const CASES: readonly Case[] = [
  ['a photograph', 'a.png', () => landscape, []],
  ['a photograph in an archive', 'a.zip', () => zipOf('a.png', landscape), []],
  ['a JPEG photograph', 'a.jpg', jpegGrey, []],
  ['a picture of print', 'a.png', print, ['no-text']],
  ['a picture of print in an archive', 'a.zip', () => zipOf('a.png', print()), ['no-text']],
  ['a TIFF, as scanners write it', 'a.tif', () => makeTiff([{ 256: 8, 257: 8 }]), ['no-text']],
  ['a JPEG that cannot be decoded', 'a.jpg', () => makeJpeg([]), ['no-text']],
  ['a PNG without pixels', 'a.png', () => makePng([]), ['no-text']],
  ['a PNG that is interlaced', 'a.png', () => pngOf({ ...page, samples: page.grey }, { interlaced: 1 }), ['no-text']],
  ['a small GIF, such as a logo', 'a.gif', () => Buffer.from('GIF89a\x10\0\x10\0\0\0\0;', 'latin1'), []],
  ['a GIF as large as a page', 'a.gif', () => Buffer.from('GIF89a\0\x05\0\x05\0\0\0;', 'latin1'), ['no-text']],
];

describe('a picture that stands alone', () => {
  it.each(CASES)('%s', async (_what, name, bytes, reasons) => {
    const inspection = await inspectorWith().inspectBytes(bytes(), name);
    expect(inspection.gaps.map(({ reason }) => reason)).toEqual(reasons);
    expect(inspection.findings.map(({ rule }) => rule)).toContain('person/photograph');
    expect(verdictOn(inspection).verdict.decision).toBe(reasons.length === 0 ? 'allow' : 'block');
  });

  it('is left to a person where it is a drawing, however little of it can be read', async () => {
    const drawing = Buffer.from('\xd7\xcd\xc6\x9a'.padEnd(60, '\0'), 'latin1');
    const { gaps } = await inspectorWith().inspectBytes(drawing, 'a.wmf');
    expect(gaps.map(({ reason }) => reason)).toEqual(['no-text', 'damaged']);
  });

  it('says what to install', async () => {
    const { gaps } = await inspectorWith().inspectBytes(print(), 'a.png');
    expect(gaps[0]?.detail).toMatch(/^This picture shows print that was not checked: a person must look, or install/u);
  });
});

describe('a picture whose words are recognised', () => {
  const asked: string[] = [];
  const recogniser = (confidence: number, ...texts: readonly string[]): Recogniser => ({
    kind: 'present',
    recognise: async (picture, { number, of }) => {
      asked.push(`${picture.kind === 'file' ? (picture.page ?? 'only') : 'drawn'} ${number}/${of}`);
      const words = texts.map((text, index) => ({
        text,
        confidence,
        box: [index * 200, 100, index * 200 + 150, 130] as const,
        line: 1,
      }));
      return { kind: 'read', words };
    },
  });
  const inspect = (name: string, bytes: Buffer, by: Recogniser) => inspectorWith({}, by).inspectBytes(bytes, name);

  it('tells them as text that is seen', async () => {
    const by = recogniser(95, 'National', 'Insurance', 'AB', '12', '34', '56', 'C');
    const { gaps, findings } = await inspect('a.zip', zipOf('scan.png', print()), by);
    expect(gaps).toEqual([]);
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule: 'person/national-insurance-number',
        visibility: 'visible',
        location: { trail: ['scan.png'], box: [0, 100, 1350, 130] },
      }),
    );
  });

  it('passes where nothing is wrong with them, and stays a gap where they are in doubt', async () => {
    const sure = await inspect('a.png', print(), recogniser(95, 'Opening', 'hours'));
    expect(verdictOn(sure).verdict.decision).toBe('allow');
    const unsure = await inspect('a.png', print(), recogniser(40, 'Opening', 'hours'));
    expect(unsure.gaps.map(({ detail }) => detail)).toEqual([
      expect.stringMatching(/too little of it could be recognised/u),
    ]);
  });

  it('is read page by page where it has several', async () => {
    asked.length = 0;
    const fax = makeTiff([{ 256: 8 }, { 256: 8 }, { 256: 8 }]);
    const { gaps } = await inspect('a.tif', fax, recogniser(40, 'Opening', 'hours'));
    expect(asked).toEqual(['1 1/3', '2 2/3', '3 3/3']);
    expect(gaps.map(({ detail }) => detail)).toEqual([
      expect.stringMatching(/^Pages 1 to 3 of this picture may show print/u),
    ]);
  });

  it('is not asked for where there is no print', async () => {
    asked.length = 0;
    await inspect('a.png', landscape, recogniser(95, 'Opening'));
    expect(asked).toEqual([]);
  });
});
