import { memoryBytes } from '../../bytes/memory-bytes.js';
import { openSevenZip, SIGNATURE } from '../../bytes/seven-zip/seven-zip.js';
import type { Budget } from '../../model/bytes.js';
import type { Concealed, Content } from '../../model/content.js';
import type { Artifact, Reader } from '../../model/reader.js';
import { EntryTitles } from '../archive/entry-title.js';
import { readAnomalies } from '../ooxml/anomalies.js';
import { isFilling } from '../ooxml/filling.js';
import { readFolder } from './read-folder.js';

/** An archive of files as 7-Zip writes it. */
export const reader: Reader = {
  name: 'seven-zip',
  recognises: ({ head }) => (head.subarray(0, SIGNATURE.length).equals(SIGNATURE) ? '7z' : undefined),
  read,
};

const TRAILING: Concealed = { carrier: 'trailing-data', by: ['trailing'] };

async function* read({ bytes }: Artifact, budget: Budget): AsyncGenerator<Content> {
  const archive = await openSevenZip(bytes, budget);
  yield* readAnomalies(bytes, archive.anomalies);
  for (const stray of archive.strays) {
    if (isFilling(stray)) continue;
    yield { kind: 'fact', fact: 'trailing-data', at: {}, count: 1, concealed: TRAILING };
    yield { kind: 'child', name: 'unlisted-bytes', bytes: memoryBytes(stray), at: {}, concealed: TRAILING };
  }
  const titles = new EntryTitles();
  for (const name of archive.names) yield* titles.of(name, { part: name });
  for (const folder of archive.folders) yield* readFolder(bytes, folder, budget);
}
