import type { RuleId } from './catalogue.js';
import type { JudgedFile, Report } from './report.js';
import type { Rule } from './rule.js';

/** Marks stretches of text by what they mean. Words and symbols carry the meaning too; this only adds to them. */
export interface Paint {
  block(text: string): string;
  allow(text: string): string;
  warn(text: string): string;
  note(text: string): string;
  strong(text: string): string;
  faint(text: string): string;
}

/** What the place a report goes to allows: a screen has a width and may have colours. */
export interface ReportStyle {
  /** Columns of a line. */
  readonly width: number;
  readonly paint: Paint;
  /** Each finding by itself, where a report would fold those of one place. */
  readonly listsAll?: boolean;
}

/** The words of every rule that a finding may name; rules of the user are among them. */
export type RuleBook = ReadonlyMap<RuleId, Pick<Rule, 'words'>>;

/** Turns one run into text, piece by piece, so that a run of a million files is never held in memory. */
export interface ReportWriter {
  head(): string;
  /** Called once for each file, in the order in which they were given. */
  file(file: JudgedFile): string;
  /** Called once, last: only then is the verdict of the run known. */
  end(outcome: Pick<Report, 'verdict' | 'summary' | 'idleDecisions'>): string;
}

/** One report format. It reads the judged report and never the documents. */
export interface Reporter {
  /** Its name for `--format`. */
  readonly name: string;
  begin(tool: Report['tool'], style: ReportStyle, rules: RuleBook): ReportWriter;
}
