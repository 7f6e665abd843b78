import type { Content } from '../../model/content.js';
import { inside, textContent } from '../ooxml/content.js';
import { type PartReader, visitPart } from '../ooxml/part-reader.js';
import { W, WORD_NAMES } from './vocabulary.js';

/** Document variables, which no dialogue shows, what a mail merge asks for, and protection, which protects nothing (ECMA-376 part 1, 17.15.1). */
export const readSettings: PartReader = (context) =>
  visitPart(context, WORD_NAMES, (emit: (content: Content) => void) => ({
    start(t) {
      if (t.name === W.docVar) {
        const name = t.attribute(W.name) ?? '';
        const value = t.attribute(W.val) ?? '';
        if (value.trim() === '') return;
        const concealed = inside(context.concealed, 'document-variable', 'document-variable');
        emit(textContent(value, { ...context.at, field: name }, concealed));
      } else if (t.name === W.query || t.name === W.connectString) {
        const concealed = inside(context.concealed, 'connection', 'connection');
        const text = t.attribute(W.val) ?? '';
        if (text.trim() !== '') emit(textContent(text, { ...context.at, field: 'mail merge' }, concealed, 'code'));
      } else if (t.name === W.documentProtection) {
        emit({ kind: 'fact', fact: 'workbook-protected', at: context.at, count: 1 });
      }
    },
  }));
