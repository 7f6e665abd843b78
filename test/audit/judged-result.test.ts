import { describe, expect, it } from 'vitest';
import { judgedResult } from '../../src/audit/judged-result.js';
import { mask } from '../../src/model/masked.js';
import { decide } from '../../src/policy/decide.js';
import { RELEASE } from '../../src/policy/release.js';
import { finding, inspection } from '../policy/specimen.js';
import { BREACH, CLEAR, LOCKED } from '../reporters/breach.js';

const CIRCUMSTANCES = { run: 3, path: 'a/b.xlsx', sha256: '', called: '.xlsx', ms: 5, at: '2026-01-02T03:04:05.000Z' };
const resultOf = (read = BREACH, parts = {}) => judgedResult(decide(read, RELEASE), { ...CIRCUMSTANCES, ...parts });

describe('what is kept of a file', () => {
  it('says what it carries', () => {
    expect(resultOf()).toMatchObject({
      sha256: BREACH.sha256,
      called: '.xlsx',
      verdict: 'block',
      people: 9483,
      unread: false,
      exposure: { harm: 'dataset', people: 9483, weight: 4 },
      ms: 5,
    });
  });

  it('is the report for programs, without a path', () => {
    const { report } = resultOf();
    expect(report).toMatchObject({ path: '', sha256: BREACH.sha256, verdict: 'block', people: 9483 });
    expect(report.findings).toHaveLength(BREACH.findings.length);
    expect(report).not.toHaveProperty('traces');
  });

  it('lists each rule once, what blocks first, the worst of it first', () => {
    const { kinds } = resultOf();
    expect(kinds.map(({ rule, severity, findings, people }) => [rule, severity, findings, people])).toEqual([
      ['dataset/staff-list', 'block', 1, 9483],
      ['hidden/sheet', 'block', 1, 9483],
      ['person/service-number', 'block', 1, 9483],
      ['person/name', 'block', 2, 7839],
      ['person/rank', 'note', 1, 0],
    ]);
  });

  it('lists what was not read as a kind of its own', () => {
    expect(resultOf(LOCKED)).toMatchObject({
      unread: true,
      verdict: 'block',
      exposure: { people: 0, weight: 0 },
      kinds: [{ rule: 'gap/encrypted', severity: 'block', findings: 1, people: 0 }],
      evidence: [],
    });
  });

  it('takes one sample of each before a second of any, and five in all', () => {
    const samples = ['Ann Sample', 'Bob Sample', 'Cat Sample', 'Dan Sample', 'Eve Sample'].map(mask);
    const findings = [
      finding({
        rule: 'person/nhs-number',
        harm: 'identifier',
        confidence: 'certain',
        evidence: [mask('943 476 5919')],
      }),
      finding({ visibility: 'hidden', hiddenBy: ['comment'], people: 5, evidence: samples }),
      finding({ rule: 'person/rank', harm: 'employment', confidence: 'signal', evidence: [mask('Constable')] }),
    ];
    const { evidence } = resultOf(inspection({ findings, people: 5 }));
    expect(evidence).toHaveLength(5);
    expect(evidence.slice(0, 2)).toEqual([samples[0], mask('943 476 5919')]);
    expect(evidence).not.toContain(mask('Constable'));
  });

  it('is nothing more than allowed where nothing was found', () => {
    expect(resultOf(CLEAR)).toMatchObject({
      verdict: 'allow',
      kinds: [],
      evidence: [],
      exposure: { people: 0, weight: 0 },
    });
  });

  it('is never taken for another file where the reading did not come to its end', () => {
    const lost = inspection({
      sha256: '',
      format: 'unknown',
      gaps: [{ reason: 'timeout', location: {}, detail: 'So.' }],
    });
    const kept = resultOf(lost, { sha256: 'a'.repeat(64) });
    expect(kept).toMatchObject({ sha256: '', called: '3 a/b.xlsx', verdict: 'block' });
    expect(kept.report.sha256).toBe('a'.repeat(64));
  });
});
