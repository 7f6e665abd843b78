import { CellType, type Content, type Table } from '../../model/content.js';
import { ByteStrings } from '../ooxml/byte-strings.js';
import { BatchBuilder } from '../ooxml/cell-batch.js';
import { closingTables, inside, textContent } from '../ooxml/content.js';
import type { PartReader } from '../ooxml/part-reader.js';
import { LAST_COLUMN, LAST_ROW } from '../sheets/cell-range.js';
import { looseStrings } from './loose-strings.js';
import { type BinaryRecord, visitRecords } from './record-reader.js';
import { Brt } from './record-types.js';

/** What a workbook keeps of another one it refers to: names, cells ([MS-XLSB] 2.1.7.25). No menu shows it. */
export const readExternalLink: PartReader = async function* (context): AsyncGenerator<Content> {
  const { package: pkg, part, at, nextTable } = context;
  const link = inside(context.concealed, 'external-link', 'cache');
  const strings = new ByteStrings(pkg.budget, false);
  const sheets: string[] = [];
  let open: { readonly table: Table; readonly batch: BatchBuilder } | undefined;
  let row = 1;
  yield { kind: 'fact', fact: 'external-link', at, count: 1, concealed: link };
  yield* closingTables(
    visitRecords(pkg.raw(part), pkg.budget, (record, emit) => {
      const { type, fields } = record;
      switch (type) {
        case Brt.ExternalSheets:
          for (let left = fields.u32(); left > 0 && fields.left >= 4; left--) {
            sheets.push(fields.text());
            const name = sheets.at(-1)!;
            if (name !== '') emit(textContent(name, { ...at, field: 'sheetName' }, link, 'title'));
          }
          return;
        case Brt.BeginExternalBook:
        case Brt.ExternalNameStart:
        case Brt.ExternalNameText:
          for (const words of looseStrings(fields.rest())) {
            emit(textContent(words, { ...at, field: 'definedName' }, link, 'code'));
          }
          return;
        case Brt.ExternalTableStart: {
          const name = sheets[fields.u32()];
          const where = name === undefined ? at : { ...at, sheet: name };
          const table: Table = { id: nextTable(), at: where, concealed: link, concealments: [link] };
          open = { table, batch: new BatchBuilder(table, strings, pkg.budget) };
          emit({ kind: 'table', table });
          return;
        }
        case Brt.ExternalTableEnd:
          if (open === undefined) return;
          if (open.batch.length > 0) emit(open.batch.takeCopy());
          emit({ kind: 'table-end', table: open.table });
          open = undefined;
          return;
        case Brt.ExternalRow:
          row = Math.min(LAST_ROW, fields.u32() + 1);
          return;
        default:
          if (open === undefined || type < Brt.ExternalReal || type > Brt.ExternalString) return;
          addCell(open.batch, strings, row, record);
          if (open.batch.full) emit(open.batch.takeCopy());
      }
    }),
  );
  yield { kind: 'pool-end', pool: strings, at };
};

/** Cells of the cache are hidden as their table is. */
const HIDDEN = 1;

function addCell(batch: BatchBuilder, strings: ByteStrings, row: number, { type, fields }: BinaryRecord): void {
  const column = Math.min(LAST_COLUMN, fields.u32() + 1);
  if (type === Brt.ExternalReal) batch.addNumber(row, column, CellType.Number, fields.f64(), HIDDEN);
  else if (type === Brt.ExternalBool) batch.addNumber(row, column, CellType.Boolean, fields.u8(), HIDDEN);
  else if (type === Brt.ExternalError) batch.addNumber(row, column, CellType.Error, 0, HIDDEN);
  else {
    const text = fields.text();
    if (text !== '') batch.addString(row, column, strings.internText(text), HIDDEN);
  }
}
