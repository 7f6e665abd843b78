import type { Report } from '../../model/report.js';
import { counted, grouped } from '../text/counted.js';
import { type Html, html } from './template.js';

/** A file that is to be dealt with, for the list below the verdict. */
export interface Listed {
  readonly number: number;
  readonly path: string;
  readonly people: number;
  readonly points: number;
}

/** The verdict on the whole run, in the first place of the page. */
export function verdictPanel({ verdict, summary }: Pick<Report, 'verdict' | 'summary'>): Html {
  const isBlocked = verdict === 'block';
  return html`<section slot="verdict" class="verdict ${verdict}" aria-labelledby="verdict">
<h2 id="verdict">${isBlocked ? '✖ BLOCK' : '✔ ALLOW'}</h2>
<p class="do">${isBlocked ? 'Do not send it. Deal with each point marked ✖, save a new copy and scan that.' : allowed(summary)}</p>
<dl class="figures">${figures(summary).map(
    ([name, value]) => html`<div><dt>${name}</dt><dd>${grouped(value)}</dd></div>`,
  )}</dl>
</section>
`;
}

function allowed({ findings }: Report['summary']): string {
  const look = findings.warn > 0 ? ' Look at each point marked ▲ before you send it.' : '';
  return `All of it was read, and nothing found that stops it.${look}`;
}

function figures({ files, blocked, findings, people }: Report['summary']): readonly [string, number][] {
  const one: readonly [string, number][] = [
    [findings.block === 1 ? 'finding that blocks' : 'findings that block', findings.block],
    ['to look at', findings.warn],
    ['for information', findings.note],
  ];
  const whose: readonly [string, number][] =
    people > 0 ? [[people === 1 ? 'person in it' : 'people in it', people]] : [];
  if (files === 1) return [...whose, ...one];
  return [['files', files], ['of them blocked', blocked], ...whose, ...one];
}

/** The files that must be dealt with, with links to them; those beyond the list are counted. */
export function blockedList(listed: readonly Listed[], blocked: number): Html | undefined {
  if (listed.length === 0) return undefined;
  const rest = blocked - listed.length;
  return html`<nav slot="verdict" class="toc" aria-labelledby="toc"><h2 id="toc">Files that must be dealt with</h2>
<table><thead><tr><th scope="col">File</th><th scope="col" class="n">Points</th><th scope="col" class="n">People</th></tr></thead><tbody>${listed.map(
    ({ number, path, people, points }) =>
      html`<tr><td><a href="#file-${number}">${path}</a></td><td class="n">${grouped(points)}</td><td class="n">${grouped(people)}</td></tr>\n`,
  )}</tbody></table>
${rest > 0 ? html`<p>And ${counted(rest, 'more file')}, told below.</p>\n` : undefined}</nav>
`;
}
