import type { Content } from '../../model/content.js';
import { inside, textContent } from '../ooxml/content.js';
import { type PartReader, visitPart } from '../ooxml/part-reader.js';
import { P, SLIDE_NAMES } from './vocabulary.js';

/** Comments of both generations: the older write their words into one element, the newer into paragraphs. */
export const readComments: PartReader = async function* (context): AsyncGenerator<Content> {
  const concealed = inside(context.concealed, 'comment', 'comment');
  let count = 0;
  yield* visitPart(context, SLIDE_NAMES, (emit) => {
    let words: string | undefined;
    return {
      start(t) {
        if (t.name === P.p || t.name === P.text) words = '';
        else if (t.name === P.br && words !== undefined) words += '\n';
      },
      text(t) {
        if (words !== undefined) words += t.text();
      },
      end(t) {
        if (t.name !== P.p && t.name !== P.text) return;
        if (words !== undefined && words.trim() !== '') {
          count++;
          emit(textContent(words.trim(), context.at, concealed));
        }
        words = undefined;
      },
    };
  });
  if (count > 0) yield { kind: 'fact', fact: 'comment', at: context.at, count };
};

/** Who commented: names, initials, accounts. */
export const readCommentAuthors: PartReader = (context) => {
  const concealed = inside(context.concealed, 'comment', 'comment');
  return visitPart(context, SLIDE_NAMES, (emit) => ({
    start(t) {
      if (t.name !== P.cmAuthor && t.name !== P.author) return;
      for (const [field, id] of [
        ['name', P.name],
        ['userId', P.userId],
      ] as const) {
        const text = t.attribute(id)?.trim() ?? '';
        if (text !== '' && text !== 'None') emit(textContent(text, { ...context.at, field }, concealed, 'author'));
      }
    },
  }));
};
