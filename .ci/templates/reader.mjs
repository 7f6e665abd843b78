/** @param {string} name @returns {Record<string, string>} */
export function readerFiles(name) {
  return { [`src/readers/${name}.ts`]: source(name), [`test/readers/${name}.test.ts`]: test(name) };
}

/** @param {string} name */
const source = (name) => `import type { Content } from '../model/content.js';
import type { Reader } from '../model/reader.js';

/** First bytes of the format. Cite the specification that says so. */
const SIGNATURE = Buffer.from('${name}:');

/** What documents of this format are, and where in them the reader looks. */
export const reader: Reader = {
  name: '${name}',
  recognises: ({ head }) => (head.subarray(0, SIGNATURE.length).equals(SIGNATURE) ? 'unknown' : undefined),
  read,
};

/** What is not read is a gap, so a document is never let through unread. */
async function* read(): AsyncGenerator<Content> {
  yield { kind: 'gap', reason: 'unsupported', at: {}, detail: 'Documents of this kind are not read yet.' };
}
`;

/** @param {string} name */
const test = (name) => `import { describe, expect, it } from 'vitest';
import { createBudget } from '../../src/bytes/budget.js';
import { memoryBytes } from '../../src/bytes/memory-bytes.js';
import { DEFAULT_LIMITS } from '../../src/model/bytes.js';
import { reader } from '../../src/readers/${name}.js';

describe('recognises', () => {
  it.each([
    ['its signature', '${name}: and more', 'unknown'],
    ['nothing', '', undefined],
    ['a beginning cut short', '${name}', undefined],
    ['the signature further on', 'x${name}:', undefined],
  ])('%s', (_, text, expected) => {
    const head = Buffer.from(text);
    expect(reader.recognises({ head, size: head.length, extension: '${name}' })).toBe(expected);
  });
});

describe('read', () => {
  it('leaves a gap where it does not read', async () => {
    const artifact = { name: 'file', format: 'unknown', bytes: memoryBytes(Buffer.from('${name}:')) } as const;
    const contents = [];
    for await (const content of reader.read(artifact, createBudget(DEFAULT_LIMITS))) contents.push(content);
    expect(contents).toMatchObject([{ kind: 'gap', reason: 'unsupported' }]);
  });
});
`;
