import { CellType, type Concealed, type Content, type Table } from '../../model/content.js';
import { ByteStrings } from '../ooxml/byte-strings.js';
import { BatchBuilder } from '../ooxml/cell-batch.js';
import { closingTables, inside, textContent } from '../ooxml/content.js';
import type { Part } from '../ooxml/package.js';
import type { PartContext, PartReader } from '../ooxml/part-reader.js';
import { LAST_COLUMN, LAST_ROW } from '../sheets/cell-range.js';
import { looseStrings } from './loose-strings.js';
import { type BinaryRecord, type Fields, visitRecords } from './record-reader.js';
import { Brt } from './record-types.js';

/** A value of a cache; undefined for one that is missing. */
type Value = { readonly type: CellType; readonly number: number; readonly text?: string } | undefined;

/** What a field says of its values ([MS-XLSB] 2.4.131). */
const FieldFlag = { HasDate: 0x0004, HasText: 0x0008, Numeric: 0x0040 } as const;
/** Kinds of a run of values of one type ([MS-XLSB] 2.4.142). */
const Run = { Number: 0x01, Text: 0x02, Error: 0x10, Date: 0x20 } as const;
const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

class CacheField {
  readonly values: Value[] = [];
  flags = 0;
  readonly #used = new Set<number>();

  use(index: number): Value {
    this.#used.add(index);
    return this.values[index];
  }

  /** Values that no record refers to any more. */
  unused(): readonly Value[] {
    return this.values.filter((value, index) => value !== undefined && !this.#used.has(index));
  }
}

/**
 * The copy of its source that a pivot table keeps, whatever the table shows: its records, a row each, and below them
 * values that no record uses any more ([MS-XLSB] 2.1.7.38 and 2.1.7.39).
 */
export const readPivotCache: PartReader = async function* (context): AsyncGenerator<Content> {
  const cache = new PivotCache(context);
  yield* closingTables(cache.read());
};

class PivotCache {
  readonly #context: PartContext;
  readonly #hidden: Concealed;
  readonly #fields: CacheField[] = [];
  readonly #headers = new Map<number, string>();
  readonly #strings: ByteStrings;
  readonly #table: Table;
  readonly #batch: BatchBuilder;
  readonly #full: Content[] = [];
  #values: Value[] | undefined;
  #row = 1;
  #column = 0;

  constructor(context: PartContext) {
    const { at, concealed, nextTable, package: pkg } = context;
    this.#context = context;
    this.#hidden = inside(concealed, 'pivot-cache', 'cache');
    this.#strings = new ByteStrings(pkg.budget, false);
    this.#table = {
      id: nextTable(),
      at,
      concealed: this.#hidden,
      concealments: [this.#hidden],
      headers: this.#headers,
    };
    this.#batch = new BatchBuilder(this.#table, this.#strings, pkg.budget);
  }

  async *read(): AsyncGenerator<Content> {
    const { package: pkg, part, at } = this.#context;
    yield* visitRecords(pkg.raw(part), pkg.budget, (record, emit) => {
      for (const content of this.#define(record)) emit(content);
    });
    yield { kind: 'table', table: this.#table };
    const records = this.#recordsPart();
    if (records !== undefined && pkg.claim(records)) {
      yield* visitRecords(pkg.raw(records), pkg.budget, (record, emit) => {
        this.#takeRecord(record);
        for (const content of this.#full.splice(0)) emit(content);
      });
    }
    this.#addUnused();
    if (this.#batch.length > 0) this.#full.push(this.#batch.takeCopy());
    yield* this.#full;
    yield { kind: 'table-end', table: this.#table };
    yield { kind: 'pool-end', pool: this.#strings, at };
  }

  #recordsPart(): Part | undefined {
    const { relationships, package: pkg } = this.#context;
    const found = relationships.find(({ type, external }) => type === 'pivotcacherecords' && !external);
    return found && pkg.find(found.target);
  }

  *#define({ type, fields }: BinaryRecord): Generator<Content> {
    switch (type) {
      case Brt.BeginPivotCache:
        // Who refreshed it, and the id of a relationship, which says nothing.
        for (const who of looseStrings(fields.rest())) {
          if (!/^rId\d+$/u.test(who)) yield this.#text(who, 'refreshedBy', 'author');
        }
        return;
      case Brt.CacheRange:
        for (const name of looseStrings(fields.rest())) yield this.#text(name, 'worksheetSource', 'title');
        return;
      case Brt.BeginCacheField:
        fields.skip(20);
        this.#fields.push(new CacheField());
        this.#headers.set(this.#fields.length, fields.text());
        return;
      case Brt.BeginFieldItems: {
        const field = this.#fields.at(-1);
        if (field !== undefined) field.flags = fields.u16();
        this.#values = field?.values;
        return;
      }
      case Brt.BeginGroupItems:
        this.#values = undefined;
        return;
      case Brt.EndFieldItems:
      case Brt.EndGroupItems:
        this.#values = undefined;
        return;
      case Brt.BeginItemRun:
        this.#values?.push(...readRun(fields));
        return;
      default:
        if (type < Brt.ItemMissing || type > Brt.FieldItemDate || type === Brt.ItemIndex) return;
        if (this.#values !== undefined) this.#values.push(readItem(type, fields));
        else yield* this.#groupName(readItem(type, fields));
    }
  }

  /** Groups are names people gave to ranges of values; records do not refer to them. */
  *#groupName(value: Value): Generator<Content> {
    if (value?.text !== undefined && value.text !== '') yield this.#text(value.text, 'groupItems');
  }

  #takeRecord({ type, fields }: BinaryRecord): void {
    if (type === Brt.CacheRecord) {
      this.#startRow();
      for (const field of this.#fields) {
        if (fields.left === 0) return;
        this.#add(field.values.length > 0 ? field.use(fields.u32()) : readPlain(field, fields));
      }
    } else if (type === Brt.CacheRecordItems) this.#startRow();
    else if (type === Brt.ItemIndex) this.#add(this.#fields[this.#column]?.use(fields.u32()));
    else if (type >= Brt.ItemMissing && type <= Brt.FieldItemDate) this.#add(readItem(type, fields));
  }

  #startRow(): void {
    this.#row = Math.min(LAST_ROW, this.#row + 1);
    this.#column = 0;
  }

  #addUnused(): void {
    const left = this.#fields.map((field) => field.unused());
    const longest = left.reduce((most, values) => Math.max(most, values.length), 0);
    for (let index = 0; index < longest; index++) {
      this.#startRow();
      for (const values of left) this.#add(values[index]);
    }
  }

  #add(value: Value): void {
    this.#column++;
    if (value === undefined || this.#column > LAST_COLUMN) return;
    if (this.#batch.full) this.#full.push(this.#batch.takeCopy());
    if (value.text === undefined) this.#batch.addNumber(this.#row, this.#column, value.type, value.number, 1);
    else if (value.text !== '') {
      this.#batch.addString(this.#row, this.#column, this.#strings.internText(value.text), 1);
    }
  }

  #text(words: string, field: string, role?: 'author' | 'title'): Content {
    return textContent(words, { ...this.#context.at, field }, this.#hidden, role);
  }
}

const text = (words: string): Value => ({ type: CellType.String, number: 0, text: words });
const number = (value: number): Value => ({ type: CellType.Number, number: value });

/** One value by the number of its record; those that carry more than their value start with it. */
function readItem(type: number, fields: Fields): Value {
  const kind = type >= Brt.FieldItemMissing ? type - Brt.FieldItemMissing + Brt.ItemMissing : type;
  switch (kind) {
    case Brt.ItemNumber:
      return number(fields.f64());
    case Brt.ItemBoolean:
      return { type: CellType.Boolean, number: fields.u8() === 0 ? 0 : 1 };
    case Brt.ItemError:
      return { type: CellType.Error, number: 0 };
    case Brt.ItemString:
      return text(fields.text());
    case Brt.ItemDate:
      return readDate(fields);
    default:
      return undefined;
  }
}

function readRun(fields: Fields): Value[] {
  const kind = fields.u16();
  const values: Value[] = [];
  for (let left = fields.u32(); left > 0 && fields.left > 0; left--) {
    if (kind === Run.Number) values.push(number(fields.f64()));
    else if (kind === Run.Text) values.push(text(fields.text()));
    else if (kind === Run.Date) values.push(readDate(fields));
    else {
      fields.skip(1);
      values.push({ type: CellType.Error, number: 0 });
    }
  }
  return values;
}

/** A value that stands in the record itself ([MS-XLSB] 2.4.735). */
function readPlain({ flags }: CacheField, fields: Fields): Value {
  if ((flags & FieldFlag.Numeric) !== 0) return number(fields.f64());
  if ((flags & FieldFlag.HasDate) !== 0 && (flags & FieldFlag.HasText) === 0) return readDate(fields);
  return text(fields.text());
}

/** [MS-XLSB] 2.5.109: year, month, day, hour, minute, second. */
function readDate(fields: Fields): Value {
  const [year, month, day] = [fields.u16(), fields.u16(), fields.u8()];
  const time = Date.UTC(year, month - 1, day, fields.u8(), fields.u8(), fields.u8());
  return { type: CellType.Date, number: (time - EPOCH) / DAY };
}
