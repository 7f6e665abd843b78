import type { Content } from '../../model/content.js';
import { inside } from './content.js';
import type { PartReader } from './part-reader.js';

/** A document within the document: a workbook behind a chart, an attached file. The engine reads it by its own reader. */
export const readEmbedded: PartReader = async function* ({
  package: pkg,
  part,
  at,
  concealed,
}): AsyncGenerator<Content> {
  const hidden = inside(concealed, 'embedded-object', 'attachment');
  yield { kind: 'fact', fact: 'embedded-object', at, count: 1, concealed: hidden };
  yield { kind: 'child', name: part.name, bytes: await pkg.content(part), at, concealed: hidden };
};
