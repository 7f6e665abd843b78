import { describe, expect, it } from 'vitest';
import { decide } from '../../src/policy/decide.js';
import { acceptedIn, type Decision, decisionsOn, idleDecisions } from '../../src/policy/decisions.js';
import { RELEASE } from '../../src/policy/release.js';
import { finding, inspection } from './specimen.js';

const TODAY = '2026-06-15';
const BLOCKING = finding({ rule: 'dataset/staff-list', harm: 'dataset', people: 40, fingerprint: 'a'.repeat(32) });

function decision(parts: Partial<Decision> = {}): Decision {
  const taken = { by: 'A. Officer', reason: 'Made up', ground: 's.40: public', until: '2026-12-31' };
  return { finding: BLOCKING.fingerprint, ...taken, ...parts };
}

describe('a decision', () => {
  it.each<[string, readonly Decision[], 'allow' | 'block']>([
    ['about the finding', [decision()], 'allow'],
    ['for its rule too', [decision({ rule: 'dataset/staff-list' })], 'allow'],
    ['on its last day', [decision({ until: TODAY })], 'allow'],
    ['that ended, beside one that holds', [decision({ until: '2026-01-01' }), decision()], 'allow'],
    ['about nothing', [], 'block'],
    ['that ended yesterday', [decision({ until: '2026-06-14' })], 'block'],
    ['about another finding', [decision({ finding: 'b'.repeat(32) })], 'block'],
    ['about another rule', [decision({ rule: 'person/name' })], 'block'],
    ['about a part of the fingerprint', [decision({ finding: 'a'.repeat(31) })], 'block'],
  ])('%s', (_what, decisions, expected) => {
    const judged = decide(inspection({ findings: [BLOCKING] }), RELEASE, decisionsOn(TODAY, decisions));
    expect(judged.verdict.decision).toBe(expected);
    expect(judged.findings[0]?.severity).toBe(expected === 'allow' ? 'note' : 'block');
    expect(acceptedIn(judged)).toEqual(expected === 'allow' ? [BLOCKING.fingerprint] : []);
  });

  it('stands in the finding it lets out', () => {
    const judged = decide(inspection({ findings: [BLOCKING] }), RELEASE, decisionsOn(TODAY, [decision()]));
    const accepted = { by: 'A. Officer', reason: 'Made up', ground: 's.40: public', until: '2026-12-31' };
    expect(judged.findings[0]?.accepted).toEqual(accepted);
  });

  it('leaves the other findings as they are', () => {
    const other = { ...BLOCKING, fingerprint: 'c'.repeat(32) };
    const judged = decide(inspection({ findings: [BLOCKING, other] }), RELEASE, decisionsOn(TODAY, [decision()]));
    expect(judged.verdict).toMatchObject({ decision: 'block', reasons: [{ because: 'dataset/staff-list' }] });
  });

  it('never speaks for a gap', () => {
    const gaps = [{ reason: 'encrypted', location: {}, detail: 'Locked.' }] as const;
    const judged = decide(inspection({ findings: [BLOCKING], gaps }), RELEASE, decisionsOn(TODAY, [decision()]));
    expect(judged.verdict).toMatchObject({ decision: 'block', reasons: [{ because: 'gap' }] });
  });
});

describe('idleDecisions', () => {
  it.each<[string, Decision, readonly string[], readonly string[]]>([
    ['needed', decision(), [BLOCKING.fingerprint], []],
    ['not needed', decision(), [], ['unused']],
    ['ended', decision({ until: '2026-06-14' }), [], ['expired']],
    [
      'ended, though the finding was let out by another',
      decision({ until: '2026-06-14' }),
      [BLOCKING.fingerprint],
      ['expired'],
    ],
  ])('tells those that did nothing: %s', (_what, one, used, states) => {
    expect(idleDecisions(TODAY, [one], new Set(used)).map(({ state }) => state)).toEqual(states);
  });
});
