import { openFile } from '../../bytes/file-bytes.js';
import { LimitReached } from '../../model/failure.js';
import { FieldScanner, FieldToken } from '../../readers/delimited/field-scanner.js';
import { textChunks } from '../../readers/text/text-chunks.js';
import { printable } from '../../reporters/text/printable.js';
import { isDay } from '../decisions/today.js';
import { UsageError } from '../usage-error.js';

/** A line of a manifest. Text of others. */
export interface ManifestRow {
  /** 1-based, as a spreadsheet numbers it. */
  readonly row: number;
  /** As written: a relative one starts from the folder of the manifest. */
  readonly path?: string;
  readonly address?: string;
  /** `YYYY-MM-DD`. */
  readonly released?: string;
  readonly reference?: string;
}

type Column = Exclude<keyof ManifestRow, 'row'>;

/** What people write above these columns, in lower case with single spaces. */
const HEADERS: Readonly<Record<Column, readonly string[]>> = {
  path: ['path', 'file', 'filename', 'file name', 'file path'],
  address: ['address', 'url', 'link', 'web address', 'uri'],
  released: ['released', 'release date', 'date released', 'date', 'published', 'date published', 'publication date'],
  reference: ['reference', 'ref', 'reference number', 'request', 'request reference', 'foi reference', 'foi ref'],
};

const SEPARATORS = [',', ';', '\t'] as const;
const LONGEST_FIELD = 64 * 1024;
const HEAD = 16 * 1024;

/**
 * The rows of a list of past releases as csv: a header, then a line each. Columns are told by their headers, in any order;
 * others are passed over. Throws `UsageError` with the line for what cannot be understood.
 */
export async function* manifestRows(file: string): AsyncGenerator<ManifestRow> {
  const fault = (row: number, what: string) => new UsageError(`${printable(file)}, row ${row}: ${what}`);
  let columns: ReadonlyMap<number, Column> | undefined;
  for (const { row, fields } of rowsOf(file)) {
    if (!columns) {
      columns = columnsOf(fields);
      if (![...columns.values()].some((column) => column === 'path' || column === 'address')) {
        throw fault(row, 'the header must name a column "path" or "address"; others are "released" and "reference".');
      }
      continue;
    }
    const read: Partial<Record<Column, string>> = {};
    for (const [at, column] of columns) {
      const value = fields.get(at);
      if (value !== undefined) read[column] = value;
    }
    if (Object.keys(read).length === 0) continue;
    if (read.path === undefined && read.address === undefined)
      throw fault(row, 'it names neither a file nor an address.');
    const { released: written, ...rest } = read;
    const released = written === undefined ? undefined : dayIn(written);
    if (written !== undefined && released === undefined) {
      throw fault(row, 'the day of release must look like 2023-08-08 or 08/08/2023.');
    }
    yield { row, ...rest, ...(released === undefined ? {} : { released }) };
  }
  if (!columns) throw fault(1, 'it is empty.');
}

/** True for a csv file whose header names files and what is known of their release, so that it can be nothing else. */
export function isManifest(file: string): boolean {
  if (!/\.csv$/iu.test(file)) return false;
  try {
    const [header] = rowsOf(file);
    const named = new Set(header ? columnsOf(header.fields).values() : []);
    return named.has('path') && (named.has('released') || named.has('reference') || named.has('address'));
  } catch {
    return false;
  }
}

const ISO_DAY = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[T ].*)?$/u;
const BRITISH_DAY = /^(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})$/u;

/** The day that is written `2023-08-08`, with or without a time, or `8/8/2023`. */
function dayIn(written: string): string | undefined {
  const { year, month = '', day = '' } = (ISO_DAY.exec(written) ?? BRITISH_DAY.exec(written))?.groups ?? {};
  if (year === undefined) return undefined;
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) ? text : undefined;
}

function columnsOf(fields: ReadonlyMap<number, string>): ReadonlyMap<number, Column> {
  const columns = new Map<number, Column>();
  for (const [at, text] of fields) {
    const header = text
      .toLowerCase()
      .replace(/[\s_-]+/gu, ' ')
      .trim();
    const column = (Object.keys(HEADERS) as Column[]).find((name) => HEADERS[name].includes(header));
    if (column && ![...columns.values()].includes(column)) columns.set(at, column);
  }
  return columns;
}

interface Row {
  readonly row: number;
  /** Those that are not blank, by their 1-based column. */
  readonly fields: ReadonlyMap<number, string>;
}

function* rowsOf(file: string): Generator<Row> {
  const bytes = opened(file);
  try {
    const scanner = new FieldScanner(separatorIn(bytes.read(0, HEAD)).charCodeAt(0), LONGEST_FIELD);
    let fields = new Map<number, string>();
    const rows = function* (): Generator<Row> {
      for (let token = scanner.next(); token !== FieldToken.Need; token = scanner.next()) {
        if (token === FieldToken.Field) {
          fields.set(scanner.column, scanner.buffer.toString('utf8', scanner.start, scanner.end).replaceAll('\0', ''));
        } else {
          if (fields.size > 0) yield { row: scanner.row, fields };
          fields = new Map();
        }
      }
    };
    for (const chunk of textChunks(bytes)) {
      scanner.feed(chunk);
      yield* rows();
    }
    scanner.finish();
    yield* rows();
  } catch (error) {
    if (error instanceof LimitReached) throw new UsageError(`${printable(file)} is no list of past releases.`);
    throw error;
  } finally {
    bytes.close();
  }
}

function opened(file: string): ReturnType<typeof openFile> {
  try {
    return openFile(file);
  } catch {
    throw new UsageError(`The list "${printable(file)}" cannot be opened.`);
  }
}

/** What divides the first line most often. */
function separatorIn(head: Buffer): string {
  const [line = ''] = head.toString('utf8').split(/[\r\n]/u, 1);
  const times = (separator: string): number => line.split(separator).length;
  return SEPARATORS.reduce((best, one) => (times(one) > times(best) ? one : best));
}
