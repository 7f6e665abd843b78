import type { AuditChange, AuditReader, AuditRun } from '../../audit/audit-store.js';
import { counted } from '../../reporters/text/counted.js';
import { jsonText } from '../../reporters/text/json-text.js';
import { printable } from '../../reporters/text/printable.js';
import { ExitCode } from '../exit-code.js';
import { print } from '../print.js';
import { UsageError } from '../usage-error.js';
import { chosenRun } from './chosen-run.js';
import { openStore, type StoreOptions } from './open-store.js';

export interface DiffOptions extends StoreOptions {
  readonly format: string;
}

const WORDS = {
  new: 'new',
  gone: 'gone',
  worse: 'blocks now',
  better: 'blocks no more',
  other: 'found other things',
} as const;
type Kind = keyof typeof WORDS;

/** Tells what differs between two runs, a line a file. */
export async function auditDiff(
  from: string | undefined,
  to: string | undefined,
  { format, ...options }: DiffOptions,
): Promise<ExitCode> {
  if (format !== 'console' && format !== 'json') throw new UsageError('The value of --format must be console or json.');
  const reader = await openStore(options);
  try {
    const [before, after] = await twoRuns(reader, from, to);
    const counts: Record<Kind, number> = { new: 0, gone: 0, worse: 0, better: 0, other: 0 };
    for await (const change of reader.changes(before.id, after.id)) {
      const kind = kindOf(change);
      counts[kind]++;
      await print(`${format === 'json' ? jsonOf(change, kind) : inWords(change, kind)}\n`);
    }
    if (format === 'console') {
      const words = (Object.keys(WORDS) as Kind[]).filter((kind) => counts[kind] > 0);
      const told = words.map((kind) => `${counts[kind]} ${WORDS[kind]}`).join(', ') || 'nothing differs';
      const unended = [before, after].filter(({ ended }) => ended === undefined);
      await print(`From run ${before.id} to run ${after.id}: ${told}.\n`);
      if (unended.length > 0) {
        await print(`Run ${unended.map(({ id }) => id).join(' and ')} did not end, so files may be missing from it.\n`);
      }
    }
    return ExitCode.Allow;
  } finally {
    await reader.close();
  }
}

async function twoRuns(
  reader: AuditReader,
  from: string | undefined,
  to: string | undefined,
): Promise<readonly [AuditRun, AuditRun]> {
  if (from !== undefined) return [await chosenRun(reader, from), await chosenRun(reader, to)];
  const [before, after] = (await reader.runs()).slice(-2);
  if (!before || !after) throw new UsageError('There are no two runs yet to be compared.');
  return [before, after];
}

function kindOf({ before, after }: AuditChange): Kind {
  if (!before) return 'new';
  if (!after) return 'gone';
  if (before.verdict === after.verdict) return 'other';
  return after.verdict === 'block' ? 'worse' : 'better';
}

function inWords({ source, before, after }: AuditChange, kind: Kind): string {
  const now = after ?? before;
  const verdict = now?.verdict === 'block' ? '✖' : '✔';
  const people = now && now.people > 0 ? `, ${counted(now.people, 'person', 'people')}` : '';
  const isOtherContent = before && after && before.sha256 !== after.sha256 ? ', other content' : '';
  return `${verdict} ${WORDS[kind]}${isOtherContent}${people}: ${printable(source.path)}`;
}

function jsonOf({ source, before, after }: AuditChange, kind: Kind): string {
  const told = (result: AuditChange['before']) =>
    result && { sha256: result.sha256, verdict: result.verdict, people: result.people, unread: result.unread };
  return jsonText({ ...source, change: kind, before: told(before) ?? null, after: told(after) ?? null });
}
