import { describe, expect, it } from 'vitest';
import { reader } from '../../../src/readers/pptx/index.js';
import { hiding, readAll } from '../ooxml/read-all.js';
import { type PresentationSpec, p, presentationOf, type SlideSpec, shape, solid } from './presentation-builder.js';

const scheme = (name: string, change = ''): string =>
  `<a:solidFill><a:schemeClr val="${name}">${change}</a:schemeClr></a:solidFill>`;
const plain = (fill: string): string => `<p:bgPr>${fill}</p:bgPr>`;
const reference = (index: number, name: string): string =>
  `<p:bgRef idx="${index}"><a:schemeClr val="${name}"/></p:bgRef>`;
const map = (bg1: string, tx1: string): string => `bg1="${bg1}" tx1="${tx1}" bg2="lt2" tx2="dk2"`;
const darkMap = `<p:clrMap ${map('dk1', 'lt1')}/>`;
const darkOverride = `<p:clrMapOvr><a:overrideClrMapping ${map('dk1', 'lt1')}/></p:clrMapOvr>`;

const box: [number, number, number, number] = [100, 100, 200, 50];
const elsewhere: [number, number, number, number] = [400, 400, 100, 100];
const written = (fill: string, more: Parameters<typeof shape>[1] = { box }): string =>
  shape(p('Ann', `<a:rPr>${fill}</a:rPr>`), more);
const white = written(solid('FFFFFF'));
const bar = (at: typeof box): string => shape('', { box: at, look: solid('112233') });
const picture = (at: typeof box): string =>
  `<p:pic><p:nvPicPr><p:cNvPr id="7" name="Picture 7"/></p:nvPicPr><p:spPr><a:xfrm><a:off x="${at[0] * 12_700}" y="${at[1] * 12_700}"/><a:ext cx="${at[2] * 12_700}" cy="${at[3] * 12_700}"/></a:xfrm></p:spPr></p:pic>`;

const on = (shapes: string, more: Omit<PresentationSpec, 'slides'> = {}, slide: SlideSpec = {}): PresentationSpec => ({
  ...more,
  slides: [{ ...slide, shapes }],
});

describe('letters in the colour of the background', () => {
  it.each<[string, PresentationSpec, boolean]>([
    ['white where nothing gives a background', on(white), true],
    ['white on a white slide', on(white, {}, { ground: plain(solid('FFFFFF')) }), true],
    ['white on a nearly white slide', on(white, {}, { ground: plain(solid('FBFBFB')) }), true],
    ['white on a white layout', on(white, { layoutGround: plain(solid('FFFFFF')) }), true],
    ['white on the first background of the theme', on(white, { masterGround: reference(1001, 'bg1') }), true],
    ['the colour of the theme on it', on(written(scheme('bg1')), { masterGround: reference(1001, 'bg1') }), true],
    ['black on a dark slide', on(written(solid('000000')), {}, { ground: plain(solid('000000')) }), true],
    [
      'black on the background of a dark map',
      on(written(solid('000000')), { masterGround: reference(1001, 'bg1'), afterMaster: darkMap }),
      true,
    ],
    ['white beside a bar of the layout', on(white, { layout1: bar(elsewhere) }), true],
    ['white beside a bar of the slide', on(bar(elsewhere) + white), true],
    ['white in a placeholder of a plain layout', on(written(solid('FFFFFF'), { placeholder: 'body' })), true],
    ['white before a bar that comes later', on(white + bar(elsewhere)), true],

    ['black', on(written(solid('000000'))), false],
    ['pale grey', on(written(solid('DDDDDD'))), false],
    ['no colour', on(shape(p('Ann'), { box })), false],
    ['white on a dark slide', on(white, {}, { ground: plain(solid('112233')) }), false],
    [
      'white on a dark layout',
      on(white, { layoutGround: plain(solid('112233')), masterGround: plain(solid('FFFFFF')) }),
      false,
    ],
    ['white on a dark master', on(white, { masterGround: plain(solid('112233')) }), false],
    [
      'white on a background of the theme that is no plain one',
      on(white, { masterGround: reference(1003, 'bg1') }),
      false,
    ],
    [
      'white on a gradient',
      on(
        white,
        {},
        { ground: plain('<a:gradFill><a:gsLst><a:gs pos="0"><a:srgbClr val="FFFFFF"/></a:gs></a:gsLst></a:gradFill>') },
      ),
      false,
    ],
    ['white on a picture', on(white, {}, { ground: plain('<a:blipFill><a:blip/></a:blipFill>') }), false],
    [
      'white on the background of a dark map',
      on(white, { masterGround: reference(1001, 'bg1'), afterMaster: darkMap }),
      false,
    ],
    [
      'white where the slide turns the map',
      on(white, { masterGround: reference(1001, 'bg1') }, { after: darkOverride }),
      false,
    ],
    ['a darker kind of the colour', on(written(scheme('bg1', '<a:lumMod val="50000"/>'))), false],
    ['white in a box of its own', on(written(solid('FFFFFF'), { box, look: solid('112233') })), false],
    [
      'white in a box its style fills',
      on(
        written(solid('FFFFFF'), {
          box,
          style: '<p:style><a:fillRef idx="1"><a:schemeClr val="accent1"/></a:fillRef></p:style>',
        }),
      ),
      false,
    ],
    [
      'white in a box with a picture',
      on(written(solid('FFFFFF'), { box, look: '<a:blipFill><a:blip/></a:blipFill>' })),
      false,
    ],
    ['white over a bar', on(bar(box) + white), false],
    ['white over half a bar', on(bar([0, 120, 150, 100]) + white), false],
    ['white over a picture', on(picture(box) + white), false],
    ['white over a bar of the layout', on(white, { layout1: bar(box) }), false],
    ['white over a picture of the master', on(white, { master: picture([0, 0, 720, 540]) }), false],
    [
      'white in a placeholder, with a bar somewhere',
      on(bar(elsewhere) + written(solid('FFFFFF'), { placeholder: 'body' })),
      false,
    ],
    [
      'white in a placeholder that the layout fills',
      on(written(solid('FFFFFF'), { box, placeholder: 'body' }), {
        layout1: shape('', { box: elsewhere, look: solid('112233'), placeholder: 'body' }),
      }),
      false,
    ],
  ])('%s', async (_name, spec, hidden) => {
    const { texts } = await readAll(reader, presentationOf(spec));
    const [found] = texts.filter(({ text }) => text === 'Ann');
    expect(found?.hidden && hiding(found.hidden)).toBe(hidden ? 'text: same-colour' : undefined);
  });
});
