import { createReadStream, existsSync } from 'node:fs';
import type { AuditTarget } from '../../audit/auditor.js';
import { printable } from '../../reporters/text/printable.js';
import type { Operands } from '../operands.js';
import { pathList } from '../path-list.js';
import { withSlashes } from '../slashes.js';
import { UsageError } from '../usage-error.js';
import { type AuditOperands, auditSource, findAuditTargets } from './audit-targets.js';
import { manifestRows } from './manifest.js';

/** What is put into a queue, and what was given in words. */
export interface EnqueueTargets {
  readonly targets: AsyncIterable<AuditTarget>;
  readonly inputs: string;
}

export interface EnqueueOperands extends Omit<AuditOperands, 'shard'> {
  /** The files lie elsewhere: names of a list or a manifest are taken as they stand. */
  readonly elsewhere?: boolean;
}

/** Files that lie here or elsewhere. Throws `UsageError`. */
export async function findEnqueueTargets(typed: EnqueueOperands, options: Operands): Promise<EnqueueTargets> {
  if (!typed.elsewhere) return findAuditTargets(typed, options);
  const { paths, list, manifest } = typed;
  if (paths.length > 0 || (list === undefined) === (manifest === undefined)) {
    throw new UsageError('With --elsewhere give a list or a manifest: paths are looked up on this machine.');
  }
  const file = (list ?? manifest) as string;
  if (!existsSync(file)) throw new UsageError(`There is no file "${printable(file)}".`);
  return {
    targets: list === undefined ? ofManifest(file) : ofList(file),
    inputs: `${list === undefined ? 'manifest' : 'list'} ${withSlashes(file)}, elsewhere`,
  };
}

async function* ofList(list: string): AsyncGenerator<AuditTarget> {
  for await (const name of pathList(createReadStream(list))) yield elsewhere(name, {});
}

async function* ofManifest(manifest: string): AsyncGenerator<AuditTarget> {
  for await (const { path, row: _row, ...about } of manifestRows(manifest)) {
    yield elsewhere(path ?? (about.address as string), about);
  }
}

function elsewhere(written: string, about: Parameters<typeof auditSource>[1]): AuditTarget {
  const name = withSlashes(written);
  const { username, password } = URL.canParse(name) ? new URL(name) : { username: '', password: '' };
  if (username !== '' || password !== '') {
    throw new UsageError('An address in the list holds a password, which the queue would keep; take it out.');
  }
  const known = /^https?:\/\//iu.test(name) ? { address: name, ...about } : about;
  // No file of this machine: nothing is known of it but its name.
  return { source: auditSource(name, known), target: { kind: 'file', path: '', shownAs: name } };
}
