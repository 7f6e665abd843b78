import { describe, expect, it } from 'vitest';
import { pathList } from '../../src/cli/path-list.js';

async function listed(chunks: readonly Buffer[]): Promise<string[]> {
  async function* source(): AsyncGenerator<Buffer> {
    yield* chunks;
  }
  const paths: string[] = [];
  for await (const path of pathList(source())) paths.push(path);
  return paths;
}

describe('pathList', () => {
  it.each([
    ['lines', 'a.csv\nb c.csv\n', ['a.csv', 'b c.csv']],
    ['a last line without its end', 'a.csv\nb.csv', ['a.csv', 'b.csv']],
    ['lines of Windows', 'a.csv\r\nb.csv\r\n', ['a.csv', 'b.csv']],
    ['NUL', 'a.csv\0b.csv\0', ['a.csv', 'b.csv']],
    ['NUL, without the last', 'a.csv\0b.csv', ['a.csv', 'b.csv']],
    ['names with line ends between NUL', 'a\nb.csv\0c\r\0', ['a\nb.csv', 'c\r']],
    ['empty lines', '\n\na.csv\n\n\r\n', ['a.csv']],
    ['spaces that belong to names', ' a.csv \n', [' a.csv ']],
    ['nothing', '', []],
    ['line ends only', '\n\r\n', []],
    ['NUL only', '\0\0', []],
  ])('reads %s', async (_what, text, expected) => {
    expect(await listed([Buffer.from(text)])).toEqual(expected);
  });

  it.each(['Zoë Straße.csv\nb.csv\n', 'Zoë Straße.csv\0b.csv\0'])(
    'is the same in chunks of any size: %j',
    async (text) => {
      const bytes = Buffer.from(text);
      for (let size = 1; size < bytes.length; size++) {
        const chunks: Buffer[] = [];
        for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size));
        expect(await listed(chunks)).toEqual(['Zoë Straße.csv', 'b.csv']);
      }
    },
  );

  it('joins a character that is cut between chunks', async () => {
    const bytes = Buffer.from('Zoë.csv\n');
    expect(await listed([bytes.subarray(0, 3), bytes.subarray(3)])).toEqual(['Zoë.csv']);
  });
});
