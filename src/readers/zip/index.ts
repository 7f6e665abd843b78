import { readEntry, readWhole } from '../../bytes/inflate.js';
import { memoryBytes } from '../../bytes/memory-bytes.js';
import { sliceBytes } from '../../bytes/slice-bytes.js';
import { unlockEntry } from '../../bytes/unlock-entry.js';
import { openZip, type ZipEntry } from '../../bytes/zip.js';
import type { Budget, Bytes } from '../../model/bytes.js';
import type { Content } from '../../model/content.js';
import { Unreadable } from '../../model/failure.js';
import type { Artifact, Reader } from '../../model/reader.js';
import { EntryTitles } from '../archive/entry-title.js';
import { readAnomalies } from '../ooxml/anomalies.js';
import { holdsOfficeParts, isArchive } from './recognise.js';

const STORED = 0;
const LOCKED = 'A file in the archive is protected by a password. Unpack it and scan what comes out.';

/** A zip archive of files. Each is a document of its own; what the archive says besides them is read too. */
export const reader: Reader = {
  name: 'zip',
  recognises: (probe) => (isArchive(probe) ? 'zip' : undefined),
  read,
};

async function* read({ bytes, passwords = [] }: Artifact, budget: Budget): AsyncGenerator<Content> {
  const archive = openZip(bytes, budget);
  yield* readAnomalies(bytes, archive.anomalies);
  if (holdsOfficeParts(archive.entries.map(({ name }) => name))) {
    yield {
      kind: 'gap',
      reason: 'damaged',
      at: {},
      detail:
        'This is an office document whose table of contents is missing or damaged. Open it in the program that made it and save it again.',
    };
  }
  const tried = [...passwords];
  const titles = new EntryTitles();
  for (const entry of archive.entries) {
    yield* titles.of(entry.name, { part: entry.name });
    // An empty file says no more than its name.
    if (!entry.directory && (entry.size > 0 || entry.compressedSize > 0))
      yield await readFile(bytes, entry, tried, budget);
  }
}

async function readFile(bytes: Bytes, entry: ZipEntry, passwords: string[], budget: Budget): Promise<Content> {
  const at = { part: entry.name };
  try {
    if (entry.encrypted) {
      const content = await unlockEntry(bytes, entry, passwords, budget);
      return content === undefined
        ? { kind: 'gap', reason: 'encrypted', at, detail: LOCKED }
        : { kind: 'child', name: nameOf(entry), bytes: memoryBytes(content), at };
    }
    return { kind: 'child', name: nameOf(entry), bytes: await contentOf(bytes, entry, budget), at };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { kind: 'gap', reason: error.reason, at, detail: error.message };
  }
}

/** With its folders, which tell files of one name apart. */
function nameOf({ name }: ZipEntry): string {
  return name.replaceAll('\\', '/').replace(/^\/+/u, '');
}

/** No copy is made of what is stored as it is, but it must be what the archive promises. */
async function contentOf(bytes: Bytes, entry: ZipEntry, budget: Budget): Promise<Bytes> {
  if (entry.method !== STORED) return memoryBytes(await readWhole(bytes, entry, budget, budget.limits.partBytes));
  for await (const _ of readEntry(bytes, entry, budget));
  return sliceBytes(bytes, entry.dataOffset, entry.size);
}
