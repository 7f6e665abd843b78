import type { GapReason } from '../model/catalogue.js';
import type { FootprintSide, Inspection } from '../model/report.js';

const NOTHING: FootprintSide = { tables: 0, cells: 0, characters: 0 };

/** The inspection of a file that was not read: one gap and nothing else, so the policy blocks it. */
export function unreadInspection(path: string, reason: GapReason, detail: string): Inspection {
  return {
    path,
    sha256: '',
    bytes: 0,
    format: 'unknown',
    footprint: { visible: NOTHING, hidden: NOTHING },
    people: 0,
    findings: [],
    gaps: [{ reason, location: {}, detail }],
  };
}
