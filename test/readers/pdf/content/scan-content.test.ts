import { describe, expect, it } from 'vitest';
import { scanContent } from '../../../../src/readers/pdf/content/scan-content.js';

const scan = (content: string) => scanContent(Buffer.from(content, 'latin1'), true);

describe('operators that show text', () => {
  it.each([
    ['BT (One) Tj (Two) Tj ET', ['One', 'Two']],
    ['BT [(Fen) -20 (wick)] TJ ET', ['Fenwick']],
    ['BT (One) \' 1 2 (Two) " ET', ['One', 'Two']],
    ['BT <46656e> Tj ET', ['Fen']],
    ['BT (a\\(b\\)c) Tj (d(e)f) Tj (\\101\\7\\\n.) Tj ET', ['a(b)c', 'd(e)f', 'A\u{7}.']],
    ['BT(One)Tj ET', ['One']],
    ['(One) % Tj (Two) Tj\n Tj', ['One']],
    ['BI /W 1 /H 1 ID (no) Tj EI (One) Tj', ['One']],
  ])('are found in %s', (content, shown) => {
    const found = scan(content);
    expect(found.shown.map((text) => text.toString('latin1'))).toEqual(shown);
    expect(found).toMatchObject({ shows: shown.length, isCut: false, isPlausible: true });
  });

  it.each([
    ['an empty string', 'BT () Tj <> Tj [] TJ [-250] TJ ET'],
    ['a string that another operator takes', '/Span <</ActualText (One)>> BDC EMC (One) Tx'],
    ['a name that looks like one', '/Tj /TJ gs 0 0 0 rg'],
    ['a path', '0 0 m 10 10 l S'],
    ['nothing', ''],
  ])('are not found in %s', (_, content) => {
    expect(scan(content)).toMatchObject({ shows: 0, shown: [], isCut: false });
  });

  it('leaves the strings where they are unless asked for them', () => {
    expect(scanContent(Buffer.from('(One) Tj'))).toMatchObject({ shows: 1, shown: [] });
  });
});

describe('content that swallows what follows', () => {
  it.each([
    ['a string without its end', '((( BT (One) Tj ET', true],
    ['hexadecimal digits without their end', 'BT <46656e Tj ET', true],
    ['a picture without its end', 'BI /W 1 ID xyz BT (One) Tj ET', true],
    ['brackets without number', `${'['.repeat(1000)} BT (One) Tj ET`, false],
    ['dictionaries without number', `${'<<'.repeat(1000)} BT (One) Tj ET`, false],
    ['a picture with its end', 'BI /W 1 ID xyz EI BT (One) Tj ET', false],
  ])('is told: %s', (_, content, isCut) => {
    expect(scan(content).isCut).toBe(isCut);
  });

  it('tells binary data from content', () => {
    const bytes = Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919) % 251));
    expect(scanContent(bytes).isPlausible).toBe(false);
  });
});

describe('what else a page uses', () => {
  it('names the forms and pictures it paints', () => {
    expect([...scan('q /Fm0 Do Q /Im0 Do /Fm0 Do /GS0 gs').paints]).toEqual(['Fm0', 'Im0']);
  });

  it.each([
    ['/Span <</ActualText (One)>> BDC (x) Tj EMC', [{ key: 'ActualText', text: 'One' }]],
    ['/Span <</ActualText <feff0041>/MCID 3>> BDC (x) Tj EMC', [{ key: 'ActualText', text: 'A' }]],
    ['/Figure <</Alt (A crest)>> BDC EMC', [{ key: 'Alt', text: 'A crest' }]],
    ['/Span <</E (for example)>> BDC (e.g.) Tj EMC', [{ key: 'E', text: 'for example' }]],
    ['/Span <</MCID 3/Lang (en)>> BDC (x) Tj EMC', []],
    ['/ActualText gs (x) Tj', []],
  ])('tells the texts that stand in for others in %s', (content, expected) => {
    expect(scan(content).standIns).toEqual(expected);
  });
});
