import { inspect } from 'node:util';
import { WORKER_FILE, WorkerThread } from '../engine/worker-thread.js';
import { DEFAULT_LIMITS } from '../model/bytes.js';
import type { ExitCode } from './exit-code.js';

/**
 * Runs the command line and returns the exit code; never rejects. What goes wrong is told in one sentence on standard
 * error, with the stack only where `FOI_GATE_DEBUG` is set: messages of parsers quote the documents.
 */
export async function main(argv: readonly string[]): Promise<ExitCode> {
  // A reader that has gone away is told by the callback of the write; without a listener it would end the process.
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
  process.once('SIGINT', interrupted);
  process.once('SIGTERM', interrupted);
  // The thread boots while the parser of commands loads on this one.
  const early = isScan(argv) ? new WorkerThread(WORKER_FILE, DEFAULT_LIMITS.memory) : undefined;
  try {
    const { runProgram } = await import('./program.js');
    return await runProgram(argv, early);
  } catch (error) {
    const { complaintAbout } = await import('./complaint.js');
    const { code, sentence } = complaintAbout(error);
    const stack = process.env.FOI_GATE_DEBUG ? `${inspect(error)}\n` : '';
    await new Promise((written) => process.stderr.write(`foi-gate: ${sentence}\n${stack}`, written));
    return code;
  } finally {
    early?.stop('crash');
  }
}

/** Commands that need no worker, or only later. */
const NO_SCAN: readonly string[] = [
  'accept',
  'audit',
  'complete',
  'completion',
  'copy',
  'doctor',
  'help',
  'init',
  'roster',
  'rules',
  'verify',
];

/** True when the arguments look like a scan with the default memory; a wrong guess costs a thread, nothing else. */
function isScan(argv: readonly string[]): boolean {
  const [first] = argv;
  if (first === undefined || NO_SCAN.includes(first)) return false;
  return !argv.some((word) => /^(?:-h|--help|-V|--version|--max-memory(?:=.*)?)$/u.test(word));
}

/** Ends the process by the signal itself, as shells expect, once it is said that there is no verdict. */
function interrupted(signal: NodeJS.Signals): void {
  process.stderr.write('\nfoi-gate: Interrupted; no verdict was reached.\n');
  process.kill(process.pid, signal);
}
