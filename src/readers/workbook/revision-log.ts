import type { Concealment } from '../../model/catalogue.js';
import { inside, textContent } from '../ooxml/content.js';
import { type PartReader, visitPart } from '../ooxml/part-reader.js';
import { vocabulary } from '../ooxml/vocabulary.js';
import { decodeXString } from '../ooxml/xstring.js';

const { names, id: N } = vocabulary('oc nc r v t rPh f rsnm oldName newName rcmt author oldFormula formula rdn name');

/** What was changed in a shared workbook (ECMA-376 part 1, 18.11): the values before and after, sheets renamed. */
export const readRevisionLog: PartReader = (context) =>
  visitPart(context, names, (emit) => {
    let change: Concealment = 'tracked-deletion';
    let range = '';
    let text = '';
    let wanted = 0;
    let phonetic = 0;
    const say = (words: string | undefined, by: Concealment, role?: 'author' | 'title' | 'code'): void => {
      const plain = decodeXString(words ?? '').trim();
      const at = range === '' ? context.at : { ...context.at, range };
      if (plain !== '') emit(textContent(plain, at, inside(context.concealed, 'revision-log', by), role));
    };
    return {
      start(t) {
        const { name } = t;
        if (name === N.oc || name === N.nc) {
          change = name === N.oc ? 'tracked-deletion' : 'tracked-insertion';
          range = t.attribute(N.r) ?? '';
          text = '';
        } else if (name === N.v || name === N.t) wanted++;
        else if (name === N.rPh) phonetic++;
        else if (name === N.rsnm) {
          say(t.attribute(N.oldName), 'tracked-deletion', 'title');
          say(t.attribute(N.newName), 'tracked-insertion', 'title');
        } else if (name === N.rcmt) say(t.attribute(N.author), 'tracked-insertion', 'author');
        else if (name === N.rdn) say(t.attribute(N.name), 'tracked-insertion', 'title');
        else if (name === N.oldFormula || name === N.formula) {
          text = '';
          wanted++;
        }
      },
      text(t) {
        if (wanted > 0 && phonetic === 0) text += t.text();
      },
      end(t) {
        const { name } = t;
        if (name === N.v || name === N.t) wanted--;
        else if (name === N.rPh) phonetic--;
        else if (name === N.oc || name === N.nc) {
          say(text, change);
          range = '';
        } else if (name === N.oldFormula || name === N.formula) {
          wanted--;
          say(text, name === N.formula ? 'tracked-insertion' : 'tracked-deletion', 'code');
        }
      },
    };
  });
