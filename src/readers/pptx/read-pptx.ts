import { XmlToken, XmlTokenizer } from '../../bytes/xml.js';
import type { Budget, Bytes } from '../../model/bytes.js';
import type { Concealed, Content } from '../../model/content.js';
import { Unreadable } from '../../model/failure.js';
import { readAnomalies } from '../ooxml/anomalies.js';
import { ByteStrings } from '../ooxml/byte-strings.js';
import { guarded, inside } from '../ooxml/content.js';
import { OoxmlPackage, type Part } from '../ooxml/package.js';
import type { PartReader } from '../ooxml/part-reader.js';
import { readUnreferenced, UNREFERENCED } from '../ooxml/unreferenced.js';
import { PackageWalk, type PartReaders, type Surroundings } from '../ooxml/walk.js';
import { type Backdrop, Backdrops } from './backdrop.js';
import { partReaders } from './part-readers.js';
import { type Presentation, readPresentation } from './presentation.js';
import { Slide } from './slide.js';
import { P, SLIDE_NAMES } from './vocabulary.js';

const MAIN_TYPE =
  /(?:presentationml\.(?:presentation|slideshow|template)|ms-powerpoint\.(?:presentation|slideshow|template|addin)\.macroenabled)\.main\+xml/u;

const HIDDEN_SLIDE: Concealed = { carrier: 'slide', by: ['slide-hidden'] };
const UNUSED_LAYOUT: Concealed = { carrier: 'template', by: ['unreferenced'] };

/**
 * Everything in a presentation: the slides in their order, what each leads to, masters and layouts, and the rest.
 * Throws `Unreadable` when there is no presentation in the package.
 */
export async function* readPptx(bytes: Bytes, budget: Budget): AsyncGenerator<Content> {
  const pkg = await OoxmlPackage.open(bytes, budget);
  yield* readAnomalies(bytes, pkg.anomalies);
  const main = await findPresentation(pkg);
  yield* new PresentationReading(pkg, main).run();
}

async function findPresentation(pkg: OoxmlPackage): Promise<Part> {
  const relationships = await pkg.relationships('');
  const stated = relationships.find(({ type, external }) => type === 'officedocument' && !external);
  const found =
    (stated && pkg.find(stated.target)) ??
    pkg.parts().find(({ contentType }) => MAIN_TYPE.test(contentType)) ??
    pkg.find('ppt/presentation.xml');
  if (found === undefined) throw new Unreadable('damaged', 'There is no presentation in the file.');
  return found;
}

interface SlidePart {
  readonly part: Part;
  readonly surroundings: Surroundings;
}

class PresentationReading {
  readonly #package: OoxmlPackage;
  readonly #main: Part;
  readonly #readers: PartReaders;
  readonly #walk: PackageWalk;
  readonly #strings: ByteStrings;
  /** What lies behind each slide, by the name of its part. */
  readonly #backdrops = new Map<string, Backdrop>();
  #presentation: Presentation = { slides: [], size: undefined, content: [] };

  constructor(pkg: OoxmlPackage, main: Part) {
    this.#package = pkg;
    this.#main = main;
    this.#strings = new ByteStrings(pkg.budget, false);
    this.#readers = partReaders((kind) => (context, emit) => {
      const concealed = kind === 'notes' ? { concealed: notesOf(context.concealed) } : {};
      const at = kind === 'notes' ? { ...context.at, story: 'notes' } : context.at;
      const { size } = this.#presentation;
      const backdrop = kind === 'slide' ? this.#backdrops.get(context.part.name) : undefined;
      return new Slide({ ...context, ...concealed, at }, { kind, strings: this.#strings, size, backdrop }, emit);
    });
    this.#walk = new PackageWalk(pkg, this.#readers);
  }

  async *run(): AsyncGenerator<Content> {
    this.#package.claim(this.#main);
    this.#presentation = await readPresentation(this.#package, this.#main);
    yield* this.#presentation.content;
    const slides = yield* this.#findSlides();
    const backdrops = new Backdrops(this.#package);
    for (const { part } of slides) this.#backdrops.set(part.name, await backdrops.of(part));
    // Slides point to one another: each is read before anything is followed, so that each is met in its place.
    for (const { part, surroundings } of slides) yield* this.#readAlone(part, 'slide', surroundings);
    yield* this.#readMasters(await this.#usedLayouts(slides));
    for (const { part, surroundings } of slides) yield* this.#walk.follow(part.name, surroundings);
    yield* this.#walk.follow(this.#main.name, { at: {} });
    yield* this.#walk.follow('', { at: {} });
    yield* this.#readUnreferenced();
    yield { kind: 'pool-end', pool: this.#strings, at: { part: this.#main.name } };
    yield* this.#package.gaps.splice(0);
  }

  async *#findSlides(): AsyncGenerator<Content, readonly SlidePart[]> {
    const relationships = await this.#package.relationships(this.#main.name);
    const slides: SlidePart[] = [];
    for (const [index, id] of this.#presentation.slides.entries()) {
      const at = { page: index + 1 };
      const found = relationships.find((relationship) => relationship.id === id && !relationship.external);
      const part = found && this.#package.find(found.target);
      if (part === undefined) {
        yield { kind: 'gap', reason: 'damaged', at, detail: 'A slide that the presentation lists is missing from it.' };
        continue;
      }
      const isShown = await this.#isShown(part);
      slides.push({ part, surroundings: isShown ? { at } : { at, concealed: HIDDEN_SLIDE } });
    }
    return slides;
  }

  /** False for a slide that is left out of the show; one that cannot be read says so when it is read. */
  async #isShown(part: Part): Promise<boolean> {
    const { tokenBytes, xmlDepth } = this.#package.budget.limits;
    const tokenizer = new XmlTokenizer(SLIDE_NAMES, { maxToken: tokenBytes, maxDepth: xmlDepth });
    try {
      for await (const chunk of this.#package.xml(part)) {
        tokenizer.feed(chunk);
        if (tokenizer.next() !== XmlToken.Start) continue;
        const show = tokenizer.attribute(P.show);
        return show !== '0' && show !== 'false';
      }
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
    }
    return true;
  }

  /** A part by itself, without what it leads to. */
  async *#readAlone(part: Part, type: string, surroundings: Surroundings): AsyncGenerator<Content> {
    const reader = this.#readers.get(type);
    if (reader === undefined || !this.#package.claim(part)) return;
    const context = await this.#walk.contextOf(part, surroundings);
    yield* guarded(context.at, reader(context));
  }

  /** Names of the layouts that slides are made on. */
  async #usedLayouts(slides: readonly SlidePart[]): Promise<ReadonlySet<string>> {
    const used = new Set<string>();
    for (const { part } of slides) {
      for (const { type, target } of await this.#package.relationships(part.name)) {
        if (type === 'slidelayout') used.add(this.#package.find(target)?.name ?? '');
      }
    }
    return used;
  }

  /** Masters and their layouts. What stands on a layout that no slide uses is seen by nobody. */
  async *#readMasters(used: ReadonlySet<string>): AsyncGenerator<Content> {
    const masters = (await this.#package.relationships(this.#main.name)).filter(({ type }) => type === 'slidemaster');
    for (const { target } of masters) {
      const master = this.#package.find(target);
      if (master === undefined) continue;
      yield* this.#readAlone(master, 'slidemaster', { at: {} });
      for (const relationship of await this.#package.relationships(master.name)) {
        const layout = relationship.type === 'slidelayout' ? this.#package.find(relationship.target) : undefined;
        const reader = this.#readers.get('slidelayout');
        if (layout === undefined || reader === undefined) continue;
        const concealed = used.has(layout.name) ? undefined : UNUSED_LAYOUT;
        yield* this.#walk.read(layout, reader, { at: {}, concealed });
      }
      yield* this.#walk.follow(master.name, { at: {} });
    }
  }

  async *#readUnreferenced(): AsyncGenerator<Content> {
    for (const part of this.#package.unclaimed()) {
      yield { kind: 'fact', fact: 'unreferenced-part', at: { part: part.name }, count: 1, concealed: UNREFERENCED };
      const reading = this.#walk.read(part, this.#readerByType(part), { at: {}, concealed: UNREFERENCED });
      yield* guarded({ part: part.name }, reading);
    }
  }

  /** A slide that was taken out of the list is read as a slide. */
  #readerByType({ contentType }: Part): PartReader {
    const word = /presentationml\.(\w+)\+xml$/u.exec(contentType)?.[1];
    return (word !== undefined && this.#readers.get(word)) || readUnreferenced;
  }
}

const notesOf = (outer: Concealed | undefined): Concealed => inside(outer, 'speaker-notes', 'speaker-notes');
