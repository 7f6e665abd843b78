import { existsSync } from 'node:fs';
import type { Finding, JudgedFinding } from '../../model/report.js';
import type { Decision } from '../../policy/decisions.js';
import type { Policy } from '../../policy/policy.js';
import { ExitCode } from '../exit-code.js';
import { fingerprintKey } from '../fingerprint-key.js';
import { print } from '../print.js';
import { UsageError } from '../usage-error.js';
import { type AskedFinding, askDecisions } from './ask-decisions.js';
import { readDecisions, writeDecision } from './decision-file.js';
import { today } from './today.js';
import { untilFault } from './until-fault.js';

export interface AcceptOptions {
  readonly finding?: string;
  readonly by?: string;
  readonly reason?: string;
  readonly ground?: string;
  readonly until?: string;
  readonly file: string;
  readonly policy: string;
}

const FLAGS = ['finding', 'by', 'reason', 'ground', 'until'] as const;

/**
 * Records decisions to let findings go out: the one that the flags name, or, in a terminal, those that a scan of the
 * paths finds, one after another. Throws `UsageError` for a decision that is not whole.
 */
export async function acceptCommand(paths: readonly string[], options: AcceptOptions): Promise<ExitCode> {
  const key = fingerprintKey(process.env);
  const day = today();
  if (options.finding === undefined) return acceptInTerminal(paths, options, key, day);
  const decision = await decisionFrom(paths, options, day);
  await writeDecision(options.file, decision, key);
  await print(`${options.file}: ${decision.finding} may go out until ${decision.until}, decided by ${decision.by}.\n`);
  return ExitCode.Allow;
}

async function decisionFrom(paths: readonly string[], options: AcceptOptions, day: string): Promise<Decision> {
  const { finding = '', by = '', reason = '', ground = '', until = '' } = options;
  const missing = FLAGS.filter((flag) => !options[flag]?.trim());
  if (missing.length > 0) {
    throw new UsageError(`A decision needs ${missing.map((flag) => `--${flag}`).join(', ')}.`);
  }
  if (!/^[0-9a-f]{32}$/u.test(finding)) {
    throw new UsageError('The value of --finding must be a fingerprint from a report: 32 digits and letters a to f.');
  }
  const fault = untilFault(until, day);
  if (fault) throw new UsageError(`The value of --until ${fault}.`);
  const rule = paths.length > 0 ? (await findingIn(paths, finding, options.policy)).rule : undefined;
  return { finding, ...(rule ? { rule } : {}), by: by.trim(), reason: reason.trim(), ground: ground.trim(), until };
}

async function findingIn(paths: readonly string[], fingerprint: string, policy: string): Promise<Finding> {
  const found = (await findingsOf(paths, policy)).find(({ finding }) => finding.fingerprint === fingerprint);
  if (found) return found.finding;
  throw new UsageError('No file that was named has a finding with that fingerprint.');
}

async function findingsOf(
  paths: readonly string[],
  policy: string,
): Promise<readonly { finding: JudgedFinding; path: string }[]> {
  const { scan } = await import('../scan.js');
  const report = await scan(paths, { policy: await policyNamed(policy) });
  return report.files.flatMap(({ path, findings }) => findings.map((finding) => ({ finding, path })));
}

async function policyNamed(name: string): Promise<Policy> {
  const { BUILT_IN_POLICIES } = await import('../../policy/built-in.js');
  return BUILT_IN_POLICIES.get(name) ?? (await import('../policy-file.js')).readPolicyFile(name);
}

async function acceptInTerminal(
  paths: readonly string[],
  { file, policy, by }: AcceptOptions,
  key: Uint8Array,
  day: string,
): Promise<ExitCode> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
    throw new UsageError(
      'Without a terminal to ask in, a decision needs --finding, --by, --reason, --ground and --until.',
    );
  }
  if (paths.length === 0) throw new UsageError('Name the files whose findings are to be decided on.');
  const decided = new Set(existsSync(file) ? readDecisions(file, key).map(({ finding }) => finding) : []);
  const open: AskedFinding[] = (await findingsOf(paths, policy)).filter(
    ({ finding }) => finding.severity !== 'note' && !decided.has(finding.fingerprint),
  );
  const { createInterface } = await import('node:readline/promises');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  let count = 0;
  try {
    const ask = (question: string): Promise<string> => terminal.question(question);
    for await (const decision of askDecisions(open, { ask, day, by })) {
      await writeDecision(file, decision, key);
      count++;
    }
  } finally {
    terminal.close();
  }
  await print(
    `${count === 0 ? 'No decision was' : `${count} ${count === 1 ? 'decision was' : 'decisions were'}`} recorded.\n`,
  );
  return ExitCode.Allow;
}
