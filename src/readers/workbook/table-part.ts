import { inside, textContent } from '../ooxml/content.js';
import { type PartReader, visitPart } from '../ooxml/part-reader.js';
import { vocabulary } from '../ooxml/vocabulary.js';
import { decodeXString } from '../ooxml/xstring.js';

const { names, id: N } = vocabulary(
  'table name displayName comment ref headerRowCount tableColumn totalsRowLabel calculatedColumnFormula totalsRowFormula filter customFilter val altText altTextSummary',
);

/** A range made a table: names of its columns, labels, filters. The cells themselves are the sheet's. */
export const readTablePart: PartReader = (context) =>
  visitPart(context, names, (emit) => {
    let range: string | undefined;
    let showsHeader = true;
    let formula: string | undefined;
    const filters: string[] = [];
    const say = (text: string | undefined, concealed = context.concealed, role?: 'title' | 'code'): void => {
      const words = decodeXString(text ?? '').trim();
      const at = range === undefined ? context.at : { ...context.at, range };
      if (words !== '') emit(textContent(words, at, concealed, role));
    };
    return {
      start(t) {
        if (t.depth === 1) range = t.attribute(N.ref);
        if (t.name === N.table) {
          showsHeader = t.attribute(N.headerRowCount) !== '0';
          say(t.attribute(N.displayName), undefined, 'title');
          say(t.attribute(N.comment), inside(context.concealed, 'property', 'property'));
          say(t.attribute(N.altText), inside(context.concealed, 'alt-text', 'alt-text'));
          say(t.attribute(N.altTextSummary), inside(context.concealed, 'alt-text', 'alt-text'));
        } else if (t.name === N.tableColumn) {
          // Where the header is shown its cells hold the same words: Excel mends a table in which they differ.
          if (!showsHeader) say(t.attribute(N.name), inside(context.concealed, 'property', 'property'), 'title');
          say(t.attribute(N.totalsRowLabel));
        } else if (t.name === N.filter || t.name === N.customFilter) filters.push(t.attribute(N.val) ?? '');
        else if (t.name === N.calculatedColumnFormula || t.name === N.totalsRowFormula) formula = '';
      },
      text(t) {
        if (formula !== undefined) formula += t.text();
      },
      end(t) {
        if (formula !== undefined) {
          if (formula.includes('"')) say(formula, undefined, 'code');
          formula = undefined;
        }
        if (t.depth === 0) say(filters.map(decodeXString).join('\n'), inside(context.concealed, 'row', 'row-filtered'));
      },
    };
  });
