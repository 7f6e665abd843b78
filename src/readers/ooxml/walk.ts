import type { Concealed, Content } from '../../model/content.js';
import type { Location } from '../../model/location.js';
import { readAnyPart } from './any-part.js';
import { guarded } from './content.js';
import { readExternalTarget } from './external-target.js';
import type { OoxmlPackage, Part } from './package.js';
import type { PartContext, PartReader } from './part-reader.js';
import type { Relationship } from './relationships.js';

/** Readers of parts by the type of the relationship that leads to them (`comments`, `chart`). */
export type PartReaders = ReadonlyMap<string, PartReader>;

/** What a part belongs to. */
export interface Surroundings {
  /** `sheet` and the like; the part's own name is added. */
  readonly at: Location;
  readonly concealed?: Concealed | undefined;
}

/** Reads the parts of a package along its relationships, each once, whoever points to it. */
export class PackageWalk {
  readonly #package: OoxmlPackage;
  readonly #readers: PartReaders;
  #tables = 0;

  constructor(pkg: OoxmlPackage, readers: PartReaders) {
    this.#package = pkg;
    this.#readers = readers;
  }

  /** What a reader needs to read `part`. */
  async contextOf(part: Part, { at, concealed }: Surroundings): Promise<PartContext> {
    return {
      package: this.#package,
      part,
      relationships: await this.#package.relationships(part.name),
      at: { ...at, part: part.name },
      ...(concealed === undefined ? {} : { concealed }),
      nextTable: () => ++this.#tables,
    };
  }

  /** Everything that the relationships of `source` ('' for the package) lead to. */
  async *follow(source: string, surroundings: Surroundings): AsyncGenerator<Content> {
    const relationships = await this.#package.relationships(source);
    yield* this.#package.gaps.splice(0);
    for (const relationship of relationships) yield* this.#followOne(source, relationship, surroundings);
  }

  /** One part and all that it leads to; nothing when it was read before. */
  async *read(part: Part, reader: PartReader, surroundings: Surroundings): AsyncGenerator<Content> {
    if (!this.#package.claim(part)) return;
    const context = await this.contextOf(part, surroundings);
    yield* guarded(context.at, reader(context));
    yield* this.follow(part.name, surroundings);
  }

  async *#followOne(source: string, relationship: Relationship, surroundings: Surroundings): AsyncGenerator<Content> {
    if (relationship.external) {
      yield* readExternalTarget(relationship, { ...surroundings, at: { ...surroundings.at, part: source } });
      return;
    }
    const part = this.#package.find(relationship.target);
    if (part !== undefined) {
      yield* this.read(part, this.#readers.get(relationship.type) ?? readAnyPart, surroundings);
    } else if (!MAY_BE_MISSING.has(relationship.type)) {
      const at = { ...surroundings.at, part: relationship.target };
      yield { kind: 'gap', reason: 'damaged', at, detail: 'A part that the document refers to is missing from it.' };
    }
  }
}

/**
 * Parts that many programs leave out while they keep the reference to them: pictures that could not be copied, and parts
 * that are made anew when the document is opened.
 */
const MAY_BE_MISSING: ReadonlySet<string> = new Set([
  'image',
  'hyperlink',
  'calcchain',
  'printersettings',
  'theme',
  'thumbnail',
  'vmldrawing',
]);
