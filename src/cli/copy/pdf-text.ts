import { UsageError } from '../usage-error.js';
import type { SimpleDocument } from './document-page.js';
import type { ShownWords } from './shown-words.js';
import { WordCheck } from './word-check.js';

/**
 * The text of a PDF, page by page. The converter keeps the order of reading and knows nothing of what is covered, so its
 * text is taken only where nothing is hidden and the gate's own reader knows each word; else that reader's text is.
 */
export async function pdfText(buffer: Buffer, words: ShownWords): Promise<SimpleDocument> {
  if (words.lines.length === 0) {
    throw new UsageError(
      'No copy was made: the PDF shows no text, only pictures, so there is nothing to copy as text.',
    );
  }
  const converted = words.hides ? undefined : await convert(buffer);
  if (converted !== undefined && new WordCheck(words).everyWord(converted)) return { text: converted, cleaned: 0 };
  return { text: ownText(words), cleaned: words.hides ? words.hidden.size + words.mixed.size : 0 };
}

async function convert(buffer: Buffer): Promise<string | undefined> {
  try {
    const { PDFParse, VerbosityLevel } = await import('pdf-parse');
    const parser = new PDFParse({ data: new Uint8Array(buffer), verbosity: VerbosityLevel.ERRORS });
    try {
      const { pages } = await parser.getText({ pageJoiner: '' });
      const texts = pages.map(({ text }) => text.trimEnd()).filter((text) => text !== '');
      return texts.length === 0 ? undefined : `${texts.join('\n\n')}\n`;
    } finally {
      await parser.destroy();
    }
  } catch {
    // Where it fails, or does not run on this system, the gate's own reader has the text too.
    return undefined;
  }
}

function ownText({ lines }: ShownWords): string {
  return lines.map(({ text, page }, at) => `${at > 0 && page !== lines[at - 1]?.page ? '\n' : ''}${text}\n`).join('');
}
