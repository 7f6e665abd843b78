import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Target } from '../../engine/target.js';
import type { CertifiedFile } from '../../policy/certificate.js';
import { counted } from '../../reporters/text/counted.js';
import { printable } from '../../reporters/text/printable.js';
import { classify } from '../classify.js';
import { ExitCode } from '../exit-code.js';
import { fileDigest } from '../file-digest.js';
import { print } from '../print.js';
import { withSlashes } from '../slashes.js';
import { UsageError } from '../usage-error.js';
import { walk } from '../walk.js';
import { readCertificate } from './read-certificate.js';

/** What became of a file since it was allowed. */
interface Difference {
  readonly kind: 'changed' | 'missing' | 'new' | 'unread';
  readonly path: string;
}

const WORDS: Readonly<Record<Difference['kind'], string>> = {
  changed: 'changed since it was allowed',
  missing: 'missing',
  new: 'not among the files that were allowed',
  unread: 'cannot be opened, so nobody can tell',
};

/**
 * At the moment of sending: are the files of a certificate, or those at the paths, still byte for byte what was allowed?
 * Allow means yes, Block names what differs. Throws `UsageError` for a certificate that proves nothing.
 */
export async function verifyCommand(file: string, paths: readonly string[]): Promise<ExitCode> {
  const { certificate, isKeyed } = readCertificate(file, process.env);
  const root = rootOf(file, certificate.base, certificate.files);
  const entries = certificate.files.map((entry) => ({ ...entry, at: resolve(root, entry.path) }));
  const own = realpathSync(file);
  const differences =
    paths.length === 0
      ? [
          ...compareAll(entries),
          ...(await newIn(
            certificate.folders.map((folder) => resolve(root, folder)),
            entries,
            own,
          )),
        ]
      : await compareGiven(paths, entries, own);
  await print(
    differences
      .map(
        ({ kind, path }) =>
          `✖ ${printable(withSlashes(isAbsolute(path) ? relative('.', path) : path))}: ${WORDS[kind]}\n`,
      )
      .join(''),
  );
  if (differences.length > 0) {
    await print(
      `NO: ${counted(differences.length, 'file')} ${differences.length === 1 ? 'is' : 'are'} not what was allowed. Scan again before you send.\n`,
    );
    return ExitCode.Block;
  }
  const without = isKeyed ? '' : ' The certificate has no key, so this holds only as long as nobody forged it.';
  await print(`YES: every file is what was allowed on ${certificate.time}.${without}\n`);
  return ExitCode.Allow;
}

type Entry = CertifiedFile & { readonly at: string };

/** Where relative paths start: as seen from the certificate, or, when it was moved, from here. */
function rootOf(file: string, base: string, files: readonly CertifiedFile[]): string {
  const beside = resolve(dirname(realpathSync(file)), base);
  return files.some(({ path }) => existsSync(resolve(beside, path))) ? beside : process.cwd();
}

function compareAll(entries: readonly Entry[]): readonly Difference[] {
  return entries.flatMap((entry) => compare(entry, entry.at));
}

function compare({ path, sha256 }: CertifiedFile, at: string): readonly Difference[] {
  if (!existsSync(at)) return [{ kind: 'missing', path }];
  const digest = digestAt(at);
  if (digest === undefined) return [{ kind: 'unread', path }];
  return digest === sha256 ? [] : [{ kind: 'changed', path }];
}

/** Files in the folders that were not there, or not seen, when the certificate was made. */
async function newIn(
  folders: readonly string[],
  entries: readonly Entry[],
  own: string,
): Promise<readonly Difference[]> {
  const known = new Set(entries.map(({ at }) => at));
  const found: Difference[] = [];
  for (const folder of folders) {
    if (!existsSync(folder)) continue;
    for await (const path of filesBelow(folder, own)) {
      if (!known.has(resolve(path))) found.push({ kind: 'new', path });
    }
  }
  return found;
}

/** Files at the given paths against the certificate: by their place, or, when they were moved, by name and content. */
async function compareGiven(
  paths: readonly string[],
  entries: readonly Entry[],
  own: string,
): Promise<readonly Difference[]> {
  const byPlace = new Map(entries.map((entry) => [entry.at, entry]));
  const found: Difference[] = [];
  const seen = new Set<string>();
  for (const path of paths) {
    const { kind } = classify(path);
    if (kind === 'missing' && !byPlace.has(resolve(path)))
      throw new UsageError(`There is no file or folder "${printable(path)}".`);
    const files = kind === 'folder' || kind === 'link-to-folder' ? filesBelow(path, own) : [path];
    for await (const file of files) {
      seen.add(resolve(file));
      const entry = byPlace.get(resolve(file));
      found.push(...(entry ? compare({ ...entry, path: file }, file) : compareMoved(file, entries)));
    }
    const below = `${resolve(path)}${sep}`;
    found.push(
      ...entries
        .filter(({ at }) => at.startsWith(below) && !seen.has(at))
        .map(({ at }): Difference => ({ kind: 'missing', path: at })),
    );
  }
  return found;
}

function compareMoved(path: string, entries: readonly Entry[]): readonly Difference[] {
  const namesakes = entries.filter((entry) => basename(entry.path) === basename(path));
  if (namesakes.length === 0) return [{ kind: 'new', path }];
  const digest = digestAt(path);
  if (digest === undefined) return [{ kind: 'unread', path }];
  return namesakes.some(({ sha256 }) => sha256 === digest) ? [] : [{ kind: 'changed', path }];
}

function digestAt(path: string): string | undefined {
  try {
    return fileDigest(path).sha256;
  } catch {
    return undefined;
  }
}

/** Every file below a folder but the certificate itself, also what cannot be opened. */
async function* filesBelow(folder: string, own: string): AsyncGenerator<string> {
  const options = { notice: () => undefined, isOwnReport: (realPath: string) => realPath === own };
  for await (const target of walk(folder, options)) yield pathOf(target);
}

function pathOf(target: Target): string {
  return target.kind === 'file' ? target.path : join(target.shownAs);
}
