import type { Content } from '../../model/content.js';
import { Unreadable } from '../../model/failure.js';
import type { PartContext } from '../ooxml/part-reader.js';
import { NO_RULES, type SheetRules } from '../sheets/sheet-rules.js';
import type { WorkbookSetting } from '../workbook/workbook-setting.js';
import { visitRecords } from './record-reader.js';
import { Brt } from './record-types.js';
import { SheetCells } from './sheet-cells.js';
import { SheetLayout } from './sheet-layout.js';
import { readSheetRules } from './sheet-rules.js';
import { SheetWords } from './sheet-words.js';

/** Reads a sheet of any kind: its cells as a table, and the words around them ([MS-XLSB] 2.1.7.62). */
export async function* readWorksheet(context: PartContext, workbook: WorkbookSetting): AsyncGenerator<Content> {
  const { package: pkg, part, at } = context;
  const layout = new SheetLayout();
  const words = new SheetWords(context);
  const setting = { ...workbook, layout, rules: await rulesOf(context), allFormulas: isMacroSheet(context) };
  let cells: SheetCells | undefined;
  let lost = { lostStrings: 0, cellsBeyond: 0 };
  const ended: Content[] = [];
  try {
    yield* visitRecords(pkg.raw(part), pkg.budget, (record, emit) => {
      const { type, fields } = record;
      if (type === Brt.BeginSheetData) {
        cells = new SheetCells(context, setting);
        emit(cells.start());
      } else if (type === Brt.EndSheetData && cells !== undefined) {
        for (const content of cells.end()) emit(content);
        lost = cells;
        cells = undefined;
      } else if (cells?.add(record) === true) {
        for (const content of cells.take()) emit(content);
      } else if (type === Brt.ColInfo) layout.addColumns(fields);
      else if (type === Brt.FormatInfo) layout.setFormat(fields);
      else if (type === Brt.WorksheetView) layout.setView(fields);
      else for (const content of words.take(record)) emit(content);
    });
  } finally {
    // A table that was begun is ended, also when the sheet breaks off.
    if (cells !== undefined) {
      lost = cells;
      ended.push(...cells.end());
    }
    yield* ended;
    yield* words.close();
  }
  for (const pool of workbook.strings.takeFull()) yield { kind: 'pool-end', pool, at };
  if (lost.lostStrings > 0) {
    const detail = 'Some cells refer to texts that are missing from the workbook.';
    yield { kind: 'gap', reason: 'damaged', at, detail };
  }
  if (lost.cellsBeyond > 0) {
    const detail = 'Some cells lie beyond the edge of a sheet; their place is not known.';
    yield { kind: 'gap', reason: 'damaged', at, detail };
  }
}

/** What cannot be read counts as no rules: the reading of the sheet itself will say so. */
async function rulesOf(context: PartContext): Promise<SheetRules> {
  try {
    return await readSheetRules(context);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return NO_RULES;
  }
}

const isMacroSheet = ({ part }: PartContext): boolean => /macrosheet/iu.test(part.contentType);
