import { compareRun } from '../engine/compare-run.js';
import { superviseInspections } from '../engine/supervise.js';
import type { Target } from '../engine/target.js';
import type { WorkerThread } from '../engine/worker-thread.js';
import type { Inspection } from '../model/report.js';
import type { ReportStyle } from '../model/reporter.js';
import { decide } from '../policy/decide.js';
import type { Decision } from '../policy/decisions.js';
import { NO_FILES, withFile } from '../policy/summarise.js';
import { countFiles } from './count-files.js';
import { ExitCode } from './exit-code.js';
import { fingerprintKey } from './fingerprint-key.js';
import { findSources, type Operands, targetsOf } from './operands.js';
import { PLAIN } from './paint.js';
import { Progress } from './progress.js';
import { type Reading, startReading } from './reading.js';
import { ReportOutputs, realPathOf } from './report-outputs.js';
import { readScanOptions, type ScanSettings, type TypedScanOptions } from './scan-options.js';
import { screenStyle } from './screen-style.js';
import { withSlashes } from './slashes.js';
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
  let reading: Reading | undefined;
  try {
    const { targets, count, folders } = await findTargets(operands, typed, settings, progress);
    progress.expect(count);
    const certificate = typed.certificate === undefined ? undefined : await startCertificate(typed.certificate);
    const decisions = settings.decisions && (await startDecisions(settings.decisions));
    const outputs = new ReportOutputs(settings.reports, await shownStyle(typed), fileStyle(typed));
    reading = await startReading(settings, typed.cache, early, (path, count) => progress.picture(path, count));
    const tool = {
      name: 'foi-gate',
      version: version(),
      rulesHash: await reading.rulesHash(),
      policy: settings.policy.name,
    } as const;
    const rules = await reading.ruleBook();
    await outputs.begin(tool, rules);
    let outcome = NO_FILES;
    const judge = (inspection: Inspection) => decide(inspection, settings.policy, decisions?.standing);
    // Files wait for those after them, so progress is told as they are read.
    const read = told(superviseInspections(targets, reading.inspector), (each) => progress.file(judge(each)));
    for await (const inspection of compareRun(read, { rules, key: fingerprintKey(process.env) })) {
      const file = judge(inspection);
      outcome = withFile(outcome, file);
      decisions?.file(file);
      certificate?.file(file);
      progress.clear();
      await outputs.file(file);
    }
    if (outcome.summary.files === 0) throw new UsageError('There was no file to scan.');
    progress.end();
    for (const sentence of decisions?.idleSentences ?? []) progress.notice(sentence);
    const isAllowed = outcome.verdict === 'allow';
    if (isAllowed && certificate) {
      const { policy, limits } = settings;
      const recognition = await basisOf(settings);
      certificate.write({ tool, policy, limits, recognition, folders, decisions: decisions?.used ?? [] });
    }
    try {
      await outputs.end({ ...outcome, ...(decisions && { idleDecisions: decisions.idle }) });
      outputs.close();
    } catch (error) {
      certificate?.discard();
      throw error;
    }
    return isAllowed ? ExitCode.Allow : ExitCode.Block;
  } finally {
    progress.end();
    reading?.close();
  }
}

async function startCertificate(file: string) {
  const { CertificateRun } = await import('./certificate/certificate-run.js');
  return new CertificateRun(file);
}

async function basisOf({ recognition }: ScanSettings) {
  return (await import('./ocr/recognition-basis.js')).recognitionBasis(recognition);
}

async function startDecisions(decisions: readonly Decision[]) {
  const [{ DecisionRun }, { today }] = await Promise.all([
    import('./decisions/decision-run.js'),
    import('./decisions/today.js'),
  ]);
  return new DecisionRun(decisions, today());
}

interface Found {
  readonly targets: AsyncIterable<Target>;
  readonly count: () => Promise<number | undefined>;
  /** Folders among the operands: all below them is scanned. */
  readonly folders: readonly string[];
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
    return { targets: each([target]), count: async () => 1, folders: [] };
  }
  if (typed.since !== undefined || typed.staged) return changedTargets(operands, typed);
  const written = [...settings.reports.map(({ file }) => file), typed.certificate];
  const reports = new Set(written.flatMap((file) => (file === undefined ? [] : [realPathOf(file)])));
  const options: Operands = {
    stdin: process.stdin,
    notice: (sentence) => progress.notice(sentence),
    isOwnReport: (realPath) => reports.has(realPath),
  };
  const sources = await findSources(operands, options);
  const folders = sources.flatMap((source) => (source.kind === 'folder' ? [withSlashes(source.path)] : []));
  return { targets: targetsOf(sources, options), count: () => countFiles(sources), folders };
}

async function changedTargets(operands: readonly string[], { since }: TypedScanOptions): Promise<Found> {
  const { changedSince, stagedFiles } = await import('./git/changed-targets.js');
  if (since === undefined) return { targets: await stagedFiles(operands), count: async () => undefined, folders: [] };
  const changed = await changedSince(since, operands);
  return { targets: each(changed), count: async () => changed.length, folders: [] };
}

async function* each(targets: readonly Target[]): AsyncGenerator<Target> {
  yield* targets;
}

async function* told<T>(source: AsyncIterable<T>, tell: (each: T) => void): AsyncGenerator<T> {
  for await (const each of source) {
    tell(each);
    yield each;
  }
}

function fileStyle({ all = false }: TypedScanOptions): ReportStyle {
  return { width: FILE_WIDTH, paint: PLAIN, listsAll: all };
}

async function shownStyle({ color, format, all = false }: TypedScanOptions): Promise<ReportStyle> {
  return { ...(await screenStyle(color && format === 'console')), listsAll: all };
}
