import type { ReportStyle, RuleBook } from '../../model/reporter.js';
import type { AuditReader, AuditRun, AuditTotals, TallyBy, TallyRow } from '../audit-store.js';

/** All that a report of an audit is made from. */
export interface AuditReporting {
  readonly reader: AuditReader;
  readonly run: AuditRun;
  /** Day up to which the time since a release is counted, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly totals: AuditTotals;
  readonly tallies: Readonly<Record<TallyBy, readonly TallyRow[]>>;
  readonly rules: RuleBook;
  /** Files with nothing that blocks are listed too, where a report lists all of the others. */
  readonly listsAll: boolean;
  readonly style: ReportStyle;
}

/** One format of the report, piece by piece: the report of a million files is never held in memory. */
export type AuditReporter = (reporting: AuditReporting) => AsyncGenerator<string>;

/** Lines of a tally, by what there can be at most or what anybody reads. */
const MOST_LINES: Readonly<Record<TallyBy, number>> = { year: 200, rule: 1000, format: 200, origin: 200 };

/** The figures of a run. */
export async function figuresOf(
  reader: AuditReader,
  { id }: AuditRun,
): Promise<Pick<AuditReporting, 'totals' | 'tallies'>> {
  const tally = (by: TallyBy) => reader.tally(id, by, MOST_LINES[by]);
  const totals = await reader.totals(id);
  const [year, rule, format, origin] = [
    await tally('year'),
    await tally('rule'),
    await tally('format'),
    await tally('origin'),
  ];
  return { totals, tallies: { year, rule, format, origin } };
}
