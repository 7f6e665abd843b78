import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Target } from '../../engine/target.js';
import { classify } from '../classify.js';
import { withSlashes } from '../slashes.js';
import { UsageError } from '../usage-error.js';
import { git } from './git.js';

/** A changed file as git tells it, its path from the top of the repository. */
interface Change {
  readonly mode: string;
  readonly blob: string;
  readonly path: string;
}

const LINK = '120000';
const SUBMODULE = '160000';
/** https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md */
const LARGE_FILE_POINTER = 'version https://git-lfs.github.com/spec/';
const DIFF = [
  'diff',
  '--raw',
  '-z',
  '--no-abbrev',
  '--no-renames',
  '--no-ext-diff',
  '--no-textconv',
  '--diff-filter=d',
];

/** Files that differ from a commit, new ones among them, as they lie in the folder now. Throws `UsageError` when there are none. */
export async function changedSince(ref: string, paths: readonly string[]): Promise<readonly Target[]> {
  if (ref.startsWith('-')) throw new UsageError('The value of --since must be a commit, a branch or a tag.');
  await git(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
  const top = await topOf();
  const within = fromTop(top, paths);
  const tracked = changesIn(await git(['-C', top, ...DIFF, ref, '--', ...within]));
  const untracked = await git(['-C', top, 'ls-files', '-z', '--others', '--exclude-standard', '--', ...within]);
  const added = untracked
    .toString('utf8')
    .split('\0')
    .filter((path) => path !== '');
  const targets = [
    ...tracked.flatMap((change) => onDisk(top, change)),
    ...added.flatMap((path) => onDisk(top, { mode: '', blob: '', path })),
  ];
  if (targets.length === 0) throw new UsageError('No file changed since then, so there is nothing to scan.');
  return targets.sort((one, other) => (one.shownAs < other.shownAs ? -1 : 1));
}

/** Files as they are staged, which is what a commit takes, whatever lies in the folder. Throws `UsageError` when there are none. */
export async function stagedFiles(paths: readonly string[]): Promise<AsyncIterable<Target>> {
  const top = await topOf();
  const changes = changesIn(await git(['-C', top, ...DIFF, '--cached', '--', ...fromTop(top, paths)])).filter(
    ({ mode }) => mode !== LINK,
  );
  if (changes.length === 0) throw new UsageError('No file is staged, so there is nothing to scan.');
  return (async function* () {
    for (const change of changes) yield await staged(top, change);
  })();
}

async function topOf(): Promise<string> {
  return (await git(['rev-parse', '--show-toplevel'])).toString('utf8').replace(/\r?\n$/u, '');
}

/** Paths as they are seen from the top of the repository, where git is asked, so that it answers about all of it. */
function fromTop(top: string, paths: readonly string[]): readonly string[] {
  return paths.map((path) => withSlashes(relative(top, resolve(path))) || '.');
}

/** `:100644 100644 <old> <new> M`, NUL, path, NUL: https://git-scm.com/docs/diff-format */
function changesIn(raw: Buffer): readonly Change[] {
  const fields = raw.toString('utf8').split('\0');
  const changes: Change[] = [];
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [, mode = '', , blob = ''] = fields[at]!.split(' ');
    changes.push({ mode, blob, path: fields[at + 1]! });
  }
  return changes;
}

/** A changed file where it lies; nothing for what was removed since, and for links, whose files are changed themselves. */
function onDisk(top: string, { mode, path }: Change): readonly Target[] {
  const full = join(top, path);
  const shownAs = shown(full);
  if (mode === SUBMODULE) return [unread(shownAs)];
  const found = classify(full);
  if (found.kind === 'file') return [{ kind: 'file', path: relative('.', full), shownAs }];
  return found.kind === 'unread' ? [{ kind: 'unread', shownAs, reason: found.reason, detail: found.detail }] : [];
}

async function staged(top: string, { mode, blob, path }: Change): Promise<Target> {
  const full = join(top, path);
  const shownAs = shown(full);
  if (mode === SUBMODULE) return unread(shownAs);
  const content = await git(['cat-file', 'blob', blob]);
  if (content.subarray(0, LARGE_FILE_POINTER.length).toString('latin1') !== LARGE_FILE_POINTER) {
    return { kind: 'bytes', bytes: new Uint8Array(content), shownAs };
  }
  // What is staged only points to the document, which lies in the folder if it is here at all.
  if (existsSync(full)) return { kind: 'file', path: relative('.', full), shownAs };
  const detail = 'Only a pointer to the file is here (Git LFS). Fetch the file and scan it again.';
  return { kind: 'unread', shownAs, reason: 'unsupported', detail };
}

function shown(full: string): string {
  return withSlashes(relative('.', full));
}

function unread(shownAs: string): Target {
  return {
    kind: 'unread',
    shownAs,
    reason: 'unsupported',
    detail: 'It is a repository within this one (a submodule) and was not read. Scan it by itself.',
  };
}
