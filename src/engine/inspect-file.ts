import { type BigIntStats, statSync } from 'node:fs';
import type { Inspection } from '../model/report.js';
import type { Inspector } from './inspect.js';

const CHANGED = 'The file was changed while it was being read. Make sure nobody is saving it, and scan it again.';

/** The inspection of a file, with a gap when the file was not the same after it as before. Throws as `inspect` does. */
export async function inspectFile(
  inspector: Pick<Inspector, 'inspect'>,
  path: string,
  shownAs: string,
): Promise<Inspection> {
  const before = statSync(path, { bigint: true });
  const inspection = await inspector.inspect(path, shownAs);
  if (isSame(before, statSync(path, { bigint: true }))) return inspection;
  return { ...inspection, gaps: [...inspection.gaps, { reason: 'damaged', location: {}, detail: CHANGED }] };
}

function isSame(before: BigIntStats, after: BigIntStats): boolean {
  return before.size === after.size && before.mtimeNs === after.mtimeNs && before.ino === after.ino;
}
