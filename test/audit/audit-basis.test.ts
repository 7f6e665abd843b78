import { describe, expect, it } from 'vitest';
import { auditBasis, type BasisParts, basisText } from '../../src/audit/audit-basis.js';
import { DEFAULT_LIMITS } from '../../src/model/bytes.js';
import { RELEASE } from '../../src/policy/release.js';
import { STRICT } from '../../src/policy/strict.js';

const PARTS: BasisParts = {
  version: '1.0.0',
  rulesHash: 'a'.repeat(64),
  keyName: '12345678',
  policy: RELEASE,
  decisions: [],
  limits: DEFAULT_LIMITS,
  recognition: 'none',
  passwords: '',
  roster: undefined,
};
const textOf = (parts: Partial<BasisParts> = {}): string => basisText(auditBasis({ ...PARTS, ...parts }));

describe('the basis of results', () => {
  it('is the same for the same', () => {
    expect(textOf()).toBe(textOf({ limits: { ...DEFAULT_LIMITS } }));
  });

  it.each<[string, Partial<BasisParts>]>([
    ['the version', { version: '1.0.1' }],
    ['the rules', { rulesHash: 'b'.repeat(64) }],
    ['the key', { keyName: '87654321' }],
    ['the policy', { policy: STRICT }],
    ['what a policy of the same name does', { policy: { ...RELEASE, clauses: RELEASE.clauses.slice(1) } }],
    ['a limit', { limits: { ...DEFAULT_LIMITS, cells: 5 } }],
    ['what pictures are read with', { recognition: { program: '5.3.0', languages: 'eng' } }],
    ['the passwords', { passwords: 'c' }],
    ['the roster', { roster: new Uint8Array([1]) }],
    [
      'a decision that holds',
      { decisions: [{ finding: 'f', by: 'A', reason: 'public', ground: 's.40', until: '2030-01-01' }] },
    ],
  ])('is another with %s', (_what, parts) => {
    expect(textOf(parts)).not.toBe(textOf());
  });
});
