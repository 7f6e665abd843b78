import { dateOf } from './sheet-date.js';
import type { ShownSheet, Value } from './shown-sheets.js';

/** Excel's bound on the name of a sheet, and the characters it forbids. */
const LONGEST_NAME = 31;
const FORBIDDEN = /[*?:\\/[\]]|^'|'$/gu;

/** A workbook of values: no formula, style, name, comment or author. */
export async function plainWorkbook(sheets: readonly ShownSheet[]): Promise<Buffer> {
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  // The writer puts its own name where there is none; a space is a name to it and none to anybody else.
  workbook.creator = ' ';
  workbook.lastModifiedBy = ' ';
  const taken = new Set<string>();
  for (const { name, rows } of sheets) {
    const sheet = workbook.addWorksheet(freeName(name, taken));
    for (const [at, row] of rows.entries()) {
      for (const [column, value] of row.entries()) {
        if (value === undefined) continue;
        const cell = sheet.getCell(at + 1, column + 1);
        cell.value = plain(value);
        if (cell.value instanceof Date) cell.numFmt = formatOf(cell.value);
      }
    }
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function plain(value: Value): string | number | boolean | Date {
  return typeof value === 'object' ? dateOf(value) : value;
}

function formatOf(date: Date): string {
  const hasTime = date.getTime() % 86_400_000 !== 0;
  if (date.getTime() < Date.UTC(1899, 11, 31)) return 'hh:mm:ss';
  return hasTime ? 'yyyy-mm-dd hh:mm:ss' : 'yyyy-mm-dd';
}

function freeName(name: string, taken: Set<string>): string {
  const base = name.replace(FORBIDDEN, ' ').trim().slice(0, LONGEST_NAME) || 'Sheet';
  let free = base;
  for (let at = 2; taken.has(free.toLowerCase()); at++) {
    free = `${base.slice(0, LONGEST_NAME - 4)} (${at})`;
  }
  taken.add(free.toLowerCase());
  return free;
}
