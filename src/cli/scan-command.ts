import { superviseInspections } from '../engine/supervise.js';
import type { Target } from '../engine/target.js';
import { WorkerPool } from '../engine/worker-pool.js';
import type { WorkerThread } from '../engine/worker-thread.js';
import { DEFAULT_LIMITS } from '../model/bytes.js';
import type { ReportStyle, RuleBook } from '../model/reporter.js';
import { decide } from '../policy/decide.js';
import { NO_FILES, withFile } from '../policy/summarise.js';
import { countFiles } from './count-files.js';
import { ExitCode } from './exit-code.js';
import { fingerprintKey } from './fingerprint-key.js';
import { findSources, type Operands, targetsOf } from './operands.js';
import { colours, PLAIN } from './paint.js';
import { Progress } from './progress.js';
import { ReportOutputs, realPathOf } from './report-outputs.js';
import { readScanOptions, type ScanSettings, type TypedScanOptions } from './scan-options.js';
import { stdinDocument } from './stdin-document.js';
import { UsageError } from './usage-error.js';
import { version } from './version.js';

const FILE_WIDTH = 100;

/** The gate: reads what the operands name, writes the reports, and returns the code of the verdict. */
export async function scanCommand(
  operands: readonly string[],
  typed: TypedScanOptions,
  early: WorkerThread | undefined,
): Promise<ExitCode> {
  const settings = await readScanOptions(typed, process.env);
  const progress = new Progress({
    stream: process.stderr,
    isQuiet: typed.quiet === true,
    isHidden: !typed.progress,
    now: () => performance.now(),
  });
  let pool: WorkerPool | undefined;
  try {
    const { targets, count } = await findTargets(operands, typed, settings, progress);
    progress.expect(count);
    const outputs = new ReportOutputs(settings.reports, await screenStyle(typed), fileStyle(typed));
    pool = startPool(settings, early);
    const rules = await ruleBook(settings);
    const tool = { version: version(), rulesHash: await pool.rulesHash(), policy: settings.policy.name };
    await outputs.begin({ name: 'foi-gate', ...tool }, rules);
    let outcome = NO_FILES;
    for await (const inspection of superviseInspections(targets, pool)) {
      const file = decide(inspection, settings.policy);
      outcome = withFile(outcome, file);
      progress.file(file);
      progress.clear();
      await outputs.file(file);
    }
    if (outcome.summary.files === 0) throw new UsageError('There was no file to scan.');
    progress.end();
    await outputs.end(outcome);
    outputs.close();
    return outcome.verdict === 'allow' ? ExitCode.Allow : ExitCode.Block;
  } finally {
    progress.end();
    pool?.close();
  }
}

function startPool(
  { jobs, addedRules, limits, showValues, roster }: ScanSettings,
  early: WorkerThread | undefined,
): WorkerPool {
  const setup = { addedRules, limits, showValues, key: fingerprintKey(process.env), roster };
  // The thread that was started ahead of time has the memory of the defaults.
  const usable = limits.memory === DEFAULT_LIMITS.memory ? early : undefined;
  return new WorkerPool({ jobs, setup, ...(usable ? { early: usable } : {}) });
}

/** The words of the rules; read here too while the threads start. */
async function ruleBook({ addedRules }: ScanSettings): Promise<RuleBook> {
  const { builtInRules, combine } = await import('../rules/load.js');
  return combine(builtInRules(), addedRules).byId;
}

interface Found {
  readonly targets: AsyncIterable<Target>;
  readonly count: () => Promise<number | undefined>;
}

async function findTargets(
  operands: readonly string[],
  typed: TypedScanOptions,
  settings: ScanSettings,
  progress: Progress,
): Promise<Found> {
  if (typed.stdinFilename !== undefined) {
    if (operands.length > 0)
      throw new UsageError('With --stdin-filename the document comes from standard input, so no path can be given.');
    const target = await stdinDocument(process.stdin, typed.stdinFilename, settings.limits.fileBytes);
    return { targets: one(target), count: async () => 1 };
  }
  const reports = new Set(settings.reports.flatMap(({ file }) => (file === undefined ? [] : [realPathOf(file)])));
  const options: Operands = {
    stdin: process.stdin,
    notice: (sentence) => progress.notice(sentence),
    isOwnReport: (realPath) => reports.has(realPath),
  };
  const sources = await findSources(operands, options);
  return { targets: targetsOf(sources, options), count: () => countFiles(sources) };
}

async function* one(target: Target): AsyncGenerator<Target> {
  yield target;
}

function fileStyle({ all = false }: TypedScanOptions): ReportStyle {
  return { width: FILE_WIDTH, paint: PLAIN, listsAll: all };
}

async function screenStyle({ color, format, all = false }: TypedScanOptions): Promise<ReportStyle> {
  const { stdout, env } = process;
  const isColoured = color && !env.NO_COLOR && env.TERM !== 'dumb' && (stdout.isTTY || Boolean(env.FORCE_COLOR));
  return {
    width: Math.min(Math.max(stdout.columns ?? 100, 40), 120),
    paint: isColoured && format === 'console' ? await colours() : PLAIN,
    listsAll: all,
  };
}
