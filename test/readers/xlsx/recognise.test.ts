import { expect, it } from 'vitest';
import { recognises } from '../../../src/readers/xlsx/recognise.js';

const type = (main: string): string =>
  `<Types><Override PartName="/xl/workbook.xml" ContentType="application/${main}"/></Types>`;

it.each([
  [type('vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'), ['xl/workbook.xml'], 'xlsx'],
  [type('VND.OpenXMLFormats-OfficeDocument.SpreadsheetML.Sheet.Main+XML'), ['xl/workbook.xml'], 'xlsx'],
  [type('vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml'), [], 'xltx'],
  [type('vnd.ms-excel.sheet.macroEnabled.main+xml'), [], 'xlsm'],
  [type('vnd.ms-excel.template.macroEnabled.main+xml'), [], 'xltm'],
  [type('vnd.ms-excel.addin.macroEnabled.main+xml'), [], 'xlsm'],
  ['', ['xl/workbook.xml'], 'xlsx'],
  ['<Types/>', ['XL\\Workbook.xml'], 'xlsx'],
  [undefined, ['/xl/workbook.xml'], 'xlsx'],
  [type('vnd.ms-excel.sheet.binary.macroEnabled.main'), ['xl/workbook.bin'], undefined],
  [
    type('vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'),
    ['word/document.xml', 'xl/workbook.xml'],
    undefined,
  ],
  [type('vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'), ['ppt/presentation.xml'], undefined],
  [undefined, ['backup/xl/workbook.xml'], undefined],
  [undefined, ['xl/workbook.xml.txt'], undefined],
  [undefined, undefined, undefined],
  [undefined, ['xl/worksheets/sheet1.xml', 'xl/_rels/workbook.xml.rels'], 'xlsx'],
])('types %s with entries %j are %s', (packageType, zipNames, format) => {
  const probe = {
    head: Buffer.alloc(0),
    size: 0,
    extension: '',
    ...(packageType === undefined ? {} : { packageType }),
    ...(zipNames === undefined ? {} : { zipNames }),
  };
  expect(recognises(probe)).toBe(format);
});
