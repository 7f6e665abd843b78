import { describe, expect, it } from 'vitest';
import { TextPool } from '../../../src/readers/text/text-pool.js';

function intern(pool: TextPool, text: string | Buffer): number {
  const bytes = Buffer.from(text);
  return pool.intern(Buffer.concat([Buffer.from('<'), bytes, Buffer.from('>')]), 1, 1 + bytes.length);
}

describe('TextPool', () => {
  it('gives one id to one content', () => {
    const pool = new TextPool();
    const words = ['Ash', 'ash', 'Ash ', 'hsA', 'Ashe', 'Ésme', 'a long text that is longer than a copy byte by byte'];
    const ids = words.map((word) => intern(pool, word));
    expect(ids).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(words.map((word) => intern(pool, word))).toEqual(ids);
    expect(ids.map((id) => pool.text(id))).toEqual(words);
    expect(pool.size).toBe(words.length);
  });

  it('keeps them while it grows', () => {
    const pool = new TextPool();
    const words = Array.from({ length: 20_000 }, (_, index) => `Person ${index} of Anytown`);
    for (const word of words) intern(pool, word);
    expect(words.every((word, index) => intern(pool, word) === index && pool.text(index) === word)).toBe(true);
    expect(pool.size).toBe(20_000);
  });

  it('is full at a million strings, and its successor begins empty', () => {
    const pool = new TextPool();
    for (let index = 0; !pool.full; index++) intern(pool, index.toString(36));
    expect(pool.size).toBe(2 ** 20);
    expect(pool.successor()).toMatchObject({ size: 0, full: false });
  });

  it('decodes each string by itself', () => {
    const pool = new TextPool();
    expect(pool.text(intern(pool, Buffer.from('Zoë', 'utf8')))).toBe('Zoë');
    expect(pool.text(intern(pool, Buffer.from('Zo\xeb \x96 \x80', 'latin1')))).toBe('Zoë – €');
    expect(pool.text(intern(pool, 'S\0mi\0th'))).toBe('Smith');
  });
});
