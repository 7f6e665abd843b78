import { XmlNames, XmlToken, XmlTokenizer, type XmlVisitor } from '../../bytes/xml.js';
import type { Budget, Bytes } from '../../model/bytes.js';
import type { Format } from '../../model/catalogue.js';
import type { Concealed, Content } from '../../model/content.js';
import type { Artifact, Probe, Reader } from '../../model/reader.js';
import { gapOf, textContent } from '../ooxml/content.js';
import { convertHead } from '../text/text-chunks.js';
import { xmlComments } from './xml-comments.js';
import { XmlShape } from './xml-shape.js';
import { xmlSource } from './xml-source.js';
import { shapeVisitor, XmlWalk } from './xml-walk.js';

/** Data and drawings in XML of any vocabulary. */
export const reader: Reader = {
  name: 'xml',
  recognises,
  read,
};

const COMMENT: Concealed = { carrier: 'comment', by: ['comment'] };
const HEAD = 4096;
const NO_NAMES = new XmlNames([]);
/** Declarations, comments and the document type, before the first element. */
const PROLOGUE = '^(?:\\s|<\\?[^>]*>|<!--(?:(?!-->)[\\s\\S])*-->|<!DOCTYPE[^>[]*(?:\\[[^\\]]*\\])?\\s*>)*';
const ELEMENT = new RegExp(`${PROLOGUE}<[a-z_][\\w.-]*(?::[\\w.-]+)?[\\s/>]`, 'iu');
const DRAWING = new RegExp(`${PROLOGUE}<(?:svg:)?svg[\\s>]`, 'iu');

function recognises({ head, zipNames, compoundNames }: Probe): Format | undefined {
  if (zipNames !== undefined || compoundNames !== undefined) return undefined;
  const start = convertHead(head.subarray(0, HEAD)).toString('utf8');
  if (!ELEMENT.test(start) && !/^\s*<\?xml\s/u.test(start)) return undefined;
  return DRAWING.test(start) ? 'svg' : 'xml';
}

async function* read({ bytes }: Artifact, budget: Budget): AsyncGenerator<Content> {
  for await (const comment of xmlComments(xmlSource(bytes))) {
    if (/[\p{L}\p{N}]{2}/u.test(comment)) yield textContent(comment, { story: 'comments' }, COMMENT);
  }
  const shape = new XmlShape();
  let fault: Content | undefined;
  try {
    for await (const _ of visited(bytes, shapeVisitor(shape), budget));
  } catch (error) {
    fault = gapOf(error, {});
  }
  const walk = new XmlWalk(shape, budget);
  try {
    for await (const _ of visited(bytes, walk, budget)) yield* walk.take();
  } catch (error) {
    fault = gapOf(error, {});
  }
  yield* walk.finish();
  if (fault !== undefined) yield fault;
}

/** Runs the file through a visitor; a step for each chunk. */
async function* visited(bytes: Bytes, visitor: XmlVisitor, budget: Budget): AsyncGenerator<void> {
  const { tokenBytes, xmlDepth } = budget.limits;
  const t = new XmlTokenizer(NO_NAMES, { maxToken: tokenBytes, maxDepth: xmlDepth, commentsAreRead: true });
  for await (const chunk of xmlSource(bytes)) {
    t.feed(chunk);
    step(t, visitor);
    yield;
  }
  t.finish();
  step(t, visitor);
}

function step(t: XmlTokenizer, visitor: XmlVisitor): void {
  for (let token = t.next(); token !== XmlToken.Need; token = t.next()) {
    if (token === XmlToken.Start) visitor.start?.(t);
    else if (token === XmlToken.End) visitor.end?.(t);
    else visitor.text?.(t);
  }
}
