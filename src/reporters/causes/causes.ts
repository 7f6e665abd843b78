import type { Harm, Severity } from '../../model/catalogue.js';
import type { JudgedFinding } from '../../model/report.js';
import { overlaps, type Rectangle, rectangleOf } from './rectangle.js';

/** Findings that are mended together: a place that hides something or a table, and what lies in it. */
export interface Cause {
  /** The worst of all its findings. */
  readonly severity: Severity;
  /** What to mend; the others go with it. */
  readonly lead: JudgedFinding;
  /** Other statements about the same place or table as a whole. */
  readonly also: readonly JudgedFinding[];
  /** What lies in it. */
  readonly inside: readonly JudgedFinding[];
}

interface Gathered {
  readonly lead: JudgedFinding;
  readonly also: JudgedFinding[];
  readonly inside: JudgedFinding[];
  readonly area: Rectangle | undefined;
}

const RANK: Readonly<Record<Severity, number>> = { block: 0, warn: 1, note: 2 };

/** Findings with these harms speak of a place or a table as a whole and not of what lies in it. */
const WHOLE: readonly Harm[] = ['structure', 'dataset', 'redaction'];
const CONTENT: readonly Harm[] = ['identifier', 'contact', 'name', 'employment', 'case', 'special'];

/**
 * The findings of one file by what is to be mended, worst first and otherwise in their order. Each finding is in exactly
 * one cause, and no cause is less severe than one of its findings.
 */
export function causesOf(findings: readonly JudgedFinding[]): readonly Cause[] {
  // A hidden place is the root of a table that lies in it, and a table of the names in its columns.
  const places = findings.filter(({ harm }) => harm === 'structure' || harm === 'redaction');
  const tables = findings.filter(({ harm }) => harm === 'dataset');
  const rest = findings.filter(({ harm }) => !WHOLE.includes(harm));
  const causes = new Causes();
  for (const place of places) causes.open(place);
  for (const table of tables) causes.add(table, 'also');
  for (const finding of rest) {
    if (CONTENT.includes(finding.harm)) causes.add(finding, 'inside');
    else causes.open(finding);
  }
  const order = new Map(findings.map((finding, at) => [finding, at]));
  return causes
    .finish()
    .sort(
      (one, other) =>
        RANK[one.severity] - RANK[other.severity] || (order.get(one.lead) ?? 0) - (order.get(other.lead) ?? 0),
    );
}

class Causes {
  readonly #all: Gathered[] = [];
  /** Those at one spot of the file, so that many findings are not compared with each other. */
  readonly #bySpot = new Map<string, Gathered[]>();

  open(lead: JudgedFinding): void {
    const gathered: Gathered = { lead, also: [], inside: [], area: rectangleOf(lead.location.range) };
    this.#all.push(gathered);
    if (!WHOLE.includes(lead.harm)) return;
    const spot = spotOf(lead);
    const known = this.#bySpot.get(spot);
    if (known) known.push(gathered);
    else this.#bySpot.set(spot, [gathered]);
  }

  add(finding: JudgedFinding, as: 'also' | 'inside'): void {
    const area = rectangleOf(finding.location.range);
    const holder = this.#bySpot.get(spotOf(finding))?.find((gathered) => holds(gathered, area));
    if (holder) holder[as].push(finding);
    else this.open(finding);
  }

  finish(): Cause[] {
    return this.#all.map(({ lead, also, inside }) => ({
      severity: worst([lead, ...also, ...inside]),
      lead,
      also,
      inside,
    }));
  }
}

/** What two findings must share before one can lie in the other: the part of the file, and what hides it. */
function spotOf({ location, visibility, carrier }: JudgedFinding): string {
  const { trail = [], part, sheet, page, story } = location;
  return JSON.stringify([trail, part, sheet, page, story, visibility, carrier]);
}

/** True when what lies in `area` of the same spot is mended with the lead. */
function holds({ lead, area: whole }: Gathered, area: Rectangle | undefined): boolean {
  // That a page has a box over some words says nothing of the names beside it.
  if (lead.visibility === 'visible' && lead.harm !== 'dataset') return false;
  // What hides without a range, such as the comments of a sheet, hides all that is hidden so.
  if (whole === undefined) return area === undefined || lead.visibility === 'hidden';
  return area !== undefined && overlaps(whole, area);
}

function worst(findings: readonly JudgedFinding[]): Severity {
  return findings.reduce<Severity>((least, { severity }) => (RANK[severity] < RANK[least] ? severity : least), 'note');
}
