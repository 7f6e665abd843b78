import type { Content } from '../../model/content.js';
import { readAnyXml } from './any-xml.js';
import { inside, textContent } from './content.js';
import { extensionOf } from './content-types.js';
import { metafileTexts } from './metafile.js';
import type { PartReader } from './part-reader.js';

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

/** A picture: what it shows is not read here, only that it is there; drawings that keep their text give it. */
export const readPicture: PartReader = async function* (context): AsyncGenerator<Content> {
  const { part, at, concealed, package: pkg } = context;
  const extension = extensionOf(part.name);
  if (extension === 'svg') yield* readAnyXml(context, { concealed });
  else if (METAFILE.has(extension)) {
    for (const text of metafileTexts(await pkg.whole(part))) yield textContent(text, at, concealed);
  } else if (RASTER.has(extension) || part.contentType.startsWith('image/')) {
    yield { kind: 'fact', fact: 'photograph', at, count: 1, ...(concealed === undefined ? {} : { concealed }) };
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
