export { type ScanOptions, scan } from './cli/scan.js';
export { UsageError } from './cli/usage-error.js';
export { WorkersFailed } from './engine/worker-pool.js';
export { DEFAULT_LIMITS, type Limits } from './model/bytes.js';
export type * from './model/catalogue.js';
export type { Location } from './model/location.js';
export type { Masked } from './model/masked.js';
export type {
  Acceptance,
  Complete,
  Finding,
  FootprintSide,
  GapReport,
  Inspection,
  JudgedFile,
  JudgedFinding,
  Reason,
  Report,
  Verdict,
} from './model/report.js';
export { decide } from './policy/decide.js';
export type { Clause, Condition, Policy } from './policy/policy.js';
export { RELEASE } from './policy/release.js';
export { STRICT } from './policy/strict.js';
export { RuleFileError } from './rules/rule-file-error.js';
