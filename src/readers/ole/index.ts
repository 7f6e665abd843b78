import { openCompound } from '../../bytes/compound.js';
import type { Budget } from '../../model/bytes.js';
import type { Format } from '../../model/catalogue.js';
import type { Content } from '../../model/content.js';
import type { Artifact, Probe, Reader } from '../../model/reader.js';
import { CompoundStreams } from '../compound/compound-streams.js';

/** Streams of documents that have a reader of their own, or need one. */
const DOCUMENTS =
  /^(?:Workbook|Book|WordDocument|PowerPoint Document|PP97_DUALSTORAGE|__properties_version1\.0|EncryptedPackage)(?:\/|$)/iu;

/** Compound files that are no document by themselves: objects, packaged files, macro projects. */
export const reader: Reader = {
  name: 'ole',
  recognises,
  read: (artifact, budget) => readObject(artifact, budget),
};

function recognises({ compoundNames }: Probe): Format | undefined {
  if (compoundNames === undefined || compoundNames.some((name) => DOCUMENTS.test(name))) return undefined;
  return 'ole';
}

async function* readObject({ bytes }: Artifact, budget: Budget): AsyncGenerator<Content> {
  yield* new CompoundStreams(openCompound(bytes, budget)).rest('unread');
}
