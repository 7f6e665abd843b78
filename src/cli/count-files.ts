import { opendir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Source } from './operands.js';

/** Files among the sources, for the time left; undefined when a list on standard input is among them. */
export async function countFiles(sources: readonly Source[]): Promise<number | undefined> {
  let count = 0;
  for (const source of sources) {
    if (source.kind === 'list') return undefined;
    count += source.kind === 'one' ? 1 : await filesBelow(source.path);
  }
  return count;
}

async function filesBelow(folder: string): Promise<number> {
  let count = 0;
  for await (const entry of await opendir(folder)) {
    count += entry.isDirectory() ? await filesBelow(join(folder, entry.name)) : 1;
  }
  return count;
}
