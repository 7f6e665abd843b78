import { readXml, XmlNames, XmlTokenizer } from '../../bytes/xml.js';

const NAMES = new XmlNames(['Default', 'Override', 'Extension', 'PartName', 'ContentType']);
const DEFAULT = NAMES.id('Default');
const OVERRIDE = NAMES.id('Override');
const EXTENSION = NAMES.id('Extension');
const PART_NAME = NAMES.id('PartName');
const CONTENT_TYPE = NAMES.id('ContentType');

/** What `[Content_Types].xml` says of the parts of a package (ECMA-376 part 2, 7.2.3). */
export interface ContentTypes {
  /** Content type in lower case, '' when none is stated. */
  of(partName: string): string;
}

export const NO_CONTENT_TYPES: ContentTypes = { of: () => '' };

/** Throws what the tokenizer and `chunks` throw. */
export async function readContentTypes(chunks: AsyncIterable<Buffer>): Promise<ContentTypes> {
  const byExtension = new Map<string, string>();
  const byName = new Map<string, string>();
  await readXml(chunks, new XmlTokenizer(NAMES, { roots: ['Types'] }), {
    start(tokenizer) {
      const type = tokenizer.attribute(CONTENT_TYPE)?.trim().toLowerCase();
      if (type === undefined) return;
      if (tokenizer.name === DEFAULT) byExtension.set((tokenizer.attribute(EXTENSION) ?? '').toLowerCase(), type);
      if (tokenizer.name === OVERRIDE) byName.set(foldPartName(tokenizer.attribute(PART_NAME) ?? ''), type);
    },
  });
  return {
    of: (partName) => byName.get(foldPartName(partName)) ?? byExtension.get(extensionOf(partName)) ?? '',
  };
}

/** Part names are compared without regard to case; writers differ in slashes (ECMA-376 part 2, 6.3.5). */
export function foldPartName(name: string): string {
  return name.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase();
}

/** Lower-case extension without the dot, '' when there is none. */
export function extensionOf(name: string): string {
  return /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}
