import type { Concealed, Content, TextContent } from '../../../model/content.js';
import { decodeText } from '../raw/pdf-text.js';
import { eachWithin, type RawFile } from '../raw/raw-file.js';
import { asKind, type PdfObject, type PdfValue } from '../raw/values.js';
import { textContent } from '../text-content.js';
import { stringOrStream } from './dictionary-texts.js';
import { embeddedFiles } from './embedded-files.js';
import type { HeardTexts } from './heard-texts.js';
import { earlierMetadata, isMetadata } from './metadata.js';

const EARLIER: Concealed = { carrier: 'previous-revision', by: ['previous-revision'] };

/** Keys under which text for people stands; other strings are ids, dates, encodings and appearance settings. */
const TEXT_KEYS: ReadonlyMap<string, TextContent['role']> = new Map([
  ['Contents', undefined],
  ['T', undefined],
  ['TU', undefined],
  ['V', undefined],
  ['DV', undefined],
  ['RC', undefined],
  ['Subj', undefined],
  ['Alt', undefined],
  ['ActualText', undefined],
  ['E', undefined],
  ['Title', 'title'],
  ['Author', 'author'],
  ['Subject', undefined],
  ['Keywords', undefined],
  ['Desc', undefined],
  ['JS', 'code'],
  ['URI', 'code'],
]);

/** Texts and files of objects that a later save replaced or that nothing leads to any more, beyond what was said already. */
export function* leftoverTexts(raw: RawFile, left: readonly PdfObject[], heard: HeardTexts): Generator<Content> {
  for (const object of left) {
    const stream = asKind(object.value, 'stream');
    if (stream && isMetadata(stream)) {
      yield* earlierMetadata(raw, stream, heard);
      continue;
    }
    for (const [key, text] of telling(raw, object.value)) {
      if (!isReadable(text) || !heard.isNew(text)) continue;
      yield* textContent(text, { field: 'earlier object' }, EARLIER, TEXT_KEYS.get(key));
    }
  }
  yield* embeddedFiles(raw, left, heard, EARLIER);
}

/** Strings of an object that stand under keys for text, with those keys. */
function telling(raw: RawFile, value: PdfValue): readonly (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  eachWithin(value, (inner, key) => {
    if (!TEXT_KEYS.has(key)) return;
    const string = asKind(inner, 'string');
    const text = string ? decodeText(string.bytes) : key === 'JS' ? stringOrStream(raw, raw.resolve(inner)) : undefined;
    if (text !== undefined) found.push([key, text]);
  });
  return found;
}

/** Signatures stand under `Contents` too, as bytes. */
const isReadable = (text: string): boolean =>
  /\p{L}{2}|\p{N}{3}/u.test(text) && !/[\u{0}-\u{8}\u{e}-\u{1f}\u{fffd}]/u.test(text);
