import { describe, expect, it } from 'vitest';
import { LimitReached } from '../../../src/model/failure.js';
import { reader } from '../../../src/readers/json/index.js';
import { readAll, type Seen } from '../ooxml/read-all.js';
import { probeOf } from '../text/read-text.js';

const read = (text: string | Buffer, limits = {}) => readAll(reader, Buffer.from(text), limits);
const cells = (seen: Seen) => seen.cells.map(({ table, ref, value }) => [table, ref, value]);
const lines = ({ texts }: Seen) => texts.flatMap(({ text }) => text.trim().split('\n'));

describe('recognises', () => {
  const long = JSON.stringify(Array.from({ length: 9000 }, (_, index) => ({ name: `person ${index}` })));
  it.each<[string, string, 'json' | undefined]>([
    ['an object', '{"a": 1}', 'json'],
    ['a list', '\ufeff [1, "x"]', 'json'],
    ['one value a line', '{"a":1}\n{"a":2}\n', 'json'],
    ['a beginning', long, 'json'],
    ['a note in brackets', '[1] Smith 2003, page 4', undefined],
    ['a template', '{name}, please call', undefined],
    ['JSON cut short', '{"a": 1', undefined],
    ['a word', '"words"', undefined],
    ['a list without commas', '["a" "b"]', undefined],
    ['rich text', '{\\rtf1 x}', undefined],
    ['nothing', '', undefined],
  ])('%s', (_name, text, format) => {
    expect(reader.recognises(probeOf(Buffer.from(text), 'json'))).toBe(format);
  });
});

describe('values', () => {
  it.each<[string, string, readonly string[]]>([
    ['stand under their keys', '{"a": "x1", "b": {"c": "y", "d": 12}}', ['a: x1', 'b.c: y', 'b.d: 12']],
    ['are decoded', '{"a": "caf\\u00e9 \\"x\\" \\ud83d\\ude00"}', ['a: café "x" 😀']],
    ['say nothing when empty', '{"a": "", "b": null, "c": " "}', []],
    ['may be words', '{"a": true}', ['a: true']],
    ['may stand alone', '["x"]', []],
  ])('%s', async (_name, text, expected) => {
    expect(lines(await read(text)).filter((line) => line !== '')).toEqual(expected);
  });
});

describe('tables', () => {
  it.each<[string, string, readonly (readonly (string | number)[])[], readonly (readonly string[])[]]>([
    [
      'of objects',
      '[{"n":"A","p":1,"q":"C"},{"p":2,"q":"B"}]',
      [
        [1, 'A1', 'A'],
        [1, 'B1', 1],
        [1, 'C1', 'C'],
        [1, 'B2', 2],
        [1, 'C2', 'B'],
      ],
      [['n', 'p', 'q']],
    ],
    [
      'of objects in objects',
      '{"staff":[{"n":{"f":"A","s":"B"}}]}',
      [
        [1, 'A1', 'A'],
        [1, 'B1', 'B'],
      ],
      [['n.f', 'n.s']],
    ],
    [
      'of several values of one field',
      '[{"n":"A","t":["x","y"]}]',
      [
        [1, 'A1', 'A'],
        [1, 'B1', 'x; y'],
      ],
      [['n', 't']],
    ],
    [
      'of records within records',
      '[{"n":"A","k":[{"c":"B"},{"c":"C"}]},{"n":"D","k":[{"c":"E"}]}]',
      [
        [2, 'A1', 'A'],
        [2, 'A2', 'D'],
        [1, 'A1', 'B'],
        [1, 'A2', 'C'],
        [1, 'A3', 'E'],
      ],
      [['n'], ['c']],
    ],
    [
      'of rows',
      '{"rows":[["n","p"],["A",1]]}',
      [
        [1, 'A1', 'n'],
        [1, 'B1', 'p'],
        [1, 'A2', 'A'],
        [1, 'B2', 1],
      ],
      [],
    ],
    [
      'of one column',
      '{"names":["A","B"]}',
      [
        [1, 'A1', 'A'],
        [1, 'A2', 'B'],
      ],
      [['names']],
    ],
    [
      'of one value a line',
      '{"n":"A"}\n{"n":"B"}\n',
      [
        [1, 'A1', 'A'],
        [1, 'A2', 'B'],
      ],
      [['n']],
    ],
  ])('%s', async (_name, text, expected, headers) => {
    const seen = await read(text);
    expect([...cells(seen)].sort()).toEqual([...expected].sort());
    expect([...seen.headers].sort()).toEqual([...headers].sort());
  });

  it('of many records come in batches', async () => {
    const seen = await read(JSON.stringify(Array.from({ length: 6000 }, (_, index) => ({ n: `p${index}`, i: index }))));
    expect(seen.cells).toHaveLength(12_000);
    expect(seen.cells.at(-1)).toMatchObject({ ref: 'B6000', value: 5999 });
  });
});

describe('files in letters', () => {
  it.each<[string, string, string]>([
    ['as an address', `{"photo":"data:image/png;base64,${Buffer.from('picture').toString('base64')}"}`, 'embedded.png'],
    ['alone', `{"file":"${Buffer.alloc(6000, 'data').toString('base64')}"}`, 'embedded.bin'],
  ])('are handed on: %s', async (_name, text, name) => {
    expect((await read(text)).children.map((child) => child.name)).toEqual([name]);
  });

  it('are not long words', async () => {
    expect((await read(`{"a":"${'word '.repeat(2000)}"}`)).children).toEqual([]);
  });
});

describe('damaged and hostile files', () => {
  it.each<[string, string]>([
    ['cut short', '[{"n":"A"},{"n":"B"'],
    ['with words behind', '[{"n":"A"},{"n":"B"}] and more'],
    ['with a bracket of another kind', '[{"n":"A"},{"n":"B"]}'],
    ['with a comma too many', '[{"n":"A"},{"n":"B"},]'],
    ['with a value missing', '[{"n":"A"},{"n":"B","o":}]'],
    ['with a key missing', '[{"n":"A"},{"n":"B"},{"x"}]'],
  ])('are read as far as they go: %s', async (_name, text) => {
    const seen = await read(text);
    expect(seen.gaps.map(({ reason }) => reason)).toEqual(['damaged']);
    expect(seen.cells.map(({ value }) => value)).toEqual(['A', 'B']);
  });

  it.each<[string, string, object, string]>([
    ['depth', '['.repeat(3000), {}, 'xmlDepth'],
    ['cells', JSON.stringify(Array.from({ length: 99 }, () => ['x'])), { cells: 50 }, 'cells'],
  ])('stop at the limit of %s', async (_name, text, limits, limit) => {
    await expect(read(text, limits)).rejects.toEqual(new LimitReached(limit as 'cells'));
  });

  it.each<[string, string]>([
    [
      'as many kinds of records as records',
      JSON.stringify(
        Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`k${index}`, [{ v: `x${index}` }]])),
      ),
    ],
    [
      'as many fields as values',
      JSON.stringify([Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`k${index}`, `x${index}`]))]),
    ],
  ])('lose nothing with %s', async (_name, text) => {
    const seen = await read(text);
    const told = seen.cells.length + lines(seen).length;
    expect(told).toBe(text.match(/"x\d+"/gu)?.length);
  });
});
