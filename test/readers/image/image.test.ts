import { describe, expect, it } from 'vitest';
import { createBudget } from '../../../src/bytes/budget.js';
import { memoryBytes } from '../../../src/bytes/memory-bytes.js';
import { DEFAULT_LIMITS, type Limits } from '../../../src/model/bytes.js';
import type { Format } from '../../../src/model/catalogue.js';
import type { Content } from '../../../src/model/content.js';
import { LimitReached } from '../../../src/model/failure.js';
import { reader } from '../../../src/readers/image/index.js';
import { hiding } from '../ooxml/read-all.js';
import { probeOf } from '../text/read-text.js';
import { box, type DirectorySpec, makeJpeg, makePng, makeTiff, packedText } from './picture-builder.js';

async function read(bytes: Buffer, limits: Partial<Limits> = {}): Promise<readonly Content[]> {
  const format = reader.recognises(probeOf(bytes, '')) ?? 'unknown';
  const contents: Content[] = [];
  const budget = createBudget({ ...DEFAULT_LIMITS, ...limits });
  for await (const content of reader.read({ name: 'a', format, bytes: memoryBytes(bytes) }, budget))
    contents.push(content);
  return contents;
}

/** Field, words, role. */
const told = (contents: readonly Content[]) =>
  contents.flatMap((content) =>
    content.kind === 'text' ? [[content.runs[0].at.field, content.text, content.role ?? '']] : [],
  );
const facts = (contents: readonly Content[]) =>
  contents.flatMap((content) => (content.kind === 'fact' ? [[content.fact, content.count]] : []));
const children = (contents: readonly Content[]) =>
  contents.flatMap((content) =>
    content.kind === 'child' ? [[content.bytes.read(0, 99).toString('latin1'), hiding(content.concealed)]] : [],
  );

const exifSegment = (tiff: Buffer): readonly [number, Buffer] => [0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff])];
const GPS: DirectorySpec = { 1: 'N', 2: [51, 30, 26.46], 3: 'W', 4: [0, 7, 40] };
const POSITION = ['GPSPosition', 'GPS position: 51.50735, -0.12778', ''];
const xmp = (properties: string): Buffer =>
  Buffer.from(
    `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description ${properties}</rdf:Description></rdf:RDF></x:xmpmeta>`,
  );

describe('recognises', () => {
  it.each<[string, Buffer, Format | undefined]>([
    ['JPEG', makeJpeg([]), 'jpeg'],
    ['PNG', makePng([]), 'png'],
    ['GIF', Buffer.from('GIF89a........'), 'gif'],
    ['TIFF', makeTiff([{}]), 'tiff'],
    ['TIFF the other way round', makeTiff([{}], 'MM'), 'tiff'],
    ['WebP', Buffer.from('RIFF\x04\0\0\0WEBP'), 'webp'],
    ['BMP', Buffer.from('BM\x20\0\0\0\0\0\0\0\x1a\0\0\0', 'latin1'), 'bmp'],
    ['HEIC', box('ftyp', Buffer.from('heic')), 'heic'],
    ['AVIF', box('ftyp', Buffer.from('avif')), 'heic'],
    ['a film', box('ftyp', Buffer.from('isom')), undefined],
    ['a sound', Buffer.from('RIFF\x04\0\0\0WAVE'), undefined],
    ['words that begin alike', Buffer.from('BMI of patients'), undefined],
    ['other words', Buffer.from('GIF8 is a picture'), undefined],
    ['nothing', Buffer.alloc(0), undefined],
  ])('%s', (_name, bytes, format) => {
    expect(reader.recognises(probeOf(bytes, 'jpg'))).toBe(format);
  });
});

describe('what a camera writes along', () => {
  const camera: DirectorySpec = {
    270: 'Front door',
    315: 'Jane Doe',
    272: 'Phone 12',
    40092: Buffer.from('for Kim', 'utf16le'),
    34665: { directory: { 37510: Buffer.from('ASCII\0\0\0a note'), 42032: 'Sam Roe' } },
    34853: { directory: GPS },
  };
  const expected = [
    ['ImageDescription', 'Front door', ''],
    ['Model', 'Phone 12', 'code'],
    ['Artist', 'Jane Doe', 'author'],
    ['UserComment', 'a note', ''],
    ['CameraOwnerName', 'Sam Roe', 'author'],
    POSITION,
    ['Comment', 'for Kim', ''],
  ];

  it.each<[string, Buffer]>([
    ['JPEG', makeJpeg([exifSegment(makeTiff([camera]))])],
    ['JPEG, the other way round', makeJpeg([exifSegment(makeTiff([camera], 'MM'))])],
    ['PNG', makePng([['eXIf', makeTiff([camera])]])],
    ['WebP', Buffer.concat([Buffer.from('RIFF\xff\xff\0\0WEBPEXIF', 'latin1'), sized(makeTiff([camera]))])],
    ['TIFF', makeTiff([camera])],
    ['HEIC', heicWith(makeTiff([camera]))],
  ])('is read from %s', async (_name, bytes) => {
    const contents = await read(bytes);
    expect(told(contents).sort()).toEqual([...expected].sort());
    expect(facts(contents)).toEqual([['photograph', 1]]);
    for (const content of contents)
      if (content.kind === 'text') expect(hiding(content.runs[0].concealed)).toBe('exif: exif');
  });

  it.each<[string, DirectorySpec, readonly (readonly string[])[]]>([
    ['no position where there is none', { 34853: { directory: { 1: 'N', 2: [0, 0, 0], 3: 'E', 4: [0, 0, 0] } } }, []],
    ['no position by half', { 34853: { directory: { 1: 'N', 2: [51, 30, 0] } } }, []],
    [
      'a comment in two bytes a character',
      {
        34665: {
          directory: { 37510: Buffer.from(`UNICODE\0${Buffer.from('née', 'utf16le').toString('latin1')}`, 'latin1') },
        },
      },
      [['UserComment', 'née', '']],
    ],
    [
      'words of a maker',
      { 34665: { directory: { 37500: Buffer.from('\x01\x02owner Jane Doe\0\0') } } },
      [['MakerNote', 'owner Jane Doe', 'author']],
    ],
    ['words of a tag that nobody knows', { 65001: 'serial 12345' }, [['tag fde9', 'serial 12345', 'code']]],
    ['nothing of a blank', { 270: '  ' }, []],
  ])('tells %s', async (_name, spec, texts) => {
    expect(told(await read(makeJpeg([exifSegment(makeTiff([spec]))])))).toEqual(texts);
  });

  it('tells a small copy', async () => {
    const contents = await read(makeJpeg([exifSegment(makeTiff([{ 272: 'Phone' }, { 513: 8 }]))]));
    expect(facts(contents)).toEqual([
      ['photograph', 1],
      ['thumbnail', 1],
    ]);
  });

  it('counts the pages of a TIFF', async () => {
    expect(facts(await read(makeTiff([{ 285: 'one page' }, { 285: 'two pages' }])))).toEqual([['photograph', 2]]);
  });

  it('tells the words of Exif data that is broken', async () => {
    expect(told(await read(makeJpeg([exifSegment(Buffer.from('XX* taken by Jane Doe'))])))).toEqual([
      ['Exif', 'XX* taken by Jane Doe', 'author'],
    ]);
  });
});

describe('what programs write along', () => {
  it.each<[string, Buffer, readonly (readonly string[])[]]>([
    ['a comment of JPEG', makeJpeg([[0xfe, Buffer.from('made for Kim')]]), [['Comment', 'made for Kim', '']]],
    [
      'comments of PNG',
      makePng([
        ['tEXt', Buffer.from('Author\0Jane Doe')],
        ['zTXt', packedText('Comment', 'café')],
      ]),
      [
        ['Author', 'Jane Doe', 'author'],
        ['Comment', 'café', ''],
      ],
    ],
    [
      'a comment of PNG in any language',
      makePng([['iTXt', Buffer.from('Title\0\0\0de\0Titel\0für Kim')]]),
      [['Title', 'für Kim', '']],
    ],
    [
      'a drawing in a comment',
      makePng([['tEXt', Buffer.from('mxfile\0%3Cnode%20name%3D%22Kim%22%3E')]]),
      [['mxfile', '<node name="Kim">', '']],
    ],
    [
      'words in a chunk nobody knows',
      makePng([['prVt', Buffer.from('\0\x01kept by Jane Doe\0')]]),
      [['prVt', 'kept by Jane Doe', '']],
    ],
    [
      'a comment of GIF',
      Buffer.from('GIF89a\0\0\0\0\0\0\0!\xfe\x08made for\x04 Kim\0;', 'latin1'),
      [['Comment', 'made for Kim', '']],
    ],
    [
      'properties in XML',
      makeJpeg([
        [
          0xe1,
          Buffer.concat([
            Buffer.from('http://ns.adobe.com/xap/1.0/\0'),
            xmp(
              'photoshop:City="Leeds" tiff:ImageWidth="640"><dc:creator><rdf:Seq><rdf:li>Jane Doe</rdf:li></rdf:Seq></dc:creator>',
            ),
          ]),
        ],
      ]),
      [
        ['City', 'Leeds', ''],
        ['creator', 'Jane Doe', 'author'],
      ],
    ],
    [
      'records of the press',
      makeJpeg([[0xed, press(['\x02\x69', 'Door of Kim'], ['\x02\x50', 'Jane Doe'])]]),
      [
        ['Headline', 'Door of Kim', ''],
        ['By-line', 'Jane Doe', 'author'],
      ],
    ],
  ])('is read: %s', async (_name, bytes, expected) => {
    expect(told(await read(bytes))).toEqual(expected);
  });

  it('reads XML that is broken for its words', async () => {
    const bytes = makePng([['iTXt', Buffer.from('XML:com.adobe.xmp\0\0\0\0\0<x:xmpmeta><dc:creator>Jane Doe')]]);
    expect(told(await read(bytes)).map(([, text]) => text)).toEqual(['Jane Doe']);
  });
});

describe('what follows a picture', () => {
  it.each<[string, Buffer]>([
    ['JPEG', makeJpeg([], Buffer.from('hidden'))],
    ['PNG', makePng([], Buffer.from('hidden'))],
    ['GIF', Buffer.from('GIF89a\0\0\0\0\0\0\0;hidden')],
    ['WebP', Buffer.from('RIFF\x04\0\0\0WEBPhidden')],
    ['BMP', Buffer.from('BM\x1c\0\0\0\0\0\0\0\x1a\0\0\0............xxhidden', 'latin1')],
  ])('is handed on: %s', async (_name, bytes) => {
    expect(children(await read(bytes))).toEqual([['hidden', 'trailing-data: trailing']]);
  });

  it.each<[string, Buffer]>([
    ['zeros', makeJpeg([], Buffer.alloc(2000))],
    ['a size that cannot be true', Buffer.from('BM\x02\0\0\0\0\0\0\0\x1a\0\0\0............xx', 'latin1')],
    ['a few stray bytes', makeJpeg([], Buffer.from([0x89, 0x97, 0x3b, 0x3b]))],
    ['a cut', makeJpeg([]).subarray(0, -4)],
  ])('is nothing: %s', async (_name, bytes) => {
    expect(children(await read(bytes))).toEqual([]);
  });
});

describe('hostile pictures', () => {
  const loop = makeTiff([{ 270: 'words' }]);
  loop.writeUInt32LE(loop.readUInt32LE(4), loop.length - 4);
  it.each<[string, Buffer]>([
    ['a chain of directories that loops', loop],
    ['a directory outside', Buffer.from('II*\0\xff\xff\xff\x7f', 'latin1')],
    ['a directory of too many entries', Buffer.from('II*\0\x08\0\0\0\xff\xff', 'latin1')],
    ['a chunk larger than the file', makePng([['tEXt', Buffer.from('a\0b')]]).fill(0x7f, 8, 12)],
    ['a packed comment that is damaged', makePng([['zTXt', Buffer.from('Comment\0\0noise')]])],
    ['boxes of no size', Buffer.concat([box('ftyp', Buffer.from('heic')), Buffer.alloc(64)])],
    ['segments of no size', Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 0, 0xff, 0xe1, 0, 0])],
    ['blocks that do not end', Buffer.from('GIF89a\0\0\0\0\0\0\0!\xfe\xff', 'latin1')],
  ])('end: %s', async (_name, bytes) => {
    expect(facts(await read(bytes)).map(([fact]) => fact)).toContain('photograph');
  });

  it('stop at the limit of what is unpacked', async () => {
    const bytes = makePng([['zTXt', packedText('Comment', 'x'.repeat(9000))]]);
    await expect(read(bytes, { inflatedBytes: 1000 })).rejects.toEqual(new LimitReached('inflatedBytes'));
  });
});

function sized(data: Buffer): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(data.length);
  return Buffer.concat([size, data]);
}

/** A file of one item, Exif data behind its offset. */
function heicWith(tiff: Buffer): Buffer {
  const item = Buffer.concat([Buffer.alloc(4), tiff]);
  const head = box('ftyp', Buffer.from('heic\0\0\0\0'));
  const kinds = box(
    'iinf',
    Buffer.from([0, 0, 0, 0, 0, 1]),
    box('infe', Buffer.from([2, 0, 0, 0, 0, 1, 0, 0]), Buffer.from('Exif\0\0\0\0')),
  );
  const placeAt = (offset: number): Buffer => {
    const place = Buffer.from([0, 0, 0, 0, 0x44, 0, 0, 1, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
    place.writeUInt32BE(offset, 14);
    place.writeUInt32BE(item.length, 18);
    return box('meta', Buffer.alloc(4), kinds, box('iloc', place));
  };
  const meta = placeAt(head.length + placeAt(0).length + 8);
  return Buffer.concat([head, meta, box('mdat', item)]);
}

/** Records of the press within the resources of Photoshop. */
function press(...records: readonly (readonly [string, string])[]): Buffer {
  const data = Buffer.concat(
    records.map(([set, text]) =>
      Buffer.concat([Buffer.from(`\x1c${set}`, 'latin1'), Buffer.from([0, text.length]), Buffer.from(text)]),
    ),
  );
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  return Buffer.concat([Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0', 'latin1'), size, data]);
}
