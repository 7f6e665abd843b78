import type { FileReport, FindingReport } from '../../../model/file-report.js';
import type { RuleBook } from '../../../model/reporter.js';
import { type Html, html } from '../../../reporters/html/template.js';
import { counted, grouped } from '../../../reporters/text/counted.js';
import { GAP_WORDS } from '../../../reporters/text/gap-words.js';
import { hiddenByInWords } from '../../../reporters/text/hidden-by.js';
import { placeInWords } from '../../../reporters/text/place.js';
import { titleOf } from '../../../reporters/text/rule-words.js';
import type { RankedFile } from '../listed-files.js';
import { dayInWords, HARM_WORDS, sinceInWords } from '../words.js';

const MOST_ROWS = 12;
const MOST_REASONS = 3;

/** What has to be written by hand: nothing in a file tells it. */
const BY_HAND = [
  'Taken down (when, by whom), and copies elsewhere asked to be',
  'Downloads and views since the release, as far as the logs go',
  'When and how we became aware',
  'People told, or why not (article 34)',
  'ICO told, and its case number, or why not (article 33)',
] as const;

/** The sheet of one file: what a notification has to say of it, as far as the file and the manifest tell. */
export function triageSheet(file: RankedFile, report: FileReport, rules: RuleBook, asOf: string): Html {
  const { rank, source } = file;
  const blocking = report.findings.filter(({ severity }) => severity === 'block');
  return html`<article class="card block" id="sheet-${rank}" aria-labelledby="sheet-${rank}-name">
<h3 id="sheet-${rank}-name">${rank}. ${source.path}</h3>
<dl class="facts">${facts(file, report, asOf).map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
${dataTable(blocking, rules)}${gaps(report)}${reasons(blocking, rules)}<table class="hand"><caption>To be filled in by hand</caption><thead><tr><th scope="col">What</th><th scope="col">Answer</th></tr></thead><tbody>${BY_HAND.map(
    (what) => html`<tr><td>${what}</td><td></td></tr>\n`,
  )}</tbody></table>
</article>
`;
}

function facts(
  { source, result }: RankedFile,
  report: FileReport,
  asOf: string,
): readonly (readonly [string, string | Html])[] {
  const { people, exposure } = result;
  const whom = counted(Math.max(people, exposure.people), 'person', 'people');
  return [
    ['Where the public finds it', source.address ?? 'not known; the manifest of the audit can tell'],
    ['Request', source.reference ?? 'not known'],
    ['Public', sinceInWords(source.released, asOf)],
    ['People whose data it carries', `about ${whom}, as far as can be told`],
    ['Worst kind of harm', exposure.harm === undefined ? 'none told' : HARM_WORDS[exposure.harm]],
    ['Kind of file', `${report.format}, ${grouped(report.bytes)} bytes`],
    ['SHA-256', html`<span class="hash">${report.sha256}</span>`],
    ['Read', dayInWords(result.at)],
  ];
}

/** Each rule and place that blocks, those with most people first. */
function dataTable(blocking: readonly FindingReport[], rules: RuleBook): Html | undefined {
  if (blocking.length === 0) return undefined;
  const rows = [...blocking].sort((one, other) => (other.people ?? 0) - (one.people ?? 0) || other.count - one.count);
  const rest = rows.length - MOST_ROWS;
  return html`<table><caption>Which data</caption><thead><tr><th scope="col">What, and where in the file</th><th scope="col" class="n">How many</th><th scope="col" class="n">People</th><th scope="col">Found (masked)</th></tr></thead><tbody>${rows
    .slice(0, MOST_ROWS)
    .map(
      ({ rule, location, hiddenBy, count, people, evidence }) =>
        html`<tr><td><b>${titleOf(rule, rules)}</b><span class="at">${[placeInWords(location), hiddenByInWords(hiddenBy)].filter(Boolean).join(', ')}</span></td><td class="n">${grouped(count)}</td><td class="n">${people === undefined ? '' : grouped(people)}</td><td>${evidence.join(' · ')}</td></tr>\n`,
    )}</tbody></table>
${rest > 0 ? html`<p>And ${counted(rest, 'more place')}; foi-gate audit show tells all of them.</p>\n` : undefined}`;
}

function gaps({ gaps: list }: FileReport): Html | undefined {
  if (list.length === 0) return undefined;
  const words = [...new Set(list.map(({ reason }) => GAP_WORDS[reason]))].join(', ');
  return html`<p><b>Not wholly read</b> (${words}): there may be more in it.</p>\n`;
}

function reasons(blocking: readonly FindingReport[], rules: RuleBook): Html | undefined {
  const whys = [...new Set(blocking.map(({ rule }) => rules.get(rule)?.words.why ?? ''))].filter(Boolean);
  if (whys.length === 0) return undefined;
  return html`<h4>Why it matters to the people in it</h4><ul>${whys.slice(0, MOST_REASONS).map((why) => html`<li>${why}</li>`)}</ul>\n`;
}
