import { expect, it } from 'vitest';
import { writeZip } from '../bytes/zip-writer.js';
import { inspectorWith, verdictOn } from '../laws/inspector.js';
import { makeJpeg, makePng } from '../readers/image/picture-builder.js';

const picture = makeJpeg([]);
const packed = writeZip({
  entries: [
    { name: 'logo.png', content: makePng([]) },
    { name: 'letter.txt', content: 'Dear all' },
  ],
});

it.each<[string, Buffer, readonly string[], string]>([
  ['by itself is left to a person', picture, ['no-text'], 'block'],
  ['among other files is a photograph', packed, [], 'allow'],
])('a picture %s', async (_name, bytes, gaps, decision) => {
  const inspection = await inspectorWith().inspectBytes(bytes, bytes === packed ? 'a.zip' : 'a.jpg');
  expect(inspection.gaps.map(({ reason }) => reason)).toEqual(gaps);
  expect(inspection.findings.map(({ rule }) => rule)).toContain('person/photograph');
  expect(verdictOn(inspection).verdict.decision).toBe(decision);
});
