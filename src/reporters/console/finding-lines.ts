import type { GapReport, JudgedFinding } from '../../model/report.js';
import type { ReportStyle } from '../../model/reporter.js';
import { acceptanceInWords } from '../text/decision-words.js';
import { GAP_ADVICE, GAP_WORDS } from '../text/gap-words.js';
import { hiddenByInWords } from '../text/hidden-by.js';
import { placeInWords } from '../text/place.js';
import { field, marked } from './line-parts.js';

/** One finding by itself. A fix that was already told for this file is not told again. */
export function findingLines(finding: JudgedFinding, style: ReportStyle, told: Set<string>): string[] {
  const { severity, message, evidence, fix, rule } = finding;
  const lines = [
    ...marked(`${severity.toUpperCase()}: ${message}`, severity, style),
    ...field('where', whereOf(finding), style),
    ...field('found', evidence.join(' · '), style),
    ...(told.has(fix) ? [] : field('mend', fix, style)),
    ...acceptedLines(finding, style),
    ...field('rule', rule, style).map(style.paint.faint),
  ];
  told.add(fix);
  return lines;
}

/** The place, where the message does not name it already, and what hides it. */
export function whereOf({ message, location, hiddenBy }: JudgedFinding): string {
  const place = placeInWords(location);
  return [message.includes(place) ? '' : place, hiddenByInWords(hiddenBy)].filter(Boolean).join(' — ');
}

export function acceptedLines({ accepted }: JudgedFinding, style: ReportStyle): string[] {
  return accepted ? field('accepted', `by ${acceptanceInWords(accepted)}`, style) : [];
}

/** Findings that somebody decided to let go out, where the file is told in short: nobody overlooks what was decided. */
export function decidedLines(findings: readonly JudgedFinding[], style: ReportStyle): string[] {
  return findings.flatMap(({ message, accepted }) =>
    accepted ? marked(`ACCEPTED: ${message} By ${acceptanceInWords(accepted)}`, 'note', style) : [],
  );
}

/** Something that was not read, and what to do about it. */
export function gapLines({ reason, location, detail }: GapReport, style: ReportStyle): string[] {
  const where = placeInWords(location);
  const text = `NOT READ: ${GAP_WORDS[reason]}${where && `, ${where}`}. ${detail}`;
  return [...marked(text, 'block', style), ...field('mend', GAP_ADVICE[reason], style)];
}
