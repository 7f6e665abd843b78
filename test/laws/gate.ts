import { execFile } from 'node:child_process';
import { ROOT } from './fixtures.js';

export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command line as its users do, from the root of the project. `CI` is unset unless `environment` sets it. */
export function gate(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Run> {
  const { CI: _unset, ...inherited } = process.env;
  const options = {
    cwd: ROOT,
    env: { ...inherited, NO_COLOR: '1', ...environment },
    maxBuffer: 64 * 1024 * 1024,
    encoding: 'utf8' as const,
  };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [`${ROOT}bin/foi-gate.js`, ...args], options, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}
