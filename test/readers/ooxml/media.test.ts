import { beforeAll, expect, it } from 'vitest';
import { createBudget } from '../../../src/bytes/budget.js';
import { memoryBytes } from '../../../src/bytes/memory-bytes.js';
import { DEFAULT_LIMITS } from '../../../src/model/bytes.js';
import type { Concealed, Content } from '../../../src/model/content.js';
import { readPicture } from '../../../src/readers/ooxml/media.js';
import type { PartContext } from '../../../src/readers/ooxml/part-reader.js';
import { pngOf } from '../image/picture-builder.js';
import { type Pixels, printed, printedPage } from '../recognition/printed-page.js';

const SENTENCE = 'The complaint was made on Monday last and the officer said that nothing more was known.';
const png = ({ grey, ...size }: Pixels): Buffer => pngOf({ ...size, samples: grey });

let page: Buffer;
let chart: Buffer;
beforeAll(async () => {
  page = png(await printedPage(printed(new Array<string>(24).fill(SENTENCE))));
  chart = png(await printedPage(`${printed(['Complaints by month'])} 0.3 g 100 200 60 200 re 200 200 60 320 re f`));
});

async function read(name: string, bytes: Buffer, concealed?: Concealed): Promise<Content[]> {
  const content = memoryBytes(bytes);
  const budget = createBudget(DEFAULT_LIMITS);
  const context = {
    package: { budget, content: async () => content },
    part: { name, contentType: `image/${name.slice(-3)}` },
    at: { part: name },
    ...(concealed && { concealed }),
  } as unknown as PartContext;
  const contents: Content[] = [];
  for await (const each of readPicture(context)) contents.push(each);
  return contents;
}

const FACT = { kind: 'fact', fact: 'photograph', count: 1 };

it('hands on the scan of a page as a document of its own', async () => {
  const concealed: Concealed = { carrier: 'sheet', by: ['sheet-hidden'] };
  expect(await read('word/media/image1.png', page, concealed)).toMatchObject([
    { kind: 'child', name: 'image1.png', at: { part: 'word/media/image1.png' }, concealed },
  ]);
});

it.each<[string, string, () => Buffer]>([
  ['a chart with a title', 'word/media/image1.png', () => chart],
  ['a picture that cannot be decoded', 'word/media/image1.png', () => page.subarray(0, 80)],
  ['a picture of a kind that is not decoded', 'word/media/image1.gif', () => page],
])('tells %s as a photograph', async (_what, name, bytes) => {
  expect(await read(name, bytes())).toMatchObject([{ ...FACT, at: { part: name } }]);
});
