import { sep } from 'node:path';

/** The path as reports show it: with forward slashes on every system. */
export function withSlashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
