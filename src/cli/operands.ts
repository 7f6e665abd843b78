import { realpathSync } from 'node:fs';
import type { Target } from '../engine/target.js';
import { printable } from '../reporters/text/printable.js';
import { classify, type Found } from './classify.js';
import { expandGlob, isPattern } from './glob.js';
import { pathList } from './path-list.js';
import { withSlashes } from './slashes.js';
import { UsageError } from './usage-error.js';
import { type WalkOptions, walk } from './walk.js';

export interface Operands extends WalkOptions {
  /** Standard input, read where an operand is `-`. */
  readonly stdin: AsyncIterable<Buffer>;
}

/** Something to scan, known to be there. */
export type Source =
  | { readonly kind: 'one'; readonly target: Target }
  | { readonly kind: 'folder'; readonly path: string; readonly targets: AsyncIterable<Target> }
  | { readonly kind: 'list' };

/**
 * What the operands of a scan stand for: files, folders, patterns, and `-` for a list of paths on standard input. All but
 * that list are looked up before anything is read. Throws `UsageError` for what is not there or holds nothing.
 */
export async function findSources(given: readonly string[], options: Operands): Promise<readonly Source[]> {
  if (given.length === 0) {
    throw new UsageError('No path was given; name files or folders to scan, or see foi-gate --help.');
  }
  if (given.filter((path) => path === '-').length > 1) {
    throw new UsageError('Standard input holds one list of paths, so "-" can be given once.');
  }
  const sources: Source[] = [];
  for (const path of given) {
    if (path === '-') sources.push({ kind: 'list' });
    else sources.push(...(await findSource(path, options)));
  }
  return sources;
}

/** The targets of all sources in order. Throws `UsageError` where a list names what is not there. */
export async function* targetsOf(sources: readonly Source[], options: Operands): AsyncGenerator<Target> {
  for (const source of sources) {
    if (source.kind === 'one') yield source.target;
    else if (source.kind === 'folder') yield* source.targets;
    else yield* listedTargets(options);
  }
}

async function* listedTargets(options: Operands): AsyncGenerator<Target> {
  let isEmpty = true;
  for await (const path of pathList(options.stdin)) {
    isEmpty = false;
    const source = await sourceAt(path, classify(path), options);
    if (!source) throw new UsageError(`The list names ${quoted(path)}, but there is no such file or folder.`);
    yield* targetsOf([source], options);
  }
  if (isEmpty) throw new UsageError('The list of paths on standard input is empty.');
}

async function findSource(path: string, options: Operands): Promise<readonly Source[]> {
  if (path === '' || path.includes('\0')) throw new UsageError('A path that was given is empty or not a path.');
  const literal = await sourceAt(path, classify(path), options);
  if (literal) return [literal];
  if (!isPattern(path)) throw new UsageError(`There is no file or folder ${quoted(path)}.`);
  const matches = await expandGlob(path);
  if (matches.length === 0) throw new UsageError(`Nothing matches the pattern ${quoted(path)}.`);
  const sources: Source[] = [];
  for (const match of matches) {
    const source = await sourceAt(match, classify(match), options);
    if (source) sources.push(source);
  }
  return sources;
}

async function sourceAt(path: string, found: Found, options: Operands): Promise<Source | undefined> {
  const shownAs = withSlashes(path);
  switch (found.kind) {
    case 'file':
      if (options.isOwnReport(realpathSync(path))) {
        throw new UsageError(`The report would overwrite ${quoted(path)}, which is to be scanned.`);
      }
      return { kind: 'one', target: { kind: 'file', path, shownAs } };
    // A link that was named is meant; those inside a folder are another matter.
    case 'folder':
    case 'link-to-folder':
      return { kind: 'folder', path, targets: await nonEmpty(path, options) };
    case 'unread':
      return { kind: 'one', target: { kind: 'unread', shownAs, reason: found.reason, detail: found.detail } };
    case 'missing':
      return undefined;
    default:
      return found satisfies never;
  }
}

/** The walk of a folder whose first entry was looked for already: a folder without files allows nothing. */
async function nonEmpty(path: string, options: Operands): Promise<AsyncIterable<Target>> {
  const targets = walk(path, options);
  const first = await targets.next();
  if (first.done) throw new UsageError(`There is no file in the folder ${quoted(path)}.`);
  return (async function* () {
    yield first.value;
    yield* targets;
  })();
}

function quoted(path: string): string {
  return `"${printable(path)}"`;
}
