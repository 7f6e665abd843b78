import { type CompoundFile, openCompound } from '../../bytes/compound.js';
import type { CompoundEntry } from '../../bytes/compound-directory.js';
import { memoryBytes } from '../../bytes/memory-bytes.js';
import type { Budget } from '../../model/bytes.js';
import type { Concealed, Content } from '../../model/content.js';
import { Unreadable } from '../../model/failure.js';
import type { Artifact, Reader } from '../../model/reader.js';
import { entryTitle } from '../archive/entry-title.js';
import { messageTexts } from '../mapi/message-texts.js';
import { MapiProperties } from '../mapi/properties.js';
import { gapOf, textContent } from '../ooxml/content.js';
import { printableStrings } from '../ooxml/printable-strings.js';
import { propertiesIn, tagOf } from './property-storage.js';

/** A mail, contact, appointment or task as Outlook saves it ([MS-OXMSG]). */
export const reader: Reader = {
  name: 'msg',
  recognises: ({ compoundNames }) =>
    compoundNames?.some((name) => name.toLowerCase() === '__properties_version1.0') ? 'msg' : undefined,
  read,
};

const ATTACH_DATA = 0x3701;
const ATTACH_METHOD = 0x3705;
/** Long and short file name, display name. */
const ATTACH_NAMES = [0x3707, 0x3704, 0x3001] as const;
/** Where an attachment lies that is not in the mail. */
const ATTACH_PATHS = [0x370d, 0x3708, 0x8201] as const;
const EMBEDDED_MESSAGE = 5;
const OLE_OBJECT = 6;
const BY_REFERENCE: readonly number[] = [2, 3, 4, 7];
const STORAGE = /^__(attach|recip)_version1\.0_#[0-9a-f]{8}$/iu;
/** Numbers of the properties that have names of their own. */
const NAMED_PROPERTIES = /^__nameid_version1\.0(?:\/|$)/iu;
const PATH: Concealed = { carrier: 'file-path', by: ['property'] };
const LEFT_OVER: Concealed = { carrier: 'unreferenced-part', by: ['unreferenced'] };

async function* read({ bytes }: Artifact, budget: Budget): AsyncGenerator<Content> {
  const file = openCompound(bytes, budget);
  const children = childrenByStorage(file.entries);
  const gaps: Content[] = [];
  const readStream = streamReader(file, gaps);
  const top = children.get('') ?? [];
  const message = new MapiProperties(propertiesIn(top, '', readStream));
  const storages = (kind: string): readonly CompoundEntry[] =>
    top.filter((entry) => STORAGE.exec(entry.path)?.[1]?.toLowerCase() === kind);
  const recipients = storages('recip').map(({ path }) => {
    const prefix = `${path}/`;
    return new MapiProperties(propertiesIn(children.get(prefix) ?? [], prefix, readStream), message);
  });
  yield* gaps.splice(0);
  yield* messageTexts(message, recipients, budget);
  for (const [index, { path }] of storages('attach').entries()) {
    yield* attachment(file, children.get(`${path}/`) ?? [], `${path}/`, index + 1, message);
  }
  yield* unknownStreams(top);
  yield* leftOvers(file, message);
}

/** Reads streams; one that is damaged is a gap, and the others are still read. */
function streamReader(file: CompoundFile, gaps: Content[]): (entry: CompoundEntry) => Buffer | undefined {
  return (entry) => {
    try {
      return file.read(entry);
    } catch (error) {
      gaps.push(gapOf(error, { part: entry.path }));
      return undefined;
    }
  };
}

/** What lies directly in each storage, by its path with a slash; '' for the root. */
function childrenByStorage(entries: readonly CompoundEntry[]): ReadonlyMap<string, readonly CompoundEntry[]> {
  const children = new Map<string, CompoundEntry[]>();
  for (const entry of entries) {
    const storage = entry.path.slice(0, entry.path.lastIndexOf('/') + 1);
    const known = children.get(storage);
    if (known === undefined) children.set(storage, [entry]);
    else known.push(entry);
  }
  return children;
}

function* attachment(
  file: CompoundFile,
  entries: readonly CompoundEntry[],
  prefix: string,
  number: number,
  message: MapiProperties,
): Generator<Content> {
  const gaps: Content[] = [];
  const isData = ({ path }: CompoundEntry): boolean => tagOf(path.slice(prefix.length))?.id === ATTACH_DATA;
  const others = entries.filter((entry) => !isData(entry));
  const properties = new MapiProperties(propertiesIn(others, prefix, streamReader(file, gaps)), message);
  yield* gaps;
  const method = properties.number(ATTACH_METHOD) ?? 1;
  const given = ATTACH_NAMES.map((id) => properties.text(id).trim()).find((text) => text !== '');
  const name = nameOf(given, method, number);
  const at = { part: name };
  yield entryTitle(name, at);
  for (const path of ATTACH_PATHS.map((id) => properties.text(id).trim())) {
    if (path !== '') yield textContent(path, at, PATH, 'code');
  }
  const data = entries.find(isData);
  if (data !== undefined) {
    try {
      const content = data.kind === 'storage' ? file.storage(data) : memoryBytes(file.read(data));
      if (content.size > 0) yield { kind: 'child', name, bytes: content, at };
    } catch (error) {
      yield gapOf(error, at);
    }
  } else if (!BY_REFERENCE.includes(method)) {
    yield { kind: 'gap', reason: 'damaged', at, detail: 'An attachment is listed, but its content is missing.' };
  }
}

function nameOf(given: string | undefined, method: number, number: number): string {
  if (method === EMBEDDED_MESSAGE) return `${given ?? `attached message ${number}`}.msg`;
  if (method === OLE_OBJECT) return given ?? `object ${number}.ole`;
  return given ?? `attachment ${number}.bin`;
}

function* unknownStreams(entries: readonly CompoundEntry[]): Generator<Content> {
  for (const { path, kind, size } of entries) {
    if (/^__properties_version1\.0$/iu.test(path) || STORAGE.test(path) || NAMED_PROPERTIES.test(path)) continue;
    if (tagOf(path) !== undefined || (kind === 'stream' && size === 0)) continue;
    yield {
      kind: 'gap',
      reason: 'unknown-part',
      at: { part: path },
      detail: 'A part of the mail is of a kind that is not known.',
    };
  }
}

/** Streams that the file still holds although nothing lists them: parts of what the mail was before. */
function* leftOvers(file: CompoundFile, message: MapiProperties): Generator<Content> {
  for (const entry of file.orphans) {
    const tag = tagOf(entry.path);
    if (tag === undefined || entry.kind !== 'stream' || entry.size === 0) continue;
    const at = { part: entry.path };
    yield { kind: 'fact', fact: 'unreferenced-part', at, count: 1, concealed: LEFT_OVER };
    try {
      const content = file.read(entry);
      const text = message.textOf({ ...tag, values: [content] });
      if (text !== '') yield textContent(text, at, LEFT_OVER);
      else if (tag.id === ATTACH_DATA) {
        yield { kind: 'child', name: entry.path, bytes: memoryBytes(content), at, concealed: LEFT_OVER };
      } else {
        const words = printableStrings(content);
        if (words.length > 0) yield textContent(words.join('\n'), at, LEFT_OVER, 'code');
      }
    } catch (error) {
      // Its space may since belong to another stream.
      if (!(error instanceof Unreadable)) throw error;
    }
  }
}
