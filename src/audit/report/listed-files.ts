import type { AuditedFile } from '../audit-store.js';
import type { AuditReporting } from './audit-reporting.js';

/** A file with its place in the list that begins with the worst. */
export interface RankedFile extends AuditedFile {
  readonly rank: number;
}

/** Every file that a register lists: all that block, the worst first, and the others where they are wanted. */
export async function* listedFiles({ reader, run, asOf, listsAll }: AuditReporting): AsyncGenerator<RankedFile> {
  let rank = 0;
  for await (const file of reader.files(run.id, { order: 'worst', asOf })) {
    if (!listsAll && file.result.verdict === 'allow') continue;
    rank++;
    yield { ...file, rank };
  }
}
