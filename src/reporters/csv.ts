import type { Acceptance, IdleDecision, JudgedFile, JudgedFinding } from '../model/report.js';
import type { Reporter, RuleBook } from '../model/reporter.js';
import { BYTE_ORDER_MARK, csvField } from './text/csv-field.js';
import { GAP_ADVICE, GAP_WORDS } from './text/gap-words.js';
import { hiddenByInWords } from './text/hidden-by.js';
import { placeInWords } from './text/place.js';
import { titleOf } from './text/rule-words.js';

const COLUMNS = [
  'file',
  'verdict',
  'severity',
  'title',
  'place',
  'hidden by',
  'count',
  'people',
  'found',
  'message',
  'how to mend it',
  'confidence',
  'rule',
  'accepted by',
  'accepted until',
  'ground',
  'reason',
  'fingerprint',
  'sha256',
] as const;
type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], string | number>>>;

/** A register: a line for each finding, each thing that was not read, and each file in which nothing was found. */
export const reporter: Reporter = {
  name: 'csv',
  begin: (_tool, _style, rules) => ({
    head: () => `${BYTE_ORDER_MARK}${COLUMNS.map(csvField).join(',')}\r\n`,
    file: (file) => rowsOf(file, rules).map(line).join(''),
    end: ({ idleDecisions = [] }) => idleDecisions.map((decision) => line(idleRow(decision))).join(''),
  }),
};

function rowsOf(file: JudgedFile, rules: RuleBook): readonly Row[] {
  const about = { file: file.path, verdict: file.verdict.decision, sha256: file.sha256 };
  const rows: Row[] = [
    ...file.findings.map((finding) => ({ ...about, ...findingRow(finding, rules) })),
    ...file.gaps.map(({ reason, location, detail }) => ({
      ...about,
      severity: 'block',
      title: `Not read: ${GAP_WORDS[reason]}`,
      place: placeInWords(location),
      message: detail,
      'how to mend it': GAP_ADVICE[reason],
      rule: 'gap',
    })),
  ];
  return rows.length > 0 ? rows : [{ ...about, title: 'Nothing found' }];
}

function findingRow(finding: JudgedFinding, rules: RuleBook): Row {
  const { rule, severity, confidence, hiddenBy, location, count, people, evidence, message, fix, accepted } = finding;
  return {
    severity,
    title: titleOf(rule, rules),
    place: placeInWords(location),
    'hidden by': hiddenByInWords(hiddenBy),
    count,
    ...(people === undefined ? {} : { people }),
    found: evidence.join(' · '),
    message,
    'how to mend it': fix,
    confidence,
    rule,
    ...(accepted ? decisionFields(accepted) : {}),
    fingerprint: finding.fingerprint,
  };
}

/** A decision that did nothing is about no file of this run. */
function idleRow(decision: IdleDecision): Row {
  const { state, rule, finding } = decision;
  return {
    title: 'A decision that did nothing',
    message: state === 'expired' ? 'It is past its day.' : 'It fits nothing that was found.',
    ...(rule === undefined ? {} : { rule }),
    ...decisionFields(decision),
    fingerprint: finding,
  };
}

function decisionFields({ by, reason, ground, until }: Acceptance): Row {
  return { 'accepted by': by, 'accepted until': until, reason, ...(ground === undefined ? {} : { ground }) };
}

function line(row: Row): string {
  return `${COLUMNS.map((column) => csvField(row[column] ?? '')).join(',')}\r\n`;
}
