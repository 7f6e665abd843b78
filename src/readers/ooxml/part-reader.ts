import { toUtf8 } from '../../bytes/text-encoding.js';
import { XmlNames, XmlToken, XmlTokenizer, type XmlVisitor } from '../../bytes/xml.js';
import type { Limits } from '../../model/bytes.js';
import type { Concealed, Content } from '../../model/content.js';
import type { Location } from '../../model/location.js';
import type { OoxmlPackage, Part } from './package.js';
import type { Relationship } from './relationships.js';

const NO_NAMES = new XmlNames([]);

/** A part to read, and what it belongs to. */
export interface PartContext {
  readonly package: OoxmlPackage;
  readonly part: Part;
  readonly relationships: readonly Relationship[];
  /** The part, and the sheet it belongs to. */
  readonly at: Location;
  /** What hides the thing this part belongs to: a hidden sheet. */
  readonly concealed?: Concealed;
  /** A number for a table, unique within the document. */
  nextTable(): number;
}

/** Reads the content of one kind of part. Throws `Unreadable` when it cannot go on, `LimitReached`. */
export type PartReader = (context: PartContext) => AsyncIterable<Content>;

/** For parts that hold no words of people. */
export const structure: PartReader = async function* () {
  yield* [];
};

/** As `structure`, for parts in XML of which the root element is known: another one is a part that does hold words. */
export function structureOf(root: string): PartReader {
  return async function* ({ package: pkg, part }) {
    yield* [];
    const { tokenBytes, xmlDepth } = pkg.budget.limits;
    const tokenizer = new XmlTokenizer(NO_NAMES, { maxToken: tokenBytes, maxDepth: xmlDepth, roots: [root] });
    for await (const chunk of pkg.xml(part)) {
      tokenizer.feed(chunk);
      if (tokenizer.next() !== XmlToken.Need) return;
    }
  };
}

/**
 * Runs a part through a visitor and hands on what it emits, chunk by chunk. What was emitted before the part turned out
 * to be damaged is handed on too. `roots`: local names its root element may have, any unless told.
 */
export function visitPart(
  context: PartContext,
  names: XmlNames,
  visit: (emit: (content: Content) => void) => XmlVisitor,
  roots?: readonly string[],
): AsyncGenerator<Content> {
  return visitXml(context.package.raw(context.part), context.package.budget.limits, names, visit, roots);
}

/** As `visitPart`, for XML of any origin. */
export async function* visitXml(
  chunks: AsyncIterable<Buffer>,
  { tokenBytes, xmlDepth }: Pick<Limits, 'tokenBytes' | 'xmlDepth'>,
  names: XmlNames,
  visit: (emit: (content: Content) => void) => XmlVisitor,
  roots?: readonly string[],
): AsyncGenerator<Content> {
  const tokenizer = new XmlTokenizer(names, { maxToken: tokenBytes, maxDepth: xmlDepth, roots });
  const queue: Content[] = [];
  const visitor = visit((content) => queue.push(content));
  try {
    for await (const chunk of toUtf8(chunks)) {
      tokenizer.feed(chunk);
      visitTokens(tokenizer, visitor);
      yield* queue.splice(0);
    }
    tokenizer.finish();
    visitTokens(tokenizer, visitor);
  } catch (error) {
    yield* queue;
    throw error;
  }
  yield* queue;
}

function visitTokens(tokenizer: XmlTokenizer, visitor: XmlVisitor): void {
  for (let token = tokenizer.next(); token !== XmlToken.Need; token = tokenizer.next()) {
    if (token === XmlToken.Start) visitor.start?.(tokenizer);
    else if (token === XmlToken.End) visitor.end?.(tokenizer);
    else visitor.text?.(tokenizer);
  }
}
