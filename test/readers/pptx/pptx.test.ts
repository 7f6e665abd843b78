import { describe, expect, it } from 'vitest';
import type { Probe } from '../../../src/model/reader.js';
import { reader } from '../../../src/readers/pptx/index.js';
import { packageOf, relationships } from '../ooxml/package-builder.js';
import { hiding, readAll } from '../ooxml/read-all.js';
import {
  frameOf,
  type PresentationSpec,
  p,
  presentationOf,
  type SlideSpec,
  shape,
  solid,
  treePart,
} from './presentation-builder.js';

const read = (spec: PresentationSpec) => readAll(reader, presentationOf(spec));

/** Texts with what hides them: `Ann {slide: slide-hidden}`. */
async function linesOf(spec: PresentationSpec): Promise<readonly string[]> {
  const { texts } = await read(spec);
  return texts.map(
    ({ text, hidden, role }) => text + (hidden ? ` {${hiding(hidden)}}` : '') + (role ? ` (${role})` : ''),
  );
}

const slide = (shapes: string, more: Omit<SlideSpec, 'shapes'> = {}): PresentationSpec => ({
  slides: [{ shapes, ...more }],
});

describe('what is seen of a slide', () => {
  const at = (left: number, top = 100): { box: [number, number, number, number] } => ({ box: [left, top, 200, 50] });
  const wide: [number, number, number, number] = [50, 90, 300, 80];
  const black = { look: solid('000000'), box: wide };
  const group = (
    inner: string,
    box: [number, number, number, number],
    space: [number, number, number, number],
  ): string =>
    `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="2" name="Group 1"/></p:nvGrpSpPr><p:grpSpPr>${frameOf(
      box,
      '',
      'a:xfrm',
      frameOf(space, '', 'x')
        .replace('a:off', 'a:chOff')
        .replace('a:ext c', 'a:chExt c')
        .replace(/<\/?x>/gu, ''),
    )}</p:grpSpPr>${inner}</p:grpSp>`;
  const covered = 'Ann {invisible-text: covered}';
  const off = 'Ann {off-page: off-page}';
  const cases: readonly (readonly [what: string, spec: PresentationSpec, lines: readonly string[]])[] = [
    ['a text', slide(shape(p('Ann'), at(100))), ['Ann']],
    [
      'runs are one text',
      slide(
        shape(
          '<a:p><a:r><a:t>Smi</a:t></a:r><a:r><a:t>th</a:t></a:r><a:br/><a:fld type="slidenum"><a:t>7</a:t></a:fld></a:p>',
        ),
      ),
      ['Smith\n7'],
    ],
    ['blank paragraphs', slide(shape('<a:p/><a:p><a:endParaRPr/></a:p>')), []],
    ['a hidden slide', slide(shape(p('Ann')), { hidden: true }), ['Ann {slide: slide-hidden}']],
    ['a hidden shape', slide(shape(p('Ann'), { about: ' hidden="1"' })), ['Ann {text-box: drawing}']],
    [
      'words about a shape',
      slide(shape('', { about: ' descr="Ann" title="Bob"' })),
      ['Ann {alt-text: alt-text}', 'Bob {alt-text: alt-text}'],
    ],
    ['a name somebody gave a shape', slide(shape('', { name: 'Ann' })), ['Ann {alt-text: alt-text} (title)']],
    ['left of the slide', slide(shape(p('Ann'), at(-300))), [off]],
    ['below the slide', slide(shape(p('Ann'), at(100, 540))), [off]],
    ['half on the slide', slide(shape(p('Ann'), at(-100))), ['Ann']],
    ['turned beside the slide', slide(shape(p('Ann'), { ...at(-210), frame: ' rot="2700000"' })), ['Ann']],
    ['upside down beside the slide', slide(shape(p('Ann'), { ...at(-210), frame: ' rot="10800000"' })), [off]],
    ['where the layout says', slide(shape(p('Ann'), { placeholder: 'title' })), ['Ann']],
    [
      'in a group beside the slide',
      slide(group(shape(p('Ann'), at(100)), [800, 0, 400, 400], [0, 0, 400, 400])),
      [off],
    ],
    [
      'in a group that brings it back',
      slide(group(shape(p('Ann'), at(900)), [0, 0, 400, 400], [800, 0, 400, 400])),
      ['Ann'],
    ],
    ['under a box', slide(shape(p('Ann'), at(100)) + shape('', black)), [covered]],
    ['over a box', slide(shape('', black) + shape(p('Ann'), at(100))), ['Ann']],
    ['half under a box', slide(shape(p('Ann'), at(200)) + shape('', black)), ['Ann']],
    [
      'under a box without fill',
      slide(shape(p('Ann'), at(100)) + shape('', { ...black, look: '<a:noFill/>' })),
      ['Ann'],
    ],
    [
      'under a box with a line only',
      slide(shape(p('Ann'), at(100)) + shape('', { box: wide, look: `<a:ln>${solid('000000')}</a:ln>` })),
      ['Ann'],
    ],
    [
      'under glass',
      slide(
        shape(p('Ann'), at(100)) +
          shape('', {
            box: wide,
            look: '<a:solidFill><a:srgbClr val="000000"><a:alpha val="50000"/></a:srgbClr></a:solidFill>',
          }),
      ),
      ['Ann'],
    ],
    [
      'under a box of full strength',
      slide(
        shape(p('Ann'), at(100)) +
          shape('', {
            box: wide,
            look: '<a:solidFill><a:srgbClr val="000000"><a:alpha val="100000"/></a:srgbClr></a:solidFill>',
          }),
      ),
      [covered],
    ],
    [
      'under an oval',
      slide(shape(p('Ann'), at(100)) + shape('', { ...black, look: `<a:prstGeom prst="ellipse"/>${solid('000000')}` })),
      ['Ann'],
    ],
    [
      'under a box that its style fills',
      slide(shape(p('Ann'), at(100)) + shape('', { box: wide, style: '<p:style><a:fillRef idx="1"/></p:style>' })),
      [covered],
    ],
    [
      'under a box that its style leaves empty',
      slide(shape(p('Ann'), at(100)) + shape('', { box: wide, style: '<p:style><a:fillRef idx="0"/></p:style>' })),
      ['Ann'],
    ],
    ['under a hidden box', slide(shape(p('Ann'), at(100)) + shape('', { ...black, about: ' hidden="1"' })), ['Ann']],
    [
      'under a box that goes away',
      slide(shape(p('Ann'), at(100)) + shape('', { ...black, id: 7 }), {
        after: '<p:timing><p:spTgt spid="7"/></p:timing>',
      }),
      ['Ann'],
    ],
    [
      'under a box while another one moves',
      slide(shape(p('Ann'), at(100)) + shape('', { ...black, id: 7 }), {
        after: '<p:timing><p:spTgt spid="8"/></p:timing>',
      }),
      [covered],
    ],
    [
      'in the colour of its box',
      slide(shape(p('Ann', `<a:rPr>${solid('000000')}</a:rPr>`), black)),
      ['Ann {text: same-colour}'],
    ],
    ['in another colour', slide(shape(p('Ann', `<a:rPr>${solid('FFFFFF')}</a:rPr>`), black)), ['Ann']],
    [
      'in a lighter kind of the colour',
      slide(
        shape(
          p(
            'Ann',
            '<a:rPr><a:solidFill><a:schemeClr val="tx1"><a:lumMod val="50000"/></a:schemeClr></a:solidFill></a:rPr>',
          ),
          { box: wide, look: '<a:solidFill><a:schemeClr val="tx1"/></a:solidFill>' },
        ),
      ),
      ['Ann'],
    ],
    ['of one point', slide(shape(p('Ann', '<a:rPr sz="100"/>'))), ['Ann {text: tiny-font}']],
    ['of eight points', slide(shape(p('Ann', '<a:rPr sz="800"/>'))), ['Ann']],
    [
      'both branches of an alternative',
      slide(
        `<mc:AlternateContent><mc:Choice>${shape(p('a'))}</mc:Choice><mc:Fallback>${shape(p('a') + p('Ann'))}</mc:Fallback></mc:AlternateContent>`,
      ),
      ['Ann {text-box: alternate-content}', 'a'],
    ],
    [
      'sections, shows',
      {
        inMain:
          '<p:custShowLst><p:custShow name="For the board"/></p:custShowLst><p14:section xmlns:p14="x" name="Case 1"><p14:sldIdLst><p14:sldId id="256"/></p14:sldIdLst></p14:section>',
      },
      ['For the board {slide: custom-view} (title)', 'Case 1 (title)'],
    ],
    [
      'masters and layouts, prompts apart',
      {
        slides: [{}],
        master: shape(p('Northshire')) + shape(p('Click to edit Master title style'), { placeholder: 'title' }),
        layout1: shape(p('Ann'), { placeholder: 'ftr' }),
        layout2: shape(p('Bob')),
      },
      ['Northshire', 'Ann {template: property}', 'Bob {template: unreferenced}'],
    ],
  ];
  it.each(cases)('%s', async (_, spec, lines) => {
    expect(await linesOf(spec)).toEqual(lines);
  });

  it('places what it tells', async () => {
    const covering = shape(p('Ann'), at(100)) + shape('', black);
    const { texts, facts } = await read({ slides: [{}, { shapes: covering }] });
    expect(texts.map((text) => text.at)).toEqual([{ page: 2, part: 'ppt/slides/slide2.xml' }]);
    expect(facts).toMatchObject([{ fact: 'covered-text', sample: 'Ann', at: { page: 2 } }]);
  });
});

describe('tables and pictures', () => {
  const row = (...cells: readonly string[]): string => `<a:tr>${cells.join('')}</a:tr>`;
  const cell = (text: string, attributes = ''): string => `<a:tc${attributes}><a:txBody>${p(text)}</a:txBody></a:tc>`;
  const table = (rows: string, left = 0): string =>
    `<p:graphicFrame>${frameOf([left, 0, 100, 100], '', 'p:xfrm')}<a:tbl>${rows}</a:tbl></p:graphicFrame>`;
  it.each([
    [
      'cells',
      table(row(cell('Name'), cell('Age')) + row(cell('Ann'), cell('41'))),
      ['A1=Name', 'B1=Age', 'A2=Ann', 'B2=41'],
    ],
    [
      'a cell over two columns',
      table(row(cell('a', ' gridSpan="2"'), cell('', ' hMerge="1"'), cell('c'))),
      ['A1=a', 'C1=c'],
    ],
    [
      'what a merged cell still holds',
      table(row(cell('a'), cell('Ann', ' hMerge="1"'))),
      ['A1=a', 'B1=Ann {cell: covered}'],
    ],
    ['beside the slide', table(row(cell('Ann')), -200), ['A1=Ann {off-page: off-page}']],
  ])('%s', async (_, shapes, expected) => {
    const { cells } = await read(slide(shapes));
    expect(cells.map(({ ref, value, hidden }) => `${ref}=${value}${hidden ? ` {${hiding(hidden)}}` : ''}`)).toEqual(
      expected,
    );
  });

  it('tells cropped pictures, and takes photographs for covers', async () => {
    const picture = (crop: string, target: string): PresentationSpec =>
      slide(
        `${shape(p('Ann'), { box: [100, 100, 200, 50] })}<p:pic><p:blipFill><a:blip r:embed="rId2"/><a:srcRect${crop}/></p:blipFill><p:spPr>${frameOf([50, 50, 400, 200])}</p:spPr></p:pic>`,
        { more: [{ id: 'rId2', type: 'image', target: `../media/${target}` }] },
      );
    const cropped = await read(picture(' r="20000"', 'a.png'));
    expect(cropped.facts.map(({ fact }) => fact)).toEqual(['cropped-image']);
    const whole = await read(picture('', 'a.jpeg'));
    expect(whole.facts.map(({ fact }) => fact)).toEqual(['covered-text']);
  });
});

describe('what belongs to a slide', () => {
  const link = (type: string, target: string): SlideSpec['more'] => [{ id: 'rId2', type, target }];
  const notes = treePart('notes', shape(`${p('Ann')}<a:p><a:fld type="slidenum"><a:t>1</a:t></a:fld></a:p>`));
  const comments = '<p:cmLst xmlns:p="p"><p:cm authorId="0"><p:text>ask Ann</p:text></p:cm></p:cmLst>';
  const modern =
    '<p:cmLst xmlns:p="p" xmlns:a="a"><p:cm><p:txBody><a:p><a:r><a:t>ask Ann</a:t></a:r></a:p></p:txBody></p:cm></p:cmLst>';
  const cases: readonly (readonly [what: string, spec: PresentationSpec, lines: readonly string[]])[] = [
    [
      'notes',
      { slides: [{ more: link('notesSlide', '../notes.xml') ?? [] }], parts: { 'ppt/notes.xml': notes } },
      ['Ann {speaker-notes: speaker-notes}'],
    ],
    [
      'notes of a hidden slide',
      { slides: [{ hidden: true, more: link('notesSlide', '../notes.xml') ?? [] }], parts: { 'ppt/notes.xml': notes } },
      ['Ann {slide: slide-hidden + speaker-notes}'],
    ],
    [
      'comments',
      { slides: [{ more: link('comments', '../comments.xml') ?? [] }], parts: { 'ppt/comments.xml': comments } },
      ['ask Ann {comment: comment}'],
    ],
    [
      'comments of later programs',
      {
        slides: [
          { more: link('http://schemas.microsoft.com/office/2018/10/relationships/comments', '../c.xml') ?? [] },
        ],
        parts: { 'ppt/c.xml': modern },
      },
      ['ask Ann {comment: comment}'],
    ],
    [
      'who commented',
      {
        more: [{ type: 'commentAuthors', target: 'authors.xml' }],
        parts: {
          'ppt/authors.xml': '<p:cmAuthorLst xmlns:p="p"><p:cmAuthor name="Sam Writer" initials="SW"/></p:cmAuthorLst>',
        },
      },
      ['Sam Writer {comment: comment} (author)'],
    ],
    [
      'tags',
      {
        slides: [{ more: link('tags', '../tags.xml') ?? [] }],
        parts: { 'ppt/tags.xml': '<p:tagLst xmlns:p="p"><p:tag name="CASE" val="Ann Example"/></p:tagLst>' },
      },
      ['name: CASE\nval: Ann Example\n {property: property}'],
    ],
    [
      'a link',
      { slides: [{ more: [{ id: 'rId2', type: 'hyperlink', target: 'file:///s:/ann.docx', external: true }] }] },
      ['file:///s:/ann.docx {file-path: property} (code)'],
    ],
    [
      'slides that point to one another keep their places',
      { slides: [{ more: link('slide', 'slide2.xml') ?? [] }, { shapes: shape(p('Ann')), hidden: true }] },
      ['Ann {slide: slide-hidden}'],
    ],
    [
      'a slide taken out of the list',
      { parts: { 'ppt/slides/left.xml': treePart('sld', shape(p('Ann'))) } },
      ['Ann {unreferenced-part: unreferenced}'],
    ],
  ];
  it.each(cases)('%s', async (_, spec, lines) => {
    expect(await linesOf(spec)).toEqual(lines);
    expect((await read(spec)).gaps).toEqual([]);
  });

  it('hands on what is embedded', async () => {
    const { children, facts } = await read({
      slides: [{ more: link('package', '../embeddings/a.xlsx') ?? [] }],
      parts: { 'ppt/embeddings/a.xlsx': packageOf({ a: 'b' }) },
    });
    expect(children.map(({ name, concealed }) => [name, hiding(concealed)])).toEqual([
      ['ppt/embeddings/a.xlsx', 'embedded-object: attachment'],
    ]);
    expect(facts.map(({ fact }) => fact)).toEqual(['embedded-object']);
  });
});

describe('what cannot be read', () => {
  it.each<readonly [string, PresentationSpec, string, readonly string[]]>([
    [
      'a slide that is missing',
      { slides: [{}], parts: { 'ppt/_rels/presentation.xml.rels': relationships([]) } },
      'damaged',
      [],
    ],
    [
      'a slide cut short',
      {
        slides: [{}, { shapes: shape(p('b')) }],
        parts: { 'ppt/slides/slide1.xml': `<p:sld xmlns:p="p" xmlns:a="a">${p('Ann')}` },
      },
      'damaged',
      ['Ann', 'b'],
    ],
    [
      'a film',
      { slides: [{ more: [{ id: 'r', type: 'video', target: '../m.mp4' }] }], parts: { 'ppt/m.mp4': 'x' } },
      'unsupported',
      [],
    ],
  ])('leaves a gap and reads on: %s', async (_, spec, reason, lines) => {
    const { gaps, texts } = await read(spec);
    expect(gaps.map((gap) => gap.reason)).toContain(reason);
    expect(texts.map(({ text }) => text)).toEqual(lines);
  });

  it('refuses a package without a presentation', async () => {
    await expect(readAll(reader, packageOf({ 'a.xml': '<a/>' }))).rejects.toMatchObject({ reason: 'damaged' });
  });

  it('stops at a limit', async () => {
    await expect(readAll(reader, presentationOf(slide(shape(p('a')))), { xmlDepth: 4 })).rejects.toMatchObject({
      name: 'LimitReached',
    });
  });
});

describe('recognises', () => {
  const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.';
  const probe = (packageType: string, zipNames: readonly string[] = []): Probe => ({
    head: Buffer.alloc(0),
    size: 1,
    extension: 'pptx',
    packageType,
    zipNames,
  });
  it.each([
    ['a presentation', probe(`"${TYPE}presentation.main+xml"`), 'pptx'],
    ['a show', probe(`"${TYPE}slideshow.main+xml"`), 'ppsx'],
    ['a template', probe(`"${TYPE}template.main+xml"`), 'potx'],
    ['one with macros', probe('"application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml"'), 'pptm'],
    ['one without types', probe('', ['ppt/presentation.xml']), 'pptx'],
    ['a workbook that holds slides', probe('"spreadsheetml.sheet.main+xml"', ['ppt/presentation.xml']), undefined],
    ['a slide alone', probe(`"${TYPE}slide+xml"`), undefined],
    ['any archive', probe('', ['a.xml']), undefined],
    ['nothing', { head: Buffer.alloc(0), size: 0, extension: 'pptx' }, undefined],
  ])('%s', (_, given, format) => {
    expect(reader.recognises(given)).toBe(format);
  });
});
