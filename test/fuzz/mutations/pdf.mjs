import { deflateSync, inflateSync } from 'node:zlib';
import { mutateBytes } from './bytes.mjs';

const OBJECT = /\d+ \d+ obj\b[\s\S]*?endobj\s*/gu;
const KEY = /\/[A-Za-z][A-Za-z0-9]*/gu;
const NUMBER = /(?<![\w.])-?\d+(?:\.\d+)?/gu;
const STREAM = /stream\r?\n([\s\S]*?)\r?\nendstream/gu;
const NUMBERS = ['0', '-1', '1', '65535', '2147483648', '99999999999999999999', '1e9', '0.0000001', 'null'];
const NAMES = [
  '/Type',
  '/Page',
  '/Pages',
  '/Kids',
  '/Length',
  '/Filter',
  '/FlateDecode',
  '/LZWDecode',
  '/ASCII85Decode',
  '/Crypt',
  '/Encrypt',
  '/Contents',
  '/Annots',
  '/OCProperties',
  '/X',
  '/JS',
];

/** @typedef {import('../../../fixtures/build/random.mjs').Random} Random */

/**
 * All work on Latin 1, one character a byte; undefined where there is nothing to do it to.
 * @type {Readonly<Record<string, (text: string, random: Random) => string | undefined>>}
 */
const WAYS = {
  'rename key': (text, random) => onMatch(text, KEY, random, () => random.pick(NAMES)),
  'drop key': (text, random) => onMatch(text, KEY, random, () => ''),
  'change number': (text, random) => onMatch(text, NUMBER, random, () => random.pick(NUMBERS)),
  'point elsewhere': (text, random) => onMatch(text, /\d+ \d+ R\b/gu, random, () => `${random.between(0, 12)} 0 R`),
  'change length': (text, random) => onMatch(text, /\/Length \d+/gu, random, () => `/Length ${random.pick(NUMBERS)}`),
  'drop object': (text, random) => onMatch(text, OBJECT, random, () => ''),
  'duplicate object': (text, random) => onMatch(text, OBJECT, random, (object) => object + object),
  'renumber object': (text, random) =>
    onMatch(text, OBJECT, random, (object) => object.replace(/^\d+/u, String(random.between(0, 12)))),
  'move object to the end': (text, random) => {
    const object = random.pick([...text.matchAll(OBJECT)].map(([found]) => found).concat(''));
    return text.replace(object, () => '') + object;
  },
  'damage stream': (text, random) => onStream(text, random, (content) => mutateBytes(content, random).bytes),
  'change operators': (text, random) =>
    onStream(text, random, (content) =>
      Buffer.from(
        onMatch(content.toString('latin1'), /\b(?:Tj|TJ|Tf|Tr|Tm|Td|BT|ET|q|Q|cm|Do|BDC|EMC|BI|EI)\b/gu, random, () =>
          random.pick(['Tj', 'ET', 'q', 'Q', 'W n', '3 Tr', 'BI', "'"]),
        ) ?? '',
        'latin1',
      ),
    ),
  'many operators': (text, random) =>
    onStream(text, random, (content) =>
      Buffer.concat([Buffer.from(random.pick(['q ', '[', '<<', '(', 'BT ']).repeat(20_000)), content]),
    ),
  'empty stream': (text, random) => onStream(text, random, () => Buffer.alloc(0)),
  'drop cross references': (text) => text.replace(/\bxref\b[\s\S]*?trailer/u, 'trailer'),
  'drop trailer': (text) => text.replace(/\btrailer\b[\s\S]*$/u, ''),
  'move startxref': (text, random) =>
    text.replace(/startxref\s+\d+/u, `startxref\n${random.pick([...NUMBERS, String(random.below(text.length))])}`),
  'nest arrays': (text, random) => onMatch(text, /\[/gu, random, () => '['.repeat(random.pick([2, 100, 50_000]))),
  'nest dictionaries': (text, random) =>
    onMatch(text, /<</gu, random, () => '<</X'.repeat(random.pick([2, 100, 50_000]))),
  'say it is encrypted': (text) =>
    text.replace(/\btrailer\s*<</u, '$&/Encrypt <</Filter/Standard/V 1/R 2/O(x)/U(x)/P -4>>'),
  'save twice': (text) => text + text,
};

/** @type {import('./mutate.mjs').Mutation} */
export function mutatePdf(bytes, random) {
  const way = random.pick(Object.keys(WAYS));
  const text = WAYS[way](bytes.toString('latin1'), random);
  return text === undefined ? mutateBytes(bytes, random) : { bytes: Buffer.from(text, 'latin1'), step: `pdf: ${way}` };
}

function onMatch(
  /** @type {string} */ text,
  /** @type {RegExp} */ pattern,
  /** @type {Random} */ random,
  /** @type {(found: string) => string} */ change,
) {
  const matches = [...text.matchAll(pattern)];
  if (matches.length === 0) return undefined;
  const match = random.pick(matches);
  return text.slice(0, match.index) + change(match[0]) + text.slice(match.index + match[0].length);
}

/** Changes what a stream holds and packs it again as it was packed; its stated length stays. */
function onStream(
  /** @type {string} */ text,
  /** @type {Random} */ random,
  /** @type {(content: Buffer) => Buffer} */ change,
) {
  return onMatch(text, STREAM, random, (found) => {
    const start = found.indexOf('\n') + 1;
    const raw = Buffer.from(found.slice(start, found.length - '\nendstream'.length), 'latin1');
    return `${found.slice(0, start)}${repacked(raw, change).toString('latin1')}\nendstream`;
  });
}

function repacked(/** @type {Buffer} */ raw, /** @type {(content: Buffer) => Buffer} */ change) {
  let content;
  try {
    content = inflateSync(raw);
  } catch {
    return change(raw);
  }
  return deflateSync(change(content));
}
