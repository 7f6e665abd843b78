import { openCompound } from '../../bytes/compound.js';
import type { Budget } from '../../model/bytes.js';
import type { Format } from '../../model/catalogue.js';
import type { Concealed, Content } from '../../model/content.js';
import type { Artifact, Probe, Reader } from '../../model/reader.js';
import { textContent } from '../ooxml/content.js';
import { printableStrings } from '../ooxml/printable-strings.js';

/**
 * What desktops leave in folders and archives without being asked: `._name` and `.DS_Store` of macOS, `Thumbs.db` of
 * Windows. They keep names of files that are gone, and small copies of pictures.
 */
export const reader: Reader = {
  name: 'folder-leftovers',
  recognises,
  read,
};

const PROPERTY: Concealed = { carrier: 'property', by: ['property'] };
const THUMBNAIL: Concealed = { carrier: 'thumbnail', by: ['property'] };
/** RFC 1740, appendix B: magic and version. */
const APPLE_DOUBLE = Buffer.from('0005160700020000', 'hex');
const FOLDER_VIEW = Buffer.from('\0\0\0\x01Bud1', 'latin1');
const CATALOGUE = 'Catalog';
/** Small copies stand under their number, written backwards, or under their size and a digest. */
const SMALL_COPY = /^(?:\d{1,6}|\d{2,4}_[\da-f]{8,16})$/iu;
const MOST_BYTES = 64 * 1024 ** 2;
/** Phrases of the format itself. */
const FURNITURE = /^(?:Mac OS X|This resource fork intentionally left blank)\s*$/u;
/** The names of a file or an address: they have a point, a blank or a slash within. */
const NAME = /\p{L}[\p{L}\p{N}]*[ ./_-]+[\p{L}\p{N}]/u;

function recognises({ head, compoundNames }: Probe): Format | undefined {
  if (compoundNames !== undefined) return isThumbnailStore(compoundNames) ? 'thumbs-db' : undefined;
  if (head.subarray(0, APPLE_DOUBLE.length).equals(APPLE_DOUBLE)) return 'apple-double';
  return head.subarray(0, FOLDER_VIEW.length).equals(FOLDER_VIEW) ? 'ds-store' : undefined;
}

function isThumbnailStore(names: readonly string[]): boolean {
  const copies = names.filter((name) => SMALL_COPY.test(name));
  return copies.length > 0 && names.every((name) => name === CATALOGUE || SMALL_COPY.test(name));
}

async function* read({ bytes, format }: Artifact, budget: Budget): AsyncGenerator<Content> {
  if (format === 'thumbs-db') {
    const file = openCompound(bytes, budget);
    const copies = file.entries.filter(({ path }) => SMALL_COPY.test(path));
    yield { kind: 'fact', fact: 'thumbnail', at: {}, count: copies.length, concealed: THUMBNAIL };
    if (file.find(CATALOGUE) !== undefined) yield* namesIn(file.read(CATALOGUE));
    return;
  }
  if (bytes.size > MOST_BYTES) budget.refuse('partBytes');
  yield* namesIn(bytes.read(0, bytes.size));
}

function* namesIn(bytes: Buffer): Generator<Content> {
  const names = new Set(printableStrings(bytes).filter((text) => NAME.test(text) && !FURNITURE.test(text)));
  for (const name of names) yield textContent(name, { field: 'name' }, PROPERTY, 'title');
}
