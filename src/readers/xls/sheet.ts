import type { Concealed, Content, Table } from '../../model/content.js';
import { Unreadable } from '../../model/failure.js';
import type { Location } from '../../model/location.js';
import { gapOf, textContent } from '../ooxml/content.js';
import type { CellRange } from '../sheets/cell-range.js';
import type { CellStyles } from '../sheets/cell-styles.js';
import { ConcealmentIndex } from '../sheets/concealment-bits.js';
import { unweighed } from '../sheets/range-sweep.js';
import { UsedArea } from '../sheets/used-area.js';
import { readChart } from './chart.js';
import { FieldReader } from './field-reader.js';
import { takeObjectRecord } from './object-records.js';
import { RecordCursor } from './record-cursor.js';
import { Record } from './record-types.js';
import { SheetCells } from './sheet-cells.js';
import { SheetLayout } from './sheet-layout.js';
import { SheetObjects } from './sheet-objects.js';
import { SheetWords } from './sheet-words.js';
import type { StringList } from './string-list.js';
import type { WorkbookContext } from './workbook-context.js';

/** What all sheets of a workbook share. */
export interface WorkbookSetting {
  readonly context: WorkbookContext;
  readonly strings: StringList;
  readonly styles: CellStyles;
  readonly date1904: boolean;
}

/** One sheet: where its records begin, what it is called, what hides it, where its filter works. */
export interface SheetPlace {
  readonly start: number;
  readonly at: Location;
  readonly concealed: Concealed | undefined;
  readonly filtered: CellRange | undefined;
}

/** A kind of sheet as its beginning states it ([MS-XLS] 2.4.21). */
const CHART = 0x20;

/**
 * Reads the records of a sheet up to its end and gives where that is: its cells as a table, then the words around them.
 * What decides how cells look stands before and after them, so its records are walked twice.
 */
export function* readSheet(workbook: WorkbookSetting, place: SheetPlace): Generator<Content, number> {
  const { context } = workbook;
  const cursor = new RecordCursor(context.buffer, place.start);
  if (!cursor.advance() || cursor.type !== Record.Bof) {
    throw new Unreadable('damaged', 'A sheet that the workbook lists is missing from the file.');
  }
  if (cursor.length >= 4 && context.buffer.readUInt16LE(cursor.start + 2) === CHART) {
    yield* readChart(context, cursor, place.at, place.concealed);
  } else {
    const sheet = new SheetReading(workbook, place);
    sheet.survey(cursor);
    yield* sheet.cells(cursor.next);
    yield* sheet.surroundings();
  }
  if (cursor.truncated) {
    yield { kind: 'gap', reason: 'damaged', at: place.at, detail: 'The sheet is cut short.' };
  }
  return cursor.next;
}

class SheetReading {
  readonly #workbook: WorkbookSetting;
  readonly #place: SheetPlace;
  readonly #layout = new SheetLayout();
  readonly #words: SheetWords;
  readonly #objects: SheetObjects;
  /** Where charts within the sheet begin and end. */
  readonly #charts: { readonly start: number; readonly end: number }[] = [];
  #damage: Unreadable | undefined;

  constructor(workbook: WorkbookSetting, place: SheetPlace) {
    this.#workbook = workbook;
    this.#place = place;
    this.#words = new SheetWords(place.at, place.concealed);
    this.#objects = new SheetObjects(place.at, place.concealed);
  }

  /** Walks all records but those of cells; `cursor` stands on the beginning, and ends on the end. */
  survey(cursor: RecordCursor): void {
    const { buffer, dialect } = this.#workbook.context;
    const fields = (): FieldReader => new FieldReader(buffer, cursor.takeContinued(), dialect);
    while (cursor.advance() && cursor.type !== Record.Eof) {
      if (cursor.type === Record.Bof) {
        this.#passChart(cursor);
        continue;
      }
      try {
        this.#layout.take(cursor.type, fields);
        this.#words.take(cursor.type, fields);
        takeObjectRecord(cursor, this.#objects, dialect);
      } catch (error) {
        this.#note(error);
      }
    }
    this.#layout.finish(this.#place.filtered);
  }

  /** The cells up to `end`. */
  *cells(end: number): Generator<Content> {
    const { context, strings, styles, date1904 } = this.#workbook;
    const { start, at, concealed } = this.#place;
    const concealments = new ConcealmentIndex(concealed);
    const table: Table = {
      id: context.nextTable(),
      at,
      ...(concealed === undefined ? {} : { concealed }),
      concealments: concealments.list,
    };
    const layout = this.#layout;
    const area = new UsedArea(layout.corner, this.#objects.anchors);
    const cells = new SheetCells({ context, table, concealments, layout, strings, styles, date1904, area });
    const flush = (): Content => {
      const batch = cells.flush();
      area.mark(batch, (index) => concealments.remote(index));
      return batch;
    };
    yield { kind: 'table', table };
    const cursor = new RecordCursor(context.buffer, start, end);
    cursor.advance();
    while (cursor.advance() && cursor.type !== Record.Eof) {
      if (cursor.type === Record.Bof) {
        const chart = this.#charts.find((found) => found.start === cursor.at);
        if (chart !== undefined) cursor.moveTo(chart.end);
        continue;
      }
      if (!this.#take(cells, cursor)) {
        yield flush();
        this.#take(cells, cursor);
      }
    }
    if (cells.batch.length > 0) yield flush();
    yield { kind: 'table-end', table };
    for (const formula of cells.formulas) yield textContent(formula, at, concealed, 'code');
    yield* this.#faults(cells);
  }

  /** What is not in cells. */
  *surroundings(): Generator<Content> {
    const { context } = this.#workbook;
    const { at, concealed } = this.#place;
    yield* this.#words.content();
    yield* this.#objects.content();
    for (const chart of this.#charts) {
      const cursor = new RecordCursor(context.buffer, chart.start, chart.end);
      cursor.advance();
      yield* readChart(context, cursor, at, concealed);
    }
    if (this.#damage !== undefined) yield gapOf(this.#damage, at);
  }

  #take(cells: SheetCells, cursor: RecordCursor): boolean {
    try {
      return cells.take(cursor);
    } catch (error) {
      this.#note(error);
      return true;
    }
  }

  /** Steps over a chart within the sheet, and what that nests. */
  #passChart(cursor: RecordCursor): void {
    const start = cursor.at;
    let depth = 1;
    while (depth > 0 && cursor.advance()) {
      if (cursor.type === Record.Bof) depth++;
      else if (cursor.type === Record.Eof) depth--;
    }
    this.#charts.push({ start, end: cursor.next });
  }

  #note(error: unknown): void {
    if (!(error instanceof Unreadable)) throw error;
    this.#damage ??= error;
  }

  *#faults(cells: SheetCells): Generator<Content> {
    const { at } = this.#place;
    const faults = [
      [cells.lostStrings, 'Some cells refer to texts that are missing from the workbook.'],
      [cells.cellsBeyond, 'Some cells lie beyond the edge of a sheet; their place is not known.'],
      [cells.damaged, 'Some cells are damaged.'],
    ] as const;
    for (const [count, detail] of faults) if (count > 0) yield { kind: 'gap', reason: 'damaged', at, detail };
    if (cells.gaveUp) yield unweighed(at);
  }
}
