import type { Severity } from '../model/catalogue.js';
import type { JudgedFile, Report } from '../model/report.js';

type Outcome = Pick<Report, 'verdict' | 'summary'>;

/** Nothing seen yet. A run that ends here has reached no verdict: the command line refuses it. */
export const NO_FILES: Outcome = {
  verdict: 'block',
  summary: { files: 0, blocked: 0, allowed: 0, findings: { block: 0, warn: 0, note: 0 }, people: 0 },
};

/**
 * The outcome of a run with one more file. The run is blocked when any of its files is; people of different files are
 * added up, because nothing that leaves a file tells whether they are the same.
 */
export function withFile({ summary }: Outcome, file: JudgedFile): Outcome {
  const blocked = summary.blocked + (file.verdict.decision === 'block' ? 1 : 0);
  const findings: Record<Severity, number> = { ...summary.findings };
  for (const { severity } of file.findings) findings[severity]++;
  return {
    verdict: blocked > 0 ? 'block' : 'allow',
    summary: {
      files: summary.files + 1,
      blocked,
      allowed: summary.files + 1 - blocked,
      findings,
      people: summary.people + file.people,
    },
  };
}
