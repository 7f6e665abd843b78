import { readWhole } from '../../bytes/inflate.js';
import { memoryBytes } from '../../bytes/memory-bytes.js';
import { decodeBytes } from '../../bytes/text-encoding.js';
import { openZip } from '../../bytes/zip.js';
import type { Concealed, Content } from '../../model/content.js';
import { Unreadable } from '../../model/failure.js';
import { textContent } from './content.js';
import type { PartContext } from './part-reader.js';

const MOST_BYTES = 64 * 1024 ** 2;

/**
 * Power Query's own file inside a workbook ([MS-QDEFF] 2.2): a version, then blocks with their length in front. The first
 * is an archive with the queries, the second permissions, the third metadata in XML that names columns and paths.
 */
export async function* readDataMashup(
  base64: string,
  { package: pkg, at }: PartContext,
  concealed: Concealed,
): AsyncGenerator<Content> {
  const [archive, permissions, metadata] = blocks(Buffer.from(base64, 'base64'));
  if (archive === undefined) throw new Unreadable('damaged', 'The queries stored in the workbook are damaged.');
  const bytes = memoryBytes(archive);
  for (const entry of openZip(bytes, pkg.budget).entries) {
    if (entry.directory) continue;
    const { text } = decodeBytes(await readWhole(bytes, entry, pkg.budget, MOST_BYTES));
    yield textContent(text, { ...at, field: entry.name }, concealed, 'code');
  }
  for (const [field, block] of [
    ['permissions', permissions],
    ['metadata', metadata],
  ] as const) {
    if (block !== undefined && block.length > 0) yield textContent(wordsOf(block), { ...at, field }, concealed, 'code');
  }
}

function blocks(bytes: Buffer): readonly Buffer[] {
  const found: Buffer[] = [];
  for (let at = 4; at + 4 <= bytes.length; ) {
    const length = bytes.readUInt32LE(at);
    if (at + 4 + length > bytes.length) break;
    found.push(bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return found;
}

/** Metadata has a short binary frame around its XML. */
function wordsOf(block: Buffer): string {
  return decodeBytes(block)
    .text.replace(/[\0-\x08\x0e-\x1f\ufffd]+/g, ' ')
    .trim();
}
