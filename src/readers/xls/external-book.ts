import { CellType, type Concealed, type Content, type Table } from '../../model/content.js';
import type { Location } from '../../model/location.js';
import { BatchBuilder } from '../ooxml/cell-batch.js';
import { inside, textContent } from '../ooxml/content.js';
import { isInternalPath } from '../ooxml/external-target.js';
import { plainPath } from './external-path.js';
import { FieldReader } from './field-reader.js';
import { RecordCursor } from './record-cursor.js';
import { Record } from './record-types.js';
import { StringList } from './string-list.js';
import type { WorkbookContext } from './workbook-context.js';

const LINK: Concealed = { carrier: 'external-link', by: ['cache'] };
/** In place of a path: this workbook itself, or functions of an add-in ([MS-XLS] 2.4.271). */
const ITSELF = 0x0401;
const ADD_IN = 0x3a01;
const OWN_SHEET = /^[\x02\x03\x04]|^\x01?:/;

const VALUE_NUMBER = 1;
const VALUE_TEXT = 2;
const VALUE_BOOLEAN = 4;
const VALUE_ERROR = 0x10;
const LAST_COLUMN = 256;

/**
 * What a workbook keeps of another one it refers to: where that lies, its sheets and names, and the cells it was asked
 * for. No menu shows it. `at`: the record that begins the list.
 */
export function* readExternalBook(context: WorkbookContext, at: number): Generator<Content> {
  const { buffer, dialect } = context;
  const cursor = new RecordCursor(buffer, at);
  cursor.advance();
  const place: Location = { field: 'external link' };
  const target = targetOf(new FieldReader(buffer, cursor.takeContinued(), dialect), cursor);
  if (target !== undefined) yield* announce(target, place);
  const strings = new StringList(false);
  let cells: ExternalCells | undefined;
  while (cursor.advance()) {
    if (cursor.type === Record.ExternName || cursor.type === Record.ExternName4) {
      if (target !== undefined) yield* externalName(context, cursor, place);
    } else if (cursor.type === Record.Xct) {
      if (cells !== undefined) yield* cells.end();
      const sheet = dialect.version === 8 && cursor.length >= 4 ? buffer.readUInt16LE(cursor.start + 2) : 0;
      cells = new ExternalCells(context, strings, target?.sheets[sheet]);
    } else if (cursor.type === Record.Crn && cells !== undefined) {
      yield* cells.row(new FieldReader(buffer, cursor.takeContinued(), dialect));
    } else if (cursor.type !== Record.Continue) break;
  }
  if (cells !== undefined) yield* cells.end();
  yield { kind: 'pool-end', pool: strings, at: place };
}

interface Target {
  readonly path: string;
  readonly sheets: readonly string[];
}

/** Undefined for what lies in the workbook itself. */
function targetOf(fields: FieldReader, { type }: RecordCursor): Target | undefined {
  if (type === Record.ExternSheet) {
    const path = fields.text(1);
    return OWN_SHEET.test(path) || path === '' ? undefined : { path: plainPath(path), sheets: [] };
  }
  const count = fields.u16();
  const length = fields.u16();
  if (length === ITSELF || length === ADD_IN) return undefined;
  const path = fields.richText(length);
  const sheets: string[] = [];
  for (let sheet = 0; sheet < count && fields.left >= 3; sheet++) sheets.push(fields.text(2));
  return { path: plainPath(path), sheets };
}

function* announce({ path, sheets }: Target, at: Location): Generator<Content> {
  yield { kind: 'fact', fact: 'external-link', at, count: 1, concealed: LINK };
  if (isInternalPath(path)) yield { kind: 'fact', fact: 'internal-path', at, count: 1 };
  if (path.trim() !== '') yield textContent(path, at, LINK, 'code');
  for (const sheet of sheets) if (sheet.trim() !== '') yield textContent(sheet, at, LINK, 'title');
}

/** [MS-XLS] 2.4.105. */
function* externalName(context: WorkbookContext, cursor: RecordCursor, at: Location): Generator<Content> {
  const fields = new FieldReader(context.buffer, cursor.takeContinued(), context.dialect);
  if (fields.left < 8) return;
  fields.skip(6);
  const name = fields
    .text(1)
    .replace(/[\0-\x1f]/g, ' ')
    .trim();
  if (name !== '') yield textContent(name, at, LINK, 'title');
}

/** The cells kept of one sheet of another workbook, as a table. */
class ExternalCells {
  readonly #table: Table;
  readonly #batch: BatchBuilder;
  readonly #strings: StringList;
  #started = false;

  constructor(context: WorkbookContext, strings: StringList, sheet: string | undefined) {
    const at: Location = sheet === undefined ? { field: 'external link' } : { field: 'external link', sheet };
    const concealed = inside(undefined, LINK.carrier, ...LINK.by);
    this.#table = { id: context.nextTable(), at, concealed, concealments: [concealed] };
    this.#batch = new BatchBuilder(this.#table, strings, context.budget);
    this.#strings = strings;
  }

  /** [MS-XLS] 2.4.62: values of neighbouring cells of one row. */
  *row(fields: FieldReader): Generator<Content> {
    if (!this.#started) yield { kind: 'table', table: this.#table };
    this.#started = true;
    const last = fields.u8();
    const first = fields.u8();
    const row = fields.u16() + 1;
    for (let column = first + 1; column <= last + 1 && column <= LAST_COLUMN && fields.left > 0; column++) {
      if (this.#batch.full) yield this.#batch.take();
      this.#value(fields, row, column);
    }
  }

  *end(): Generator<Content> {
    if (!this.#started) return;
    if (this.#batch.length > 0) yield this.#batch.take();
    yield { kind: 'table-end', table: this.#table };
  }

  #value(fields: FieldReader, row: number, column: number): void {
    switch (fields.u8()) {
      case VALUE_TEXT: {
        const text = fields.text(fields.version === 8 ? 2 : 1);
        if (text !== '') this.#batch.addString(row, column, this.#strings.idOf(text), 1);
        break;
      }
      case VALUE_NUMBER:
        this.#batch.addNumber(row, column, CellType.Number, fields.f64(), 1);
        break;
      case VALUE_BOOLEAN:
        this.#batch.addNumber(row, column, CellType.Boolean, fields.u8(), 1);
        fields.skip(7);
        break;
      case VALUE_ERROR:
        this.#batch.addNumber(row, column, CellType.Error, 0, 1);
        fields.skip(8);
        break;
      default:
        fields.skip(8);
    }
  }
}
