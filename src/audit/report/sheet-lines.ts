import type { FileReport, FindingReport } from '../../model/file-report.js';
import { counted, grouped } from '../../reporters/text/counted.js';
import { GAP_ADVICE, GAP_WORDS } from '../../reporters/text/gap-words.js';
import { hiddenByInWords } from '../../reporters/text/hidden-by.js';
import { placeInWords } from '../../reporters/text/place.js';
import { printable } from '../../reporters/text/printable.js';
import { wrap } from '../../reporters/text/wrap.js';
import type { AuditedFile } from '../audit-store.js';
import type { AuditReporting } from './audit-reporting.js';
import { dayInWords, HARM_WORDS, sinceInWords } from './words.js';

const MARKS = { block: '✖', warn: '▲', note: '•' } as const;
const LABEL = 12;

/** All that is known of one file, for a terminal: what a notification needs, then every finding. */
export function sheetLines(
  { source, result }: AuditedFile,
  report: FileReport,
  { asOf, style }: Pick<AuditReporting, 'rules' | 'asOf' | 'style'>,
): readonly string[] {
  const { width, paint } = style;
  const word = result.verdict === 'block' ? paint.block('✖ BLOCK') : paint.allow('✔ ALLOW');
  const labelled = (label: string, text: string | undefined): readonly string[] =>
    text === undefined || text === '' ? [] : wrap(text, width, `  ${label.padEnd(LABEL)}`);
  const people = Math.max(result.people, result.exposure.people);
  return [
    `${word}  ${paint.strong(printable(source.path))}`,
    ...labelled('public', sinceInWords(source.released, asOf)),
    ...labelled('address', source.address),
    ...labelled('request', source.reference),
    ...labelled('people', people === 0 ? 'none that could be told' : `about ${grouped(people)}`),
    ...labelled('harm', result.exposure.harm && HARM_WORDS[result.exposure.harm]),
    ...labelled('file', `${report.format}, ${grouped(report.bytes)} bytes, read ${dayInWords(result.at)}`),
    ...labelled('sha256', report.sha256),
    ...report.findings.flatMap((finding) => findingLines(finding, labelled, width)),
    ...report.gaps.flatMap(({ reason, location, detail }) => [
      '',
      ...wrap(`Not read: ${GAP_WORDS[reason]}. ${detail}`, width, '✖ '),
      ...labelled('where', placeInWords(location)),
      ...labelled('mend', GAP_ADVICE[reason]),
    ]),
    ...(report.findings.length + report.gaps.length === 0 ? ['', 'Nothing was found.'] : []),
  ];
}

function findingLines(
  finding: FindingReport,
  labelled: (label: string, text: string | undefined) => readonly string[],
  width: number,
): readonly string[] {
  const { severity, message, location, hiddenBy, evidence, fix, rule, people, accepted, fingerprint } = finding;
  return [
    '',
    ...wrap(message, width, `${MARKS[severity]} `),
    ...labelled('where', [placeInWords(location), hiddenByInWords(hiddenBy)].filter(Boolean).join(', ')),
    ...labelled('people', people === undefined ? undefined : counted(people, 'person', 'people')),
    ...labelled('found', evidence.join(' · ')),
    ...labelled('accepted', accepted && `by ${accepted.by} until ${accepted.until}: ${accepted.reason}`),
    ...labelled('mend', fix),
    ...labelled('rule', `${rule}  ${fingerprint}`),
  ];
}
