import { CellType, type Concealed, type Content, type Table } from '../../model/content.js';
import { Unreadable } from '../../model/failure.js';
import type { Location } from '../../model/location.js';
import { BatchBuilder } from '../ooxml/cell-batch.js';
import { gapOf, inside, textContent } from '../ooxml/content.js';
import { FieldReader } from './field-reader.js';
import { takeObjectRecord } from './object-records.js';
import type { RecordCursor } from './record-cursor.js';
import { Record } from './record-types.js';
import { SheetObjects } from './sheet-objects.js';
import { StringList } from './string-list.js';
import type { WorkbookContext } from './workbook-context.js';

/** Columns for one series, and which of them the values that follow go to ([MS-XLS] 2.4.255): values, categories, sizes. */
const COLUMNS_OF_SERIES = 3;
const COLUMN: Readonly<Record<number, number>> = { 1: 2, 2: 1, 3: 3 };
const MOST_COLUMNS = 16_384;

interface Point {
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
}

/**
 * Reads a chart up to its end, `cursor` standing on its beginning: titles, text boxes, and the values it keeps of its
 * source, which may lie in another workbook or be gone.
 */
export function* readChart(
  context: WorkbookContext,
  cursor: RecordCursor,
  at: Location,
  concealed: Concealed | undefined,
): Generator<Content> {
  const chart = new ChartReading(context, cursor, new SheetObjects(at, concealed));
  let depth = 1;
  let damage: Unreadable | undefined;
  while (depth > 0 && cursor.advance()) {
    if (cursor.type === Record.Bof) depth++;
    else if (cursor.type === Record.Eof) depth--;
    try {
      chart.record();
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      damage ??= error;
    }
  }
  for (const title of chart.titles) yield textContent(title, at, concealed);
  yield* chart.objects.content();
  yield* cacheOf(chart.points, context, at, inside(concealed, 'chart-cache', 'cache'));
  if (damage !== undefined) yield gapOf(damage, at);
}

class ChartReading {
  readonly points: Point[] = [];
  readonly titles = new Set<string>();
  readonly objects: SheetObjects;
  readonly #context: WorkbookContext;
  readonly #cursor: RecordCursor;
  #kind = 0;

  constructor(context: WorkbookContext, cursor: RecordCursor, objects: SheetObjects) {
    this.#context = context;
    this.#cursor = cursor;
    this.objects = objects;
  }

  record(): void {
    switch (this.#cursor.type) {
      case Record.SeriesText:
        this.#title(this.#fields());
        break;
      case Record.SeriesIndex:
        this.#kind = this.#fields().u16();
        break;
      case Record.Number:
      case Record.Label:
        this.#point(this.#cursor.type === Record.Number);
        break;
      default:
        takeObjectRecord(this.#cursor, this.objects, this.#context.dialect);
    }
  }

  #fields(): FieldReader {
    return new FieldReader(this.#context.buffer, this.#cursor.takeContinued(), this.#context.dialect);
  }

  /** [MS-XLS] 2.4.254. */
  #title(fields: FieldReader): void {
    fields.skip(2);
    const title = fields.text(1).trim();
    if (title !== '') this.titles.add(title);
  }

  #point(isNumber: boolean): void {
    const fields = this.#fields();
    const row = fields.u16() + 1;
    const series = fields.u16();
    fields.skip(2);
    const column = Math.min(series * COLUMNS_OF_SERIES + (COLUMN[this.#kind] ?? 1), MOST_COLUMNS);
    this.points.push({ row, column, value: isNumber ? fields.f64() : fields.text(2) });
  }
}

function* cacheOf(
  points: readonly Point[],
  context: WorkbookContext,
  at: Location,
  concealed: Concealed,
): Generator<Content> {
  if (points.length === 0) return;
  const table: Table = { id: context.nextTable(), at, concealed, concealments: [concealed] };
  const strings = new StringList(false);
  const batch = new BatchBuilder(table, strings, context.budget);
  yield { kind: 'table', table };
  for (const { row, column, value } of [...points].sort((one, other) => one.row - other.row)) {
    if (batch.full) yield batch.take();
    if (typeof value === 'number') batch.addNumber(row, column, CellType.Number, value, 1);
    else if (value !== '') batch.addString(row, column, strings.idOf(value), 1);
  }
  if (batch.length > 0) yield batch.take();
  yield { kind: 'table-end', table };
  yield { kind: 'pool-end', pool: strings, at };
}
