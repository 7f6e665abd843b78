import type { JudgedFile, Report } from '../../model/report.js';
import type { ReportStyle } from '../../model/reporter.js';
import { counted, grouped } from '../text/counted.js';
import { idleInWords } from '../text/decision-words.js';
import { printable } from '../text/printable.js';
import { wrap } from '../text/wrap.js';

/** A blocked file in the table at the end of a run. */
export interface Row {
  readonly path: string;
  readonly people: number;
  readonly points: number;
}

/** One screen of them. */
const MOST_ROWS = 20;

/** The worst blocked files of a run, however many it has. */
export class WorstFiles {
  readonly #rows: Row[] = [];
  #count = 0;

  add({ path, people, findings, gaps }: JudgedFile): void {
    this.#count++;
    const points = gaps.length + findings.filter(({ severity }) => severity === 'block').length;
    this.#rows.push({ path, people, points });
    this.#rows.sort((one, other) => other.people - one.people || other.points - one.points);
    this.#rows.length = Math.min(this.#rows.length, MOST_ROWS);
  }

  /** A table, once there is more than one to compare. */
  lines({ paint, width }: ReportStyle): string[] {
    if (this.#count < 2) return [];
    const left = this.#count - this.#rows.length;
    return [
      '',
      ...wrap(`${counted(this.#count, 'file')} blocked, those with most people first:`, width),
      paint.strong('   people  findings  file'),
      ...this.#rows.map(
        ({ path, people, points }) =>
          `${grouped(people).padStart(9)}  ${grouped(points).padStart(8)}  ${printable(path)}`,
      ),
      ...(left > 0 ? [`${' '.repeat(21)}and ${counted(left, 'more file')}, told above`] : []),
    ];
  }
}

/** What to do with a single file. */
export function advice({ verdict, findings }: JudgedFile, { width }: ReportStyle): string[] {
  const isWarned = findings.some(({ severity }) => severity === 'warn');
  const words =
    verdict.decision === 'block'
      ? 'Do not send it. Deal with each point marked ✖, save a new copy and scan that.'
      : `All of it was read, and nothing found that blocks.${isWarned ? ' Look at each point marked ▲ before you send it.' : ''}`;
  return wrap(words, width);
}

/** The verdict on all files of a run. */
export function summaryLines({ verdict, summary }: Pick<Report, 'verdict' | 'summary'>, style: ReportStyle): string[] {
  const { files, blocked, allowed, findings, people } = summary;
  const sentences = [
    `${counted(files, 'file')}: ${grouped(blocked)} blocked, ${grouped(allowed)} with nothing found that blocks.`,
    `Findings: ${grouped(findings.block)} block, ${grouped(findings.warn)} warn, ${grouped(findings.note)} note.`,
    people > 0 ? `They carry the data of ${counted(people, 'person', 'people')}, as far as can be told.` : '',
  ].filter((sentence) => sentence !== '');
  const word = verdict === 'block' ? style.paint.block('✖ BLOCK') : style.paint.allow('✔ ALLOW');
  const [first = '', ...others] = wrap(sentences.join(' '), style.width, ' '.repeat(9));
  return ['', `${word}  ${first.trimStart()}`, ...others];
}

/** Decisions that did nothing. */
export function idleLines({ idleDecisions = [] }: Pick<Report, 'idleDecisions'>, { width }: ReportStyle): string[] {
  return idleDecisions.length === 0
    ? []
    : ['', ...idleDecisions.flatMap((one) => wrap(idleInWords(one), width, '  • '))];
}
