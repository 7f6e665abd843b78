import { sliceBytes } from '../../bytes/slice-bytes.js';
import type { Budget } from '../../model/bytes.js';
import type { Concealed, Content } from '../../model/content.js';
import type { Artifact, Reader } from '../../model/reader.js';
import { isFilling } from '../ooxml/filling.js';
import { readRtf } from './read-rtf.js';

/** Rich text, as Word, WordPad and many case systems write it. */
export const reader: Reader = {
  name: 'rtf',
  recognises: ({ head }) => (/^\s*\{\\rtf/u.test(head.toString('latin1', 0, 64)) ? 'rtf' : undefined),
  read,
};

/** Pictures are written in letters, so documents are large; beyond this none is a document. */
const MOST_BYTES = 1024 ** 3;
const TRAILING: Concealed = { carrier: 'trailing-data', by: ['trailing'] };

async function* read({ bytes }: Artifact, budget: Budget): AsyncGenerator<Content> {
  if (bytes.size > MOST_BYTES) budget.refuse('partBytes');
  const whole = bytes.read(0, bytes.size);
  const end = yield* readRtf(whole, { at: {} }, budget);
  if (end === undefined) {
    yield { kind: 'gap', reason: 'damaged', at: {}, detail: 'The document is cut short; open it and save it again.' };
    return;
  }
  const rest = whole.subarray(end);
  if (isFilling(rest)) return;
  yield { kind: 'fact', fact: 'trailing-data', at: {}, count: 1, concealed: TRAILING };
  yield {
    kind: 'child',
    name: 'trailing-bytes',
    bytes: sliceBytes(bytes, end, rest.length),
    at: {},
    concealed: TRAILING,
  };
}
