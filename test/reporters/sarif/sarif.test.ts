import { createRequire } from 'node:module';
import Ajv from 'ajv-draft-04';
import { describe, expect, it } from 'vitest';
import { decide } from '../../../src/policy/decide.js';
import { RELEASE } from '../../../src/policy/release.js';
import { reporter } from '../../../src/reporters/sarif/index.js';
import { finding, inspection } from '../../policy/specimen.js';
import { BREACH, CLEAR, HOSTILE, LOCKED } from '../breach.js';
import { runJudged, runReport } from '../run-report.js';

const require = createRequire(import.meta.url);
/** The schema as published. Formats are left out: those of addresses are looked at below. */
const SCHEMA = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as object;
const AjvDraft04 = Ajv as unknown as typeof Ajv.default;
const validate = new AjvDraft04({
  strict: false,
  validateFormats: false,
  unicodeRegExp: false,
  allErrors: true,
}).compile(SCHEMA);

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string; readonly index: number };
      readonly region?: object;
    };
    readonly logicalLocations?: readonly { readonly fullyQualifiedName: string }[];
  }[];
  readonly partialFingerprints?: Readonly<Record<string, string>>;
  readonly suppressions?: readonly object[];
}

interface Log {
  readonly runs: readonly [
    {
      readonly results: readonly Result[];
      readonly artifacts: readonly { readonly location: { readonly uri: string }; readonly hashes?: object }[];
      readonly tool: {
        readonly driver: {
          readonly rules: readonly { readonly id: string; readonly help: { readonly text: string } }[];
        };
      };
      readonly invocations: readonly { readonly exitCode: number; readonly executionSuccessful: boolean }[];
    },
  ];
}

const read = (text: string): Log['runs'][0] => (JSON.parse(text) as Log).runs[0];

describe('sarif', () => {
  it.each([
    ['a breach', [BREACH]],
    ['a file that could not be read', [LOCKED]],
    ['nothing found', [CLEAR]],
    ['hostile names', [HOSTILE]],
    ['several', [CLEAR, BREACH, LOCKED, HOSTILE]],
    ['no hash', [inspection({ sha256: '' })]],
  ])('keeps to the schema: %s', (_what, files) => {
    validate(JSON.parse(runReport(reporter, files)));
    expect(validate.errors ?? []).toEqual([]);
  });

  it('knows what the schema does not allow', () => {
    expect(validate({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false);
  });

  it('has levels, rules and artifacts that the results point to', () => {
    const { results, artifacts, tool } = read(runReport(reporter, [CLEAR, BREACH, LOCKED]));
    expect(results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['person/rank', 'note'],
      ['dataset/staff-list', 'error'],
      ['person/name', 'error'],
      ['person/name', 'error'],
      ['hidden/sheet', 'error'],
      ['person/service-number', 'error'],
      ['file/unreadable', 'error'],
    ]);
    for (const { ruleId, ruleIndex, locations } of results) {
      expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
      const place = locations[0]?.physicalLocation.artifactLocation;
      expect(artifacts[place?.index ?? -1]?.location.uri).toBe(place?.uri);
    }
    expect(artifacts[0]).toMatchObject({
      location: { uri: 'clear.csv' },
      hashes: { 'sha-256': '0123456789abcdef'.repeat(4) },
    });
    expect(tool.driver.rules.find(({ id }) => id === 'hidden/sheet')?.help.text).toMatch(/^1\. Delete the sheet/mu);
  });

  it('tells places that are no lines in words, and lines as a region', () => {
    const { results } = read(
      runReport(reporter, [BREACH, inspection({ findings: [finding({ location: { line: 7, column: 3 } })] })]),
    );
    expect(results[1]?.locations[0]?.logicalLocations).toEqual([
      { fullyQualifiedName: 'sheet "SAP DOWNLOAD", A1:AF9484' },
    ]);
    expect(results.at(-1)?.locations[0]?.physicalLocation.region).toEqual({ startLine: 7, startColumn: 3 });
  });

  it('carries the fingerprints, and decisions as suppressions', () => {
    const judged = decide(inspection({ findings: [finding(), finding({ fingerprint: 'g' })] }), RELEASE);
    const accepted = { by: 'A. Reviewer', reason: 'Public already', until: '2030-01-31' };
    const findings = judged.findings.map((one, at) => (at === 0 ? { ...one, accepted } : one));
    const text = runJudged(reporter, [{ ...judged, findings }]);
    expect(validate(JSON.parse(text))).toBe(true);
    const { results } = read(text);
    expect(results.map(({ partialFingerprints }) => partialFingerprints)).toEqual([
      { 'foiGate/v1': 'f' },
      { 'foiGate/v1': 'g' },
    ]);
    expect(results.map(({ suppressions }) => suppressions)).toEqual([
      [{ kind: 'external', status: 'accepted', justification: 'A. Reviewer until 2030-01-31: Public already' }],
      undefined,
    ]);
  });

  it.each([
    ['block', [BREACH], 1],
    ['allow', [CLEAR], 0],
  ])('gives the exit code: %s', (_verdict, files, exitCode) => {
    expect(read(runReport(reporter, files)).invocations).toMatchObject([{ exitCode, executionSuccessful: true }]);
  });

  it('is no JSON before its end, and makes no link of what a document holds', () => {
    const text = runReport(reporter, [HOSTILE]).trimEnd();
    for (let at = 1; at < text.length; at += 41) expect(() => JSON.parse(text.slice(0, at))).toThrow();
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e\u2028]/u);
    for (const { message, locations } of read(text).results) {
      expect(message.text).not.toContain('](');
      expect(locations[0]?.physicalLocation.artifactLocation.uri).toMatch(/^[\w.~!*'()%/-]+$/u);
    }
  });
});
