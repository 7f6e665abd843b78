import { execFile } from 'node:child_process';
import { UsageError } from '../usage-error.js';

/** A repository may hold settings of a stranger; these are the ones that would start other programs. */
const CAREFUL = [
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.quotePath=false',
  '--literal-pathspecs',
  '--no-optional-locks',
];
const MOST_BYTES = 2 ** 31 - 1;

/** What git writes for these arguments. Throws `UsageError` where there is no git or no repository. */
export function git(args: readonly string[]): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    execFile('git', [...CAREFUL, ...args], { encoding: 'buffer', maxBuffer: MOST_BYTES }, (error, stdout) => {
      if (!error) return resolve(stdout);
      const isAbsent = error.code === 'ENOENT';
      reject(
        new UsageError(
          isAbsent
            ? 'Git is not installed, so nobody can tell what changed.'
            : 'Git does not know this: --since and --staged need a repository, and --since a commit, branch or tag of it.',
        ),
      );
    });
  });
}
