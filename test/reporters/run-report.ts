import type { Inspection, Report } from '../../src/model/report.js';
import type { Paint, Reporter } from '../../src/model/reporter.js';
import { decide } from '../../src/policy/decide.js';
import { RELEASE } from '../../src/policy/release.js';
import { NO_FILES, withFile } from '../../src/policy/summarise.js';

export const TOOL: Report['tool'] = { name: 'foi-gate', version: '1.2.3', rulesHash: 'abc', policy: 'release' };

const plain = (text: string): string => text;
export const PLAIN: Paint = { block: plain, allow: plain, warn: plain, note: plain, strong: plain, faint: plain };

/** The whole text that a reporter makes of some inspections under the policy `release`. */
export function runReport(reporter: Reporter, inspections: readonly Inspection[], width = 100, paint = PLAIN): string {
  const writer = reporter.begin(TOOL, { width, paint });
  const files = inspections.map((inspection) => decide(inspection, RELEASE));
  const texts = files.map((file) => writer.file(file));
  return [writer.head(), ...texts, writer.end(files.reduce(withFile, NO_FILES))].join('');
}
