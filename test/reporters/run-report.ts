import type { Inspection, JudgedFile, Report } from '../../src/model/report.js';
import type { Paint, Reporter, ReportStyle } from '../../src/model/reporter.js';
import { decide } from '../../src/policy/decide.js';
import { RELEASE } from '../../src/policy/release.js';
import { NO_FILES, withFile } from '../../src/policy/summarise.js';
import { builtInRules } from '../../src/rules/load.js';

export const TOOL: Report['tool'] = { name: 'foi-gate', version: '1.2.3', rulesHash: 'abc', policy: 'release' };

const plain = (text: string): string => text;
export const PLAIN: Paint = { block: plain, allow: plain, warn: plain, note: plain, strong: plain, faint: plain };

/** The whole text that a reporter makes of some inspections under the policy `release`. */
export function runReport(
  reporter: Reporter,
  inspections: readonly Inspection[],
  style: Partial<ReportStyle> = {},
): string {
  return runJudged(
    reporter,
    inspections.map((inspection) => decide(inspection, RELEASE)),
    style,
  );
}

/** The same of files that were judged already. */
export function runJudged(reporter: Reporter, files: readonly JudgedFile[], style: Partial<ReportStyle> = {}): string {
  const writer = reporter.begin(TOOL, { width: 100, paint: PLAIN, ...style }, builtInRules().byId);
  const head = writer.head();
  const texts = files.map((file) => writer.file(file));
  return [head, ...texts, writer.end(files.reduce(withFile, NO_FILES))].join('');
}
