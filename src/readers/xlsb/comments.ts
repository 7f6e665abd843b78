import type { Content } from '../../model/content.js';
import { columnLetters } from '../../model/location.js';
import { inside, textContent } from '../ooxml/content.js';
import type { PartReader } from '../ooxml/part-reader.js';
import { visitRecords } from './record-reader.js';
import { Brt } from './record-types.js';

/** Notes on cells, and who wrote them ([MS-XLSB] 2.1.7.11). */
export const readNotes: PartReader = async function* ({ package: pkg, part, at, concealed }): AsyncGenerator<Content> {
  const hidden = inside(concealed, 'comment', 'comment');
  let count = 0;
  let range = '';
  yield* visitRecords(pkg.raw(part), pkg.budget, ({ type, fields }, emit) => {
    if (type === Brt.CommentAuthor) {
      const name = fields.text().trim();
      if (name !== '') emit(textContent(name, { ...at, field: 'author' }, hidden, 'author'));
    } else if (type === Brt.BeginComment) {
      fields.skip(4);
      const { top, left } = fields.range();
      range = `${columnLetters(left)}${top}`;
      count++;
    } else if (type === Brt.CommentText) {
      const words = fields.richText().trim();
      if (words !== '') emit(textContent(words, { ...at, range }, hidden));
    }
  });
  if (count > 0) yield { kind: 'fact', fact: 'comment', at, count };
};
