import { beforeAll, describe, expect, it } from 'vitest';
import {
  BREACHES,
  CLEAN,
  type ExpectedFinding,
  type ExpectedSide,
  FIXTURES,
  type Fixture,
  within,
} from './fixtures.js';
import { gate, type Run } from './gate.js';
import { type JsonFile, type JsonReport, parseReport } from './report.js';

let run: Run;
let report: JsonReport;
let files: ReadonlyMap<string, JsonFile>;

beforeAll(async () => {
  run = await gate(['scan', '--format', 'json', 'fixtures/breaches', 'fixtures/clean']);
  report = parseReport(run.stdout);
  files = new Map(report.files.map((file) => [file.path, file]));
}, 120_000);

function fileOf({ path }: Fixture): JsonFile {
  const file = files.get(path);
  if (!file) throw new Error(`${path} is not in the report`);
  return file;
}

/** What a failing test shows: enough to see which piece missed what. */
const told = ({ verdict, people, findings, gaps }: JsonFile) => ({
  verdict,
  people,
  gaps: gaps.map(({ reason }) => reason),
  findings: findings.map(({ rule, severity, hiddenBy, people: some }) => [
    rule,
    severity,
    hiddenBy.join('+'),
    some ?? '',
  ]),
});

const meets = (found: JsonFile['findings'][number], wanted: ExpectedFinding): boolean =>
  found.rule === wanted.rule &&
  (wanted.severity === undefined || found.severity === wanted.severity) &&
  (wanted.visibility === undefined || found.visibility === wanted.visibility) &&
  (wanted.hiddenBy ?? []).every((way) => found.hiddenBy.includes(way)) &&
  (wanted.people === undefined || within(found.people, wanted.people));

const sideMeets = (side: { readonly tables: number; readonly cells: number }, wanted: ExpectedSide = {}): boolean =>
  (wanted.tables === undefined || within(side.tables, wanted.tables)) &&
  (wanted.cells === undefined || within(side.cells, wanted.cells));

describe('a scan of all fixtures', () => {
  it('reports every one of them, and blocks', () => {
    expect(run.code).toBe(1);
    expect(report.files.map(({ path }) => path).sort()).toEqual(FIXTURES.map(({ path }) => path).sort());
    expect(report.summary).toMatchObject({ files: FIXTURES.length, blocked: BREACHES.length, allowed: CLEAN.length });
  });

  describe.each(BREACHES)('$path', (fixture) => {
    it('is blocked', () => {
      expect(fileOf(fixture).verdict, JSON.stringify(told(fileOf(fixture)))).toBe('block');
    });

    it('shows what its spec promises', () => {
      const file = fileOf(fixture);
      const { findings = [], gaps = [], people, footprint } = fixture.expect;
      const missing = [
        ...findings.filter((wanted) => !file.findings.some((found) => meets(found, wanted))),
        ...gaps.filter((reason) => !file.gaps.some((gap) => gap.reason === reason)),
        ...(people === undefined || within(file.people, people) ? [] : [{ people }]),
        ...(['visible', 'hidden'] as const).filter((side) => !sideMeets(file.footprint[side], footprint?.[side])),
      ];
      expect(missing, JSON.stringify(told(file))).toEqual([]);
    });

    it('has only the gaps its spec promises', () => {
      const { gaps } = fixture.expect;
      if (gaps === undefined && fixture.expect.findings !== undefined) expect(told(fileOf(fixture)).gaps).toEqual([]);
      else expect(fileOf(fixture).gaps.length).toBeGreaterThanOrEqual(gaps?.length ?? 0);
    });
  });

  describe.each(CLEAN)('$path', (fixture) => {
    it('passes', () => {
      const file = fileOf(fixture);
      const inTheWay = file.findings.filter(({ severity }) => severity === 'block');
      expect([...inTheWay, ...file.gaps], JSON.stringify(told(file))).toEqual([]);
      expect(file.verdict).toBe('allow');
    });
  });
});
