import type { Concealed, Content } from '../../model/content.js';
import type { Location } from '../../model/location.js';
import { textContent } from '../ooxml/content.js';

const COMMENT: Concealed = { carrier: 'comment', by: ['comment'] };
const PROPERTY: Concealed = { carrier: 'property', by: ['property'] };
/** Properties that Office writes into the comments of the pages it saves ([MS-OE376]; Office HTML and XML Reference). */
const OFFICE_PROPERTY = /<o:(\w+)[^>]*>([^<]*)<\/o:\1>/giu;
const AUTHORS = /^(?:author|lastauthor|manager)$/iu;
const OFFICE_SETTINGS = /<(?:xml|style)\b[\s\S]*?(?:<\/(?:xml|style)>|$)/giu;

/** What a comment in the source of a page says, markup within it taken off. Settings that Office leaves there say nothing. */
export function* commentTexts(comment: string, at: Location): Generator<Content> {
  if (/^\s*\[(?:if|endif)/iu.test(comment)) {
    for (const [, field = '', value = ''] of comment.matchAll(OFFICE_PROPERTY)) {
      if (value.trim() === '') continue;
      const role = AUTHORS.test(field) ? 'author' : undefined;
      yield textContent(value.trim(), { ...at, field }, PROPERTY, role);
    }
  }
  const words = plainText(comment);
  if (/[\p{L}\p{N}]{2}/u.test(words)) yield textContent(words, { ...at, story: 'comments' }, COMMENT);
}

function plainText(comment: string): string {
  return comment
    .replace(/^\s*\[if[^\]]*\]>?|<!\[endif\]\s*$|^\s*\[endif\]\s*$/giu, '')
    .replace(OFFICE_SETTINGS, ' ')
    .replace(/<\/(?:p|div|tr|li|h\d|td)>|<br[^>]*>/giu, '\n')
    .replace(/<[^<>]{0,2000}>/gu, ' ')
    .replace(/[^\S\n]+/gu, ' ')
    .trim();
}
