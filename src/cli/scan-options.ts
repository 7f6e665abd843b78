import { availableParallelism } from 'node:os';
import type { RecognitionSetup, Setup } from '../engine/protocol.js';
import type { Limits } from '../model/bytes.js';
import type { Rule } from '../model/rule.js';
import { BUILT_IN_POLICIES } from '../policy/built-in.js';
import type { Decision } from '../policy/decisions.js';
import type { Policy } from '../policy/policy.js';
import { REPORTERS } from '../reporters/index.js';
import { fingerprintKey } from './fingerprint-key.js';
import { limitsFrom } from './limit-flags.js';
import { readOcr } from './ocr/ocr-options.js';
import type { ReportRequest } from './report-outputs.js';
import { UsageError } from './usage-error.js';

const MOST_JOBS = 8;

/** Options of `scan` as they were typed. */
export interface TypedScanOptions extends Readonly<Record<string, unknown>> {
  readonly format: string;
  readonly output?: string;
  readonly report?: readonly string[];
  readonly policy: string;
  readonly rules?: readonly string[];
  readonly jobs?: string;
  readonly roster?: string;
  readonly keyFile?: string;
  readonly passwordFile?: string;
  readonly ocr: string;
  readonly ocrLanguages?: string;
  readonly stdinFilename?: string;
  readonly showValues?: boolean;
  readonly all?: boolean;
  readonly progress: boolean;
  readonly color: boolean;
  readonly quiet?: boolean;
  readonly decisions?: string;
  readonly certificate?: string;
  readonly cache?: string;
  readonly since?: string;
  readonly staged?: boolean;
  /** A settings file; false where none is to be used. */
  readonly config?: string | boolean;
  readonly printConfig?: boolean;
}

export interface ScanSettings {
  /** The main report first. */
  readonly reports: readonly ReportRequest[];
  readonly policy: Policy;
  readonly addedRules: readonly Rule[];
  readonly limits: Limits;
  readonly jobs: number;
  readonly showValues: boolean;
  readonly roster: Setup['roster'];
  readonly recognition: RecognitionSetup;
  /** Raw: nothing but the threads that read may see them. */
  readonly passwords: readonly string[];
  readonly decisions: readonly Decision[] | undefined;
}

/** What the options mean. Throws `UsageError`, and `RuleFileError` for files of rules or a policy. */
export async function readScanOptions(typed: TypedScanOptions, env: NodeJS.ProcessEnv): Promise<ScanSettings> {
  // A build's log is kept and read by many: no value of a document may stand in it.
  if (typed.showValues && env.CI)
    throw new UsageError('--show-values is refused where CI is set: its log would hold the values.');
  checkTogether(typed);
  return {
    reports: await readReports(typed),
    policy: await readPolicy(typed.policy),
    addedRules: typed.rules ? (await import('../rules/load.js')).loadRules(typed.rules) : [],
    limits: limitsFrom(typed),
    jobs: readJobs(typed.jobs),
    showValues: typed.showValues === true,
    roster: await readRoster(typed, env),
    recognition: await readOcr(typed, env),
    passwords: await readPasswords(typed),
    decisions: await readDecisionFile(typed, env),
  };
}

/** Options that cannot go together. */
function checkTogether({ certificate, since, staged, stdinFilename, showValues, cache }: TypedScanOptions): void {
  const isFromGit = since !== undefined || staged === true;
  if (since !== undefined && staged) throw new UsageError('Say either --since or --staged.');
  if (stdinFilename !== undefined && isFromGit) {
    throw new UsageError('With --stdin-filename the document comes from standard input, not from a repository.');
  }
  if (certificate !== undefined && (stdinFilename !== undefined || staged)) {
    throw new UsageError('A certificate is about files as they lie in a folder, so it goes with paths only.');
  }
  if (cache !== undefined && showValues)
    throw new UsageError('With --show-values nothing is kept, so --cache has no use.');
}

async function readReports({ format, output, report = [] }: TypedScanOptions): Promise<readonly ReportRequest[]> {
  const main = { reporter: await reporterFor(format), ...(output === undefined ? {} : { file: output }) };
  const others = report.map(async (typed) => {
    const at = typed.indexOf('=');
    if (at < 1 || at === typed.length - 1) {
      throw new UsageError('The value of --report must be a format and a file, such as json=report.json.');
    }
    return { reporter: await reporterFor(typed.slice(0, at)), file: typed.slice(at + 1) };
  });
  const reports = [main, ...(await Promise.all(others))];
  const files = reports.flatMap(({ file }) => file ?? []);
  if (new Set(files).size < files.length) throw new UsageError('Two reports cannot be written to the same file.');
  return reports;
}

async function reporterFor(format: string) {
  const load = Object.hasOwn(REPORTERS, format) ? REPORTERS[format] : undefined;
  if (load) return load();
  throw new UsageError(`There is no such report format; use ${Object.keys(REPORTERS).join(', ')}.`);
}

async function readRoster({ roster, keyFile }: TypedScanOptions, env: NodeJS.ProcessEnv): Promise<Setup['roster']> {
  if (roster === undefined) {
    if (keyFile !== undefined) throw new UsageError('With --key-file say with --roster which roster it is the key of.');
    return undefined;
  }
  const { rosterKey } = await import('./roster-key.js');
  const key = rosterKey({ keyFile }, env);
  return (await import('./load-roster.js')).loadRoster(roster, key);
}

async function readPasswords({ passwordFile }: TypedScanOptions): Promise<readonly string[]> {
  if (passwordFile === undefined) return [];
  return (await import('./password-file.js')).readPasswordFile(passwordFile);
}

async function readDecisionFile({ decisions }: TypedScanOptions, env: NodeJS.ProcessEnv) {
  if (decisions === undefined) return undefined;
  return (await import('./decisions/decision-file.js')).readDecisions(decisions, fingerprintKey(env));
}

async function readPolicy(typed: string): Promise<Policy> {
  return BUILT_IN_POLICIES.get(typed) ?? (await import('./policy-file.js')).readPolicyFile(typed);
}

function readJobs(typed: string | undefined): number {
  if (typed === undefined) return Math.min(availableParallelism(), MOST_JOBS);
  if (!/^[1-9]\d{0,2}$/u.test(typed)) throw new UsageError('The value of --jobs must be a whole number from 1 to 999.');
  return Number(typed);
}
