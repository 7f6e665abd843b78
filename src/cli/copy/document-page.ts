import { UsageError } from '../usage-error.js';
import { cleanPage } from './clean-page.js';
import { escapeHtml, type HtmlNode, htmlOf, parseFragment, textOf } from './html-tree.js';
import type { ShownWords } from './shown-words.js';
import { WordCheck } from './word-check.js';

/** A document in a simpler form, and how many of its pieces were shortened or left out because they are not shown. */
export interface SimpleDocument {
  readonly text: string;
  readonly cleaned: number;
}

const STYLE =
  'body{font:1rem/1.5 sans-serif;max-width:45rem;margin:2rem auto;padding:0 1rem}td,th{border:1px solid;padding:.25rem .5rem}table{border-collapse:collapse}';

/** A Word document as a web page or as text: what it shows, without its pictures, links and properties. */
export async function documentPage(
  buffer: Buffer,
  words: ShownWords,
  format: 'html' | 'text',
  title: string,
): Promise<SimpleDocument> {
  const { children, cleaned } = cleanPage(parseFragment(await convert(buffer)), new WordCheck(words));
  if (children.map(textOf).join('').trim() === '') {
    throw new UsageError('No copy was made: the document shows no text that a simpler format could hold.');
  }
  const text = format === 'text' ? `${plainLines(children).join('\n')}\n` : page(children.map(htmlOf), title);
  return { text, cleaned };
}

async function convert(buffer: Buffer): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  try {
    const options = { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) };
    return (await mammoth.convertToHtml({ buffer }, options)).value;
  } catch {
    throw new UsageError('No copy was made: the document could not be converted. Save it again in Word and try then.');
  }
}

function page(blocks: readonly string[], title: string): string {
  return [
    '<!doctype html>',
    '<html lang="en">',
    `<head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head>`,
    '<body>',
    ...blocks,
    '</body>',
    '</html>\n',
  ].join('\n');
}

/** One line a paragraph, one line a row of a table. */
function plainLines(nodes: readonly HtmlNode[]): string[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return node.trim() === '' ? [] : [node];
    if (node.name === 'tr') return [node.children.map((cell) => textOf(cell).trim()).join('\t')];
    const hasElements = node.children.some(
      (child) => typeof child !== 'string' && /^(?:t|[uo]l|li|p|div|h\d)/u.test(child.name),
    );
    return hasElements ? plainLines(node.children) : [textOf(node).trim()];
  });
}
