/** @typedef {import('../../../fixtures/build/random.mjs').Random} Random */

/** @type {Readonly<Record<string, (text: string, at: number, random: Random) => string>>} */
const WAYS = {
  'insert NULs': (text, at, random) => text.slice(0, at) + '\0'.repeat(random.pick([1, 3, 4096])) + text.slice(at),
  'NULs for spaces': (text) => text.replaceAll(' ', '\0'),
  'another separator': (text, _at, random) =>
    text.replace(/[,\t;|]/gu, random.pick([',', ';', '\t', '|', '\x1f', '~', '  '])),
  'another separator from here': (text, at, random) =>
    text.slice(0, at) + text.slice(at).replace(/[,\t;]/gu, random.pick([';', '\t', '|'])),
  'open a quote': (text, at) => `${text.slice(0, at)}"${text.slice(at)}`,
  'double quotes': (text) => text.replaceAll('"', '""'),
  'quote all': (text) => text.replace(/[^,\t\r\n]+/gu, '"$&"'),
  'CR for line ends': (text) => text.replace(/\r?\n/gu, '\r'),
  'no line ends': (text) => text.replace(/\r?\n/gu, ','),
  'line separators': (text) => text.replace(/\r?\n/gu, '\u2028'),
  'empty lines': (text, _at, random) => text.replace(/\n/gu, '\n'.repeat(random.pick([2, 3, 40]))),
  'drop a piece': (text, at, random) => text.slice(0, at) + text.slice(at + random.between(1, 200)),
  'double it': (text) => text + text,
  'a very long line in front': (text, _at, random) => 'x'.repeat(random.pick([70_000, 3_000_000])) + text,
  'columns in front': (text, _at, random) => text.replace(/^/gmu, ','.repeat(random.pick([1, 30, 3000]))),
  'controls within': (text, at, random) =>
    text.slice(0, at) + random.pick(['\x1a', '\x0c', '\x1b[2J', '\u202e', '\ufeff', '\ufffe']) + text.slice(at),
  'a line that names the separator': (text) => `sep=;\n${text}`,
  'markup in front': (text, _at, random) =>
    random.pick(['<html><!-- ', '%PDF-1.7\n', 'PK\x03\x04', '{\\rtf1 ', '<?xml version="1.0"?>']) + text,
};

const ENCODED = {
  'UTF-16': (text) => Buffer.from(text, 'utf16le'),
  'UTF-16 with mark': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'UTF-16 BE': (text) => Buffer.from(text, 'utf16le').swap16(),
  'UTF-16 BE with mark': (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  'UTF-8 with mark': (text) => Buffer.from(`\ufeff${text}`),
  'Latin 1': (text) => Buffer.from(text, 'latin1'),
  'UTF-8 twice': (text) => Buffer.from(Buffer.from(text).toString('latin1')),
  'UTF-16 after UTF-8': (text) =>
    Buffer.concat([Buffer.from('Figures for the year\r\n'), Buffer.from(text, 'utf16le')]),
  'UTF-16 off by one': (text) => Buffer.concat([Buffer.from(' '), Buffer.from(text, 'utf16le')]),
};

/** @type {import('./mutate.mjs').Mutation} */
export function mutateText(bytes, random) {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  const text = bytes.toString(wide ? 'utf16le' : 'utf8');
  if (random.chance(0.25)) {
    const way = random.pick(Object.keys(ENCODED));
    return { bytes: ENCODED[way](text), step: `text: as ${way}` };
  }
  const way = random.pick(Object.keys(WAYS));
  const at = random.below(text.length + 1);
  return { bytes: Buffer.from(WAYS[way](text, at, random), wide ? 'utf16le' : 'utf8'), step: `text: ${way} at ${at}` };
}
