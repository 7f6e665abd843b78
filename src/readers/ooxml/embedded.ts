import { type CompoundFile, openCompound } from '../../bytes/compound.js';
import { memoryBytes } from '../../bytes/memory-bytes.js';
import type { Bytes } from '../../model/bytes.js';
import type { Concealed, Content } from '../../model/content.js';
import type { Location } from '../../model/location.js';
import { inside, textContent } from './content.js';
import { metafileTexts } from './metafile.js';
import { readPackagedFile } from './ole-package.js';
import type { PartReader } from './part-reader.js';
import { printableStrings } from './printable-strings.js';

const COMPOUND = 0xd0cf11e0;
/** Streams that make a compound file a document of Office, which has a reader of its own. */
const DOCUMENTS: ReadonlySet<string> = new Set([
  'workbook',
  'book',
  'worddocument',
  'powerpoint document',
  '__properties_version1.0',
]);
/** Streams that hold a whole file: of Office, of Acrobat. */
const WHOLE_FILES: ReadonlySet<string> = new Set(['package', 'contents']);
const PACKAGER = '\x01ole10native';
const PICTURE = '\x03eprint';
/** What every object carries about itself, and previews of what it shows. */
const ORDINARY = /^(?:\x01compobj|\x01ole|\x03objinfo|\x02olepres\d+|\x03linkinfo|contentsv30|equation native)$/i;

/** A document within the document: a workbook behind a chart, an attached file. The engine reads it by its own reader. */
export const readEmbedded: PartReader = async function* ({
  package: pkg,
  part,
  at,
  concealed,
}): AsyncGenerator<Content> {
  const hidden = inside(concealed, 'embedded-object', 'attachment');
  yield { kind: 'fact', fact: 'embedded-object', at, count: 1, concealed: hidden };
  const bytes = await pkg.content(part);
  const isCompound = bytes.size >= 8 && bytes.read(0, 4).readUInt32BE(0) === COMPOUND;
  const file = isCompound ? openCompound(bytes, pkg.budget) : undefined;
  if (file === undefined || streamsOf(file).some(({ name }) => DOCUMENTS.has(name))) {
    yield { kind: 'child', name: part.name, bytes, at, concealed: hidden };
    return;
  }
  yield* readObject(file, { name: part.name, at, hidden });
};

interface ObjectPlace {
  readonly name: string;
  readonly at: Location;
  readonly hidden: Concealed;
}

interface NamedStream {
  /** In lower case. */
  readonly name: string;
  read(): Buffer;
}

function streamsOf(file: CompoundFile): readonly NamedStream[] {
  return [...file.entries, ...file.orphans]
    .filter(({ kind, size }) => kind === 'stream' && size > 0)
    .map((entry) => ({
      name: entry.path.slice(entry.path.lastIndexOf('/') + 1).toLowerCase(),
      read: () => file.read(entry),
    }));
}

/** An object of another program, wrapped: the file in it where it is one, its words where they can be found. */
function* readObject(file: CompoundFile, place: ObjectPlace): Generator<Content> {
  const { at, hidden } = place;
  let isUnread = false;
  for (const { name, read } of streamsOf(file)) {
    const stream = read();
    const inner = name === PACKAGER ? readPackagedFile(stream) : undefined;
    if (inner !== undefined) {
      for (const path of inner.paths) yield textContent(path, at, hidden, 'code');
      yield child(inner.label || place.name, memoryBytes(inner.content), place);
    } else if (WHOLE_FILES.has(name) && isFile(stream)) yield child(place.name, memoryBytes(stream), place);
    else if (name === PICTURE) {
      for (const text of metafileTexts(stream)) yield textContent(text, at, hidden);
    } else {
      isUnread ||= !ORDINARY.test(name) && !name.startsWith('\x05');
      const words = printableStrings(stream).join('\n');
      if (words !== '') yield textContent(words, { ...at, field: name }, hidden);
    }
  }
  if (isUnread) {
    yield {
      kind: 'gap',
      reason: 'unsupported',
      at,
      detail: 'An embedded object of another program could be read for its plain words only.',
    };
  }
}

function child(name: string, bytes: Bytes, { at, hidden }: ObjectPlace): Content {
  return { kind: 'child', name, bytes, at, concealed: hidden };
}

/** First bytes of files that objects hold whole: archives, PDF, pictures, compound files. */
function isFile(bytes: Buffer): boolean {
  return /^(?:504b0304|25504446|89504e47|ffd8ff|47494638|d0cf11e0|7b5c7274)/.test(bytes.toString('hex', 0, 4));
}
