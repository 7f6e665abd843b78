import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The tests' own key of fingerprints, so that none is made in the settings of whoever runs them. */
const KEY = 'key of the tests, no secret';
export const GATE = fileURLToPath(new URL('../../bin/foi-gate.js', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface GateOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string | Buffer;
  readonly uid?: number;
  /** Called once the process runs; it keeps its standard input open then. */
  readonly whileRunning?: (child: ChildProcess) => void;
}

/** Runs the built command line as a process of its own. */
export function runGate(args: readonly string[], options: GateOptions = {}): Promise<Ended> {
  const { CI: _ci, FOI_GATE_DEBUG: _debug, FORCE_COLOR: _colour, ...env } = process.env;
  const { cwd, uid, stdin, whileRunning } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [GATE, ...args], {
      env: { ...env, FOI_GATE_KEY: KEY, ...options.env },
      ...(cwd === undefined ? {} : { cwd }),
      ...(uid === undefined ? {} : { uid }),
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    // A run that ends early does not read what it is sent.
    child.stdin.on('error', () => undefined);
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
    if (whileRunning) whileRunning(child);
    else child.stdin.end(stdin);
  });
}
