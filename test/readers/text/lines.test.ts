import { describe, expect, it } from 'vitest';
import { textLines } from '../../../src/readers/text/lines.js';
import { paragraphsOf, paragraphText } from '../../../src/readers/text/paragraphs.js';

function lines(chunks: readonly Buffer[]): string[] {
  return Array.from(textLines(chunks), ({ number, text }) => `${number} ${text}`);
}

const CASES: readonly [string, string, readonly string[]][] = [
  ['nothing', '', []],
  ['one line', 'a', ['1 a']],
  ['line ends of all kinds', 'a\nb\r\nc\rd\r\r\ne', ['1 a', '2 b', '3 c', '4 d', '5 e']],
  ['blank lines', 'a\n\n\r\nb\n', ['1 a', '2 ', '3 ', '4 b']],
  ['characters of several bytes', 'Zoë – 名\nb', ['1 Zoë – 名', '2 b']],
];

describe('textLines', () => {
  it.each(CASES)('%s', (_, text, expected) => {
    const file = Buffer.from(text);
    expect(lines([file])).toEqual(expected);
    expect(lines(Array.from(file, (byte) => Buffer.from([byte])))).toEqual(expected);
  });

  it('decodes each line by itself', () => {
    expect(lines([Buffer.concat([Buffer.from('Zoë\n'), Buffer.from('Zoë\n', 'latin1')])])).toEqual(['1 Zoë', '2 Zoë']);
  });

  it('cuts long lines and repeats what lies at the cut', () => {
    const file = Buffer.from(`${'é'.repeat(400_000)}QQ123456C${'é'.repeat(1000)}\nend`);
    const chunks = Array.from({ length: 20 }, (_, index) => file.subarray(index * 50_001, (index + 1) * 50_001));
    const pieces = [...textLines(chunks)];
    expect(pieces.some(({ text }) => text.includes('QQ123456C'))).toBe(true);
    expect(Math.max(...pieces.map(({ text }) => text.length))).toBeLessThan(300_000);
    expect(pieces.slice(0, -1).every(({ number, text }) => number === 1 && !text.includes('Ã'))).toBe(true);
    expect(pieces.at(-1)).toEqual({ text: 'end', number: 2 });
    for (const [index, piece] of pieces.slice(1, -1).entries()) {
      expect(pieces[index]!.text.endsWith(piece.text.slice(0, 120))).toBe(true);
    }
  });
});

describe('paragraphs', () => {
  it('are blocks of lines, and each line keeps its number', () => {
    const found = [...paragraphsOf(textLines([Buffer.from('\nDear Ann\nAsh\n \t\n\nBye\n')]))].map(paragraphText);
    expect(found).toEqual([
      {
        kind: 'text',
        text: 'Dear Ann\nAsh',
        runs: [
          { start: 0, at: { line: 2 } },
          { start: 9, at: { line: 3 } },
        ],
      },
      { kind: 'text', text: 'Bye', runs: [{ start: 0, at: { line: 6 } }] },
    ]);
  });

  it('that are very long come in pieces which share a line', () => {
    const file = Buffer.from(
      Array.from({ length: 20_000 }, (_, at) => `line ${at} of a log that never pauses`).join('\n'),
    );
    const found = [...paragraphsOf(textLines([file]))];
    expect(found.length).toBeGreaterThan(1);
    expect(found.map(({ repeatsLine }) => repeatsLine)).toEqual(found.map((_, index) => index > 0));
    expect(found.every(({ lines }, index) => index === 0 || lines[0] === found[index - 1]!.lines.at(-1))).toBe(true);
    expect(found.reduce((sum, { lines }) => sum + lines.length, 0)).toBe(20_000 + found.length - 1);
  });
});
