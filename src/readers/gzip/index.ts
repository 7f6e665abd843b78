import { type GzipTrace, gunzip } from '../../bytes/gunzip.js';
import { memoryBytes } from '../../bytes/memory-bytes.js';
import { sliceBytes } from '../../bytes/slice-bytes.js';
import type { Budget } from '../../model/bytes.js';
import type { Concealed, Content } from '../../model/content.js';
import type { Artifact, Reader } from '../../model/reader.js';
import { entryTitle } from '../archive/entry-title.js';
import { gapOf, textContent } from '../ooxml/content.js';
import { isFilling } from '../ooxml/filling.js';

/** One compressed file (RFC 1952). */
export const reader: Reader = {
  name: 'gzip',
  recognises: ({ head }) => (head.length > 3 && head.readUIntBE(0, 3) === 0x1f8b08 ? 'gz' : undefined),
  read,
};

const TRAILING: Concealed = { carrier: 'trailing-data', by: ['trailing'] };

async function* read({ bytes, name }: Artifact, budget: Budget): AsyncGenerator<Content> {
  budget.charge('entries', 1);
  const trace: GzipTrace = { headers: [], end: 0 };
  const chunks: Buffer[] = [];
  let gap: Content | undefined;
  try {
    for await (const chunk of gunzip(bytes, budget, trace)) chunks.push(chunk);
  } catch (error) {
    gap = gapOf(error, {});
  }
  const [first] = trace.headers;
  for (const header of trace.headers) {
    if (header.name !== '') yield entryTitle(header.name, { field: 'name' });
    if (header.comment !== '') yield textContent(header.comment, { field: 'comment' }, TRAILING);
  }
  const content = Buffer.concat(chunks);
  const inner = first === undefined || first.name === '' ? nameWithin(name) : first.name;
  if (content.length > 0) yield { kind: 'child', name: inner, bytes: memoryBytes(content), at: {} };
  if (gap !== undefined) {
    yield gap;
    return;
  }
  const rest = sliceBytes(bytes, trace.end, bytes.size - trace.end);
  if (rest.size === 0 || isFilling(rest.read(0, rest.size))) return;
  yield { kind: 'fact', fact: 'trailing-data', at: {}, count: 1, concealed: TRAILING };
  yield { kind: 'child', name: 'trailing-bytes', bytes: rest, at: {}, concealed: TRAILING };
}

/** `list.csv` of `list.csv.gz`, `files.tar` of `files.tgz`. */
function nameWithin(name: string): string {
  return name.replace(/\.tgz$/iu, '.tar').replace(/\.(?:gz|gzip|z)$/iu, '') || 'content';
}
