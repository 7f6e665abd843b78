import { type Html, html } from '../../../reporters/html/template.js';
import { counted } from '../../../reporters/text/counted.js';
import type { AuditReporting } from '../audit-reporting.js';
import { kindTitle, sinceInWords } from '../words.js';

const MOST_LISTED = 200;

/** Files of which a part or all could not be read: nobody knows yet what is in them. */
export async function unreadSection({ reader, run, asOf, rules, totals }: AuditReporting): Promise<Html | undefined> {
  if (totals.unread === 0) return undefined;
  const rows: Html[] = [];
  for await (const { source, result } of reader.files(run.id, {
    order: 'worst',
    only: 'unread',
    asOf,
    most: MOST_LISTED,
  })) {
    const reasons = result.kinds
      .filter(({ rule }) => rule.startsWith('gap/'))
      .map(({ rule }) => kindTitle(rule, rules));
    rows.push(
      html`<tr><td>${source.path}</td><td>${sinceInWords(source.released, asOf)}</td><td>${reasons.join(', ')}</td></tr>\n`,
    );
  }
  const rest = totals.unread - rows.length;
  return html`<section aria-labelledby="unread"><h2 id="unread">Not wholly read</h2>
<p>What could not be read may hold anything. A person must look, or the file be converted and audited again.</p>
<div class="scroll" tabindex="0" role="region" aria-label="Table of what was not wholly read"><table><thead><tr><th scope="col">File</th><th scope="col">Public</th><th scope="col">Why</th></tr></thead><tbody>${rows}</tbody></table></div>
${rest > 0 ? html`<p>And ${counted(rest, 'more file')}; the register (csv) lists all.</p>\n` : undefined}</section>
`;
}
