import type { Severity } from '../model/catalogue.js';
import type { JudgedFile, JudgedFinding, Report } from '../model/report.js';
import type { Paint, Reporter, ReportStyle } from '../model/reporter.js';
import { counted, grouped } from './text/counted.js';
import { footprintInWords } from './text/footprint.js';
import { GAP_WORDS } from './text/gap-words.js';
import { hiddenByInWords } from './text/hidden-by.js';
import { placeInWords } from './text/place.js';
import { printable } from './text/printable.js';
import { wrap } from './text/wrap.js';

type Mark = { readonly sign: string; readonly paint: keyof Paint };

/** A sign and a word beside each colour, so that nothing is told by colour alone. */
const MARKS: Readonly<Record<Severity, Mark>> = {
  block: { sign: '✖', paint: 'block' },
  warn: { sign: '▲', paint: 'warn' },
  note: { sign: '•', paint: 'note' },
};
const SEVERITIES: readonly Severity[] = ['block', 'warn', 'note'];

/** The report for a person at a terminal: the verdict first, then what was found, where, and how to mend it. */
export const reporter: Reporter = {
  name: 'console',
  begin(_tool, style) {
    // One file is told in full whatever its verdict; of several, those with nothing that blocks take one line each.
    let first: JudgedFile | undefined;
    let files = 0;
    return {
      head: () => '',
      file(file) {
        files++;
        if (files === 1) {
          first = file;
          return '';
        }
        const held = first;
        first = undefined;
        return `${held ? oneOfMany(held, style) : ''}${oneOfMany(file, style)}`;
      },
      end(outcome) {
        return first ? `${inFull(first, style)}\n${advice(first, style)}` : `\n${summaryOf(outcome, style)}`;
      },
    };
  },
};

function oneOfMany(file: JudgedFile, style: ReportStyle): string {
  if (file.verdict.decision === 'block') return `${inFull(file, style)}\n`;
  const { warn, note } = countBySeverity(file.findings);
  const aside = [warn && counted(warn, 'warning'), note && counted(note, 'note')].filter(Boolean).join(', ');
  return `${titleOf(file, style)}${aside && style.paint.faint(`  (${aside})`)}\n`;
}

function titleOf(file: JudgedFile, { paint }: ReportStyle): string {
  const verdict = file.verdict.decision === 'block' ? paint.block('✖ BLOCK') : paint.allow('✔ ALLOW');
  return `${verdict}  ${paint.strong(printable(file.path))}`;
}

function inFull(file: JudgedFile, style: ReportStyle): string {
  const lines = [titleOf(file, style), ...aboutFile(file, style)];
  const told = new Set<string>();
  for (const severity of SEVERITIES) {
    for (const finding of file.findings.filter((one) => one.severity === severity)) {
      lines.push('', ...findingLines(finding, style, told));
    }
  }
  for (const gap of file.gaps) {
    const where = placeInWords(gap.location);
    const text = `NOT READ: ${GAP_WORDS[gap.reason]}${where && `, ${where}`}. ${gap.detail}`;
    lines.push('', ...marked(text, MARKS.block, style));
  }
  return `${lines.join('\n')}\n`;
}

function aboutFile({ footprint, people }: JudgedFile, style: ReportStyle): string[] {
  const sentences = [
    footprintInWords(footprint),
    people > 0 ? `It carries the data of ${counted(people, 'person', 'people')}, as far as can be told.` : '',
  ].filter((sentence) => sentence !== '');
  return sentences.length === 0 ? [] : ['', ...sentences.flatMap((sentence) => wrap(sentence, style.width, '  '))];
}

/** One finding. A fix that was already told for this file is not told again. */
function findingLines(finding: JudgedFinding, style: ReportStyle, told: Set<string>): string[] {
  const { severity, message, location, hiddenBy, evidence, fix, accepted } = finding;
  const place = placeInWords(location);
  // The words of a rule often name the place already.
  const where = [message.includes(place) ? '' : place, hiddenByInWords(hiddenBy)].filter(Boolean).join(' — ');
  const lines = marked(`${severity.toUpperCase()}: ${message}`, MARKS[severity], style);
  lines.push(...field('where', where, style), ...field('found', evidence.join(' · '), style));
  if (!told.has(fix)) lines.push(...field('mend', fix, style));
  told.add(fix);
  if (accepted)
    lines.push(...field('accepted', `by ${accepted.by} until ${accepted.until}: ${accepted.reason}`, style));
  lines.push(...field('rule', finding.rule, style).map(style.paint.faint));
  return lines;
}

function marked(text: string, { sign, paint }: Mark, style: ReportStyle): string[] {
  const [first = '', ...others] = wrap(text, style.width, `  ${sign} `);
  const word = first.indexOf(':') + 1;
  return [`${style.paint[paint](first.slice(0, word))}${first.slice(word)}`, ...others];
}

function field(label: string, text: string, { width }: ReportStyle): string[] {
  return text === '' ? [] : wrap(text, width, `    ${label.padEnd(9)}`);
}

function countBySeverity(findings: readonly JudgedFinding[]): Record<Severity, number> {
  const counts = { block: 0, warn: 0, note: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** What to do with a single file. */
function advice(file: JudgedFile, style: ReportStyle): string {
  const { warn } = countBySeverity(file.findings);
  const words =
    file.verdict.decision === 'block'
      ? 'Do not send it. Deal with each point marked ✖, save a new copy and scan that.'
      : `All of it was read, and nothing found that blocks.${warn > 0 ? ' Look at each point marked ▲ before you send it.' : ''}`;
  return `${wrap(words, style.width).join('\n')}\n`;
}

function summaryOf({ verdict, summary }: Pick<Report, 'verdict' | 'summary'>, style: ReportStyle): string {
  const { files, blocked, allowed, findings, people } = summary;
  const sentences = [
    `${counted(files, 'file')}: ${grouped(blocked)} blocked, ${grouped(allowed)} with nothing found that blocks.`,
    `Findings: ${grouped(findings.block)} block, ${grouped(findings.warn)} warn, ${grouped(findings.note)} note.`,
    people > 0 ? `They carry the data of ${counted(people, 'person', 'people')}, as far as can be told.` : '',
  ].filter((sentence) => sentence !== '');
  const word = verdict === 'block' ? style.paint.block('✖ BLOCK') : style.paint.allow('✔ ALLOW');
  return `${word}  ${wrap(sentences.join(' '), style.width, ' '.repeat(9)).join('\n').trimStart()}\n`;
}
