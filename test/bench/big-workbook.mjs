import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';

const STATIONS = [
  'Northgate',
  'Harbour Road',
  'King Street',
  'Mill Lane',
  'Castle Hill',
  'Riverside',
  'Old Dock',
  'Queensway',
];
const OFFENCES = [
  'Burglary',
  'Theft from vehicle',
  'Criminal damage',
  'Public order',
  'Robbery',
  'Fraud',
  'Arson',
  'Shoplifting',
];

/** Path of a workbook of `rows` x 20 cells of statistics (12 numbers, 2 dates, 6 strings), written once by exceljs's stream writer. */
export async function bigWorkbook(rows) {
  const folder = join(tmpdir(), 'foi-gate-bench-data');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `statistics-${rows}.xlsx`);
  if (existsSync(path)) return path;
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({
    filename: `${path}.part`,
    useSharedStrings: true,
    useStyles: true,
  });
  const sheet = book.addWorksheet('Data');
  sheet.columns = Array.from({ length: 20 }, (_, i) => ({
    header: `Measure ${i + 1}`,
    key: `c${i}`,
    ...(i === 18 || i === 19 ? { style: { numFmt: 'dd/mm/yyyy' } } : {}),
  }));
  for (let row = 0; row < rows; row++) {
    const cells = [
      `Beat ${row % 60000}`,
      STATIONS[row % 8],
      OFFENCES[(row * 7) % 8],
      `2023/${(row % 12) + 1}`,
      row % 3 === 0 ? 'Yes' : 'No',
      `Area ${row % 500}`,
    ];
    for (let column = 0; column < 12; column++) {
      cells.push(column % 3 === 0 ? ((row * 31 + column * 977) % 100000) / 100 : (row * 17 + column * 131) % 9973);
    }
    cells.push(new Date(Date.UTC(2015, 0, 1 + (row % 3000))), new Date(Date.UTC(2016, 0, 1 + (row % 2000))));
    sheet.addRow(cells).commit();
  }
  sheet.commit();
  await book.commit();
  renameSync(`${path}.part`, path);
  return path;
}
