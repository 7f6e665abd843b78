import { streamOf } from './pdf-file.js';

/** The picture of a page as a grid of cells, dark or light. */
export const ACROSS = 40;
export const DOWN = 106;
export type Cells = (column: number, row: number) => boolean;

const IMAGE = '/Type/XObject/Subtype/Image';
const grey = (bits: number, width: number, height: number): string =>
  `${IMAGE}/Width ${width}/Height ${height}/ColorSpace/DeviceGray/BitsPerComponent ${bits}`;

/** Pixels of a cell's width in fax codes, so that each run has a code of its own. */
const RUN = 64;

/** Ways in which scanners write a picture, each as an image object of a PDF. */
export const PICTURES: Readonly<Record<string, (isDark: Cells) => string>> = {
  'bytes of grey': (isDark) =>
    streamOf(
      `${grey(8, ACROSS, DOWN)}/Filter/ASCIIHexDecode`,
      `${each(isDark, (dark) => (dark ? '00' : 'FF')).join('')}>`,
    ),
  'bits of black and white': (isDark) => streamOf(`${grey(1, ACROSS, DOWN)}/Filter/ASCIIHexDecode`, bits(isDark)),
  'a stencil of bits': (isDark) =>
    streamOf(
      `${IMAGE}/Width ${ACROSS}/Height ${DOWN}/ImageMask true/BitsPerComponent 1/Filter/ASCIIHexDecode`,
      bits(isDark),
    ),
  JPEG: (isDark) => {
    const entries = `${grey(8, ACROSS * 8, DOWN * 8)}/Filter/DCTDecode`;
    return streamOf(entries, jpeg(isDark).toString('latin1'));
  },
  'CCITT group 4': (isDark) =>
    streamOf(
      `${grey(1, ACROSS * RUN, DOWN)}/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns ${ACROSS * RUN}/Rows ${DOWN}>>`,
      fax(isDark).toString('latin1'),
    ),
  JBIG2: (isDark) => streamOf(`${grey(1, ACROSS * RUN, DOWN)}/Filter/JBIG2Decode`, jbig2(isDark).toString('latin1')),
};

function each<Value>(isDark: Cells, value: (dark: boolean) => Value): Value[] {
  return Array.from({ length: ACROSS * DOWN }, (_, at) => value(isDark(at % ACROSS, Math.floor(at / ACROSS))));
}

const packed = (bitString: string): Buffer =>
  Buffer.from((bitString.match(/.{1,8}/gu) ?? []).map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2)));

const bits = (isDark: Cells): string =>
  `${packed(each(isDark, (dark) => (dark ? '0' : '1')).join('')).toString('hex')}>`;

/** Each cell in horizontal mode: white and black, one of them of no length (ITU-T T.6; the codes are those of T.4). */
function fax(isDark: Cells): Buffer {
  const [horizontal, none, long] = [
    '001',
    { white: '00110101', black: '0000110111' },
    { white: '11011', black: '0000001111' },
  ];
  const light = horizontal + long.white + none.white + none.black;
  const dark = horizontal + none.white + long.black + none.black;
  const end = '000000000001'.repeat(2);
  return packed(each(isDark, (isBlack) => (isBlack ? dark : light)).join('') + end);
}

/** The page and one region coded as a fax (ITU-T T.88, 7.4.6 and 7.4.8). */
function jbig2(isDark: Cells): Buffer {
  const size = numbers(ACROSS * RUN, DOWN);
  const region = Buffer.concat([size, numbers(0, 0), Buffer.from([0, 1]), fax(isDark)]);
  const page = Buffer.concat([size, numbers(0, 0), Buffer.from([0, 0, 0])]);
  return Buffer.concat([segment(0, 48, page), segment(1, 38, region)]);
}

const segment = (number: number, type: number, data: Buffer): Buffer =>
  Buffer.concat([numbers(number), Buffer.from([type, 0, 1]), numbers(data.length), data]);

function numbers(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeUInt32BE(value, index * 4);
  return bytes;
}

/** Blocks of 8 by 8 pixels of one level each: nothing but their means is coded (ITU-T T.81). */
function jpeg(isDark: Cells): Buffer {
  let before = 0;
  const coded = each(isDark, (dark) => {
    const mean = dark ? -128 : 127;
    const difference = mean - before;
    before = mean;
    const size = difference === 0 ? 0 : Math.floor(Math.log2(Math.abs(difference))) + 1;
    const value = difference < 0 ? difference + 2 ** size - 1 : difference;
    const rest = size === 0 ? '' : value.toString(2).padStart(size, '0');
    // Nine sizes with codes of four bits, then the end of the block as one zero.
    return `${size.toString(2).padStart(4, '0')}${rest}0`;
  }).join('');
  const scan = packed(coded.padEnd(Math.ceil(coded.length / 8) * 8, '1'))
    .toString('hex')
    .replaceAll(/(?<=^(?:..)*)ff/gu, 'ff00');
  const part = (marker: number, ...data: readonly number[]): Buffer =>
    Buffer.from([0xff, marker, 0, data.length + 2, ...data]);
  const [height, width] = [DOWN * 8, ACROSS * 8];
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    part(0xdb, 0, ...new Array<number>(64).fill(8)),
    part(0xc0, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0),
    part(0xc4, 0, 0, 0, 0, 9, ...new Array<number>(12).fill(0), 0, 1, 2, 3, 4, 5, 6, 7, 8),
    part(0xc4, 0x10, 1, ...new Array<number>(15).fill(0), 0),
    part(0xda, 1, 1, 0, 0, 63, 0),
    Buffer.from(scan, 'hex'),
    Buffer.from([0xff, 0xd9]),
  ]);
}
