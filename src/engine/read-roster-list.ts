import { createBudget } from '../bytes/budget.js';
import { memoryBytes } from '../bytes/memory-bytes.js';
import { nameHeader } from '../detectors/name-header.js';
import type { RosterPerson } from '../detectors/roster/person-forms.js';
import { RosterFault } from '../detectors/roster/roster-fault.js';
import { splitName } from '../detectors/roster/split-name.js';
import { STAFF_NUMBERS } from '../detectors/table-evidence.js';
import type { Limits } from '../model/bytes.js';
import { type CellBatch, CellType, type Content } from '../model/content.js';
import { LimitReached, Unreadable } from '../model/failure.js';
import { READERS } from '../readers/index.js';
import { createHeaderIndex, type HeaderIndex } from '../rules/column-words.js';
import type { RuleSet } from '../rules/load.js';
import { limitWords } from './limit-words.js';
import { probe } from './probe.js';
import { sniff } from './sniff.js';

type Row = readonly (string | undefined)[];
type Part = 'surname' | 'forenames' | 'initials' | 'name' | 'number';

/** A header may stand below a title. */
const MOST_ROWS_ABOVE = 20;
const NUMBERS: readonly string[] = [...STAFF_NUMBERS, 'person/email', 'person/username'];
const NO_HEADER =
  'No column of the list is headed as a surname or a name, so nobody can be told by it; give the columns headers.';

/**
 * The people of an organisation's own list: a table (csv, workbook) whose headers say where surname, forenames, initials,
 * whole names, numbers and addresses of e-mail stand, or a text with one name a line. Throws `RosterFault` when it cannot
 * be read whole or nothing in it is headed as a name.
 */
export async function readRosterList(
  buffer: Buffer,
  name: string,
  rules: RuleSet,
  limits: Limits,
): Promise<readonly RosterPerson[]> {
  const tables = await tablesOf(buffer, name, limits);
  const headers = createHeaderIndex(rules.rules);
  const people = tables.flatMap((rows) => peopleIn(rows, headers));
  if (people.length === 0) throw new RosterFault(NO_HEADER);
  return people;
}

async function tablesOf(buffer: Buffer, name: string, limits: Limits): Promise<readonly (readonly Row[])[]> {
  try {
    const bytes = memoryBytes(buffer);
    const sniffed = sniff(await probe(bytes, name, limits), READERS);
    if (sniffed.kind !== 'read') throw new RosterFault('The list is no table and no text that can be read.');
    const { reader, format } = sniffed;
    return await collect(reader.read({ name, format, bytes }, createBudget(limits)));
  } catch (error) {
    if (error instanceof Unreadable) throw new RosterFault(`The list could not be read: ${error.message}`);
    if (error instanceof LimitReached) throw new RosterFault(`The list could not be read: ${limitWords(error.limit)}`);
    throw error;
  }
}

async function collect(contents: AsyncIterable<Content>): Promise<readonly (readonly Row[])[]> {
  const tables = new Map<number, Map<number, (string | undefined)[]>>();
  const lines: Row[] = [];
  for await (const content of contents) {
    if (content.kind === 'gap') throw new RosterFault(`The list could not be read whole: ${content.detail}`);
    if (content.kind === 'cells') addCells(content, tables);
    if (content.kind === 'text' && content.role === undefined) {
      for (const line of content.text.split(/\r?\n/u)) if (line.trim() !== '') lines.push([line.trim()]);
    }
  }
  const found = [...tables.values()].map((rows) => [...rows.values()]);
  return found.length > 0 ? found : [lines];
}

function addCells(batch: CellBatch, tables: Map<number, Map<number, (string | undefined)[]>>): void {
  const { table, pool, length, row, column, type, string, number } = batch;
  const rows = tables.get(table.id) ?? new Map<number, (string | undefined)[]>();
  tables.set(table.id, rows);
  for (let at = 0; at < length; at++) {
    const cells = rows.get(row[at]!) ?? [];
    rows.set(row[at]!, cells);
    if (type[at] === CellType.String) cells[column[at]! - 1] = pool.text(string[at]!);
    else if (type[at] === CellType.Number) cells[column[at]! - 1] = String(number[at]!);
  }
}

function peopleIn(rows: readonly Row[], headers: HeaderIndex): readonly RosterPerson[] {
  const at = rows.slice(0, MOST_ROWS_ABOVE).findIndex((row) => holdsNames(partsOf(row, headers)));
  if (at >= 0) {
    const parts = partsOf(rows[at]!, headers);
    return rows.slice(at + 1).map((row) => personIn(row, parts));
  }
  const isLines = rows.length > 0 && rows.every((row) => row.length === 1);
  return isLines ? rows.map((row) => personIn(row, ['name'])) : [];
}

const holdsNames = (parts: readonly (Part | undefined)[]): boolean =>
  parts.includes('surname') || parts.includes('name');

function partsOf(row: Row, headers: HeaderIndex): readonly (Part | undefined)[] {
  return Array.from(row, (header) => (header === undefined ? undefined : partOf(header, headers)));
}

function partOf(header: string, headers: HeaderIndex): Part | undefined {
  if (headers.match(header).some(({ rule }) => NUMBERS.includes(rule.id))) return 'number';
  const told = nameHeader(header);
  switch (told) {
    case 'surname':
    case 'initials':
      return told;
    case 'forename':
      return 'forenames';
    case 'full':
    case 'name':
    case 'person':
      return 'name';
    case 'thing':
    case undefined:
      return undefined;
    default:
      return told satisfies never;
  }
}

function personIn(row: Row, parts: readonly (Part | undefined)[]): RosterPerson {
  const cells = (part: Part): readonly string[] =>
    parts.flatMap((each, index) => (each === part && row[index] ? [row[index].trim()] : []));
  const surname = cells('surname').join(' ');
  const [name = ''] = cells('name');
  const whole = surname === '' ? splitName(name) : { surname, forenames: '' };
  return {
    surname: whole.surname,
    forenames: [whole.forenames, ...cells('forenames')].filter((each) => each !== '').join(' '),
    initials: cells('initials').join(' '),
    numbers: cells('number'),
  };
}
