import type { Bytes } from '../../model/bytes.js';
import type { Content } from '../../model/content.js';
import { readAnyXml } from './any-xml.js';
import { inside, textContent } from './content.js';
import { extensionOf } from './content-types.js';
import { metafileTexts } from './metafile.js';
import type { PartContext, PartReader } from './part-reader.js';

const RASTER: ReadonlySet<string> = new Set([
  'jpeg',
  'jpg',
  'jpe',
  'jfif',
  'png',
  'gif',
  'bmp',
  'dib',
  'tif',
  'tiff',
  'webp',
  'wdp',
  'hdp',
  'jxr',
  'heic',
  'ico',
]);
const METAFILE: ReadonlySet<string> = new Set(['emf', 'wmf', 'emz', 'wmz']);

/** Pictures that can be looked at: the scan of a page within a document is a document within it. */
const DECODED: ReadonlySet<string> = new Set(['jpeg', 'jpg', 'jpe', 'jfif', 'png']);

async function pageOfPrint({ package: pkg, part }: PartContext): Promise<Bytes | undefined> {
  // Loaded here, not above: with it comes all that the pages of a PDF need.
  const { isPageOfPrint } = await import('../recognition/page-of-print.js');
  const bytes = await pkg.content(part);
  return (await isPageOfPrint(bytes.read(0, bytes.size), pkg.budget)) ? bytes : undefined;
}

/** A picture: that it is there, and what it says where it is a page; drawings that keep their text give it. */
export const readPicture: PartReader = async function* (context): AsyncGenerator<Content> {
  const { part, at, concealed, package: pkg } = context;
  const extension = extensionOf(part.name);
  if (extension === 'svg') yield* readAnyXml(context, { concealed });
  else if (METAFILE.has(extension)) {
    for (const text of metafileTexts(await pkg.whole(part))) yield textContent(text, at, concealed);
  } else if (RASTER.has(extension) || part.contentType.startsWith('image/')) {
    const hidden = concealed === undefined ? {} : { concealed };
    const page = DECODED.has(extension) ? await pageOfPrint(context) : undefined;
    if (page)
      yield { kind: 'child', name: part.name.slice(part.name.lastIndexOf('/') + 1), bytes: page, at, ...hidden };
    else yield { kind: 'fact', fact: 'photograph', at, count: 1, ...hidden };
  } else {
    yield {
      kind: 'gap',
      reason: 'unsupported',
      at,
      detail: 'A picture, sound or film in a format that cannot be read.',
    };
  }
};

/** The preview of the document's first page, which may show what was removed since. */
export const readThumbnail: PartReader = async function* (context): AsyncGenerator<Content> {
  const { part, at, package: pkg } = context;
  const concealed = inside(context.concealed, 'thumbnail', 'property');
  yield { kind: 'fact', fact: 'thumbnail', at, count: 1, concealed };
  if (METAFILE.has(extensionOf(part.name))) {
    for (const text of metafileTexts(await pkg.whole(part))) yield textContent(text, at, concealed);
  }
};
