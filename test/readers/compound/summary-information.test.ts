import { describe, expect, it } from 'vitest';
import type { Content } from '../../../src/model/content.js';
import { readSummaryInformation } from '../../../src/readers/compound/summary-information.js';
import {
  CUSTOM,
  codePage,
  DOCUMENT_SUMMARY,
  names,
  narrow,
  narrowList,
  propertySets,
  type SetSpec,
  SUMMARY,
  wide,
} from '../ole/property-set-writer.js';

const read = (...sets: readonly SetSpec[]): readonly Content[] => [
  ...readSummaryInformation(propertySets(...sets), { part: 'properties' }, undefined),
];
const said = (contents: readonly Content[]): readonly string[] =>
  contents.map((content) => {
    if (content.kind === 'fact') return `fact ${content.fact}`;
    if (content.kind !== 'text') return content.kind;
    return `${content.runs[0].at.field}=${content.text} ${content.role ?? ''}`.trim();
  });
const ascii = (text: string): Buffer => narrow(Buffer.from(text));

describe('summary information', () => {
  const CASES: readonly (readonly [what: string, set: SetSpec, expected: readonly string[]])[] = [
    ['an author', { format: SUMMARY, values: { 4: ascii('P Ashby') } }, ['author=P Ashby author']],
    ['who saved last', { format: SUMMARY, values: { 8: wide('Zoë') } }, ['lastAuthor=Zoë author']],
    ['a title', { format: SUMMARY, values: { 2: ascii('Custody') } }, ['title=Custody title']],
    ['a comment', { format: SUMMARY, values: { 6: ascii('for Ann') } }, ['comments=for Ann']],
    ['an empty text', { format: SUMMARY, values: { 6: ascii('') } }, []],
    ['a time', { format: SUMMARY, values: { 12: Buffer.concat([Buffer.from([0x40, 0, 0, 0]), Buffer.alloc(8)]) } }, []],
    [
      'a thumbnail',
      { format: SUMMARY, values: { 17: Buffer.from([0x47, 0, 0, 0, 4, 0, 0, 0, 1, 2, 3, 4]) } },
      ['fact thumbnail'],
    ],
    ['another number 17', { format: CUSTOM, values: { 17: ascii('x') } }, ['property 17=x']],
    [
      'titles without padding between them',
      { format: DOCUMENT_SUMMARY, values: { 13: narrowList(Buffer.from('One'), Buffer.from('Vetting')) } },
      ['titlesOfParts=One title', 'titlesOfParts=Vetting title'],
    ],
    ['kinds of titles', { format: DOCUMENT_SUMMARY, values: { 12: narrowList(Buffer.from('Sheets')) } }, []],
    [
      'a property that people added',
      { format: CUSTOM, values: { 0: names({ 2: 'Client' }), 2: ascii('M Kirk') } },
      ['Client=M Kirk'],
    ],
    ['an internal identifier', { format: CUSTOM, values: { 0: names({ 2: '_PID_GUID' }), 2: ascii('{1}') } }, []],
    [
      'a sensitivity label',
      { format: CUSTOM, values: { 0: names({ 2: 'MSIP_Label_1_Name' }), 2: ascii('Official') } },
      ['fact sensitivity-label', 'MSIP_Label_1_Name=Official'],
    ],
    [
      'another code page',
      { format: SUMMARY, values: { 1: codePage(1250), 4: narrow(Buffer.from([0x8a, 0x6f])) } },
      ['author=Šo author'],
    ],
  ];
  it.each(CASES)('gives %s', (_, set, expected) => {
    expect(said(read(set))).toEqual(expected);
  });

  it('reads every set, hidden as a property', () => {
    const contents = read(
      { format: DOCUMENT_SUMMARY, values: { 15: ascii('Council') } },
      { format: CUSTOM, values: { 0: names({ 2: 'Ref' }), 2: ascii('7') } },
    );
    expect(said(contents)).toEqual(['company=Council', 'Ref=7']);
    expect(contents.map((content) => content.kind === 'text' && content.runs[0].concealed)).toEqual([
      { carrier: 'property', by: ['property'] },
      { carrier: 'property', by: ['property'] },
    ]);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['other bytes', Buffer.alloc(64, 7)],
    ['a set beyond the end', propertySets({ format: SUMMARY, values: {} }).subarray(0, 50)],
  ])('refuses %s', (_, bytes) => {
    expect(() => [...readSummaryInformation(bytes, {}, undefined)]).toThrow(
      expect.objectContaining({ reason: 'damaged' }),
    );
  });

  it('ends whatever the counts and places claim', () => {
    const bytes = propertySets({ format: SUMMARY, values: { 4: ascii('kept'), 13: narrowList(Buffer.from('a')) } });
    for (let at = 28; at < bytes.length; at += 4) {
      const broken = Buffer.from(bytes);
      broken.writeUInt32LE(0xffff_fff0, at);
      expect(() => {
        try {
          return [...readSummaryInformation(broken, {}, undefined)];
        } catch (error) {
          expect(error).toMatchObject({ reason: 'damaged' });
          return [];
        }
      }).not.toThrow();
    }
  });
});
