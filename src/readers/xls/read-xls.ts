import { type CompoundFile, openCompound } from '../../bytes/compound.js';
import type { Budget, Bytes } from '../../model/bytes.js';
import type { Concealed, Content } from '../../model/content.js';
import { Unreadable } from '../../model/failure.js';
import { CompoundStreams } from '../compound/compound-streams.js';
import { gapOf } from '../ooxml/content.js';
import { SaidBefore } from './older-copy.js';
import { readPivotCache } from './pivot-cache.js';
import { type Unlock, unlockerOf } from './unlock-stream.js';
import { WorkbookStream } from './workbook-stream.js';

const COMPOUND = Buffer.from('d0cf11e0', 'hex');
const CACHES = /^_SX_DB_CUR\/[^/]+$/iu;
/** Version numbers in the first record of Excel 2, 3 and 4. */
const OLDEST: ReadonlySet<number> = new Set([0x00, 0x02, 0x04]);
const UNREFERENCED: Concealed = { carrier: 'unreferenced-part', by: ['unreferenced'] };

/**
 * Everything in a workbook: its sheets, what it keeps of others, the data behind pivot tables, then the other streams of
 * the file. Throws `Unreadable` when there is no workbook in it, or one with a password.
 */
export async function* readXls(
  bytes: Bytes,
  budget: Budget,
  passwords: readonly string[] = [],
): AsyncGenerator<Content> {
  let tables = 0;
  const nextTable = (): number => ++tables;
  if (!bytes.read(0, 4).equals(COMPOUND)) {
    yield* readBare(bytes.read(0, bytes.size), passwords, budget, nextTable);
    return;
  }
  const file = openCompound(bytes, budget);
  const streams = new CompoundStreams(file);
  const [main, older] = [streams.take('Workbook'), streams.take('Book')];
  const stream = main ?? older;
  if (stream === undefined) throw new Unreadable('damaged', 'There is no workbook in the file.');
  const unlock = unlockerOf(stream, passwords) ?? asLocked;
  const workbook = new WorkbookStream(unlock(stream), budget, nextTable);
  if (main !== undefined && older !== undefined) yield* readBoth(workbook, unlock(older), budget, nextTable);
  else yield* workbook.content();
  yield* readCaches(file, streams, workbook, unlock);
  yield* streams.rest('unreferenced');
}

/** A stream with a password that none opens is told as such by who reads it. */
const asLocked: Unlock = (stream) => stream;

/** Excel can save for two versions in one file; only the later one is shown today. */
function* readBoth(
  workbook: WorkbookStream,
  stream: Buffer,
  budget: Budget,
  nextTable: () => number,
): Generator<Content> {
  const said = new SaidBefore();
  for (const content of workbook.content()) {
    said.add(content);
    yield content;
  }
  const at = { part: 'Book' };
  try {
    const older = (): Iterable<Content> => new WorkbookStream(stream, budget, nextTable, UNREFERENCED).content();
    if (said.covers(older())) return;
    yield { kind: 'fact', fact: 'unreferenced-part', at, count: 1, concealed: UNREFERENCED };
    yield* older();
  } catch (error) {
    yield gapOf(error, at);
  }
}

function* readCaches(
  file: CompoundFile,
  streams: CompoundStreams,
  workbook: WorkbookStream,
  unlock: Unlock,
): Generator<Content> {
  for (const { path, kind } of file.entries) {
    if (kind !== 'stream' || !CACHES.test(path)) continue;
    try {
      const buffer = streams.take(path);
      if (buffer !== undefined) yield* readPivotCache({ ...workbook.context, buffer: unlock(buffer) }, path);
    } catch (error) {
      yield gapOf(error, { part: path });
    }
  }
}

/** A workbook without a container: one of Excel 95 is read like any other, one of an older Excel is not. */
function* readBare(
  stream: Buffer,
  passwords: readonly string[],
  budget: Budget,
  nextTable: () => number,
): Generator<Content> {
  if (OLDEST.has(stream[1] ?? 0)) {
    throw new Unreadable(
      'unsupported',
      'This workbook was made by Excel 4 or an older one, and is not read. Save it as .xlsx and scan that.',
    );
  }
  const unlock = unlockerOf(stream, passwords) ?? asLocked;
  yield* new WorkbookStream(unlock(stream), budget, nextTable).content();
}
