import type { IdleDecision, JudgedFile, JudgedFinding, Report } from '../model/report.js';
import type { Reporter, RuleBook } from '../model/reporter.js';
import { causesOf } from './causes/causes.js';
import { acceptanceInWords, idleInWords } from './text/decision-words.js';
import { GAP_ADVICE, GAP_WORDS } from './text/gap-words.js';
import { markup } from './text/markup.js';
import { placeInWords } from './text/place.js';
import { whatOf } from './text/rule-words.js';

/**
 * For build servers: one test case a file, which fails when the file is blocked. Each is in a suite of its own, so that
 * the counts which readers of this format expect are known while the run goes on.
 */
export const reporter: Reporter = {
  name: 'junit',
  begin: (tool, _style, rules) => ({
    head: () => `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="foi-gate">\n`,
    file: (file) => suiteOf(file, tool, rules),
    end: ({ idleDecisions = [] }) => `${decisionsOf(idleDecisions)}</testsuites>\n`,
  }),
};

function suiteOf(file: JudgedFile, tool: Report['tool'], rules: RuleBook): string {
  const name = markup(file.path);
  const isBlocked = file.verdict.decision === 'block';
  return [
    `<testsuite name="${name}" tests="1" failures="${isBlocked ? 1 : 0}" errors="0" skipped="0">`,
    '<properties>',
    ...propertiesOf(file, tool).map(([key, value]) => `<property name="${key}" value="${markup(value)}"/>`),
    '</properties>',
    `<testcase name="${name}" classname="foi-gate.${file.format}">`,
    ...(isBlocked ? [failureOf(file, rules)] : []),
    ...asides(file, rules),
    '</testcase>',
    '</testsuite>\n',
  ].join('\n');
}

/** Decisions that did nothing, in a suite without a case: they say nothing of a file. */
function decisionsOf(decisions: readonly IdleDecision[]): string {
  if (decisions.length === 0) return '';
  const told = `<system-out>${lines(decisions.map(idleInWords))}</system-out>`;
  return `<testsuite name="decisions" tests="0" failures="0" errors="0" skipped="0">${told}</testsuite>\n`;
}

function propertiesOf(file: JudgedFile, { version, rulesHash, policy }: Report['tool']): readonly [string, string][] {
  return [
    ['verdict', file.verdict.decision],
    ['sha256', file.sha256],
    ['bytes', String(file.bytes)],
    ['format', file.format],
    ['people', String(file.people)],
    ['policy', policy],
    ['version', version],
    ['rulesHash', rulesHash],
  ];
}

/** All reasons in one failure: readers of this format show the first of several only. */
function failureOf({ findings, gaps }: JudgedFile, rules: RuleBook): string {
  const blocking = causesOf(findings).filter(({ severity }) => severity === 'block');
  const told = [
    ...gaps.map(
      ({ reason, location, detail }) =>
        `NOT READ: ${[GAP_WORDS[reason], placeInWords(location)].filter(Boolean).join(', ')}. ${detail}\n  mend: ${GAP_ADVICE[reason]}`,
    ),
    ...blocking.map(({ lead, also, inside }) =>
      [line(lead, rules), ...[...also, ...inside].map((one) => `  ${line(one, rules)}`), `  mend: ${lead.fix}`].join(
        '\n',
      ),
    ),
  ];
  const type = blocking[0]?.lead.rule ?? 'gap';
  const count = told.length === 1 ? '1 reason' : `${told.length} reasons`;
  return `<failure type="${markup(type)}" message="BLOCK, ${count}">${lines(told)}</failure>`;
}

function asides({ findings }: JudgedFile, rules: RuleBook): string[] {
  const others = findings.filter(({ severity }) => severity !== 'block').map((finding) => line(finding, rules));
  return others.length === 0 ? [] : [`<system-out>${lines(others)}</system-out>`];
}

function line(finding: JudgedFinding, rules: RuleBook): string {
  const { severity, rule, evidence, accepted } = finding;
  const found = evidence.length > 0 ? ` [${evidence.join(' · ')}]` : '';
  const by = accepted ? ` (accepted by ${acceptanceInWords(accepted)})` : '';
  return `${severity.toUpperCase()} ${rule}: ${whatOf(finding, rules)}${found}${by}`;
}

/** Escaped line by line: what a document holds cannot begin a line. */
function lines(texts: readonly string[]): string {
  return texts
    .flatMap((text) => text.split('\n'))
    .map(markup)
    .join('\n');
}
