import type { RuleId, Severity } from '../../model/catalogue.js';
import type { GapReport, JudgedFile } from '../../model/report.js';
import type { RuleBook } from '../../model/reporter.js';
import { type Cause, causesOf } from '../causes/causes.js';
import { counted, grouped } from '../text/counted.js';
import { footprintInWords } from '../text/footprint.js';
import { GAP_ADVICE, GAP_WORDS } from '../text/gap-words.js';
import { GUIDANCE_FOR_GAPS } from '../text/guidance.js';
import { placeInWords } from '../text/place.js';
import { titleOf, whatOf } from '../text/rule-words.js';
import { accepted, card, samplesOf } from './card.js';
import { findingTables } from './finding-tables.js';
import { footprintPicture } from './footprint-picture.js';
import { tag } from './marks.js';
import { guide, steps } from './mending.js';
import { type Html, html } from './template.js';

/** What is left for cards, which are large: when it is used up, findings are told in rows and mended by the list of kinds. */
export interface Room {
  cards: number;
  /** Rules whose findings were told in rows, with each way to mend them. */
  readonly kinds: Map<RuleId, Set<string>>;
}

type Group = [Cause, ...Cause[]];

const HEADINGS: Readonly<Record<Severity, string>> = {
  block: 'What must be dealt with',
  warn: 'What to look at',
  note: 'For information',
};

/** All of one file: verdict, what it carries, what to mend and how, what was not read, what was checked. */
export function fileSection(file: JudgedFile, number: number, rules: RuleBook, room: Room): Html {
  const groups = grouping(causesOf(file.findings));
  return html`<section class="file${number > 3 ? ' far' : ''}" id="file-${number}" aria-labelledby="name-${number}">
${tag(file.verdict.decision)}
<h2 id="name-${number}">${breakable(file.path)}</h2>
${leads(file).map((words) => html`<p class="lead">${words}</p>\n`)}${room.cards > 0 && isTelling(file) ? footprintPicture(file.footprint) : undefined}${gaps(file.gaps)}${(
  ['block', 'warn', 'note'] as const
).map((severity) => bySeverity(severity, groups, rules, room))}<h3>What was checked</h3>
${facts(file)}</section>
`;
}

/** A long path may end a line after one of its names. */
function breakable(path: string): Html {
  return html`${path.split(/(?<=[/_.-])/u).map((part, at) => html`${at === 0 ? undefined : html`<wbr>`}${part}`)}`;
}

/** A few words of properties in a file that may go are no picture. */
function isTelling({ verdict, footprint }: JudgedFile): boolean {
  return verdict.decision === 'block' || footprint.hidden.cells > 0;
}

function leads({ footprint, people, findings, gaps: unread }: JudgedFile): string[] {
  const carried = footprintInWords(footprint);
  return [
    carried,
    people > 0 ? `It carries the data of ${counted(people, 'person', 'people')}, as far as can be told.` : '',
    findings.length + unread.length === 0 ? 'All of it was read, and nothing was found.' : '',
  ].filter((words) => words !== '');
}

/** Causes of one rule and severity together, in the order of the first of them. */
function grouping(causes: readonly Cause[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const cause of causes) {
    const key = `${cause.severity} ${cause.lead.rule}`;
    const known = groups.get(key);
    if (known) known.push(cause);
    else groups.set(key, [cause]);
  }
  return [...groups.values()];
}

function bySeverity(severity: Severity, groups: readonly Group[], rules: RuleBook, room: Room): Html | undefined {
  const mine = groups.filter(([cause]) => cause.severity === severity);
  if (mine.length === 0) return undefined;
  // What asks for nothing needs no steps.
  const withCards = severity === 'note' ? 0 : Math.min(mine.length, room.cards);
  room.cards -= withCards;
  const others = mine.slice(withCards).flat();
  return html`<h3>${HEADINGS[severity]}</h3>
${mine.slice(0, withCards).map((group) => card(group, rules))}${others.length > 0 ? rows(others, severity, rules, room) : undefined}`;
}

/** Findings in a line each; how to mend them is told once, in the list of kinds at the end. */
function rows(causes: readonly Cause[], severity: Severity, rules: RuleBook, { kinds }: Room): Html {
  const findings = causes.flatMap(({ lead, also, inside }) => [lead, ...also, ...inside]);
  for (const { rule, fix } of findings) {
    const ways = kinds.get(rule);
    if (ways) ways.add(fix);
    else kinds.set(rule, new Set([fix]));
  }
  const told = findings.map(
    (one) =>
      html`<tr><td>${one.severity === severity ? undefined : tag(one.severity)}${whatOf(one, rules)}${accepted(one)}<td>${samplesOf(one)}<td><a href="#${one.rule}">${titleOf(one.rule, rules)}</a>\n`,
  );
  return findingTables(['What', 'Found (masked)', 'Kind'], told, 'finding');
}

function gaps(all: readonly GapReport[]): Html | undefined {
  if (all.length === 0) return undefined;
  return html`<h3>What could not be read</h3>
${all.map(
  ({ reason, location, detail }) => html`<article class="card block">
${tag('block')}
<h4>${[`Not read: ${GAP_WORDS[reason]}`, placeInWords(location)].filter(Boolean).join(', ')}</h4>
<p>${detail} What was not read was not checked, so the file is blocked.</p>
${steps([GAP_ADVICE[reason]])}${guide(GUIDANCE_FOR_GAPS)}</article>
`,
)}`;
}

function facts({ format, bytes, parts, footprint, sha256, findings, gaps: unread }: JudgedFile): Html {
  const { visible, hidden } = footprint;
  const read = [
    counted(visible.cells + hidden.cells, 'cell'),
    counted(visible.characters + hidden.characters, 'character'),
    ...(parts !== undefined && parts > 1 ? [`${grouped(parts)} documents, those inside it among them`] : []),
  ];
  return html`<dl class="facts"><dt>Kind of file</dt><dd>${format}, ${counted(bytes, 'byte')}</dd><dt>Read</dt><dd>${read.join(', ')}</dd><dt>Result</dt><dd>${counted(findings.length, 'finding')}, ${counted(unread.length, 'part')} not read</dd><dt>SHA-256</dt><dd class="hash">${sha256 || 'not known'}</dd></dl>
`;
}
