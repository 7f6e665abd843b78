import { availableParallelism } from 'node:os';
import { compareRun } from '../engine/compare-run.js';
import { superviseInspections } from '../engine/supervise.js';
import { WorkerPool } from '../engine/worker-pool.js';
import { DEFAULT_LIMITS, type Limits } from '../model/bytes.js';
import type { JudgedFile, Report } from '../model/report.js';
import { decide } from '../policy/decide.js';
import type { Policy } from '../policy/policy.js';
import { RELEASE } from '../policy/release.js';
import { NO_FILES, withFile } from '../policy/summarise.js';
import { builtInRules, combine, loadRules } from '../rules/load.js';
import { fingerprintKey } from './fingerprint-key.js';
import { loadRoster } from './load-roster.js';
import { type OcrMode, readOcr } from './ocr/ocr-options.js';
import { findSources, targetsOf } from './operands.js';
import { UsageError } from './usage-error.js';
import { version } from './version.js';

export interface ScanOptions {
  /** `RELEASE` unless told. */
  readonly policy?: Policy;
  /** Files and folders with rules of one's own. */
  readonly rules?: readonly string[];
  /** Those that differ from the defaults. */
  readonly limits?: Partial<Limits>;
  /** Files read at the same time; as many as there are processors, at most 8, unless told. */
  readonly jobs?: number;
  /** Whether pages that are only a picture are read with Tesseract; `auto` unless told. */
  readonly ocr?: OcrMode;
  /** Its language data, such as `eng+cym`. */
  readonly ocrLanguages?: string;
  /** Passwords for locked documents, in the order to be tried. */
  readonly passwords?: readonly string[];
  /** Evidence as it stands in the documents, not masked. */
  readonly showValues?: boolean;
  /** A roster as `foi-gate roster build` made it, and the key it was built with. */
  readonly roster?: { readonly file: string; readonly key: string };
}

/**
 * Scans files, folders and patterns as the command line does, and returns the whole report. Throws `UsageError` for paths
 * that are not there, `RuleFileError` for rules that cannot be used, `WorkersFailed` when nothing can be read at all;
 * what is wrong with a document is a gap in the report.
 */
export async function scan(paths: readonly string[], options: ScanOptions = {}): Promise<Report> {
  const {
    policy = RELEASE,
    rules = [],
    limits,
    jobs = Math.min(availableParallelism(), 8),
    showValues = false,
    ocr = 'auto',
    ocrLanguages,
  } = options;
  if (paths.includes('-')) throw new UsageError('A library call has no list of paths on standard input.');
  const walkOptions = { stdin: process.stdin, notice: () => undefined, isOwnReport: () => false };
  const sources = await findSources(paths, walkOptions);
  const recognition = await readOcr({ ocr, ocrLanguages }, process.env);
  const addedRules = rules.length > 0 ? loadRules(rules) : [];
  const pool = new WorkerPool({
    jobs,
    setup: {
      addedRules,
      limits: { ...DEFAULT_LIMITS, ...limits },
      showValues,
      key: fingerprintKey(process.env),
      recognition,
      passwords: options.passwords,
      roster: options.roster && loadRoster(options.roster.file, new TextEncoder().encode(options.roster.key)),
    },
  });
  try {
    const files: JudgedFile[] = [];
    const read = superviseInspections(targetsOf(sources, walkOptions), pool);
    const comparison = { rules: combine(builtInRules(), addedRules).byId, key: fingerprintKey(process.env) };
    for await (const inspection of compareRun(read, comparison)) {
      files.push(decide(inspection, policy));
    }
    const rulesHash = await pool.rulesHash();
    const tool = { name: 'foi-gate', version: version(), rulesHash, policy: policy.name } as const;
    return { tool, ...files.reduce(withFile, NO_FILES), files };
  } finally {
    pool.close();
  }
}
