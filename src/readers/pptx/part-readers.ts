import type { Concealed, Content } from '../../model/content.js';
import { binaryStrings } from '../ooxml/binary-strings.js';
import { type PartReader, structure, visitPart } from '../ooxml/part-reader.js';
import { SHARED_READERS } from '../ooxml/shared-readers.js';
import type { PartReaders } from '../ooxml/walk.js';
import { xmlPart } from '../ooxml/xml-part.js';
import { readCommentAuthors, readComments } from './comments.js';
import type { Slide } from './slide.js';
import { SLIDE_NAMES } from './vocabulary.js';

const TAG: Concealed = { carrier: 'property', by: ['property'] };
const REVISION: Concealed = { carrier: 'revision-log', by: ['tracked-deletion'] };
const COMMENT: Concealed = { carrier: 'comment', by: ['comment'] };

/** Makes the visitor of one slide; `kind` as in `SlideSetting`. */
export type SlideMaker = (
  kind: 'slide' | 'master' | 'notes',
) => (...given: [Parameters<PartReader>[0], (content: Content) => void]) => Slide;

/** Parts of presentations beside those that all packages have, by the type of the relationship that leads to them. */
const OTHER_PARTS: readonly (readonly [type: string, reader: PartReader])[] = [
  ['comments', readComments],
  ['commentauthors', readCommentAuthors],
  ['authors', readCommentAuthors],
  ['tags', xmlPart(TAG)],
  ['presprops', structure],
  ['viewprops', structure],
  ['revisioninfo', structure],
  ['changesinfo', xmlPart(REVISION, { fact: 'revision-log', authors: new Set(['name', 'userId']) })],
  ['slideupdateinfo', xmlPart(TAG)],
  ['slideupdateurl', structure],
  ['documenttasks', xmlPart(COMMENT)],
  ['tasks', xmlPart(COMMENT)],
  ['legacydiagramtext', binaryStrings('text-box', 'alternate-content')],
  ['legacydoctextinfo', binaryStrings('text-box', 'alternate-content')],
];

/** Readers of all parts of a presentation. */
export function partReaders(make: SlideMaker): PartReaders {
  const reader =
    (kind: 'slide' | 'master' | 'notes'): PartReader =>
    (context) =>
      visitPart(context, SLIDE_NAMES, (emit) => make(kind)(context, emit));
  return new Map<string, PartReader>([
    ...SHARED_READERS,
    ...OTHER_PARTS,
    ['slide', reader('slide')],
    ['slidelayout', reader('master')],
    ['slidemaster', reader('master')],
    ['notesmaster', reader('master')],
    ['handoutmaster', reader('master')],
    ['notesslide', reader('notes')],
  ]);
}
