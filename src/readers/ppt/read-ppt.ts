import { openCompound } from '../../bytes/compound.js';
import type { Budget, Bytes } from '../../model/bytes.js';
import type { Concealed, Content } from '../../model/content.js';
import { Unreadable } from '../../model/failure.js';
import type { Location } from '../../model/location.js';
import { readBlips } from '../compound/blips.js';
import { CompoundStreams } from '../compound/compound-streams.js';
import { gapOf, inside, textContent } from '../ooxml/content.js';
import { printableStrings } from '../ooxml/printable-strings.js';
import { type DocumentParts, type ListedSlide, readDocument, readObjects } from './document-reader.js';
import { type PersistDirectory, readPersistDirectory } from './persist-directory.js';
import { Rt } from './record-types.js';
import { type PptRecord, topRecords } from './records.js';
import { isHiddenSlide, SlideReader, type SlideSetting, slideConcealment } from './slide-reader.js';

/** Files saved for two versions at once keep the later one in a storage of that name. */
const FOLDERS = ['', 'PP97_DUALSTORAGE/'];
const EARLIER: Concealed = { carrier: 'previous-revision', by: ['previous-revision'] };
const PROPERTY: Concealed = { carrier: 'property', by: ['property'] };
const DRAWN: ReadonlySet<number> = new Set([Rt.Slide, Rt.Notes, Rt.MainMaster, Rt.Handout]);
/** The name of who saved last starts behind so many bytes of its stream. */
const USER_NAME = 28;

/**
 * Everything in a presentation: slides in their order with their notes, masters, objects, what earlier saves left, then
 * the other streams of the file. Throws `Unreadable` when there is no presentation in it, or one with a password.
 */
export async function* readPpt(bytes: Bytes, budget: Budget): AsyncGenerator<Content> {
  const file = openCompound(bytes, budget);
  const streams = new CompoundStreams(file);
  const folder = FOLDERS.find((name) => file.find(`${name}PowerPoint Document`) !== undefined);
  if (folder === undefined) throw new Unreadable('damaged', 'There is no presentation in the file.');
  const stream = streams.take(`${folder}PowerPoint Document`);
  const currentUser = streams.take(`${folder}Current User`);
  if (stream === undefined) throw new Unreadable('damaged', 'There is no presentation in the file.');
  if (file.find(`${folder}EncryptedSummary`) !== undefined) {
    throw new Unreadable('encrypted', 'The document is protected by a password, so nothing in it was read.');
  }
  const directory = readPersistDirectory(stream, currentUser);
  yield* new PresentationReading(stream, directory, budget).content();
  if (currentUser !== undefined) yield* readUser(currentUser);
  const pictures = streams.take(`${folder}Pictures`);
  if (pictures !== undefined) yield* readBlips(pictures, { at: { part: 'Pictures' }, budget });
  yield* streams.rest('unreferenced');
}

/** Who saved the file last ([MS-PPT] 2.3.2). */
function* readUser(currentUser: Buffer): Generator<Content> {
  const name = printableStrings(currentUser.subarray(USER_NAME))[0] ?? '';
  if (name !== '') yield textContent(name, { part: 'Current User', field: 'author' }, PROPERTY, 'author');
}

class PresentationReading {
  readonly #bytes: Buffer;
  readonly #directory: PersistDirectory;
  readonly #budget: Budget;
  /** Texts that are in use, so that what an earlier save left is told only when it says more. */
  readonly #said = new Set<string>();
  readonly #read = new Set<number>();

  constructor(bytes: Buffer, directory: PersistDirectory, budget: Budget) {
    this.#bytes = bytes;
    this.#directory = directory;
    this.#budget = budget;
  }

  *content(): Generator<Content> {
    const { document } = this.#directory;
    if (document === undefined) {
      yield* this.#readUnordered();
      return;
    }
    this.#read.add(document.start);
    const parts = readDocument(this.#bytes, document);
    yield* this.#remember(parts.content);
    yield* this.#readSlides(parts);
    for (const { persistId, outline } of parts.masters) {
      yield* this.#drawing(persistId, { at: {}, concealed: undefined, outline, size: undefined, isMaster: true });
    }
    yield* readObjects(this.#bytes, this.#directory, this.#budget);
    yield* this.#readEarlier();
  }

  *#readSlides({ slides, notes, size }: DocumentParts): Generator<Content> {
    const hidden = new Map<number, Concealed | undefined>();
    for (const [index, { persistId, slideId, outline }] of slides.entries()) {
      const at: Location = { page: index + 1 };
      const record = this.#directory.object(persistId);
      if (record?.type !== Rt.Slide) {
        yield { kind: 'gap', reason: 'damaged', at, detail: 'A slide that the presentation lists is missing from it.' };
        continue;
      }
      const concealed = slideConcealment(isHiddenSlide(this.#bytes, record));
      hidden.set(slideId, concealed);
      yield* this.#drawing(persistId, { at, concealed, outline, size, isMaster: false });
    }
    for (const note of notes) yield* this.#notes(note, slides, hidden);
  }

  /** Notes name the slide they belong to ([MS-PPT] 2.5.7). */
  *#notes(
    { persistId, outline }: ListedSlide,
    slides: readonly ListedSlide[],
    hidden: ReadonlyMap<number, Concealed | undefined>,
  ): Generator<Content> {
    const record = this.#directory.object(persistId);
    const atom = record === undefined ? 0 : record.start + 8;
    const slideId = record !== undefined && atom + 4 <= record.end ? this.#bytes.readUInt32LE(atom) : 0;
    const index = slides.findIndex((slide) => slide.slideId === slideId);
    const at: Location = { ...(index >= 0 ? { page: index + 1 } : {}), story: 'notes' };
    const concealed = inside(hidden.get(slideId), 'speaker-notes', 'speaker-notes');
    yield* this.#drawing(persistId, { at, concealed, outline, size: undefined, isMaster: false });
  }

  *#drawing(persistId: number, setting: SlideSetting): Generator<Content> {
    const record = this.#directory.object(persistId);
    if (record === undefined || !DRAWN.has(record.type) || this.#read.has(record.start)) return;
    this.#read.add(record.start);
    yield* this.#remember(new SlideReader(this.#bytes, setting).read(record));
  }

  /** A document whose saves cannot be followed is read record by record; which slide is which is not known then. */
  *#readUnordered(): Generator<Content> {
    const setting = { at: {}, concealed: undefined, outline: [], size: undefined };
    let found = false;
    for (const record of topRecords(this.#bytes)) {
      const isDrawn = DRAWN.has(record.type);
      found ||= isDrawn || record.type === Rt.Document;
      if (record.type === Rt.Document) yield* this.#readLoose(record, undefined);
      else if (isDrawn) {
        const isMaster = record.type === Rt.MainMaster || record.type === Rt.Handout;
        const concealed = record.type === Rt.Notes ? inside(undefined, 'speaker-notes', 'speaker-notes') : undefined;
        yield* new SlideReader(this.#bytes, { ...setting, concealed, isMaster }).read(record);
      }
    }
    if (found) {
      const detail = 'The order of the slides is damaged; their text was read, objects in them may not have been.';
      yield { kind: 'gap', reason: 'damaged', at: {}, detail };
    } else throw new Unreadable('damaged', 'The presentation is damaged; nothing in it could be read.');
  }

  /** Texts of the document's own lists. */
  *#readLoose(record: PptRecord, concealed: Concealed | undefined): Generator<Content> {
    const { slides, notes, content } = readDocument(this.#bytes, record);
    yield* content;
    for (const text of [...slides, ...notes].flatMap(({ outline }) => outline)) {
      if (text.trim() !== '') yield textContent(text, {}, concealed);
    }
  }

  /** Slides that were changed or taken out and that the file still holds, as far as they say something else. */
  *#readEarlier(): Generator<Content> {
    const at: Location = { story: 'earlier versions' };
    const setting = { at, concealed: EARLIER, outline: [], size: undefined, isMaster: true };
    for (const record of topRecords(this.#bytes)) {
      const isObject = DRAWN.has(record.type) || record.type === Rt.Document;
      if (!isObject || this.#read.has(record.start) || record.type === Rt.MainMaster) continue;
      const contents =
        record.type === Rt.Document
          ? this.#readLoose(record, EARLIER)
          : new SlideReader(this.#bytes, setting).read(record);
      try {
        for (const content of contents) {
          if (content.kind !== 'text' || this.#said.has(content.text)) continue;
          this.#said.add(content.text);
          const { role, text } = content;
          yield textContent(text, at, EARLIER, role);
        }
      } catch (error) {
        yield gapOf(error, at);
      }
    }
  }

  *#remember(contents: Iterable<Content>): Generator<Content> {
    for (const content of contents) {
      if (content.kind === 'text') this.#said.add(content.text);
      yield content;
    }
  }
}
