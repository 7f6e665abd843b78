import { memoryBytes } from '../../../bytes/memory-bytes.js';
import type { Concealed, Content } from '../../../model/content.js';
import { decodeText } from '../raw/pdf-text.js';
import { dictionariesWithin, type RawFile } from '../raw/raw-file.js';
import { asKind, dictionaryOf, type PdfDictionary, type PdfObject, type PdfStream } from '../raw/values.js';
import { textContent } from '../text-content.js';
import type { HeardTexts } from './heard-texts.js';

const ATTACHED: Concealed = { carrier: 'attachment', by: ['attachment'] };

/**
 * Files within the document, each once, wherever they hang: the list of attachments, annotations, portfolios, associated
 * files (ISO 32000-2, 7.11). `concealed` says in which place they are hidden.
 */
export function* embeddedFiles(
  raw: RawFile,
  objects: Iterable<PdfObject>,
  heard: HeardTexts,
  concealed: Concealed = ATTACHED,
): Generator<Content> {
  const seen = new Set<PdfStream>();
  for (const object of objects) {
    for (const specification of dictionariesWithin(object.value)) {
      const streams = dictionaryOf(raw.get(specification, 'EF'));
      if (!streams) continue;
      const name = nameOf(raw, specification) ?? `attachment ${seen.size + 1}`;
      const description = asKind(raw.get(specification, 'Desc'), 'string');
      const words = description ? decodeText(description.bytes) : '';
      if (words !== '' && heard.isNew(words)) yield* textContent(words, { field: 'attachment description' }, concealed);
      for (const key of streams.entries.keys()) {
        const stream = asKind(raw.get(streams, key), 'stream');
        if (!stream || seen.has(stream)) continue;
        seen.add(stream);
        yield attached(raw, stream, name, concealed);
      }
    }
  }
}

function attached(raw: RawFile, stream: PdfStream, name: string, concealed: Concealed): Content {
  const bytes = raw.bytesOf(stream);
  if (bytes) return { kind: 'child', name, bytes: memoryBytes(bytes), at: { field: 'attachment' }, concealed };
  const at = { field: 'attachment' };
  if (raw.isLocked(stream))
    return {
      kind: 'gap',
      reason: 'encrypted',
      at,
      detail: 'An attached file needs a password, so it was not checked.',
    };
  return { kind: 'gap', reason: 'damaged', at, detail: 'An attached file could not be taken out.' };
}

function nameOf(raw: RawFile, specification: PdfDictionary): string | undefined {
  for (const key of ['UF', 'F', 'Unix', 'DOS', 'Mac']) {
    const name = asKind(raw.get(specification, key), 'string');
    if (name && name.bytes.length > 0) return decodeText(name.bytes);
  }
  return undefined;
}
