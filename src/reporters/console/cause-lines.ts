import type { JudgedFinding } from '../../model/report.js';
import type { ReportStyle, RuleBook } from '../../model/reporter.js';
import type { Cause } from '../causes/causes.js';
import { tellingEvidence } from '../causes/telling-evidence.js';
import { contentsInWords } from '../text/contents.js';
import { counted } from '../text/counted.js';
import { whatOf } from '../text/rule-words.js';
import { acceptedLines, whereOf } from './finding-lines.js';
import { field, marked } from './line-parts.js';

/** Places of one rule that are told in a line each; more are counted. */
const MOST_PLACES = 6;

/** Causes that one way mends: of one rule and one severity. */
export type CauseGroup = readonly [Cause, ...Cause[]];

/** Causes by rule and severity, in the order of the first of each. */
export function groupsOf(causes: readonly Cause[]): readonly CauseGroup[] {
  const groups = new Map<string, [Cause, ...Cause[]]>();
  for (const cause of causes) {
    const key = `${cause.severity} ${cause.lead.rule} ${cause.lead.fix}`;
    const known = groups.get(key);
    if (known) known.push(cause);
    else groups.set(key, [cause]);
  }
  return [...groups.values()];
}

/** What is to be mended, once: the first place in full, the others in a line each. */
export function causeLines(group: CauseGroup, style: ReportStyle, rules: RuleBook): string[] {
  const [first, ...others] = group;
  const { severity, lead, also } = first;
  const isNote = severity === 'note';
  return [
    ...marked(`${severity.toUpperCase()}: ${isNote ? whatOf(lead, rules) : lead.message}`, severity, style),
    ...also.flatMap((one) => field('it is', whatOf(one, rules), style)),
    ...field('where', isNote ? '' : whereOf(lead), style),
    ...field('in it', contentsInWords(first, rules), style),
    ...field('found', isNote ? '' : tellingEvidence(first).join(' · '), style),
    ...otherPlaces(others, style, rules),
    ...field('mend', isNote ? '' : lead.fix, style),
    ...group.flatMap(({ lead, also, inside }) =>
      [lead, ...also, ...inside].flatMap((one) => acceptedLines(one, style)),
    ),
    ...(isNote ? [] : ruleLines(group, style)),
  ];
}

function otherPlaces(others: readonly Cause[], style: ReportStyle, rules: RuleBook): string[] {
  const shown = others.length > MOST_PLACES ? others.slice(0, MOST_PLACES - 1) : others;
  const lines = shown.flatMap((cause) => {
    const contents = contentsInWords(cause, rules);
    return field('also', `${whatOf(cause.lead, rules)}${contents && ` In it: ${contents}.`}`, style);
  });
  const left = others.length - shown.length;
  return left === 0 ? lines : [...lines, ...field('', `and ${counted(left, 'more place')}; --all lists them.`, style)];
}

function ruleLines(group: CauseGroup, style: ReportStyle): string[] {
  const findings = group.flatMap(({ lead, also, inside }): readonly JudgedFinding[] => [lead, ...also, ...inside]);
  const ids = [...new Set(findings.map(({ rule }) => rule))];
  return field(ids.length === 1 ? 'rule' : 'rules', ids.join(', '), style).map(style.paint.faint);
}
