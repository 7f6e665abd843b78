import { Rt } from './record-types.js';

/** A record of the document stream ([MS-PPT] 2.3.1). */
export interface PptRecord {
  readonly type: number;
  readonly instance: number;
  /** It holds records. */
  readonly isContainer: boolean;
  /** Where its content starts and ends. */
  readonly start: number;
  readonly end: number;
}

/** Told of the records of a stretch of bytes: containers before and after what they hold. */
export interface RecordVisitor {
  start(record: PptRecord): void;
  end?(record: PptRecord): void;
}

const HEADER = 8;
const CONTAINER = 0x0f;
/** Deeper nesting than this is a trick. */
const DEEPEST = 64;

/** The record at `at`; undefined where none fits before `limit`. Lengths that lie are cut to the bytes there are. */
export function recordAt(bytes: Buffer, at: number, limit = bytes.length): PptRecord | undefined {
  if (at < 0 || at + HEADER > limit) return undefined;
  const head = bytes.readUInt16LE(at);
  const start = at + HEADER;
  const end = Math.min(limit, start + bytes.readUInt32LE(at + 4));
  const type = bytes.readUInt16LE(at + 2);
  return {
    type,
    instance: head >>> 4,
    // Data of later versions hold records like any container, under the mark of an atom.
    isContainer: (head & CONTAINER) === CONTAINER || type === Rt.BinaryTagData,
    start,
    end,
  };
}

/** Walks the record and all within it. */
export function walkRecord(bytes: Buffer, root: PptRecord, visitor: RecordVisitor): void {
  visitor.start(root);
  const open: { readonly record: PptRecord; at: number }[] = [{ record: root, at: root.start }];
  while (open.length > 0) {
    const { record, at } = open.at(-1)!;
    const next = record.isContainer ? recordAt(bytes, at, record.end) : undefined;
    if (next === undefined) {
      open.pop();
      visitor.end?.(record);
      continue;
    }
    open.at(-1)!.at = next.end;
    visitor.start(next);
    if (next.isContainer && open.length < DEEPEST) open.push({ record: next, at: next.start });
    else if (next.isContainer) visitor.end?.(next);
  }
}

/** Records that follow one another at the top of the stream. */
export function* topRecords(bytes: Buffer): Generator<PptRecord> {
  for (let record = recordAt(bytes, 0); record !== undefined; record = recordAt(bytes, record.end)) yield record;
}
