import { sliceBytes } from '../../bytes/slice-bytes.js';
import { decodeBytes } from '../../bytes/text-encoding.js';
import type { ZipAnomaly } from '../../bytes/zip.js';
import type { Bytes } from '../../model/bytes.js';
import type { Concealed, Content } from '../../model/content.js';
import { textContent } from './content.js';
import { isFilling } from './filling.js';

const TRAILING: Concealed = { carrier: 'trailing-data', by: ['trailing'] };
/** Looked at in pieces of this size. */
const CHUNK = 64 * 1024;

/** What an archive holds besides its entries, and entries that contradict each other. */
export function* readAnomalies(bytes: Bytes, anomalies: readonly ZipAnomaly[]): Generator<Content> {
  for (const anomaly of anomalies) yield* readAnomaly(bytes, anomaly);
}

function* readAnomaly(bytes: Bytes, anomaly: ZipAnomaly): Generator<Content> {
  const { kind, entry, offset = 0, size = 0 } = anomaly;
  const at = entry === undefined ? {} : { part: entry };
  switch (kind) {
    case 'trailing-bytes':
    case 'prepended-bytes':
    case 'unlisted-bytes':
      if (isPadding(bytes, offset, size)) return;
      yield { kind: 'fact', fact: 'trailing-data', at, count: 1, concealed: TRAILING };
      yield { kind: 'child', name: kind, bytes: sliceBytes(bytes, offset, size), at, concealed: TRAILING };
      return;
    case 'comment':
      yield textContent(decodeBytes(bytes.read(offset, size)).text, { ...at, field: 'comment' }, TRAILING);
      return;
    case 'duplicate-name':
      yield { kind: 'fact', fact: 'duplicate-part', at, count: 1 };
      yield {
        kind: 'gap',
        reason: 'damaged',
        at,
        detail: 'A part is there twice; programs differ in which one they show.',
      };
      return;
    case 'path-traversal':
      // Nothing is unpacked, and the part is read whatever its name.
      return;
    case 'local-name-differs':
    case 'overlap':
    case 'count-mismatch':
      yield {
        kind: 'gap',
        reason: 'damaged',
        at,
        detail: 'The list of contents of the file contradicts the contents.',
      };
      return;
    default:
      kind satisfies never;
  }
}

function isPadding(bytes: Bytes, offset: number, size: number): boolean {
  for (let at = 0; at < size; at += CHUNK) {
    const chunk = bytes.read(offset + at, Math.min(CHUNK, size - at));
    if (!isFilling(chunk)) return false;
  }
  return true;
}
