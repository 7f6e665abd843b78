import type { Budget } from '../../model/bytes.js';
import type { Concealed, Content } from '../../model/content.js';
import { LimitReached } from '../../model/failure.js';
import type { Location } from '../../model/location.js';
import { readBlips } from '../compound/blips.js';
import { gapOf, textContent, within } from '../ooxml/content.js';
import { isFilling } from '../ooxml/filling.js';
import { printableStrings } from '../ooxml/printable-strings.js';
import { readExternalBook } from './external-book.js';
import { type Globals, readGlobals, type SheetEntry, SheetKind } from './globals.js';
import { RecordCursor } from './record-cursor.js';
import { Record } from './record-types.js';
import { readSheet } from './sheet.js';
import type { WorkbookContext } from './workbook-context.js';

const UNREFERENCED: Concealed = { carrier: 'unreferenced-part', by: ['unreferenced'] };
const MACRO: Concealed = { carrier: 'macro', by: ['script'] };

/** Sheets that lie in each other are walked more than once; those of no program are walked so often. */
const MOST_WALKS = 4;

/** The stream that a workbook is in: one part for the workbook, then one for each sheet. */
export class WorkbookStream {
  readonly context: WorkbookContext;
  readonly #globals: Globals;
  readonly #concealed: Concealed | undefined;
  /** Stretches of the stream that were read. */
  readonly #read: { readonly start: number; readonly end: number }[] = [];

  /** `concealed`: what hides the stream as a whole. Throws `Unreadable` as `readGlobals` does. */
  constructor(buffer: Buffer, budget: Budget, nextTable: () => number, concealed?: Concealed) {
    this.#globals = readGlobals(buffer);
    this.#concealed = concealed;
    this.context = { buffer, dialect: this.#globals.dialect, budget, nextTable };
  }

  *content(): Generator<Content> {
    const globals = this.#globals;
    this.#read.push({ start: 0, end: globals.end });
    yield* globals.content;
    yield* globals.names.content({ field: 'defined name' });
    this.context.budget.charge('entries', globals.sheets.length);
    for (const [index, sheet] of globals.sheets.entries()) yield* this.#sheet(sheet, index + 1);
    for (const book of globals.externalBooks) yield* this.#guard(readExternalBook(this.context, book), {});
    yield* readBlips(globals.drawingGroup, { at: { field: 'drawings' }, budget: this.context.budget });
    yield* this.#leftOver();
    yield { kind: 'pool-end', pool: globals.strings, at: { field: 'shared strings' } };
  }

  *#sheet(sheet: SheetEntry, number: number): Generator<Content> {
    const at: Location = { sheet: sheet.name };
    const concealed = within(this.#concealed, sheetConcealment(sheet));
    if (sheet.name !== '') yield textContent(sheet.name, at, concealed, 'title');
    if (sheet.kind === SheetKind.Macro || sheet.kind === SheetKind.Module) {
      yield { kind: 'fact', fact: 'macro', at, count: 1, concealed: MACRO };
    }
    const filtered = this.#globals.names.filterOf(number);
    yield* this.#part(sheet.at, at, concealed, filtered);
  }

  *#part(
    start: number,
    at: Location,
    concealed: Concealed | undefined,
    filtered?: ReturnType<Globals['names']['filterOf']>,
  ): Generator<Content> {
    const { strings, styles, date1904 } = this.#globals;
    const workbook = { context: this.context, strings, styles, date1904 };
    const walked = this.#read.reduce((sum, { start: from, end }) => sum + end - from, 0);
    if (walked > this.context.buffer.length * MOST_WALKS) {
      yield {
        kind: 'gap',
        reason: 'damaged',
        at,
        detail: 'Many sheets of the workbook claim the same place; not all were read.',
      };
      return;
    }
    try {
      const end = yield* readSheet(workbook, { start, at, concealed, filtered });
      this.#read.push({ start, end });
    } catch (error) {
      if (error instanceof LimitReached) throw error;
      yield gapOf(error, at);
    }
  }

  *#guard(content: Iterable<Content>, at: Location): Generator<Content> {
    try {
      yield* content;
    } catch (error) {
      yield gapOf(error, at);
    }
  }

  /** Sheets that the workbook does not list, and whatever else stands between and behind those that it does. */
  *#leftOver(): Generator<Content> {
    const { buffer } = this.context;
    let from = 0;
    const stretches = [...this.#read].sort((one, other) => one.start - other.start);
    for (const { start, end } of [...stretches, { start: buffer.length, end: buffer.length }]) {
      if (start > from) yield* this.#stretch(from, start);
      from = Math.max(from, end);
    }
  }

  *#stretch(from: number, to: number): Generator<Content> {
    const { buffer } = this.context;
    const at: Location = { field: 'unlisted sheet' };
    let next = from;
    for (;;) {
      const cursor = new RecordCursor(buffer, next, to);
      if (!cursor.advance() || cursor.type !== Record.Bof) break;
      yield { kind: 'fact', fact: 'unreferenced-part', at, count: 1, concealed: UNREFERENCED };
      const read = this.#read.length;
      yield* this.#part(next, at, within(this.#concealed, UNREFERENCED) ?? UNREFERENCED);
      const end = this.#read[read]?.end;
      if (end === undefined || end <= next) break;
      next = end;
    }
    const rest = buffer.subarray(Math.min(next, to), to);
    if (rest.length === 0 || isFilling(rest)) return;
    const text = printableStrings(rest).join('\n');
    if (text !== '') yield textContent(text, { field: 'unlisted records' }, UNREFERENCED);
  }
}

/** What hides a sheet as a whole. */
function sheetConcealment({ state }: SheetEntry): Concealed | undefined {
  switch (state) {
    case 'hidden':
      return { carrier: 'sheet', by: ['sheet-hidden'] };
    case 'veryHidden':
      return { carrier: 'sheet', by: ['sheet-very-hidden'] };
    case 'visible':
      return undefined;
    default:
      return state satisfies never;
  }
}
