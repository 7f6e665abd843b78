import type { Content } from '../../model/content.js';
import { visitXml } from '../ooxml/part-reader.js';
import { Document } from './document.js';
import type { DocumentSetting, Place } from './reading.js';
import { ODF_NAMES } from './vocabulary.js';
import { withoutDoctype } from './without-doctype.js';

/** Content of one document in XML; when it breaks off, what was read, then what broke it. */
export async function* readDocumentXml(
  chunks: AsyncIterable<Buffer>,
  setting: DocumentSetting,
  place: Place,
): AsyncGenerator<Content> {
  const atEnd: Content[] = [];
  const keep = (content: Content): void => {
    atEnd.push(content);
  };
  let emit = keep;
  const document = new Document(setting, place, (content) => emit(content));
  try {
    yield* visitXml(withoutDoctype(chunks), setting.budget.limits, ODF_NAMES, (push) => {
      emit = push;
      return document;
    });
  } finally {
    emit = keep;
    document.close();
    yield* atEnd;
  }
}
