import { describe, expect, it } from 'vitest';
import { decide } from '../../src/policy/decide.js';
import { RELEASE } from '../../src/policy/release.js';
import { NO_FILES, withFile } from '../../src/policy/summarise.js';
import { REPORTERS } from '../../src/reporters/index.js';
import { builtInRules } from '../../src/rules/load.js';
import { finding, inspection } from '../policy/specimen.js';
import { PLAIN, TOOL } from './run-report.js';

const ACCEPTED = {
  by: 'A. Reviewer',
  ground: 's.40: public role',
  reason: 'Named on the web site',
  until: '2030-01-31',
};
const IDLE = { ...ACCEPTED, by: 'B. Former', state: 'unused', finding: 'f99', rule: 'person/rank' } as const;

/** A report on one file whose finding somebody let go out, in a run with a decision that did nothing. */
async function report(name: string): Promise<string> {
  const reporter = await REPORTERS[name]?.();
  const judged = decide(inspection({ findings: [finding({ rule: 'hidden/sheet', harm: 'structure' })] }), RELEASE);
  const findings = judged.findings.map((one) => ({ ...one, severity: 'note' as const, accepted: ACCEPTED }));
  const file = { ...judged, findings };
  const writer = reporter?.begin(TOOL, { width: 300, paint: PLAIN }, builtInRules().byId);
  const texts = [writer?.head(), writer?.file(file)];
  return [...texts, writer?.end({ ...withFile(NO_FILES, file), idleDecisions: [IDLE] })].join('');
}

describe.each(Object.keys(REPORTERS))('%s', (name) => {
  it.each([
    ['who let a finding go out', 'A. Reviewer'],
    ['on which ground', 's.40'],
    ['until when', '2030-01-31'],
    ['why', 'Named on the web site'],
    ['that a decision did nothing', 'B. Former'],
    ['and for what it was taken', 'f99'],
  ])('tells %s', async (_what, words) => {
    expect(await report(name)).toContain(words);
  });
});
