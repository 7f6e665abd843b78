import { decodeBytes } from '../../bytes/text-encoding.js';
import type { Concealed, Content } from '../../model/content.js';
import { Unreadable } from '../../model/failure.js';
import { readAnyXml } from './any-xml.js';
import { textContent } from './content.js';
import { isFilling } from './filling.js';
import type { PartReader } from './part-reader.js';

export const UNREFERENCED: Concealed = { carrier: 'unreferenced-part', by: ['unreferenced'] };

/** First bytes of files that another reader knows: archives, compound files, PDF, pictures, RTF. */
const SIGNATURES = [
  '504b0304',
  'd0cf11e0',
  '25504446',
  'ffd8ff',
  '89504e47',
  '47494638',
  '7b5c7274',
  '424d',
  '49492a00',
  '4d4d002a',
];

/** A part that nothing points to, of no kind known by its type: read as XML, as text or as a file of its own. */
export const readUnreferenced: PartReader = async function* (context): AsyncGenerator<Content> {
  const { package: pkg, part, at, concealed = UNREFERENCED } = context;
  // The archive may promise nothing where there is something.
  const bytes = await pkg.content(part);
  if (bytes.size === 0) return;
  const head = bytes.read(0, 4096);
  if (SIGNATURES.some((signature) => head.toString('hex', 0, 4).startsWith(signature))) {
    yield { kind: 'child', name: part.name, bytes, at, concealed };
    return;
  }
  if (/^[\s\0]*(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*</.test(head.toString('latin1'))) {
    yield* readAnyXml(context, { concealed });
    return;
  }
  const content = await pkg.whole(part);
  // Office leaves such parts in a folder `[trash]` where it replaced one.
  if (isFilling(content)) return;
  const { text, lossy } = decodeBytes(content);
  if (lossy || /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]/.test(text)) {
    throw new Unreadable(
      'unknown-part',
      'A part that nothing refers to is of a kind that is not known; it was not read.',
    );
  }
  yield textContent(text, at, concealed);
};
