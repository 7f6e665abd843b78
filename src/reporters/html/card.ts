import type { JudgedFinding } from '../../model/report.js';
import type { RuleBook } from '../../model/reporter.js';
import type { Cause } from '../causes/causes.js';
import { counted, grouped } from '../text/counted.js';
import { acceptanceInWords } from '../text/decision-words.js';
import { guidanceFor } from '../text/guidance.js';
import { hiddenByInWords } from '../text/hidden-by.js';
import { placeInWords } from '../text/place.js';
import { titleOf, whatOf } from '../text/rule-words.js';
import { findingTables } from './finding-tables.js';
import { tag } from './marks.js';
import { guide, steps } from './mending.js';
import { pageMiniature } from './page-miniature.js';
import { sheetMiniature } from './sheet-miniature.js';
import { type Html, html } from './template.js';

/** From so many places of one rule on they are told in a table, without a drawing of each. */
const MOST_DRAWN = 3;

/** One kind of thing to mend in one file, with every place where it is. All causes have the same rule as their lead. */
export function card(causes: readonly [Cause, ...Cause[]], rules: RuleBook): Html {
  const [{ severity, lead }] = causes;
  const because = rules.get(lead.rule)?.words.why;
  const why = because === undefined ? undefined : html`<p class="why">${because}</p>\n`;
  const isDrawn = causes.length <= MOST_DRAWN;
  return html`<article class="card ${severity}">
${tag(severity)}
<h4>${titleOf(lead.rule, rules)}</h4>
${causes.length > 1 ? why : undefined}${isDrawn ? causes.map((cause) => told(cause, rules, causes.length === 1 ? why : undefined)) : placesTable(causes, rules)}
${steps([...new Set(causes.map((cause) => cause.lead.fix))])}${guide(guidanceFor(lead.rule))}<p class="rule">${rulesInWords(causes)}</p>
</article>
`;
}

function rulesInWords(causes: readonly Cause[]): string {
  const ids = new Set(causes.flatMap(({ lead, also, inside }) => [lead, ...also, ...inside].map(({ rule }) => rule)));
  return `${ids.size === 1 ? 'Rule' : 'Rules'}: ${[...ids].join(', ')}`;
}

function told(cause: Cause, rules: RuleBook, why: Html | undefined): Html {
  const { lead, also, inside } = cause;
  const drawing = sheetMiniature(cause) ?? pageMiniature(cause);
  const place = capital([placeInWords(lead.location), hiddenByInWords(lead.hiddenBy)].filter(Boolean).join(', '));
  const figure = drawing ? html`<figure>${drawing}<figcaption>${place}</figcaption></figure>` : undefined;
  const whole = html`<p>${whatOf(lead, rules)}</p>${accepted(lead)}
${also.map((one) => html`<p>${whatOf(one, rules)}</p>${accepted(one)}\n`)}`;
  const where = drawing || place === '' ? undefined : html`<p class="at">${place}</p>\n`;
  const contents = inside.length > 0 ? contentsTable(inside, rules) : undefined;
  const found = [lead, ...also].find(({ evidence }) => evidence.length > 0);
  const samples = contents || !found ? undefined : html`<p>Found: ${samplesOf(found)}</p>\n`;
  const spot = figure || contents ? html`<div class="spot">${figure}${contents}</div>\n` : undefined;
  return html`${whole}${why}${where}${samples}${spot}`;
}

function contentsTable(inside: readonly JudgedFinding[], rules: RuleBook): Html {
  return html`<table class="in"><caption>In it</caption><thead><tr><th scope="col">What</th><th scope="col">Found (masked)</th></tr></thead><tbody>${inside.map(
    (one) =>
      html`<tr><td><b>${titleOf(one.rule, rules)}</b>${shortPlace(one)}${accepted(one)}</td><td>${samplesOf(one)}</td></tr>\n`,
  )}</tbody></table>`;
}

/** How many, where within the place that the card names, and about how many people. */
function shortPlace({ count, location, people }: JudgedFinding): string {
  const { trail: _trail, part: _part, sheet: _sheet, story: _story, ...within } = location;
  const place = placeInWords(within);
  return [
    grouped(count),
    place && ` in ${place}`,
    people === undefined ? '' : `, about ${counted(people, 'person', 'people')}`,
  ].join('');
}

/** Every place, each followed by what lies in it. */
function placesTable(causes: readonly Cause[], rules: RuleBook): Html {
  const rows = causes.flatMap(({ lead, also, inside }) =>
    [lead, ...also, ...inside].map(
      (one) =>
        html`<tr><td>${whatOf(one, rules)}<span class="at">${hiddenByInWords(one.hiddenBy)}</span>${accepted(one)}<td>${samplesOf(one)}\n`,
    ),
  );
  return findingTables(['What', 'Found (masked)'], rows, 'finding');
}

/** A path keeps its letters. */
function capital(words: string): string {
  if (/^[^\s,]*[/._]/u.test(words)) return words;
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

export function samplesOf({ evidence }: JudgedFinding): string {
  return evidence.join(' · ');
}

/** Who decided that it may go out. */
export function accepted({ accepted: by }: JudgedFinding): Html | undefined {
  return by && html`<p class="accepted">Accepted by ${acceptanceInWords(by)}</p>`;
}
