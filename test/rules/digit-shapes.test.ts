import { describe, expect, it } from 'vitest';
import { DigitShapes } from '../../src/rules/digit-shapes.js';

const OFTEN = 200;

function asked(texts: Iterable<string>): { readonly shapes: readonly string[]; readonly last: string | undefined } {
  const shapes: string[] = [];
  const memory = new DigitShapes((shape) => {
    shapes.push(shape);
    return shape;
  });
  let last: string | undefined;
  for (const text of texts) last = memory.of(text);
  return { shapes, last };
}

const numbered = (words: (number: number) => string): string[] =>
  Array.from({ length: OFTEN }, (_, index) => words(100 + index));

describe('shapes of texts that differ in their digits', () => {
  it('are described once', () => {
    expect(asked(numbered((number) => `Beat ${number}`))).toEqual({ shapes: ['Beat 000'], last: 'Beat 000' });
  });

  it.each([
    ['a text without digits', numbered(() => 'Beat')],
    ['a long text', numbered((number) => `${number} ${'long '.repeat(20)}`)],
    ['texts all of their own', numbered((number) => `${'x'.repeat(number % 50)}${String.fromCharCode(number)}1`)],
    ['a text met a few times', ['A1', 'A2', 'A3']],
  ])('are not described for %s', (_, texts) => {
    expect(asked(texts)).toEqual({ shapes: [], last: undefined });
  });

  it('are told apart by what is no digit and by their length', () => {
    const memory = new DigitShapes((shape) => shape);
    const tell = (text: string): string | undefined => {
      for (let times = 0; times < OFTEN; times++) memory.of(text);
      return memory.of(text);
    };
    for (const text of ['AB 12', 'AC 12', 'AB 123', 'AB:12', 'ab 12', 'AB o2']) {
      expect(tell(text)).toBe(text.replace(/[0-9]/gu, '0'));
    }
  });
});
