import { AuditStoreError } from '../audit/audit-store-error.js';
import { WorkersFailed } from '../engine/worker-pool.js';
import { RuleFileError } from '../rules/rule-file-error.js';
import { ExitCode } from './exit-code.js';
import { ReportFailed } from './report-failed.js';
import { UsageError } from './usage-error.js';

interface Complaint {
  readonly code: ExitCode;
  readonly sentence: string;
}

/** What to say of an error that ended a run, and with which code to end. Only our own errors speak for themselves. */
export function complaintAbout(error: unknown): Complaint {
  if (error instanceof RuleFileError) {
    return { code: ExitCode.Misuse, sentence: `${error.file}:${error.line}: ${error.message}` };
  }
  if (error instanceof UsageError) return { code: ExitCode.Misuse, sentence: error.message };
  if (error instanceof AuditStoreError) {
    return { code: ExitCode.Misuse, sentence: `${error.message} What was read before is kept.` };
  }
  if (error instanceof ReportFailed) {
    return { code: ExitCode.Misuse, sentence: `${error.message} No verdict was reached.` };
  }
  if (error instanceof WorkersFailed) return { code: ExitCode.Failure, sentence: error.message };
  return {
    code: ExitCode.Failure,
    sentence: 'The tool failed, so no verdict was reached; set FOI_GATE_DEBUG=1 to see where.',
  };
}
