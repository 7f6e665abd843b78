import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { dirname, isAbsolute, join, posix } from 'node:path';
import type { AuditSource } from '../../audit/audit-result.js';
import type { AuditTarget } from '../../audit/auditor.js';
import type { Target } from '../../engine/target.js';
import { printable } from '../../reporters/text/printable.js';
import { classify } from '../classify.js';
import { countFiles } from '../count-files.js';
import { findSources, type Operands, targetsOf } from '../operands.js';
import { withSlashes } from '../slashes.js';
import { UsageError } from '../usage-error.js';
import { walk } from '../walk.js';
import { isManifest, type ManifestRow, manifestRows } from './manifest.js';

/** Past releases to be audited. */
export interface AuditTargets {
  readonly targets: AsyncIterable<AuditTarget>;
  /** How many files there are; undefined when that cannot be told beforehand. */
  readonly count: () => Promise<number | undefined>;
  /** What was given, in words. */
  readonly inputs: string;
}

/** One of several parts that the work is divided into, for a build matrix or a scheduler. */
export interface Shard {
  /** 1-based. */
  readonly part: number;
  readonly of: number;
}

const MISSING = 'The manifest names it, but there is no such file.';

/** What is to be audited, as it was typed. */
export interface AuditOperands {
  readonly paths: readonly string[];
  /** File with one path a line. */
  readonly list?: string | undefined;
  readonly manifest?: string | undefined;
  readonly shard?: Shard | undefined;
}

/** Files, folders and patterns, a list of them, or one manifest. Throws `UsageError`. */
export async function findAuditTargets(typed: AuditOperands, options: Operands): Promise<AuditTargets> {
  const found = await findAll(typed, options);
  const { shard } = typed;
  if (!shard) return found;
  return {
    targets: partOf(found.targets, shard),
    count: async () => undefined,
    inputs: `${found.inputs}, part ${shard.part} of ${shard.of}`,
  };
}

async function findAll({ paths, list, manifest }: AuditOperands, options: Operands): Promise<AuditTargets> {
  const given = [paths.length > 0, list !== undefined, manifest !== undefined].filter(Boolean).length;
  if (given > 1) throw new UsageError('Give paths, a list of them or a manifest: one of the three.');
  if (manifest !== undefined) return listed(manifest, options);
  if (list !== undefined) {
    if (!existsSync(list)) throw new UsageError(`There is no list "${printable(list)}".`);
    const found = await named(['-'], { ...options, stdin: createReadStream(list) });
    return { ...found, inputs: `list ${withSlashes(list)}` };
  }
  const [only] = paths;
  if (paths.length !== 1 || only === undefined || !isManifest(only)) return named(paths, options);
  options.notice(
    `${printable(only)} is taken for a manifest, because its header names files and their release; to audit it as a document, give its folder.`,
  );
  return listed(only, options);
}

async function named(given: readonly string[], options: Operands): Promise<AuditTargets> {
  const sources = await findSources(given, options);
  return {
    targets: each(targetsOf(sources, options), {}),
    count: () => countFiles(sources),
    inputs: given.map(withSlashes).join(', '),
  };
}

function listed(manifest: string, options: Operands): AuditTargets {
  return {
    targets: manifestTargets(manifest, options),
    count: async () => {
      let count = 0;
      for await (const _row of manifestRows(manifest)) count++;
      return count;
    },
    inputs: `manifest ${withSlashes(manifest)}`,
  };
}

async function* manifestTargets(list: string, options: Operands): AsyncGenerator<AuditTarget> {
  for await (const row of manifestRows(list)) {
    if (row.path === undefined) {
      throw new UsageError(
        `${printable(list)}, row ${row.row}: it names no file; an address alone cannot be read here.`,
      );
    }
    const path = isAbsolute(row.path) ? row.path : join(dirname(list), row.path);
    yield* each(targetsAt(path, options), row);
  }
}

/** The file, or all files below the folder. */
async function* targetsAt(path: string, options: Operands): AsyncGenerator<Target> {
  const shownAs = withSlashes(path);
  const found = classify(path);
  switch (found.kind) {
    case 'file':
      yield { kind: 'file', path, shownAs };
      break;
    case 'folder':
    case 'link-to-folder':
      yield* walk(path, options);
      break;
    case 'missing':
      yield { kind: 'unread', shownAs, reason: 'damaged', detail: MISSING };
      break;
    case 'unread':
      yield { kind: 'unread', shownAs, reason: found.reason, detail: found.detail };
      break;
    default:
      found satisfies never;
  }
}

async function* each(targets: AsyncIterable<Target>, about: Omit<ManifestRow, 'row'>): AsyncGenerator<AuditTarget> {
  for await (const target of targets) {
    // Only standard input gives bytes, and an audit is of files that can be looked at again.
    if (target.kind !== 'bytes') yield { source: auditSource(target.shownAs, about), target };
  }
}

/** What is known of a past release that lies at `path`, or at its address only. */
export function auditSource(path: string, { address, released, reference }: Omit<ManifestRow, 'row'>): AuditSource {
  return {
    path,
    ...(address === undefined ? {} : { address }),
    ...(released === undefined ? {} : { released }),
    ...(reference === undefined ? {} : { reference }),
    origin: (address === undefined ? undefined : hostOf(address)) ?? posix.dirname(path),
  };
}

function hostOf(address: string): string | undefined {
  return /^[a-z][a-z0-9+.-]*:\/\/(?:[^/@\s]*@)?([^/:?#\s]+)/iu.exec(address)?.[1]?.toLowerCase();
}

/** The same files fall to the same part wherever it runs. */
async function* partOf(targets: AsyncIterable<AuditTarget>, { part, of }: Shard): AsyncGenerator<AuditTarget> {
  for await (const target of targets) {
    const hash = createHash('sha256').update(target.source.path).digest().readUInt32BE(0);
    if (hash % of === part - 1) yield target;
  }
}
