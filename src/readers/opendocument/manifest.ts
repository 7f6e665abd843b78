import { readXml, XmlTokenizer } from '../../bytes/xml.js';
import { foldPartName } from '../ooxml/content-types.js';
import { O, ODF_NAMES } from './vocabulary.js';

/** What `META-INF/manifest.xml` says of the parts of a package (OpenDocument 1.3 part 2, 3.2). */
export interface Manifest {
  /** Media type in lower case of a part, of a folder with a slash at its end, or of the package as `/`; '' for none. */
  typeOf(name: string): string;
  /** Names of the parts that are encrypted, folded. */
  readonly encrypted: ReadonlySet<string>;
}

export const NO_MANIFEST: Manifest = { typeOf: () => '', encrypted: new Set() };

/** Throws what the tokenizer and `chunks` throw. */
export async function readManifest(chunks: AsyncIterable<Buffer>): Promise<Manifest> {
  const types = new Map<string, string>();
  const encrypted = new Set<string>();
  let path = '';
  await readXml(chunks, new XmlTokenizer(ODF_NAMES, { roots: ['manifest'] }), {
    start(t) {
      if (t.name === O['file-entry']) {
        path = t.attribute(O['full-path']) ?? '';
        types.set(foldEntry(path), (t.attribute(O['media-type']) ?? '').toLowerCase());
      } else if (t.name === O['encryption-data']) encrypted.add(foldEntry(path));
    },
  });
  return { typeOf: (name) => types.get(foldEntry(name)) ?? '', encrypted };
}

const foldEntry = (path: string): string => (path === '/' ? path : foldPartName(path));
