import { memoryBytes } from '../../src/bytes/memory-bytes.js';
import { createInspector, type Inspector } from '../../src/engine/inspect.js';
import { DEFAULT_LIMITS, type Limits } from '../../src/model/bytes.js';
import type { Carrier, Concealment, Format } from '../../src/model/catalogue.js';
import {
  type CellBatch,
  CellType,
  type Concealed,
  type Content,
  type StringPool,
  type Table,
  type TextContent,
} from '../../src/model/content.js';
import type { Location } from '../../src/model/location.js';
import type { Reader } from '../../src/model/reader.js';
import { builtInRules } from '../../src/rules/load.js';

/** A cell of a test table: text, number, a day, or nothing. */
export type Cell = string | number | Date | null;

export interface TableOptions {
  readonly sheet?: string;
  /** Hides the whole table. */
  readonly concealed?: Concealed;
  /** Ways cells can be hidden. */
  readonly concealments?: readonly Concealed[];
  /** 1-based index into `concealments` of a cell; 0 when visible. */
  readonly hide?: (row: number, column: number) => number;
  /** Row of the first of `rows`. */
  readonly top?: number;
  readonly headers?: ReadonlyMap<number, string>;
  readonly pool?: TestPool;
}

/** Strings in the order they were first asked for. */
export class TestPool implements StringPool {
  readonly reportsOrphans: boolean;
  readonly #texts: string[] = [];
  readonly #ids = new Map<string, number>();

  constructor(texts: readonly string[] = [], reportsOrphans = false) {
    this.reportsOrphans = reportsOrphans;
    for (const text of texts) this.id(text);
  }

  get size(): number {
    return this.#texts.length;
  }

  text(id: number): string {
    return this.#texts[id]!;
  }

  id(text: string): number {
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    this.#ids.set(text, this.#texts.length);
    return this.#texts.push(text) - 1;
  }
}

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
let lastTable = 0;

export function hiddenBy(carrier: Carrier, mechanism: Concealment): Concealed {
  return { carrier, by: [mechanism] };
}

/** A table as a reader would give it; rows of `null` are empty. */
export function table(rows: readonly (readonly Cell[])[], options: TableOptions = {}): readonly Content[] {
  const { sheet = 'Sheet1', concealed, hide, top = 1, headers, pool = new TestPool() } = options;
  const concealments = options.concealments ?? (concealed ? [concealed] : []);
  const described: Table = {
    id: ++lastTable,
    at: { sheet, part: `sheets/${sheet}.xml` },
    concealments,
    ...(concealed === undefined ? {} : { concealed }),
    ...(headers === undefined ? {} : { headers }),
  };
  const hidden = hide ?? (() => (concealed ? 1 : 0));
  const cells: CellBatch[] = rows.map((row, index) => batchOf(described, pool, row, top + index, hidden));
  return [{ kind: 'table', table: described }, ...cells, { kind: 'table-end', table: described }];
}

function batchOf(
  described: Table,
  pool: TestPool,
  row: readonly Cell[],
  at: number,
  hidden: (row: number, column: number) => number,
): CellBatch {
  const filled = row.flatMap((value, index) => (value === null ? [] : [{ value, column: index + 1 }]));
  return {
    kind: 'cells',
    table: described,
    pool,
    length: filled.length,
    row: Int32Array.from(filled, () => at),
    column: Int32Array.from(filled, ({ column }) => column),
    type: Uint8Array.from(filled, ({ value }) => typeOf(value)),
    string: Int32Array.from(filled, ({ value }) => (typeof value === 'string' ? pool.id(value) : -1)),
    number: Float64Array.from(filled, ({ value }) => numberOf(value)),
    hidden: Uint16Array.from(filled, ({ column }) => hidden(at, column)),
  };
}

function typeOf(value: Exclude<Cell, null>): number {
  if (typeof value === 'string') return CellType.String;
  return typeof value === 'number' ? CellType.Number : CellType.Date;
}

function numberOf(value: Exclude<Cell, null>): number {
  if (typeof value === 'string') return 0;
  return typeof value === 'number' ? value : (value.getTime() - EPOCH) / DAY;
}

export function text(words: string, at: Location = {}, concealed?: Concealed, role?: TextContent['role']): Content {
  const run = { start: 0, at, ...(concealed === undefined ? {} : { concealed }) };
  return { kind: 'text', text: words, runs: [run], ...(role === undefined ? {} : { role }) };
}

export function child(name: string, marker: string, concealed?: Concealed): Content {
  const bytes = memoryBytes(Buffer.from(marker));
  return { kind: 'child', name, bytes, at: {}, ...(concealed === undefined ? {} : { concealed }) };
}

/** Documents by the bytes that stand for them: whatever those bytes are, the reader gives these contents. */
export type Documents = Readonly<Record<string, Iterable<Content> | AsyncIterable<Content>>>;

export function readerOf(documents: Documents, format: Format = 'xlsx'): Reader {
  return {
    name: 'test',
    recognises: (probe) => (probe.head.toString() in documents ? format : undefined),
    async *read({ bytes }) {
      yield* documents[bytes.read(0, bytes.size).toString()]!;
    },
  };
}

export interface TestSettings {
  readonly limits?: Partial<Limits>;
  readonly showValues?: boolean;
  readonly format?: Format;
  readonly key?: string;
}

/** An inspector with the built-in rules whose only reader gives `documents`. */
export function inspectorOf(documents: Documents, settings: TestSettings = {}): Inspector {
  return createInspector({
    rules: builtInRules(),
    limits: { ...DEFAULT_LIMITS, ...settings.limits },
    showValues: settings.showValues ?? false,
    key: Buffer.from(settings.key ?? 'test key'),
    readers: [readerOf(documents, settings.format)],
  });
}

/** Inspects one document of these contents under a name that says nothing. */
export function inspect(contents: Iterable<Content> | AsyncIterable<Content>, settings: TestSettings = {}) {
  return inspectorOf({ document: contents }, settings).inspectBytes(Buffer.from('document'), 'answer.xlsx');
}
