import { CellType, type Concealed, type Content, type Table } from '../../model/content.js';
import { Unreadable } from '../../model/failure.js';
import type { Location } from '../../model/location.js';
import { BatchBuilder } from '../ooxml/cell-batch.js';
import { gapOf, textContent } from '../ooxml/content.js';
import { FieldReader } from './field-reader.js';
import { RecordCursor } from './record-cursor.js';
import { CacheRecord } from './record-types.js';
import { StringList } from './string-list.js';
import type { WorkbookContext } from './workbook-context.js';

const PIVOT: Concealed = { carrier: 'pivot-cache', by: ['cache'] };
const AUTHOR: Concealed = { carrier: 'pivot-cache', by: ['property'] };

/** Options of a field ([MS-XLS] 2.4.283): its values are listed once and records count in them; in two bytes each. */
const LISTED = 0x0001;
const WIDE_INDEX = 0x0200;
const LAST_ROW = 1_048_576;
const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(1899, 11, 30);
const MOST_FIELDS = 16_384;
const NO_TEXT = 0xffff;

interface Value {
  readonly type: CellType;
  readonly text: string;
  readonly number: number;
}

/** One field of the cache: its values in the order that records count them in, and which of them records use. */
class Field {
  readonly listed: boolean;
  readonly wide: boolean;
  readonly values: (Value | undefined)[] = [];
  readonly used = new Set<number>();

  constructor(options: number) {
    this.listed = (options & LISTED) !== 0;
    this.wide = (options & WIDE_INDEX) !== 0;
  }
}

/**
 * The copy of its source that a pivot table keeps ([MS-XLS] 2.1.7.12), one stream of the storage `_SX_DB_CUR`: its records,
 * a row each, and below them values that no record uses any more.
 */
export function* readPivotCache(context: WorkbookContext, part: string): Generator<Content> {
  yield* new CacheReading(context, { part }).run();
}

class CacheReading {
  readonly #context: WorkbookContext;
  readonly #at: Location;
  readonly #cursor: RecordCursor;
  readonly #fields: Field[] = [];
  readonly #headers = new Map<number, string>();
  readonly #strings = new StringList(false);
  readonly #batch: BatchBuilder;
  readonly #table: Table;
  #author = '';
  /** Values of the field at hand that are still to come before any record. */
  #itemsLeft = 0;
  #inRecords = false;
  /** Columns of fields that list no values. */
  #unlisted: readonly number[] = [];
  /** The record at hand: values by column, and how many of them stood in records of their own. */
  #record: [column: number, value: Value][] = [];
  #inline = 0;
  #row = 1;

  constructor(context: WorkbookContext, at: Location) {
    this.#context = context;
    this.#at = at;
    this.#cursor = new RecordCursor(context.buffer);
    this.#table = { id: context.nextTable(), at, concealed: PIVOT, concealments: [PIVOT], headers: this.#headers };
    this.#batch = new BatchBuilder(this.#table, this.#strings, context.budget);
  }

  *run(): Generator<Content> {
    let damage: Unreadable | undefined;
    try {
      while (this.#cursor.advance()) {
        if (!this.#inRecords && this.#beginsRecords()) yield* this.#begin();
        yield* this.#take();
      }
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      damage = error;
    }
    if (!this.#inRecords) yield* this.#begin();
    yield* this.#endRecord();
    yield* this.#unused();
    if (this.#batch.length > 0) yield this.#batch.take();
    yield { kind: 'table-end', table: this.#table };
    yield { kind: 'pool-end', pool: this.#strings, at: this.#at };
    if (this.#author !== '') yield textContent(this.#author, { ...this.#at, field: 'refreshedBy' }, AUTHOR, 'author');
    if (damage !== undefined) yield gapOf(damage, this.#at);
    else if (this.#cursor.truncated) {
      yield { kind: 'gap', reason: 'damaged', at: this.#at, detail: 'The data behind a pivot table is cut short.' };
    }
  }

  /** The table is begun once all names of fields are known. */
  *#begin(): Generator<Content> {
    this.#inRecords = true;
    this.#unlisted = this.#fields.flatMap(({ listed }, column) => (listed ? [] : [column + 1]));
    yield { kind: 'table', table: this.#table };
  }

  /** True at the first record of the source: where fields list values it begins with their numbers, else with a value. */
  #beginsRecords(): boolean {
    const { type } = this.#cursor;
    if (type === CacheRecord.Indexes) return true;
    return isValue(type) && this.#itemsLeft <= 0 && !this.#fields.some(({ listed }) => listed);
  }

  *#take(): Generator<Content> {
    const { type } = this.#cursor;
    if (type === CacheRecord.Cache) this.#cache(this.#read());
    else if (type === CacheRecord.Field) this.#field(this.#read());
    else if (type === CacheRecord.Indexes) {
      yield* this.#endRecord();
      this.#indexes(this.#read());
    } else if (isValue(type)) {
      const value = cacheValue(type, this.#read());
      if (this.#inRecords) yield* this.#inlineValue(value);
      else {
        this.#itemsLeft--;
        this.#fields.at(-1)?.values.push(value);
      }
    }
  }

  #read(): FieldReader {
    return new FieldReader(this.#context.buffer, this.#cursor.takeContinued(), this.#context.dialect);
  }

  /** [MS-XLS] 2.4.275. */
  #cache(fields: FieldReader): void {
    fields.skip(18);
    const length = fields.u16();
    if (length === NO_TEXT || fields.left === 0) return;
    this.#author = (fields.version === 8 ? fields.richText(length) : fields.narrow(length)).trim();
  }

  /** [MS-XLS] 2.4.283. */
  #field(fields: FieldReader): void {
    if (this.#fields.length >= MOST_FIELDS) return;
    this.#fields.push(new Field(fields.u16()));
    fields.skip(10);
    this.#itemsLeft = fields.u16();
    const name = fields.left >= 3 ? fields.text(2).trim() : '';
    if (name !== '') this.#headers.set(this.#fields.length, name);
  }

  /** [MS-XLS] 2.4.281: which value of its list each listed field has in this record. */
  #indexes(fields: FieldReader): void {
    for (const [column, field] of this.#fields.entries()) {
      if (!field.listed || fields.left < 1) continue;
      const index = field.wide ? fields.u16() : fields.u8();
      field.used.add(index);
      this.#put(column + 1, field.values[index]);
    }
  }

  /** A value of a field that lists none. */
  *#inlineValue(value: Value | undefined): Generator<Content> {
    const column = this.#unlisted[this.#inline++];
    if (column !== undefined) this.#put(column, value);
    if (this.#inline >= this.#unlisted.length) yield* this.#endRecord();
  }

  #put(column: number, value: Value | undefined): void {
    if (value !== undefined) this.#record.push([column, value]);
  }

  /** Hands the record at hand on as a row. */
  *#endRecord(): Generator<Content> {
    this.#inline = 0;
    if (this.#record.length === 0) return;
    this.#row = Math.min(this.#row + 1, LAST_ROW);
    for (const [column, value] of this.#record) yield* this.#cell(column, value);
    this.#record = [];
  }

  *#cell(column: number, { type, text, number }: Value): Generator<Content> {
    if (this.#batch.full) yield this.#batch.take();
    if (type === CellType.String) this.#batch.addString(this.#row, column, this.#strings.idOf(text), 1);
    else this.#batch.addNumber(this.#row, column, type, number, 1);
  }

  /** Values of the fields that no record refers to: all of them when there are no records. */
  *#unused(): Generator<Content> {
    const first = this.#row + (this.#row > 1 ? 2 : 1);
    const left = this.#fields.map(({ values, used }) => values.filter((value, index) => value && !used.has(index)));
    const longest = left.reduce((most, { length }) => Math.max(most, length), 0);
    for (let index = 0; index < longest; index++) {
      this.#row = Math.min(first + index, LAST_ROW);
      for (const [column, values] of left.entries()) {
        const value = values[index];
        if (value !== undefined) yield* this.#cell(column + 1, value);
      }
    }
  }
}

function isValue(type: number): boolean {
  return (type >= CacheRecord.Number && type <= CacheRecord.Date) || type === CacheRecord.Empty;
}

/** Undefined for an empty value. */
function cacheValue(type: number, fields: FieldReader): Value | undefined {
  switch (type) {
    case CacheRecord.String: {
      const text = fields.text(2);
      return text === '' ? undefined : { type: CellType.String, text, number: 0 };
    }
    case CacheRecord.Number:
      return { type: CellType.Number, text: '', number: fields.f64() };
    case CacheRecord.Integer:
      return { type: CellType.Number, text: '', number: (fields.u16() << 16) >> 16 };
    case CacheRecord.Boolean:
      return { type: CellType.Boolean, text: '', number: fields.u16() };
    case CacheRecord.Error:
      return { type: CellType.Error, text: '', number: 0 };
    case CacheRecord.Date:
      return { type: CellType.Date, text: '', number: dateOf(fields) };
    default:
      return undefined;
  }
}

/** Days since 1899-12-30 of a moment as a cache writes it ([MS-XLS] 2.4.282). */
function dateOf(fields: FieldReader): number {
  const [year, month] = [fields.u16(), fields.u16()];
  const [day, hour, minute, second] = [fields.u8(), fields.u8(), fields.u8(), fields.u8()];
  return (Date.UTC(year, month - 1, day, hour, minute, second) - FIRST_DAY) / DAY;
}
