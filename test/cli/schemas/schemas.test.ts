import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CONFIG_SCHEMA } from '../../../src/cli/schemas/config-schema.js';
import { DECISIONS_SCHEMA } from '../../../src/cli/schemas/decisions-schema.js';
import type { JsonSchema } from '../../../src/cli/schemas/json-schema.js';
import { REPORT_SCHEMA } from '../../../src/cli/schemas/report-schema.js';
import { RULES_SCHEMA } from '../../../src/cli/schemas/rules-schema.js';
import { folderWith } from '../folder.js';
import { runGate } from '../run-gate.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const ajv = new Ajv2020.default({ strict: false, allErrors: true });
const faultsOf = (schema: JsonSchema, value: unknown): readonly string[] => {
  const validate = ajv.compile(schema);
  return validate(value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

const RULE_FILES = readdirSync(`${root}rules`, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.ya?ml$/u.test(name),
);
const DECISION = { finding: 'a'.repeat(32), by: 'A', reason: 'b', ground: 'c', until: '2027-01-31' };
const RULE = parse(readFileSync(`${root}rules/uk/national-insurance-number.yaml`, 'utf8')) as object;

describe('the schema of a rule', () => {
  it.each(RULE_FILES)('fits %s', (name) => {
    expect(faultsOf(RULES_SCHEMA, parse(readFileSync(`${root}rules/${name}`, 'utf8')))).toEqual([]);
  });
});

describe('the schema of the report', () => {
  it.each([
    ['a breach', 'fixtures/breaches/psni-workforce.xlsx'],
    ['hidden words in a PDF', 'fixtures/breaches/redacted-bundle.pdf'],
    ['an archive', 'fixtures/breaches/bundle.zip'],
    ['what cannot be read', 'fixtures/breaches/encrypted.xlsx'],
    ['a clean answer', 'fixtures/clean/calls-by-hour.csv'],
  ])('fits that of %s', async (_what, path) => {
    const { stdout } = await runGate([path, '--format', 'json'], { cwd: root });
    expect(faultsOf(REPORT_SCHEMA, JSON.parse(stdout))).toEqual([]);
  });

  it('fits one with decisions', async () => {
    const decisions = `decisions: [{ finding: ${'a'.repeat(32)}, by: A, reason: b, ground: c, until: 2999-01-31 }]\n`;
    const cwd = folderWith({ 'd.yaml': decisions, 'a.csv': 'Month,Calls\nMay,12\n' });
    const { stdout } = await runGate(['a.csv', '--format', 'json', '--decisions', 'd.yaml'], { cwd });
    const report = JSON.parse(stdout) as { idleDecisions: unknown };
    expect(report.idleDecisions).toHaveLength(1);
    expect(faultsOf(REPORT_SCHEMA, report)).toEqual([]);
  });
});

describe('what a schema lets pass', () => {
  it.each<[string, JsonSchema, unknown]>([
    [
      'settings',
      CONFIG_SCHEMA,
      { format: 'json', report: ['json=r.json'], jobs: 2, limits: { 'max-cells': 5000, timeout: '10m' } },
    ],
    ['no settings', CONFIG_SCHEMA, {}],
    ['decisions', DECISIONS_SCHEMA, { key: '1a892a36', decisions: [{ ...DECISION, rule: 'person/name' }] }],
  ])('%s', (_what, schema, value) => expect(faultsOf(schema, value)).toEqual([]));

  it.each<[string, JsonSchema, unknown]>([
    ['an unknown setting', CONFIG_SCHEMA, { polcy: 'strict' }],
    ['an unknown limit', CONFIG_SCHEMA, { limits: { 'max-cels': 1 } }],
    ['a setting that shows values', CONFIG_SCHEMA, { 'show-values': true }],
    ['a decision without a day', DECISIONS_SCHEMA, { decisions: [{ ...DECISION, until: undefined }] }],
    ['a decision for all', DECISIONS_SCHEMA, { decisions: [{ ...DECISION, finding: '*' }] }],
    ['a rule with a misspelt key', RULES_SCHEMA, { ...RULE, patern: [] }],
    ['a rule of no harm', RULES_SCHEMA, { ...RULE, harm: 'none' }],
    ['a report with values beside the evidence', REPORT_SCHEMA, { schemaVersion: 1, values: [] }],
  ])('not: %s', (_what, schema, value) => expect(faultsOf(schema, value)).not.toEqual([]));
});

describe.concurrent('foi-gate rules schema', () => {
  it('prints one or all', async () => {
    const one = await runGate(['rules', 'schema', 'config']);
    expect(JSON.parse(one.stdout)).toEqual(CONFIG_SCHEMA);
    const all = await runGate(['rules', 'schema']);
    expect(Object.keys(JSON.parse(all.stdout))).toEqual(['config', 'rules', 'decisions', 'report']);
    expect(await runGate(['rules', 'schema', 'smoke'])).toMatchObject({ code: 2, stdout: '' });
  });
});
