import { CellType, type Concealed, type Content, type Table } from '../../model/content.js';
import { ByteStrings } from '../ooxml/byte-strings.js';
import { BatchBuilder } from '../ooxml/cell-batch.js';
import { closingTables, inside, textContent } from '../ooxml/content.js';
import { type PartReader, visitPart } from '../ooxml/part-reader.js';
import { vocabulary } from '../ooxml/vocabulary.js';
import { decodeXString } from '../ooxml/xstring.js';
import { parseRange } from '../sheets/cell-range.js';

const { names, id: N } = vocabulary(
  'sheetName val definedName name refersTo sheetData sheetId row cell r t v ddeLink ddeService ddeTopic ddeItem value oleLink progId oleItem f',
);

/** What a workbook keeps of another one it refers to: names, cells, results of links to programs. No menu shows it. */
export const readExternalLink: PartReader = async function* (context): AsyncGenerator<Content> {
  const { package: pkg, at, nextTable } = context;
  const link = inside(context.concealed, 'external-link', 'cache');
  const strings = new ByteStrings(pkg.budget, false);
  yield { kind: 'fact', fact: 'external-link', at, count: 1, concealed: link };
  yield* closingTables(
    visitPart(context, names, (emit) => {
      const sheets: string[] = [];
      let table: { readonly batch: BatchBuilder; readonly table: Table } | undefined;
      let cell: { row: number; column: number; type: string } | undefined;
      let text = '';
      let row = 0;
      const say = (words: string | undefined, field: string, role?: 'title' | 'code'): void => {
        const plain = decodeXString(words ?? '').trim();
        if (plain !== '') emit(textContent(plain, { ...at, field }, link, role));
      };
      return {
        start(t) {
          text = '';
          switch (t.name) {
            case N.sheetName:
              sheets.push(decodeXString(t.attribute(N.val) ?? ''));
              say(sheets.at(-1), 'sheetName', 'title');
              break;
            case N.definedName:
              say(t.attribute(N.name), 'definedName', 'title');
              say(t.attribute(N.refersTo), 'definedName', 'code');
              break;
            case N.ddeLink:
              say(`${t.attribute(N.ddeService) ?? ''} ${t.attribute(N.ddeTopic) ?? ''}`, 'ddeLink', 'code');
              break;
            case N.oleLink:
              say(t.attribute(N.progId), 'oleLink', 'code');
              break;
            case N.ddeItem:
            case N.oleItem:
              say(t.attribute(N.name), 'item', 'code');
              break;
            case N.sheetData: {
              const name = sheets[Number(t.attribute(N.sheetId) ?? -1)];
              table = beginTable(name, nextTable(), link);
              row = 0;
              emit({ kind: 'table', table: table.table });
              break;
            }
            case N.row:
              row = Number(t.attribute(N.r)) || row + 1;
              break;
            case N.cell: {
              const place = parseRange(t.attribute(N.r) ?? '');
              cell = { row: place?.top ?? row, column: place?.left ?? 1, type: t.attribute(N.t) ?? 'n' };
            }
          }
        },
        text(t) {
          text += t.text();
        },
        end(t) {
          if (t.name === N.v && cell !== undefined && table !== undefined) {
            addCell(table.batch, strings, cell, text);
            if (table.batch.full) emit(table.batch.takeCopy());
          } else if (t.name === N.val) say(text, 'value');
          else if (t.name === N.cell) cell = undefined;
          else if (t.name === N.sheetData && table !== undefined) {
            if (table.batch.length > 0) emit(table.batch.takeCopy());
            emit({ kind: 'table-end', table: table.table });
            table = undefined;
          }
          text = '';
        },
      };

      function beginTable(
        name: string | undefined,
        id: number,
        concealed: Concealed,
      ): { batch: BatchBuilder; table: Table } {
        const where = name === undefined ? at : { ...at, sheet: name };
        const made: Table = { id, at: where, concealed, concealments: [concealed] };
        return { batch: new BatchBuilder(made, strings, pkg.budget), table: made };
      }
    }),
  );
  yield { kind: 'pool-end', pool: strings, at };
};

function addCell(
  batch: BatchBuilder,
  strings: ByteStrings,
  cell: { readonly row: number; readonly column: number; readonly type: string },
  text: string,
): void {
  if (text === '') return;
  const number = Number(text);
  if (cell.type === 'e') batch.addNumber(cell.row, cell.column, CellType.Error, 0, 1);
  else if (cell.type === 'b') batch.addNumber(cell.row, cell.column, CellType.Boolean, text === '1' ? 1 : 0, 1);
  else if (cell.type === 'n' && Number.isFinite(number))
    batch.addNumber(cell.row, cell.column, CellType.Number, number, 1);
  else batch.addString(cell.row, cell.column, strings.internText(text), 1);
}
