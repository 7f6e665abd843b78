import { expect, it } from 'vitest';
import type { Inspection } from '../../src/model/report.js';
import { decide } from '../../src/policy/decide.js';
import { RELEASE } from '../../src/policy/release.js';
import { NO_FILES, withFile } from '../../src/policy/summarise.js';
import { finding, inspection } from './specimen.js';

const sum = (...files: readonly Inspection[]) => files.map((file) => decide(file, RELEASE)).reduce(withFile, NO_FILES);

it('allows nothing when there is nothing', () => {
  expect(NO_FILES.verdict).toBe('block');
});

it('allows when every file is allowed', () => {
  expect(sum(inspection(), inspection())).toEqual({
    verdict: 'allow',
    summary: { files: 2, blocked: 0, allowed: 2, findings: { block: 0, warn: 0, note: 0 }, people: 0 },
  });
});

it('blocks when one file is blocked, whichever it is, and adds up', () => {
  const bad = inspection({
    people: 7,
    findings: [finding({ rule: 'redaction/unapplied', harm: 'redaction' }), finding(), finding({ ordinary: true })],
  });
  const expected = {
    verdict: 'block',
    summary: { files: 3, blocked: 1, allowed: 2, findings: { block: 1, warn: 1, note: 1 }, people: 9 },
  };
  expect(sum(bad, inspection({ people: 2 }), inspection())).toEqual(expected);
  expect(sum(inspection(), inspection({ people: 2 }), bad)).toEqual(expected);
});
