import { describe, expect, it } from 'vitest';
import { type FileParts, line, type PageParts, pdfFile, streamOf } from '../pdf-file.js';
import { readPdf } from '../read-pdf.js';

const NAME = 'Marian Fenwick';
const HEADING = line(100, 720, 'The decision of the panel');
const marked = (entries: string, content: string): string => `/Span <<${entries}>> BDC ${content} EMC\n`;
const file = (content: string, page: Partial<PageParts> = {}, parts: Partial<FileParts> = {}): Buffer =>
  pdfFile({ pages: [{ content: HEADING + content, ...page }], ...parts });
const written = (text: string): string => line(100, 700, text);

describe('text that stands in for what is painted', () => {
  it.each([
    ['glyphs that say otherwise', file(marked(`/ActualText (${NAME})`, written('Name removed')))],
    ['glyphs whose font has no such letters', file(marked(`/ActualText (${NAME})`, 'BT /F9 9 Tf 9 9 Td (####) Tj ET'))],
    ['nothing', file(marked(`/ActualText (${NAME})`, ''))],
    ['a picture', file(marked(`/ActualText (${NAME})`, 'q 9 0 0 9 9 9 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q'))],
    [
      'glyphs, by a list among the resources',
      file(`/Span /P0 BDC ${written('Name removed')} EMC`, { resources: `/Properties<</P0<</ActualText(${NAME})>>>>` }),
    ],
    [
      'glyphs of a form',
      file(
        '/Fm0 Do',
        { resources: '/XObject<</Fm0 100 0 R>>' },
        {
          objects: {
            100: streamOf(
              '/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>',
              marked(`/ActualText (${NAME})`, written('Name removed')),
            ),
          },
        },
      ),
    ],
  ])('is read as hidden beside %s', async (_, bytes) => {
    const { hidden, visible } = await readPdf(bytes);
    expect(hidden.filter(({ text }) => text.includes('Fenwick'))).toEqual([{ carrier: 'structure-text', text: NAME }]);
    expect(visible.join('')).not.toContain('Fenwick');
  });

  it.each([
    ['ActualText', 'structure-text'],
    ['E', 'structure-text'],
    ['Alt', 'alt-text'],
  ])('is read under %s', async (key, carrier) => {
    const { hidden } = await readPdf(file(marked(`/${key} (${NAME})`, '0 0 9 9 re f')));
    expect(hidden).toContainEqual({ carrier, text: NAME });
  });

  it.each([
    ['something harmless', 'Name removed'],
    ['nothing', ''],
    ['a mark', '\u{ad}'],
  ])('does not take the place of glyphs that name somebody: %s', async (_, text) => {
    const { visible } = await readPdf(file(marked(`/ActualText (${text})`, written(NAME))));
    expect(visible.join('')).toContain(NAME);
  });

  it.each([
    ['the same words', marked(`/ActualText (${NAME})`, written(NAME))],
    ['the same words, set apart', marked(`/ActualText (${NAME})`, written('M a r i a n  F e n w i c k'))],
    ['a part of a word', `${marked('/ActualText (Fen)', written('Fen'))}${line(116, 700, 'wick')}`],
    ['words that stand elsewhere on the page', marked('/ActualText (The panel)', written('The said'))],
    [
      'a soft hyphen',
      `${written('Fen')}${marked('/ActualText <feff00ad>', line(116, 700, '-'))}${line(100, 688, 'wick')}`,
    ],
    ['no more than a language', marked('/Lang (en)', written(NAME))],
  ])('is nothing new: %s', async (_, content) => {
    const { hidden } = await readPdf(file(content));
    expect(hidden.filter(({ carrier }) => carrier !== 'property')).toEqual([]);
  });
});
