import type { Content } from '../../model/content.js';
import { inside, textContent } from '../ooxml/content.js';
import { type PartContext, type PartReader, visitPart } from '../ooxml/part-reader.js';
import { vocabulary } from '../ooxml/vocabulary.js';
import { decodeXString } from '../ooxml/xstring.js';

const NOTES = vocabulary('author comment t rPh ref guid');

/** Notes on cells, and who wrote them. */
export const readNotes: PartReader = async function* (context): AsyncGenerator<Content> {
  const N = NOTES.id;
  const concealed = inside(context.concealed, 'comment', 'comment');
  let count = 0;
  yield* visitPart(context, NOTES.names, (emit) => {
    let range = '';
    let text = '';
    let wanted = 0;
    let phonetic = 0;
    return {
      start(t) {
        if (t.name === N.author || t.name === N.comment) {
          text = '';
          range = t.attribute(N.ref) ?? '';
        }
        if (t.name === N.rPh) phonetic++;
        else if (t.name === N.t || t.name === N.author) wanted++;
      },
      text(t) {
        if (wanted > 0 && phonetic === 0) text += t.text();
      },
      end(t) {
        if (t.name === N.rPh) phonetic--;
        else if (t.name === N.t || t.name === N.author) wanted--;
        const words = decodeXString(text).trim();
        if (t.name === N.author && words !== '')
          emit(textContent(words, { ...context.at, field: 'author' }, concealed, 'author'));
        if (t.name !== N.comment) return;
        count++;
        if (words !== '') emit(textContent(words, range === '' ? context.at : { ...context.at, range }, concealed));
      },
    };
  });
  yield* commentFact(context, count);
};

const THREADED = vocabulary('threadedComment ref text mention');

/** Comments with replies, as later Excels keep them. */
export const readThreadedComments: PartReader = async function* (context): AsyncGenerator<Content> {
  const N = THREADED.id;
  const concealed = inside(context.concealed, 'comment', 'comment');
  let count = 0;
  yield* visitPart(context, THREADED.names, (emit) => {
    let range = '';
    let text: string | undefined;
    return {
      start(t) {
        if (t.name === N.threadedComment) {
          range = t.attribute(N.ref) ?? '';
          count++;
        } else if (t.name === N.text) text = '';
      },
      text(t) {
        if (text !== undefined) text += t.text();
      },
      end(t) {
        if (t.name !== N.text || text === undefined) return;
        if (text.trim() !== '')
          emit(textContent(text.trim(), range === '' ? context.at : { ...context.at, range }, concealed));
        text = undefined;
      },
    };
  });
  yield* commentFact(context, count);
};

const PERSONS = vocabulary('person displayName userId');

/** People who commented or were mentioned: their names and accounts. */
export const readPersons: PartReader = (context) => {
  const N = PERSONS.id;
  const concealed = inside(context.concealed, 'comment', 'comment');
  return visitPart(context, PERSONS.names, (emit) => ({
    start(t) {
      if (t.name !== N.person) return;
      for (const [field, id] of [
        ['displayName', N.displayName],
        ['userId', N.userId],
      ] as const) {
        const text = t.attribute(id)?.trim() ?? '';
        if (text !== '' && text !== 'None') emit(textContent(text, { ...context.at, field }, concealed, 'author'));
      }
    },
  }));
};

function* commentFact({ at }: PartContext, count: number): Generator<Content> {
  if (count > 0) yield { kind: 'fact', fact: 'comment', at, count };
}
