import { readXml, XmlTokenizer } from '../../bytes/xml.js';
import { Unreadable } from '../../model/failure.js';
import type { PartContext } from '../ooxml/part-reader.js';
import { vocabulary } from '../ooxml/vocabulary.js';
import { type CellRange, parseRange } from '../sheets/cell-range.js';

/** What the parts around a sheet lay over its cells; needed before the cells are read. */
export interface SheetSurroundings {
  /** Ranges that a table style colours, so that a white font there is not white on white. */
  readonly painted: readonly CellRange[];
  /** Ranges of tables whose filter has criteria. */
  readonly filtered: readonly CellRange[];
  /** Ranges that pictures, charts and shapes cover. */
  readonly drawings: readonly CellRange[];
  /** Names of columns of tables that show no header row, by 1-based column. */
  readonly headers: ReadonlyMap<number, string>;
}

type Draft = {
  [K in keyof SheetSurroundings]: SheetSurroundings[K] extends readonly CellRange[] ? CellRange[] : Map<number, string>;
};

/** A part that cannot be read adds nothing here; reading it for its own sake will say so. */
export async function readSurroundings(context: PartContext): Promise<SheetSurroundings> {
  const found: Draft = { painted: [], filtered: [], drawings: [], headers: new Map() };
  for (const { type, target, external } of context.relationships) {
    const part = external ? undefined : context.package.find(target);
    if (part === undefined || (type !== 'table' && type !== 'drawing')) continue;
    try {
      await (type === 'table' ? tableAround : anchorsAround)(context.package.raw(part), found);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
    }
  }
  return found;
}

const TABLE = vocabulary(
  'table ref headerRowCount totalsRowCount tableColumn name autoFilter filterColumn tableStyleInfo',
);

async function tableAround(chunks: AsyncIterable<Buffer>, found: Draft): Promise<void> {
  const N = TABLE.id;
  let table: CellRange | undefined;
  let filter: CellRange | undefined;
  let hasHeader = true;
  let totals = 0;
  let columns = 0;
  await readXml(chunks, new XmlTokenizer(TABLE.names), {
    start(t) {
      if (t.name === N.table) {
        table = parseRange(t.attribute(N.ref) ?? '');
        hasHeader = t.attribute(N.headerRowCount) !== '0';
        totals = Number(t.attribute(N.totalsRowCount) ?? 0);
      } else if (t.name === N.autoFilter) filter = parseRange(t.attribute(N.ref) ?? '');
      else if (t.name === N.filterColumn && filter !== undefined) {
        found.filtered.push(filter);
        filter = undefined;
      } else if (t.name === N.tableColumn && table !== undefined) {
        const name = t.attribute(N.name);
        if (!hasHeader && name !== undefined) found.headers.set(table.left + columns, name);
        columns++;
      } else if (t.name === N.tableStyleInfo && table !== undefined) {
        const style = t.attribute(N.name) ?? '';
        if (/dark/i.test(style)) found.painted.push(table);
        else if (style !== '') {
          if (hasHeader) found.painted.push({ ...table, bottom: table.top });
          if (totals > 0) found.painted.push({ ...table, top: table.bottom });
        }
      }
    },
  });
}

const DRAWING = vocabulary('from to row col');

async function anchorsAround(chunks: AsyncIterable<Buffer>, found: Draft): Promise<void> {
  const N = DRAWING.id;
  let corner: number[] | undefined;
  let from: readonly number[] = [];
  let field = 0;
  await readXml(chunks, new XmlTokenizer(DRAWING.names), {
    start(t) {
      if (t.name === N.from || t.name === N.to) corner = [];
      field = t.name;
    },
    text(t) {
      if (corner === undefined) return;
      if (field === N.col) corner[0] = Number(t.text()) + 1;
      else if (field === N.row) corner[1] = Number(t.text()) + 1;
    },
    end(t) {
      field = 0;
      if (corner === undefined) return;
      if (t.name === N.from) from = corner;
      else if (t.name === N.to) {
        const [left = 1, top = 1] = from;
        const [right = left, bottom = top] = corner;
        if (right >= left && bottom >= top) found.drawings.push({ top, left, bottom, right });
      } else return;
      corner = undefined;
    },
  });
}
