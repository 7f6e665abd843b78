import { sep } from 'node:path';
import { UsageError } from './usage-error.js';

/** True when a path has characters that patterns are made of. */
export function isPattern(path: string): boolean {
  return /[*?[\]{}()!+@]/u.test(path);
}

/**
 * What a pattern stands for, sorted; of entries within a matched folder only the folder, which is walked as a whole.
 * Links are matched but not followed.
 */
export async function expandGlob(pattern: string): Promise<readonly string[]> {
  const { default: fastGlob } = await import('fast-glob');
  try {
    const paths = await fastGlob(sep === '\\' ? pattern.replaceAll('\\', '/') : pattern, {
      dot: true,
      onlyFiles: false,
      followSymbolicLinks: false,
      caseSensitiveMatch: sep === '/',
    });
    return outermost(paths.sort());
  } catch {
    throw new UsageError(`The pattern "${pattern}" leads into folders that cannot be read; name the files instead.`);
  }
}

/** Without paths that lie below another of them. */
function outermost(paths: readonly string[]): readonly string[] {
  const all = new Set(paths);
  return paths.filter((path) => {
    for (let at = path.indexOf('/', 1); at > 0; at = path.indexOf('/', at + 1)) {
      if (all.has(path.slice(0, at))) return false;
    }
    return true;
  });
}
