import type { Budget, Bytes } from '../../model/bytes.js';
import type { Concealed, Content } from '../../model/content.js';
import { Unreadable } from '../../model/failure.js';
import { readAnomalies } from '../ooxml/anomalies.js';
import { ByteStrings } from '../ooxml/byte-strings.js';
import { gapOf, guarded } from '../ooxml/content.js';
import { OoxmlPackage, type Part } from '../ooxml/package.js';
import { type PartReader, visitPart } from '../ooxml/part-reader.js';
import { SHARED_READERS } from '../ooxml/shared-readers.js';
import { readUnreferenced, UNREFERENCED } from '../ooxml/unreferenced.js';
import { PackageWalk, type PartReaders } from '../ooxml/walk.js';
import { readSettings } from './settings.js';
import { Story } from './story.js';
import { NO_STYLES, readStyles } from './styles.js';
import { WORD_NAMES } from './vocabulary.js';

const MAIN_TYPE =
  /(?:wordprocessingml\.(?:document|template)|ms-word\.(?:document|template)\.macroenabled(?:template)?)\.main\+xml/u;

const COMMENT: Concealed = { carrier: 'comment', by: ['comment'] };
const GLOSSARY: Concealed = { carrier: 'template', by: ['property'] };

/**
 * Everything in a document: the body, then what its relationships lead to, then what they do not.
 * Throws `Unreadable` when there is no document in the package.
 */
export async function* readDocx(bytes: Bytes, budget: Budget): AsyncGenerator<Content> {
  const pkg = await OoxmlPackage.open(bytes, budget);
  yield* readAnomalies(bytes, pkg.anomalies);
  const main = await findDocument(pkg);
  yield* new DocumentReading(pkg, main).run();
}

async function findDocument(pkg: OoxmlPackage): Promise<Part> {
  const relationships = await pkg.relationships('');
  const stated = relationships.find(({ type, external }) => type === 'officedocument' && !external);
  const found =
    (stated && pkg.find(stated.target)) ??
    pkg.parts().find(({ contentType }) => MAIN_TYPE.test(contentType)) ??
    pkg.find('word/document.xml');
  if (found === undefined) throw new Unreadable('damaged', 'There is no document in the file.');
  return found;
}

class DocumentReading {
  readonly #package: OoxmlPackage;
  readonly #main: Part;
  readonly #walk: PackageWalk;
  readonly #strings: ByteStrings;
  #styles = NO_STYLES;

  constructor(pkg: OoxmlPackage, main: Part) {
    this.#package = pkg;
    this.#main = main;
    this.#strings = new ByteStrings(pkg.budget, false);
    this.#walk = new PackageWalk(pkg, this.#readers());
  }

  async *run(): AsyncGenerator<Content> {
    yield* this.#readStyles();
    yield* this.#walk.read(this.#main, this.#story('body', 'document'), { at: {} });
    yield* this.#walk.follow('', { at: {} });
    yield* this.#readUnreferenced();
    yield { kind: 'pool-end', pool: this.#strings, at: { part: this.#main.name } };
    yield* this.#package.gaps.splice(0);
  }

  #story(story: string, root: string, concealed?: Concealed): PartReader {
    return (context) => {
      const options = {
        story,
        styles: this.#styles,
        strings: this.#strings,
        concealed: concealed ?? context.concealed,
      };
      return visitPart(context, WORD_NAMES, (emit) => new Story(context, options, emit), [root]);
    };
  }

  /** Readers of the parts of a document, by the type of the relationship that leads to them. */
  #readers(): PartReaders {
    return new Map<string, PartReader>([
      ...SHARED_READERS,
      ['header', this.#story('header', 'hdr')],
      ['footer', this.#story('footer', 'ftr')],
      ['footnotes', this.#story('footnotes', 'footnotes')],
      ['endnotes', this.#story('endnotes', 'endnotes')],
      ['comments', this.#story('comments', 'comments', COMMENT)],
      ['glossarydocument', this.#story('glossary', 'glossaryDocument', GLOSSARY)],
      ['settings', readSettings],
    ]);
  }

  async *#readStyles(): AsyncGenerator<Content> {
    const relationships = await this.#package.relationships(this.#main.name);
    const stated = relationships.find(({ type, external }) => type === 'styles' && !external);
    const part = stated && this.#package.find(stated.target);
    if (part === undefined) return;
    this.#package.claim(part);
    try {
      this.#styles = await readStyles(this.#package.raw(part));
    } catch (error) {
      yield gapOf(error, { part: part.name });
    }
  }

  async *#readUnreferenced(): AsyncGenerator<Content> {
    for (const part of this.#package.unclaimed()) {
      yield { kind: 'fact', fact: 'unreferenced-part', at: { part: part.name }, count: 1, concealed: UNREFERENCED };
      const reading = this.#walk.read(part, readUnreferenced, { at: {}, concealed: UNREFERENCED });
      yield* guarded({ part: part.name }, reading);
    }
  }
}
