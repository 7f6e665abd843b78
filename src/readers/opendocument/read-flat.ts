import type { Budget, Bytes } from '../../model/bytes.js';
import type { Content } from '../../model/content.js';
import { ByteStrings } from '../ooxml/byte-strings.js';
import { guarded } from '../ooxml/content.js';
import { DocumentStyles } from './document-styles.js';
import { readDocumentXml } from './document-xml.js';
import { COPIES, type DocumentSetting } from './reading.js';

const CHUNK = 128 * 1024;

/** Everything in a flat file: one document in XML, objects and pictures within it as text. */
export async function* readFlat(bytes: Bytes, budget: Budget, isSpreadsheet: boolean): AsyncGenerator<Content> {
  const strings = new ByteStrings(budget, false);
  let tables = 0;
  const setting: DocumentSetting = {
    isSpreadsheet,
    styles: new DocumentStyles(),
    strings,
    budget,
    nextTable: () => ++tables,
    // There is no package: a link leads within the document or out of the file.
    refer: (href) => href === '' || href.startsWith('#'),
    copies: { left: COPIES },
  };
  yield* guarded({}, readDocumentXml(chunksOf(bytes), setting, { at: {}, concealed: undefined }));
  yield { kind: 'pool-end', pool: strings, at: {} };
}

async function* chunksOf(bytes: Bytes): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.size; at += CHUNK) yield bytes.read(at, CHUNK);
}
