import type { Content } from '../../../model/content.js';
import type { RawFile } from '../raw/raw-file.js';
import { dictionaryTexts } from './dictionary-texts.js';
import { embeddedFiles } from './embedded-files.js';
import type { HeardTexts } from './heard-texts.js';
import { leftoverTexts } from './leftovers.js';
import type { Liveness } from './live-objects.js';
import { metadataOf, privateData } from './metadata.js';
import { namedPlaces } from './named-places.js';

/** What the objects of the file hold beyond what its pages, annotations and lists gave. */
export function* objectsContent(raw: RawFile, { live, left }: Liveness, heard: HeardTexts): Generator<Content> {
  yield* metadataOf(raw, live, heard);
  yield* privateData(raw, live, heard);
  yield* dictionaryTexts(raw, live, heard);
  yield* namedPlaces(raw, live, heard);
  yield* embeddedFiles(raw, live, heard);
  yield* leftoverTexts(raw, left, heard);
}
