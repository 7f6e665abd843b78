import { readXml, XmlNames, XmlTokenizer } from '../../bytes/xml.js';
import { parseHexColour, type Rgb } from './colour.js';

/** Colours of a theme in the order in which styles count them: lt1, dk1, lt2, dk2, accents, links. */
export type ThemeColours = readonly Rgb[];

/** Names of the colours in that order. */
export const THEME_SLOTS: readonly string[] = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

/** The Office theme of 2013, for packages without one. */
export const OFFICE_THEME: ThemeColours = [
  0xffffff, 0x000000, 0xe7e6e6, 0x44546a, 0x5b9bd5, 0xed7d31, 0xa5a5a5, 0xffc000, 0x4472c4, 0x70ad47, 0x0563c1,
  0x954f72,
];

const NAMES = new XmlNames([...THEME_SLOTS, 'clrScheme', 'srgbClr', 'sysClr', 'val', 'lastClr']);
const SCHEME = NAMES.id('clrScheme');
const RGB = NAMES.id('srgbClr');
const SYSTEM = NAMES.id('sysClr');
const VALUE = NAMES.id('val');
const LAST = NAMES.id('lastClr');

/** Throws what the tokenizer and `chunks` throw. */
export async function readTheme(chunks: AsyncIterable<Buffer>): Promise<ThemeColours> {
  const colours = [...OFFICE_THEME];
  let slot = -1;
  let inScheme = false;
  await readXml(chunks, new XmlTokenizer(NAMES, { roots: ['theme', 'themeOverride'] }), {
    start(tokenizer) {
      const { name } = tokenizer;
      if (name === SCHEME) inScheme = true;
      else if (!inScheme) return;
      else if (name === RGB || name === SYSTEM) {
        const colour = parseHexColour(tokenizer.attribute(name === RGB ? VALUE : LAST));
        if (colour !== undefined && slot >= 0) colours[slot] = colour;
      } else slot = THEME_SLOTS.indexOf(tokenizer.nameText());
    },
    end(tokenizer) {
      if (tokenizer.name === SCHEME) inScheme = false;
    },
  });
  return colours;
}
