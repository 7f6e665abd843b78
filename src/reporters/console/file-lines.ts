import type { Severity } from '../../model/catalogue.js';
import type { JudgedFile, JudgedFinding } from '../../model/report.js';
import type { ReportStyle, RuleBook } from '../../model/reporter.js';
import { causesOf } from '../causes/causes.js';
import { counted } from '../text/counted.js';
import { footprintInWords } from '../text/footprint.js';
import { printable } from '../text/printable.js';
import { wrap } from '../text/wrap.js';
import { causeLines, groupsOf } from './cause-lines.js';
import { decidedLines, findingLines, gapLines } from './finding-lines.js';

const SEVERITIES: readonly Severity[] = ['block', 'warn', 'note'];

function titleOf(file: JudgedFile, { paint }: ReportStyle): string {
  const verdict = file.verdict.decision === 'block' ? paint.block('✖ BLOCK') : paint.allow('✔ ALLOW');
  return `${verdict}  ${paint.strong(printable(file.path))}`;
}

/** One file with everything found in it: what is to be mended, each thing once, or each finding where all are asked for. */
export function fileLines(file: JudgedFile, style: ReportStyle, rules: RuleBook): string[] {
  const lines = [titleOf(file, style), ...aboutFile(file, style)];
  for (const gap of file.gaps) lines.push('', ...gapLines(gap, style));
  if (style.listsAll) return [...lines, ...everyFinding(file, style)];
  let before: Severity | undefined;
  for (const group of groupsOf(causesOf(file.findings))) {
    const { severity } = group[0];
    // Notes take a line each.
    if (severity !== 'note' || before !== 'note') lines.push('');
    lines.push(...causeLines(group, style, rules));
    before = severity;
  }
  return lines;
}

/** One of several files: what blocks it, and the number of all else. */
export function blockedLines(file: JudgedFile, style: ReportStyle, rules: RuleBook): string[] {
  if (style.listsAll) return [...fileLines(file, style, rules), ''];
  const lines = [titleOf(file, style), ...aboutFile(file, style)];
  for (const gap of file.gaps) lines.push('', ...gapLines(gap, style));
  const blocking = causesOf(file.findings).filter(({ severity }) => severity === 'block');
  for (const group of groupsOf(blocking)) lines.push('', ...causeLines(group, style, rules));
  const decided = decidedLines(file.findings, style);
  if (decided.length > 0) lines.push('', ...decided);
  const aside = asideOf(file);
  return [...lines, ...(aside ? ['', style.paint.faint(`  Also: ${aside}.`)] : []), ''];
}

/** One of several files that nothing blocks: its verdict, what was decided about it, and the number of all else. */
export function allowedLines(file: JudgedFile, style: ReportStyle): string[] {
  const aside = asideOf(file);
  const title = `${titleOf(file, style)}${aside && style.paint.faint(`  (${aside})`)}`;
  return [title, ...decidedLines(file.findings, style)];
}

/** Warnings and notes by their number: `2 warnings, 1 note`. Empty where there are none. */
function asideOf({ findings }: JudgedFile): string {
  const count = (wanted: Severity): number => findings.filter(({ severity }) => severity === wanted).length;
  const [warn, note] = [count('warn'), count('note')];
  return [warn && counted(warn, 'warning'), note && counted(note, 'note')].filter(Boolean).join(', ');
}

function aboutFile({ footprint, people }: JudgedFile, style: ReportStyle): string[] {
  const sentences = [
    footprintInWords(footprint),
    people > 0 ? `It carries the data of ${counted(people, 'person', 'people')}, as far as can be told.` : '',
  ].filter((sentence) => sentence !== '');
  return sentences.length === 0 ? [] : ['', ...sentences.flatMap((sentence) => wrap(sentence, style.width, '  '))];
}

function everyFinding({ findings }: JudgedFile, style: ReportStyle): string[] {
  const told = new Set<string>();
  const bySeverity = SEVERITIES.flatMap((severity): readonly JudgedFinding[] =>
    findings.filter((finding) => finding.severity === severity),
  );
  return bySeverity.flatMap((finding) => ['', ...findingLines(finding, style, told)]);
}
