import type { GapReason, Harm, RuleId } from '../../model/catalogue.js';
import type { RuleBook } from '../../model/reporter.js';
import { counted } from '../../reporters/text/counted.js';
import { GAP_WORDS } from '../../reporters/text/gap-words.js';
import { titleOf } from '../../reporters/text/rule-words.js';
import type { AuditResult, Kind } from '../audit-result.js';
import type { AuditRun, TallyBy } from '../audit-store.js';
import { daysPublic } from '../risk.js';

export const HARM_WORDS: Readonly<Record<Harm, string>> = {
  special: 'health, belief, origin or offences',
  identifier: 'what singles one person out',
  case: 'ties to a crime, custody or court',
  dataset: 'a table of people',
  contact: 'how to reach a person',
  redaction: 'what was to be removed and was not',
  name: 'names of people',
  employment: 'work and grade',
  structure: 'content nobody sees',
  marking: 'a protective marking',
  file: 'about the file itself',
};

export const TALLY_WORDS: Readonly<Record<TallyBy, { readonly title: string; readonly unknown: string }>> = {
  year: { title: 'By year of release', unknown: 'not known' },
  rule: { title: 'By what was found', unknown: 'not known' },
  format: { title: 'By kind of file', unknown: 'not known' },
  origin: { title: 'By source', unknown: 'not known' },
};

/** `8 August 2023`. */
export function dayInWords(day: string): string {
  return new Date(`${day.slice(0, 10)}T00:00:00Z`).toLocaleDateString('en-GB', {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
}

/** `since 8 August 2023, for 841 days`. */
export function sinceInWords(released: string | undefined, asOf: string): string {
  const days = daysPublic(released, asOf);
  if (released === undefined || days === undefined) return 'day of release not known';
  return `since ${dayInWords(released)}, for ${counted(days, 'day')}`;
}

/** The name of what a rule finds, or of what was not read. */
export function kindTitle(rule: RuleId, rules: RuleBook): string {
  if (!rule.startsWith('gap/')) return titleOf(rule, rules);
  return `Not read: ${GAP_WORDS[rule.slice('gap/'.length) as GapReason] ?? 'reason not known'}`;
}

/** What blocks in a file, the worst first: `Staff lists, Names of people and 2 more`. */
export function dataInWords({ kinds }: Pick<AuditResult, 'kinds'>, rules: RuleBook, most: number): string {
  const blocking = blockingKinds(kinds);
  const names = blocking.slice(0, most).map(({ rule }) => kindTitle(rule, rules));
  const rest = blocking.length - names.length;
  return `${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

export function blockingKinds(kinds: readonly Kind[]): readonly Kind[] {
  return kinds.filter(({ severity }) => severity === 'block');
}

/** What was audited and when. */
export function runInWords({ id, started, ended, inputs, basis }: AuditRun): string {
  const when = ended === undefined ? `${dayInWords(started)}, not ended yet` : dayInWords(ended);
  return `Run ${id} of ${when}, under the policy ${basis.policy}: ${inputs}`;
}
