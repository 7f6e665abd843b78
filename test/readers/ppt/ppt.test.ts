import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { reader } from '../../../src/readers/ppt/index.js';
import { makeCompound } from '../../bytes/compound-writer.js';
import { hiding, readAll } from '../ooxml/read-all.js';
import {
  atom,
  chars,
  container,
  FILLED,
  narrow,
  type PresentationSpec,
  presentationOf,
  type SlideSpec,
  shape,
  string,
  u32,
} from './presentation-builder.js';

const read = (spec: PresentationSpec) => readAll(reader, presentationOf(spec));
const slide = (shapes: readonly Buffer[], more: Omit<SlideSpec, 'shapes'> = {}): PresentationSpec => ({
  slides: [{ shapes, ...more }],
});
const USER = 'Sam Writer {property: property} (author)';

/** Texts with what hides them, without the name of who saved the file. */
async function linesOf(spec: PresentationSpec): Promise<readonly string[]> {
  const { texts } = await read(spec);
  return texts
    .map(({ text, hidden, role }) => text + (hidden ? ` {${hiding(hidden)}}` : '') + (role ? ` (${role})` : ''))
    .filter((line) => line !== USER);
}

const ann = (left: number, more = {}): Buffer => shape([chars('Ann')], { box: [left, 100, 200, 50], ...more });
const cover = (more = {}): Buffer => shape([], { box: [50, 90, 300, 80], kind: 1, properties: FILLED, ...more });

describe('what is seen of a slide', () => {
  const comment = container(5000, [
    container(5002, [
      string('___PPT10'),
      atom(5003, container(12000, [string('Sam Writer'), string('ask Ann', 1), string('SW', 2)])),
    ]),
  ]);
  const timed = container(5000, [container(5002, [string('___PPT10'), atom(5003, container(0xf144, []))])]);
  const cases: readonly (readonly [what: string, spec: PresentationSpec, lines: readonly string[]])[] = [
    ['a text', slide([ann(100)]), ['Ann']],
    ['a text in one byte a letter', slide([shape([narrow('Ann\xe9')])]), ['Ann\u00e9']],
    ['lines', slide([shape([chars('a\rb\vc\r\rd')])]), ['a\nb\nc\n\nd']],
    ['a mark for a number', slide([shape([chars('*')])]), []],
    ['a text that the list of slides holds', slide([shape([atom(3998, u32(0))])], { outline: ['Ann'] }), ['Ann']],
    ['a text of the list that nothing draws', slide([], { outline: ['Ann'] }), ['Ann']],
    ['a place in the list that is not there', slide([shape([atom(3998, u32(7))])]), []],
    ['a hidden slide', slide([ann(100)], { hidden: true }), ['Ann {slide: slide-hidden}']],
    ['notes', slide([], { notes: [shape([chars('Ann')])] }), ['Ann {speaker-notes: speaker-notes}']],
    [
      'notes of a hidden slide',
      slide([], { hidden: true, notes: [shape([chars('Ann')])] }),
      ['Ann {slide: slide-hidden + speaker-notes}'],
    ],
    [
      'a comment',
      slide([], { more: [comment] }),
      ['Sam Writer {comment: comment} (author)', 'ask Ann {comment: comment}'],
    ],
    ['left of the slide', slide([ann(-300)]), ['Ann {off-page: off-page}']],
    ['half on the slide', slide([ann(-100)]), ['Ann']],
    ['under a box', slide([ann(100), cover()]), ['Ann {invisible-text: covered}']],
    ['over a box', slide([cover(), ann(100)]), ['Ann']],
    ['under an empty box', slide([ann(100), cover({ properties: { 385: 0, 447: 0x0010_0000 } })]), ['Ann']],
    ['under a box that says nothing of its fill', slide([ann(100), cover({ properties: {} })]), ['Ann']],
    ['under glass', slide([ann(100), cover({ properties: { ...FILLED, 386: 0x8000 } })]), ['Ann']],
    ['under an ellipse', slide([ann(100), cover({ kind: 3 })]), ['Ann']],
    ['under a box that is turned', slide([ann(100), cover({ properties: { ...FILLED, 4: 45 << 16 } })]), ['Ann']],
    ['under a box that comes and goes', slide([ann(100), cover({ more: [container(4116, [])] })]), ['Ann']],
    ['under a box on a slide that is played', slide([ann(100), cover()], { more: [timed] }), ['Ann']],
    ['a hidden shape', slide([ann(100, { properties: { 959: 0x0002_0002 } })]), ['Ann {text-box: drawing}']],
    ['words about a shape', slide([shape([], { properties: { 897: 'Ann' } })]), ['Ann {alt-text: alt-text}']],
    ['drawn letters', slide([shape([], { properties: { 192: 'Ann' } })]), ['Ann']],
    [
      'a master and its prompts',
      { master: [shape([chars('Click to edit Master title style')]), shape([chars('Northshire')])] },
      ['Northshire'],
    ],
    ['a footer', { inDocument: [container(4057, [string('Ann', 2)])] }, ['Ann']],
    [
      'a show',
      { inDocument: [container(1040, [container(1041, [string('For Ann')])])] },
      ['For Ann {slide: custom-view} (title)'],
    ],
    [
      'a tag',
      { inDocument: [container(5000, [container(5001, [string('CASE'), string('Ann', 1)])])] },
      ['CASE {property: property} (code)', 'Ann {property: property} (code)'],
    ],
    [
      'a link to a share',
      { inDocument: [container(4055, [string('here'), string('file:///s:/ann.doc', 1)])] },
      ['file:///s:/ann.doc {file-path: property} (code)'],
    ],
  ];
  it.each(cases)('%s', async (_, spec, lines) => {
    expect(await linesOf(spec)).toEqual(lines);
  });

  it('places what it tells', async () => {
    const { texts, facts } = await read({
      slides: [{}, { shapes: [ann(100), cover()], notes: [shape([chars('n')])] }],
    });
    expect(texts.slice(0, 2).map(({ text, at }) => [text, at])).toEqual([
      ['Ann', { page: 2 }],
      ['n', { page: 2, story: 'notes' }],
    ]);
    expect(facts).toMatchObject([{ fact: 'covered-text', sample: 'Ann', at: { page: 2 } }]);
  });
});

describe('what the file keeps besides', () => {
  const earlierSlide = (text: string): Buffer => container(1006, [container(1036, [shape([chars(text)])])]);

  it.each<readonly [string, PresentationSpec, readonly string[]]>([
    [
      'a slide that was taken out',
      { ...slide([ann(100)]), earlier: [earlierSlide('Bob')] },
      ['Ann', 'Bob {previous-revision: previous-revision}'],
    ],
    ['a slide that says what is said still', { ...slide([ann(100)]), earlier: [earlierSlide('Ann')] }, ['Ann']],
    ['nothing but a prompt', { earlier: [earlierSlide('Click to add text')] }, []],
  ])('tells %s', async (_, spec, lines) => {
    expect(await linesOf(spec)).toEqual(lines);
  });

  it('names who saved it last', async () => {
    expect((await read({})).texts).toMatchObject([
      { text: 'Sam Writer', role: 'author', at: { part: 'Current User' } },
    ]);
  });

  const object = makeCompound({ streams: { Workbook: Buffer.from('x') } }).file;
  it.each([
    ['as it is', atom(4113, object)],
    ['compressed', atom(4113, Buffer.concat([u32(object.length), deflateSync(object)]), 1)],
    [
      'compressed without an end',
      atom(4113, Buffer.concat([u32(object.length), deflateSync(object).subarray(0, -4)]), 1),
    ],
  ])('hands on an embedded object: %s', async (_, storage) => {
    const { children, facts, gaps } = await read({ objects: [storage] });
    expect(children.map(({ bytes, concealed }) => [bytes.size, hiding(concealed)])).toEqual([
      [object.length, 'embedded-object: attachment'],
    ]);
    expect(facts.map(({ fact }) => fact)).toEqual(['embedded-object']);
    expect(gaps).toEqual([]);
  });

  it('reads the later half of a file for two versions', async () => {
    expect(await linesOf({ ...slide([ann(100)]), folder: 'PP97_DUALSTORAGE/' })).toEqual(['Ann']);
  });
});

describe('what cannot be read', () => {
  it.each<readonly [string, PresentationSpec]>([
    ['by its mark', { encrypted: 'by token' }],
    ['by its save', { encrypted: 'by session' }],
    ['by its streams', { streams: { EncryptedSummary: Buffer.from('x') } }],
  ])('refuses what is encrypted: told %s', async (_, spec) => {
    await expect(read(spec)).rejects.toMatchObject({ reason: 'encrypted' });
  });

  it.each<readonly [string, PresentationSpec, string, readonly string[]]>([
    ['saves that cannot be followed', { ...slide([ann(100)]), withoutUser: true }, 'damaged', ['Ann']],
    [
      'an object whose size lies',
      { objects: [atom(4113, Buffer.concat([u32(9), deflateSync(Buffer.alloc(50))]), 1)] },
      'damaged',
      [],
    ],
    ['a sound', { inDocument: [container(2022, [atom(2023)])] }, 'unsupported', []],
  ])('leaves a gap and reads on: %s', async (_, spec, reason, lines) => {
    const { gaps, texts } = await read(spec);
    expect(gaps.map((gap) => gap.reason)).toEqual([reason]);
    expect(texts.map(({ text }) => text).filter((text) => text !== 'Sam Writer')).toEqual(lines);
  });

  it('leaves a gap for a slide that is listed and missing', async () => {
    const list = container(4080, [atom(1011, u32(99, 0, 0, 300, 0))], 0);
    const { gaps } = await read({ inDocument: [list] });
    expect(gaps).toMatchObject([{ reason: 'damaged', at: { page: 1 } }]);
  });

  it('goes through containers that hold one another to any depth', async () => {
    let nested = chars('Ann');
    for (let depth = 0; depth < 5000; depth++) nested = container(1036, [nested]);
    const { gaps } = await read({ earlier: [container(1006, [nested])] });
    expect(gaps).toEqual([]);
  });

  it('stops at a limit', async () => {
    const storage = atom(4113, Buffer.concat([u32(5000), deflateSync(Buffer.alloc(5000))]), 1);
    const bytes = presentationOf({ objects: [storage] });
    await expect(readAll(reader, bytes, { inflatedBytes: 4000 })).rejects.toMatchObject({ name: 'LimitReached' });
  });

  it.each([
    ['a stream of nothing known', makeCompound({ streams: { 'PowerPoint Document': Buffer.alloc(100) } }).file],
    ['no stream', makeCompound({ streams: { Other: Buffer.alloc(100) } }).file],
  ])('refuses %s', async (_, bytes) => {
    await expect(readAll(reader, bytes)).rejects.toMatchObject({ reason: 'damaged' });
  });
});

describe('recognises', () => {
  it.each([
    ['its stream', ['PowerPoint Document', 'Current User'], 'ppt'],
    ['its stream in the storage of two versions', ['PP97_DUALSTORAGE/PowerPoint Document'], 'ppt'],
    ['a presentation within something else', ['ObjectPool/_1/PowerPoint Document'], undefined],
    ['a workbook', ['Workbook'], undefined],
    ['nothing', [], undefined],
  ] as const)('%s', (_, compoundNames, format) => {
    expect(reader.recognises({ head: Buffer.alloc(0), size: 1, extension: 'ppt', compoundNames })).toBe(format);
  });

  it('leaves alone what is no compound file', () => {
    expect(reader.recognises({ head: Buffer.alloc(0), size: 1, extension: 'ppt' })).toBeUndefined();
  });
});
