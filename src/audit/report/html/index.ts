import { opening } from '../../../reporters/html/page.js';
import { type Html, html } from '../../../reporters/html/template.js';
import { grouped } from '../../../reporters/text/counted.js';
import type { TallyBy } from '../../audit-store.js';
import type { AuditReporting } from '../audit-reporting.js';
import type { RankedFile } from '../listed-files.js';
import { dataInWords, dayInWords, kindTitle, runInWords, sinceInWords, TALLY_WORDS } from '../words.js';
import { bars } from './bars.js';
import { scatter } from './scatter.js';
import { AUDIT_STYLE } from './style.js';
import { triageSheet } from './triage.js';
import { unreadSection } from './unread.js';

/** What is read on a page; the register as csv lists all. */
const MOST_LISTED = 500;
const MOST_SHEETS = 20;
const MOST_BARS = 25;
const MOST_KINDS = 4;

/** A page to read and to print, complete in one file: no network and no script. */
export async function* htmlReport(reporting: AuditReporting): AsyncGenerator<string> {
  const { reader, run, asOf, rules } = reporting;
  const files: RankedFile[] = [];
  const query = { order: 'worst', only: 'blocked', asOf, most: MOST_LISTED } as const;
  for await (const file of reader.files(run.id, query)) files.push({ ...file, rank: files.length + 1 });
  yield opening({
    title: 'foi-gate: audit of past releases',
    heading: 'Audit of past releases: what lies in public and should not',
    style: AUDIT_STYLE,
  }).html;
  yield html`<main id="report">
${verdict(reporting)}${list(files, reporting)}`.html;
  yield html`<section aria-labelledby="plots"><h2 id="plots">When, what and where</h2>
${scatter(files, asOf)}${(['year', 'rule', 'format', 'origin'] as const).map((by) => plot(by, reporting))}</section>
`.html;
  yield sheetsHead().html;
  for (const file of files.slice(0, MOST_SHEETS)) {
    yield triageSheet(file, await reader.report(file.resultId, file.source.path), rules, asOf).html;
  }
  yield '</section>\n';
  yield (await unreadSection(reporting))?.html ?? '';
  yield foot(reporting).html;
}

function verdict({ run, totals, asOf }: AuditReporting): Html {
  const { files, blocked, unread, undated, people } = totals;
  const kind = blocked > 0 ? 'block' : 'allow';
  const figures: readonly (readonly [string, number])[] = [
    [files === 1 ? 'file' : 'files', files],
    ['block', blocked],
    ['of them not wholly read', unread],
    ['people in those that block, as far as can be told', people],
    ...(undated > 0 ? ([['day of release not known', undated]] as const) : []),
  ];
  return html`<section class="verdict ${kind}" aria-labelledby="verdict">
<h2 id="verdict">${blocked > 0 ? '✖ BLOCK' : '✔ ALLOW'}</h2>
<p class="do">${blocked > 0 ? 'Begin at the top of the list, and take down first what stands there.' : 'All of it was read, and nothing found that blocks.'}</p>
<dl class="figures">${figures.map(([name, value]) => html`<div><dt>${name}</dt><dd>${grouped(value)}</dd></div>`)}</dl>
</section>
<p class="lead">${runInWords(run)}. Time is counted up to ${dayInWords(asOf)}.</p>
${run.ended === undefined ? html`<p class="lead"><b>This run did not end: the page tells of what was read so far.</b></p>\n` : undefined}`;
}

function list(files: readonly RankedFile[], { totals, rules, asOf }: AuditReporting): Html {
  if (files.length === 0)
    return html`<section aria-labelledby="worst"><h2 id="worst">The worst first</h2><p>In no file was anything found that blocks.</p></section>\n`;
  return html`<section aria-labelledby="worst"><h2 id="worst">The worst first</h2>
<p>By people × harm × days since the release. ${totals.undated > 0 ? 'A release of unknown day counts as a year. ' : ''}${files.length === MOST_LISTED ? `These are the first ${grouped(MOST_LISTED)}; the register (csv) lists all. ` : ''}What blocks only because it could not be read stands at the end of the page.</p>
<div class="scroll" tabindex="0" role="region" aria-label="Table of the worst files"><table class="list"><thead><tr><th scope="col">#</th><th scope="col">File</th><th scope="col">Public</th><th scope="col" class="n">People</th><th scope="col">Which data</th></tr></thead><tbody>${files.map(
    (file) => row(file, rules, asOf),
  )}</tbody></table></div></section>
`;
}

function row({ rank, source, result }: RankedFile, rules: AuditReporting['rules'], asOf: string): Html {
  const name = rank <= MOST_SHEETS ? html`<a href="#sheet-${rank}">${source.path}</a>` : html`${source.path}`;
  const about = [source.reference, source.address].filter((part) => part !== undefined).join(' · ');
  const people = Math.max(result.people, result.exposure.people);
  return html`<tr><td>${rank}</td><td>${name}${about === '' ? undefined : html`<span class="at">${about}</span>`}</td><td>${sinceInWords(source.released, asOf)}</td><td class="n">${grouped(people)}</td><td>${dataInWords(result, rules, MOST_KINDS)}</td></tr>\n`;
}

function plot(by: TallyBy, { tallies, rules }: AuditReporting): Html | undefined {
  const { title, unknown } = TALLY_WORDS[by];
  const rows = by === 'rule' ? tallies.rule.filter(({ blocked }) => blocked > 0) : tallies[by];
  const named = rows.map((one) => ({
    ...one,
    name: one.name === '' ? unknown : by === 'rule' ? kindTitle(one.name as `${string}/${string}`, rules) : one.name,
  }));
  const shown = by === 'year' ? named : named.slice(0, MOST_BARS);
  const rest = named.length - shown.length;
  return html`${bars(`by-${by}`, title, shown)}${rest > 0 ? html`<p>And ${grouped(rest)} more, with fewer.</p>\n` : undefined}`;
}

function sheetsHead(): Html {
  return html`<section aria-labelledby="sheets"><h2 id="sheets">Breach triage: what the first 72 hours need</h2>
<p>From the moment you are aware of a breach you have 72 hours to tell the Information Commissioner, unless it is unlikely to put anybody at risk (UK GDPR, article 33); where the risk is high, the people themselves must be told (article 34).</p>
<ol><li>Take the file down now, and ask those who keep copies of it to do the same: the site that published the answer, search engines, web archives.</li><li>Keep the file and the logs of the server as they are: they are the evidence.</li><li>Count the downloads, from the day of release on.</li><li>Fill in the sheet of the file below, decide whether to notify, and write down why.</li></ol>
`;
}

function foot({ run: { basis } }: AuditReporting): Html {
  return html`</main>
<footer class="foot"><div>
<p>Read by foi-gate ${basis.version} under the policy <b>${basis.policy}</b>, with rules <span class="hash">${basis.rulesHash}</span>.</p>
<p>Values are masked. The order is a proposal: weights of harm are from 1 (about the file) to 5 (health, belief, origin, offences), and people are an estimate. What a photograph or a scanned page shows, whether a release was lawful, and who has seen it, a person must judge. "Nothing found that blocks" is all that is said of the other files.</p>
</div></footer>
</body>
</html>
`;
}
