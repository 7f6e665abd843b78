import { decodeBytes } from '../../bytes/text-encoding.js';
import { decodeXmlText } from '../../bytes/xml-text.js';
import type { Concealed, Content } from '../../model/content.js';
import { inside, textContent, within } from './content.js';
import type { PartReader } from './part-reader.js';

const SHAPE =
  /<(?:[\w-]+:)?(shape|rect|roundrect|oval|line|polyline|arc|curve|image|group)\b([^>]*)>([\s\S]*?)(?=<\/?(?:[\w-]+:)?(?:shape|rect|roundrect|oval|line|polyline|arc|curve|image|group)\b|$)/gi;
const TEXT_BOX = /<(?:[\w-]+:)?textbox\b[^>]*>([\s\S]*?)<\/(?:[\w-]+:)?textbox>/gi;
const TEXT_PATH = /<(?:[\w-]+:)?textpath\b([^>]*)>/gi;

/**
 * Drawings in VML, the older language: text boxes, labels of buttons, word art, alternative texts. Excel writes `<br>`
 * in them without an end, so they are no XML and are searched as text.
 */
export const readVml: PartReader = async function* ({ package: pkg, part, at, concealed }): AsyncGenerator<Content> {
  const { text: markup } = decodeBytes(await pkg.whole(part));
  for (const [, , attributes = '', body = ''] of markup.matchAll(SHAPE)) {
    const hidden = hiddenBy(attributes, body, concealed);
    for (const [, inner = ''] of body.matchAll(TEXT_BOX)) {
      const words = plainText(inner);
      if (words !== '') yield textContent(words, at, hidden);
    }
    for (const [, path = ''] of body.matchAll(TEXT_PATH)) {
      const words = attributeOf(path, 'string');
      if (words !== '') yield textContent(words, at, hidden);
    }
    for (const words of [attributeOf(attributes, 'alt'), attributeOf(attributes, 'title')]) {
      if (words !== '') yield textContent(words, at, inside(hidden, 'alt-text', 'alt-text'));
    }
  }
};

/** Notes are drawn here too, hidden until somebody points at the cell; their text stands elsewhere. */
function hiddenBy(attributes: string, body: string, outer: Concealed | undefined): Concealed | undefined {
  const invisible = /visibility\s*:\s*hidden/i.test(attributeOf(attributes, 'style'));
  if (!invisible) return outer;
  const isNote = /ObjectType\s*=\s*["']Note["']/i.test(body);
  return within(outer, isNote ? { carrier: 'comment', by: ['comment'] } : { carrier: 'text-box', by: ['drawing'] });
}

function attributeOf(attributes: string, name: string): string {
  const match = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(attributes);
  return decodeXmlText(match?.[1] ?? match?.[2] ?? '').trim();
}

function plainText(markup: string): string {
  const lines = markup
    .replace(/\s*\n\s*/g, ' ')
    .replace(/<(?:br|\/div|\/p)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '');
  return decodeXmlText(lines)
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
}
