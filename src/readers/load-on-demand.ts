import type { Content } from '../model/content.js';

/**
 * Reads with a module that is loaded when the first document of its kind comes: most scans meet few formats, and all readers
 * together take as long to load as a page takes to scan.
 */
export async function* loadOnDemand<Loaded>(
  module: Promise<Loaded>,
  read: (loaded: Loaded) => AsyncIterable<Content>,
): AsyncGenerator<Content> {
  yield* read(await module);
}
