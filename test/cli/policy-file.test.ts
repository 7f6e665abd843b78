import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readPolicyFile } from '../../src/cli/policy-file.js';
import { UsageError } from '../../src/cli/usage-error.js';
import type { Finding } from '../../src/model/report.js';
import { decide } from '../../src/policy/decide.js';
import { RuleFileError } from '../../src/rules/rule-file-error.js';
import { finding, inspection } from '../policy/specimen.js';

const folder = mkdtempSync(join(tmpdir(), 'foi-gate-policy-'));
afterAll(() => rmSync(folder, { recursive: true }));

function policyFrom(...lines: readonly string[]) {
  const file = join(folder, 'house.yaml');
  writeFileSync(file, lines.join('\n'));
  return readPolicyFile(file);
}

describe('readPolicyFile', () => {
  it('is named like its file, or as it says', () => {
    expect(policyFrom('extends: release').name).toBe('house');
    expect(policyFrom('extends: release', 'name: county').name).toBe('county');
  });

  const overrides = [
    'extends: release',
    'overrides:',
    '  - { rule: person/name, people: { from: 10 }, severity: block }',
    '  - { rule: person/name, visibility: hidden, people: { below: 2 }, severity: note }',
    '  - { rule: "hidden/*", visibility: visible, severity: note }',
    '  - { harm: contact, confidence: certain, severity: block }',
  ];

  it.each<[string, string, Partial<Finding>]>([
    ['many names', 'block', { people: 10 }],
    ['nobody knows how many names', 'block', {}],
    ['a few names', 'warn', { people: 9 }],
    ['one hidden name', 'note', { people: 1, visibility: 'hidden' }],
    ['two hidden names', 'block', { people: 2, visibility: 'hidden' }],
    ['protection, which shows', 'note', { rule: 'hidden/protection', harm: 'structure' }],
    ['a hidden macro', 'warn', { rule: 'hidden/macro', harm: 'structure', visibility: 'hidden' }],
    ['a sure e-mail', 'block', { rule: 'person/email', harm: 'contact', confidence: 'certain' }],
    ['a likely e-mail', 'warn', { rule: 'person/email', harm: 'contact' }],
    ['what no override speaks for', 'block', { rule: 'redaction/unapplied', harm: 'redaction' }],
  ])('weighs %s: %s', (_what, severity, parts) => {
    const judged = decide(inspection({ findings: [finding(parts)] }), policyFrom(...overrides));
    expect(judged.findings[0]?.severity).toBe(severity);
  });

  it('cannot talk a gap away', () => {
    const policy = policyFrom('extends: release', 'overrides: [{ rule: "file/*", severity: note }]');
    const judged = decide(inspection({ gaps: [{ reason: 'limit', location: {}, detail: 'Too big.' }] }), policy);
    expect(judged.verdict.decision).toBe('block');
  });

  it.each([
    ['no base', 1, ['name: county']],
    ['an unknown base', 1, ['extends: lenient']],
    ['a misspelt key', 2, ['extends: release', 'override: []']],
    ['an unknown severity', 3, ['extends: release', 'overrides:', '  - { rule: person/name, severity: ignore }']],
    ['an override for everything', 3, ['extends: release', 'overrides:', '  - { severity: note }']],
    ['an override without severity', 3, ['extends: release', 'overrides:', '  - { rule: person/name }']],
    ['a rule that is no id', 3, ['extends: release', 'overrides:', '  - { rule: name, severity: note }']],
    ['a family in the middle', 3, ['extends: release', 'overrides:', '  - { rule: "*/name", severity: note }']],
    ['an unknown harm', 4, ['extends: release', 'overrides:', '  - severity: note', '    harm: shame']],
    ['people without a number', 3, ['extends: release', 'overrides:', '  - { people: {}, severity: note }']],
    ['people in words', 3, ['extends: release', 'overrides:', '  - { people: { from: many }, severity: note }']],
    ['broken YAML', 2, ['extends: release', 'overrides: [']],
    ['a list instead of a map', 1, ['- extends: release']],
  ])('refuses %s and tells the line', (_what, line, lines) => {
    let caught: unknown;
    try {
      policyFrom(...lines);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(RuleFileError);
    expect(caught).toMatchObject({ line });
  });

  it('refuses what is neither a policy nor a file', () => {
    expect(() => readPolicyFile(join(folder, 'absent.yaml'))).toThrow(UsageError);
    expect(() => readPolicyFile(folder)).toThrow(UsageError);
  });
});
