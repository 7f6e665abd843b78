import { decodeBytes } from '../../bytes/text-encoding.js';
import type { Concealed, Content } from '../../model/content.js';
import { inside, textContent, within } from '../ooxml/content.js';
import { readPicture, readThumbnail } from '../ooxml/media.js';
import type { Part } from '../ooxml/package.js';
import { type PartContext, type PartReader, structure } from '../ooxml/part-reader.js';
import { readSignature } from '../ooxml/signature.js';
import { readUnreferenced, UNREFERENCED } from '../ooxml/unreferenced.js';
import { xmlPart } from '../ooxml/xml-part.js';
import { readLooseXml } from './loose-xml.js';

const MACRO: Concealed = { carrier: 'macro', by: ['script'] };
const REVISION: Concealed = { carrier: 'previous-revision', by: ['previous-revision'] };
const EMBEDDED: Concealed = { carrier: 'embedded-object', by: ['attachment'] };
const CUSTOM_XML: Concealed = { carrier: 'custom-xml', by: ['custom-xml'] };

/** A part beside the documents, and whether a document points to it. */
export interface OtherPart {
  readonly context: PartContext;
  readonly mediaType: string;
  /** What hides the place that points to it; undefined when nothing points to it. */
  readonly reference: { readonly concealed: Concealed | undefined } | undefined;
}

const readMacro: PartReader = async function* (context): AsyncGenerator<Content> {
  const concealed = within(context.concealed, MACRO) ?? MACRO;
  // Lists of modules and libraries, which every document has whether or not a macro is in it.
  const isList = /(?:script|dialog)-l[bc]\.xml$/iu.test(context.part.name);
  if (!isList) yield { kind: 'fact', fact: 'macro', at: context.at, count: 1, concealed };
  yield* readLooseXml(context, concealed, 'code');
};

const readScript: PartReader = async function* ({ package: pkg, part, at, concealed }): AsyncGenerator<Content> {
  const hidden = within(concealed, MACRO) ?? MACRO;
  yield { kind: 'fact', fact: 'macro', at, count: 1, concealed: hidden };
  const { text } = decodeBytes(await pkg.whole(part));
  if (text.trim() !== '') yield textContent(text, at, hidden, 'code');
};

/** A state of the document that was kept when it was saved: a package of its own. */
const readVersion: PartReader = async function* ({ package: pkg, part, at }): AsyncGenerator<Content> {
  yield { kind: 'fact', fact: 'previous-revision', at, count: 1, concealed: REVISION };
  yield { kind: 'child', name: part.name, bytes: await pkg.content(part), at, concealed: REVISION };
};

/** The archive may promise nothing where there is something, which is damage; deflated, nothing takes two bytes. */
const isEmpty = ({ entry }: Part): boolean => entry.size === 0 && entry.compressedSize <= 2;

const readConfiguration: PartReader = async function* (context): AsyncGenerator<Content> {
  if (/\.xml$/iu.test(context.part.name) && !isEmpty(context.part)) yield* readLooseXml(context, MACRO, 'code');
};

/** Parts that have their place in every package, by name (OpenDocument 1.3 part 2, 3; folders as LibreOffice writes them). */
const PLACES: readonly (readonly [name: RegExp, reader: PartReader])[] = [
  [/^(?:mimetype|META-INF\/manifest\.xml|layout-cache)$/iu, structure],
  [/^META-INF\/[^/]*signatures[^/]*\.xml$/iu, readSignature],
  [
    /(?:^|\/)manifest\.rdf$/iu,
    (context) => readLooseXml(context, inside(context.concealed, 'custom-xml', 'custom-xml')),
  ],
  [/(?:^|\/)Thumbnails\//iu, readThumbnail],
  [/(?:^|\/)Configurations2\//iu, readConfiguration],
  [/(?:^|\/)(?:Basic|Dialogs)\/.*\.xml$/iu, readMacro],
  [/(?:^|\/)Scripts\//iu, readScript],
  [/^VersionList\.xml$/iu, xmlPart(REVISION, { authors: new Set(['creator']) })],
  [/^Versions\//iu, readVersion],
  // Pictures that stand in for objects while those are not drawn: they show what the object holds.
  [/(?:^|\/)ObjectReplacements\//iu, structure],
  [/(?:^|\/)Fonts\/|\.(?:ttf|otf|woff2?)$/iu, structure],
  [/\.rdf$/iu, xmlPart(CUSTOM_XML)],
];
const PICTURE = /(?:^|\/)(?:Pictures|media)\/|\.(?:png|jpe?g|gif|bmp|tiff?|webp|svg|emf|wmf|svm)$/iu;

/** Reads a part by its place, by what points to it, or by what its bytes are. */
export async function* readOtherPart({ context, mediaType, reference }: OtherPart): AsyncGenerator<Content> {
  const { part, at } = context;
  const known = PLACES.find(([name]) => name.test(part.name));
  if (known !== undefined) {
    yield* known[1](context);
    return;
  }
  const hidden = reference === undefined ? UNREFERENCED : reference.concealed;
  if (reference === undefined && !isEmpty(part)) {
    yield { kind: 'fact', fact: 'unreferenced-part', at, count: 1, concealed: UNREFERENCED };
  }
  const base: PartContext = { ...context, part: { ...part, contentType: mediaType } };
  if (PICTURE.test(part.name) || mediaType.startsWith('image/')) {
    yield* readPicture(hidden === undefined ? base : { ...base, concealed: hidden });
    return;
  }
  const concealed = reference === undefined ? UNREFERENCED : (within(hidden, EMBEDDED) ?? EMBEDDED);
  yield* readUnreferenced({ ...base, concealed });
}
