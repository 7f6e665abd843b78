import type { Content } from '../../model/content.js';
import { readAnyXml } from './any-xml.js';
import { inside } from './content.js';
import type { PartReader } from './part-reader.js';

/** A part of a kind that is not known: XML is read whole, anything else is a gap. */
export const readAnyPart: PartReader = async function* (context): AsyncGenerator<Content> {
  if (await isXml(context.package.raw(context.part))) {
    yield* readAnyXml(context, { concealed: inside(context.concealed, 'custom-xml', 'custom-xml') });
    return;
  }
  yield {
    kind: 'gap',
    reason: 'unknown-part',
    at: context.at,
    detail: 'A part of a kind that is not known was not read.',
  };
};

/** True when the first character that is no white space is `<`, in any width. */
async function isXml(chunks: AsyncIterable<Buffer>): Promise<boolean> {
  for await (const chunk of chunks) {
    const head = chunk.toString('latin1', 0, 64).replace(/[\0\s]|^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/g, '');
    return head.startsWith('<');
  }
  return false;
}
