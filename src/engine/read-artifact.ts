import { memoryBytes } from '../bytes/memory-bytes.js';
import type { Bytes, Limits } from '../model/bytes.js';
import type { Format } from '../model/catalogue.js';
import {
  type CellBatch,
  CellType,
  type ChildContent,
  type Content,
  type FactContent,
  type StringPool,
  type Table,
} from '../model/content.js';
import { LimitReached, Unreadable } from '../model/failure.js';
import type { Location } from '../model/location.js';
import type { Reader } from '../model/reader.js';
import { concealmentIn, type FileScan, type Frame } from './file-scan.js';
import { limitWords } from './limit-words.js';
import { extensionOf, probe } from './probe.js';
import { scanText } from './scan-text.js';
import { isDrawing, isEncryptedOffice, sniff } from './sniff.js';
import { hashText } from './string-hash.js';
import { TableScan } from './table-scan.js';
import { isTypeMismatch } from './type-mismatch.js';

const CRASHED = 'Reading this failed in a way that was not foreseen, so it may hold more than was read.';
const DRAWING_ALONE =
  'This file is a drawing, which may hold pictures as well as the words that were read. A person must look at it.';
const BESIDE_LOCKED =
  'The file that holds the encrypted document holds more beside it, which was not read. Open the document, save it without its password and scan that.';
const TOO_DEEP: keyof Limits = 'depth';

/** Thrown once to unwind a file whose purse is empty; the gap was noted where it happened. */
class Spent extends Error {}

/** An artifact on its way to a reader: a top-level file, or one found in another. */
export interface Arrival {
  readonly name: string;
  readonly bytes: Bytes;
  readonly trail: readonly string[];
  readonly concealed: Frame['concealed'];
  readonly depth: number;
  /** Where it lies in the artifact that holds it. */
  readonly at: Location;
}

/** Reads an artifact and all it nests into `scan`. Every failure becomes a gap. Gives the format it was taken for. */
export async function readFile(arrival: Arrival, scan: FileScan, readers: readonly Reader[]): Promise<Format> {
  const outcome: { format: Format } = { format: 'unknown' };
  try {
    await readArtifact(arrival, scan, readers, (format) => {
      outcome.format = format;
    });
  } catch (error) {
    if (!(error instanceof Spent)) throw error;
  }
  return outcome.format;
}

async function readArtifact(
  arrival: Arrival,
  scan: FileScan,
  readers: readonly Reader[],
  onFormat: (format: Format) => void,
): Promise<void> {
  const { name, trail, concealed, depth } = arrival;
  const { passwords } = scan.equipment;
  let frame: Frame = { format: 'unknown', trail, concealed, depth };
  try {
    const { content, probed } = await opened(arrival, scan, frame);
    const sniffed = sniff(probed, readers);
    const { format } = sniffed;
    onFormat(format);
    frame = { format, trail, concealed, depth };
    if (isTypeMismatch(extensionOf(name), format)) noteMismatch(scan, frame);
    if (depth === 0 && isDrawing(format)) scan.gap('no-text', DRAWING_ALONE, {}, frame);
    if (sniffed.kind === 'picture') notePicture(arrival, scan, frame);
    else if (sniffed.kind === 'gap') scan.gap(sniffed.reason, sniffed.detail, {}, frame);
    else {
      scan.documents++;
      await consume(
        sniffed.reader.read({ name, format, bytes: content, passwords }, scan.budget, scan.equipment.recogniser),
        scan,
        frame,
        readers,
      );
    }
  } catch (error) {
    noteFailure(error, scan, frame);
  }
}

/** The document as it is read: what an encrypted Office document holds, where a password opens it. */
async function opened({ name, bytes }: Arrival, scan: FileScan, frame: Frame) {
  const { limits } = scan.budget;
  const probed = await probe(bytes, name, limits);
  if (!isEncryptedOffice(probed)) return { content: bytes, probed };
  const { unlockPackage } = await import('../readers/office-password/unlock-package.js');
  const inside = unlockPackage(bytes, scan.equipment.passwords, scan.budget);
  if (inside === undefined) return { content: bytes, probed };
  if (!inside.isAlone) scan.gap('unknown-part', BESIDE_LOCKED, {}, frame);
  const content = memoryBytes(inside.content);
  return { content, probed: await probe(content, name, limits) };
}

/** A failure ends this artifact; an empty purse ends the file, since nothing more may be spent on it. */
function noteFailure(error: unknown, scan: FileScan, frame: Frame): void {
  if (error instanceof Spent) throw error;
  if (error instanceof Unreadable) {
    scan.gap(error.reason, error.message, {}, frame);
  } else if (error instanceof LimitReached) {
    scan.gap('limit', limitWords(error.limit), {}, frame);
    throw new Spent();
  } else {
    scan.gap('crash', CRASHED, {}, frame);
  }
}

function noteMismatch(scan: FileScan, frame: Frame): void {
  scan.findings.fold({
    rule: 'file/type-mismatch',
    confidence: 'certain',
    concealed: frame.concealed,
    at: scan.shown.locate({}, frame.trail),
    format: frame.format,
    count: 1,
  });
}

/** A picture holds no text that could be read; that there is one, and may show people, is a fact. */
function notePicture({ at }: Arrival, scan: FileScan, frame: Frame): void {
  noteFact({ kind: 'fact', fact: 'photograph', at, count: 1 }, scan, frame);
}

async function consume(
  contents: AsyncIterable<Content>,
  scan: FileScan,
  frame: Frame,
  readers: readonly Reader[],
): Promise<void> {
  const tables = new Map<number, TableScan>();
  try {
    for await (const content of contents) {
      switch (content.kind) {
        case 'text':
          scanText(content, scan, frame);
          break;
        case 'table':
          tables.set(content.table.id, new TableScan(content.table, scan, frame));
          break;
        case 'cells':
          tableFor(content.table, tables, scan, frame).add(content);
          break;
        case 'table-end':
          tables.get(content.table.id)?.end();
          tables.delete(content.table.id);
          break;
        case 'pool-end':
          scanOrphans(content.pool, content.at, scan, frame);
          break;
        case 'child':
          await readChild(content, scan, frame, readers);
          break;
        case 'fact':
          noteFact(content, scan, frame);
          break;
        case 'gap':
          scan.gap(content.reason, content.detail, content.at, frame);
          break;
        default:
          content satisfies never;
      }
    }
  } finally {
    // What was read before a failure counts, whatever happened to the rest.
    for (const table of tables.values()) table.end();
  }
}

function tableFor(table: Table, tables: Map<number, TableScan>, scan: FileScan, frame: Frame): TableScan {
  let found = tables.get(table.id);
  if (found === undefined) {
    found = new TableScan(table, scan, frame);
    tables.set(table.id, found);
  }
  return found;
}

async function readChild(child: ChildContent, scan: FileScan, frame: Frame, readers: readonly Reader[]): Promise<void> {
  const depth = frame.depth + 1;
  const trail = [...frame.trail, child.name];
  const concealed = concealmentIn(frame, child.concealed);
  if (depth > scan.budget.limits.depth) {
    scan.gap('limit', limitWords(TOO_DEEP), {}, { ...frame, trail });
    return;
  }
  const arrival = { name: child.name, bytes: child.bytes, trail, concealed, depth, at: child.at };
  await readArtifact(arrival, scan, readers, () => undefined);
}

function noteFact({ fact, at, count, concealed, sample }: FactContent, scan: FileScan, frame: Frame): void {
  for (const rule of scan.equipment.rules.rules) {
    if (!rule.facts.includes(fact)) continue;
    scan.facts.push({
      rule: rule.id,
      confidence: 'certain',
      concealed: concealmentIn(frame, concealed),
      at: scan.shown.locate(at, frame.trail),
      format: frame.format,
      count,
      ...(sample === undefined ? {} : { evidence: [sample], digest: hashText(sample) }),
    });
  }
}

/** Strings of a pool that no cell shows: a table of one column that nobody sees. */
function scanOrphans(pool: StringPool, at: Location, scan: FileScan, frame: Frame): void {
  if (!pool.reportsOrphans) return;
  const concealed = { carrier: 'orphan-string', by: ['unreferenced'] } as const;
  const table: Table = { id: -1, at, concealed, concealments: [concealed] };
  const orphans = new TableScan(table, scan, frame);
  let row = 0;
  for (const id of [...scan.pool(pool).orphans()]) orphans.add(cellOf(table, pool, id, ++row));
  orphans.end();
}

function cellOf(table: Table, pool: StringPool, id: number, row: number): CellBatch {
  return {
    kind: 'cells',
    table,
    pool,
    length: 1,
    row: Int32Array.of(row),
    column: Int32Array.of(1),
    type: Uint8Array.of(CellType.String),
    string: Int32Array.of(id),
    number: Float64Array.of(0),
    hidden: Uint16Array.of(1),
  };
}
