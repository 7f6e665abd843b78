import type { CompoundFile } from '../../bytes/compound.js';
import { copyStorage } from '../../bytes/compound-copy.js';
import type { CompoundEntry } from '../../bytes/compound-directory.js';
import { memoryBytes } from '../../bytes/memory-bytes.js';
import { decodeBytes } from '../../bytes/text-encoding.js';
import type { Concealed, Content } from '../../model/content.js';
import { Unreadable } from '../../model/failure.js';
import type { Location } from '../../model/location.js';
import { gapOf, textContent } from '../ooxml/content.js';
import { isInternalPath } from '../ooxml/external-target.js';
import { isFilling } from '../ooxml/filling.js';
import { metafileTexts } from '../ooxml/metafile.js';
import { printableStrings } from '../ooxml/printable-strings.js';
import { macroText } from '../ooxml/vba.js';
import { readNativeObject } from './native-object.js';
import { readSummaryInformation } from './summary-information.js';

const MACRO: Concealed = { carrier: 'macro', by: ['script'] };
const OBJECT: Concealed = { carrier: 'embedded-object', by: ['attachment'] };
const PATH: Concealed = { carrier: 'file-path', by: ['property'] };
const CUSTOM_XML: Concealed = { carrier: 'custom-xml', by: ['custom-xml'] };
const REVISION: Concealed = { carrier: 'revision-log', by: ['tracked-deletion'] };
const PROPERTY: Concealed = { carrier: 'property', by: ['property'] };
const UNREFERENCED: Concealed = { carrier: 'unreferenced-part', by: ['unreferenced'] };

/** First bytes of files that another reader knows: archives, compound files, PDF, pictures, RTF. */
const SIGNATURE = /^(?:504b0304|d0cf11e0|25504446|ffd8ff|89504e47|47494638|7b5c7274|424d|49492a00|4d4d002a|3c3f786d)/u;

/** Programs whose objects are formulas, drawn letters and drawings, by class: what they say is in their texts. */
const FORMULAS = /^(?:0002ce0[0-3]|0003000[79b])-/u;

function isKnownFile(bytes: Buffer): boolean {
  return SIGNATURE.test(bytes.toString('hex', 0, 4));
}

type StreamReader = (bytes: Buffer, at: Location, classId: string) => Iterable<Content>;

const structure: StreamReader = () => [];

/** Texts of a stream whose format says nothing to a person. */
const strings =
  (concealed: Concealed) =>
  (bytes: Buffer, at: Location): Iterable<Content> => {
    const text = printableStrings(bytes).join('\n');
    return text === '' ? [] : [textContent(text, at, concealed, 'code')];
  };

function* summary(bytes: Buffer, at: Location): Generator<Content> {
  yield* readSummaryInformation(bytes, at, undefined);
}

function* revisions(bytes: Buffer, at: Location): Generator<Content> {
  yield { kind: 'fact', fact: 'revision-log', at, count: 1, concealed: REVISION };
  const text = printableStrings(bytes).join('\n');
  if (text !== '') yield textContent(text, at, REVISION);
}

function* nativeObject(bytes: Buffer, at: Location, classId: string): Generator<Content> {
  if (FORMULAS.test(classId)) {
    yield* strings(OBJECT)(bytes, at);
    return;
  }
  const { isPackage, label, paths, content } = readNativeObject(bytes);
  if (!isPackage && !isKnownFile(content)) {
    yield* strings(OBJECT)(content, at);
    throw new Unreadable('unsupported', 'An object of another program lies within the document; it was not read.');
  }
  for (const path of paths) {
    if (isInternalPath(path)) yield { kind: 'fact', fact: 'internal-path', at, count: 1 };
    yield textContent(path, at, PATH, 'code');
  }
  yield { kind: 'child', name: nameOf(label) || 'object', bytes: memoryBytes(content), at, concealed: OBJECT };
}

function* packaged(bytes: Buffer, at: Location): Generator<Content> {
  yield { kind: 'child', name: nameOf(at.part ?? ''), bytes: memoryBytes(bytes), at, concealed: OBJECT };
}

/** The picture that an object leaves of itself ([MS-OLEDS] 2.3.4). */
function* presentation(bytes: Buffer, at: Location): Generator<Content> {
  for (const start of metafileStarts(bytes)) {
    for (const text of metafileTexts(bytes.subarray(start))) yield textContent(text, at);
  }
}

/** Data of a program's own, or a file of a kind that has its own reader. */
function* contents(bytes: Buffer, at: Location): Generator<Content> {
  if (isKnownFile(bytes)) yield* packaged(bytes, at);
  else yield* strings(OBJECT)(bytes, at);
}

function* customXml(bytes: Buffer, at: Location): Generator<Content> {
  yield { kind: 'child', name: 'item.xml', bytes: memoryBytes(bytes), at, concealed: CUSTOM_XML };
}

function* signature(_bytes: Buffer, at: Location): Generator<Content> {
  yield { kind: 'fact', fact: 'digital-signature', at, count: 1 };
}

// biome-ignore lint/correctness/useYield: it ends the reading of this stream.
function* rightsManaged(): Generator<Content> {
  throw new Unreadable('encrypted', 'The document is protected by rights management, so part of it was not read.');
}

/** Streams of compound files by their path, the first that fits. */
const STREAMS: readonly (readonly [path: RegExp, reader: StreamReader])[] = [
  [/(?:^|\/)\x05(?:Document)?SummaryInformation$/iu, summary],
  [/^(?:Revision Log|User Names)$/iu, revisions],
  [/(?:^|\/)MsoDataStore\/[^/]+\/Item$/iu, customXml],
  [/(?:^|\/)MsoDataStore\//iu, structure],
  [/(?:^|\/)\x01Ole10Native$/iu, nativeObject],
  [/(?:^|\/)(?:Package|EMBEDDED ODF)$/iu, packaged],
  [/(?:^|\/)CONTENTS$/iu, contents],
  [/(?:^|\/)(?:\x01Ole10ItemName|\x03LinkInfo|\x01Ole|\x03OCXNAME|\x03LINKINFO)$/iu, strings(PATH)],
  [/(?:^|\/)\x02OlePres\d+$/iu, presentation],
  [
    /(?:^|\/)(?:\x01CompObj|\x03ObjInfo|\x03ACCESSOBJSITEDATA|\x03EPRINT|\x03PRINT|\x03META|\x03PICT?|\x01Ole10FmtProgID)$/iu,
    structure,
  ],
  [/(?:^|\/)(?:Equation Native|MMNativeData)$/iu, structure],
  [/(?:^|\/)(?:Ctls|\x03OCXDATA|f|o|\x03VBFrame)$/iu, strings(MACRO)],
  [/^(?:_signatures|_xmlsignatures)(?:\/|$)/iu, signature],
  [/^(?:\x09DRM|\x06DataSpaces|\x06Primary)/iu, rightsManaged],
  [/^(?:XCB|Wordpad|MsoPrint|\x06Int)/iu, strings(PROPERTY)],
];

/** Storages that are a project of macros, by the storage in it that every one has. */
const MACROS = /(?:^|\/)_?VBA(?:_PROJECT)?(?:\/|$)/iu;
/** Storages that hold documents within the document. */
const OBJECTS = /^(?:MBD|LNK)[0-9a-f]+$|^ObjectPool\/[^/]+$/iu;

/** What the streams of a compound file hold besides the document itself. */
export class CompoundStreams {
  readonly #file: CompoundFile;
  readonly #claimed = new Set<CompoundEntry>();
  readonly #macroStorages: readonly string[];

  constructor(file: CompoundFile) {
    this.#file = file;
    this.#macroStorages = macroStorages(file);
  }

  /** Content of a stream that the document's own reader reads; undefined when there is none. */
  take(path: string): Buffer | undefined {
    const entry = this.#file.find(path);
    if (entry === undefined || entry.kind !== 'stream') return undefined;
    this.#claimed.add(entry);
    return this.#file.read(entry);
  }

  /** Marks streams whose content needs no reading. */
  pass(path: RegExp): void {
    for (const entry of this.#file.entries) if (path.test(entry.path)) this.#claimed.add(entry);
  }

  /** Everything that was not taken. `unknown`: what a stream of no known kind is. */
  *rest(unknown: 'unreferenced' | 'unread'): Generator<Content> {
    let macros = false;
    for (const entry of this.#file.entries) {
      if (this.#claimed.has(entry)) continue;
      const at: Location = { part: printablePath(entry.path) };
      if (this.#isMacro(entry.path)) {
        if (!macros) yield { kind: 'fact', fact: 'macro', at, count: 1, concealed: MACRO };
        macros = true;
        if (entry.kind === 'stream') yield* this.#guard(entry, at, macroStream);
      } else if (entry.kind === 'storage') yield* this.#storage(entry, at);
      else yield* this.#guard(entry, at, readerOf(entry.path) ?? (unknown === 'unread' ? unread : unreferenced));
    }
    for (const entry of this.#file.orphans) {
      if (entry.kind === 'stream') yield* this.#guard(entry, { part: printablePath(entry.path) }, unreferenced);
    }
  }

  /** A storage that is an object becomes a document of its own; what lies in any other is met stream by stream. */
  *#storage(entry: CompoundEntry, at: Location): Generator<Content> {
    if (!OBJECTS.test(entry.path)) return;
    const within = this.#file.entries.filter(({ path }) => path.startsWith(`${entry.path}/`));
    for (const inner of within) this.#claimed.add(inner);
    if (!within.some(({ kind }) => kind === 'stream')) return;
    yield { kind: 'fact', fact: 'embedded-object', at, count: 1, concealed: OBJECT };
    try {
      const bytes = memoryBytes(copyStorage(this.#file, entry));
      yield { kind: 'child', name: nameOf(entry.path), bytes, at, concealed: OBJECT };
    } catch (error) {
      yield gapOf(error, at);
    }
  }

  *#guard(entry: CompoundEntry, at: Location, reader: StreamReader): Generator<Content> {
    if (entry.size === 0 || reader === structure) return;
    try {
      const bytes = this.#file.read(entry);
      if (!isFilling(bytes)) yield* reader(bytes, at, this.#file.classId ?? '');
    } catch (error) {
      yield gapOf(error, at);
    }
  }

  #isMacro(path: string): boolean {
    return this.#macroStorages.some((storage) => storage === '' || path === storage || path.startsWith(`${storage}/`));
  }
}

function readerOf(path: string): StreamReader | undefined {
  return STREAMS.find(([pattern]) => pattern.test(path))?.[1];
}

/** Parents of storages that every macro project has. A file that is a project itself gives ''. */
function macroStorages(file: CompoundFile): readonly string[] {
  const roots = new Set<string>();
  for (const { path, kind } of file.entries) {
    const match = kind === 'storage' ? MACROS.exec(path) : null;
    if (match === null) continue;
    const isProject = /_VBA_PROJECT/iu.test(match[0]);
    roots.add(
      isProject ? path.slice(0, match.index + match[0].length).replace(/\/$/u, '') : path.slice(0, match.index),
    );
  }
  return [...roots];
}

/** The cache of compiled code, which may hold anything, and lists of the project in the form of Excel 95. */
const COMPILED = /(?:^|\/)(?:_VBA_PROJECT|__SRP_\w+)$/iu;
const OLDER_LIST = /^_VBA_PROJECT\/dir$/iu;
const OLDER_PROJECT = /^_VBA_PROJECT\//iu;

function* macroStream(bytes: Buffer, at: Location): Generator<Content> {
  const path = at.part ?? '';
  if (COMPILED.test(path)) return;
  if (OLDER_PROJECT.test(path)) {
    yield* strings(MACRO)(bytes, at);
    if (OLDER_LIST.test(path)) return;
    throw new Unreadable('unsupported', 'A macro of Excel 95 or Word 95 is not read as a whole.');
  }
  const text = macroText(path, bytes);
  if (text !== '') yield textContent(text, at, MACRO, 'code');
}

/** A stream that no program looks for: read as a file of its own, as text, or not at all. */
function* unreferenced(bytes: Buffer, at: Location): Generator<Content> {
  yield { kind: 'fact', fact: 'unreferenced-part', at, count: 1, concealed: UNREFERENCED };
  if (isKnownFile(bytes)) {
    yield { kind: 'child', name: nameOf(at.part ?? ''), bytes: memoryBytes(bytes), at, concealed: UNREFERENCED };
    return;
  }
  const { text, lossy } = decodeBytes(bytes);
  if (!lossy && !/[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]/u.test(text)) {
    yield textContent(text, at, UNREFERENCED);
    return;
  }
  yield* strings(UNREFERENCED)(bytes, at);
  throw new Unreadable(
    'unknown-part',
    'A part that nothing refers to is of a kind that is not known; it was not read as a whole.',
  );
}

function* unread(bytes: Buffer, at: Location): Generator<Content> {
  yield* strings(OBJECT)(bytes, at);
  throw new Unreadable(
    'unsupported',
    'This kind of document is not read. Open it in the program that made it, save it in a current format and scan that.',
  );
}

const EMF_SIGNATURE = Buffer.from(' EMF', 'latin1');
const WMF_START = Buffer.from([1, 0, 9, 0, 0, 3]);

function* metafileStarts(bytes: Buffer): Generator<number> {
  const emf = bytes.indexOf(EMF_SIGNATURE);
  if (emf >= 40) yield emf - 40;
  const wmf = bytes.indexOf(WMF_START);
  if (wmf >= 0 && emf < 0) yield wmf;
}

/** Control characters at the start of names tell programs apart and say nothing to people. */
function printablePath(path: string): string {
  return path.replace(/[\0-\x1f]/gu, '');
}

function nameOf(path: string): string {
  return printablePath(path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1));
}
