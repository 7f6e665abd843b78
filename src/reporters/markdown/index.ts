import type { Severity } from '../../model/catalogue.js';
import type { GapReport, IdleDecision, JudgedFile, Report } from '../../model/report.js';
import type { Reporter, RuleBook } from '../../model/reporter.js';
import { type Cause, causesOf } from '../causes/causes.js';
import { tellingEvidence } from '../causes/telling-evidence.js';
import { contentsInWords } from '../text/contents.js';
import { counted, grouped } from '../text/counted.js';
import { acceptanceInWords, idleInWords } from '../text/decision-words.js';
import { footprintInWords } from '../text/footprint.js';
import { GAP_ADVICE, GAP_WORDS } from '../text/gap-words.js';
import { hiddenByInWords } from '../text/hidden-by.js';
import { placeInWords } from '../text/place.js';
import { whatOf } from '../text/rule-words.js';
import { stepsOf } from '../text/steps.js';
import { code, plainWords } from './escape.js';

/** A comment on GitHub may have 65,536 characters; the rest is for the verdict and for what was left out. */
const MOST_CHARACTERS = 60_000;

const MOST_DECISIONS = 10;

const SIGNS: Readonly<Record<Severity, string>> = { block: '✖ **Block**', warn: '▲ Warn', note: '• Note' };

/**
 * A comment on a pull request. The verdict comes first, so the text is held until the end; it has the length of a comment
 * at most, and what does not fit is counted and said to be left out.
 */
export const reporter: Reporter = {
  name: 'markdown',
  begin(tool, _style, rules) {
    const told: string[] = [];
    let room = MOST_CHARACTERS;
    const left = { files: 0, rows: 0 };
    return {
      head: () => '',
      file(file) {
        if (isQuiet(file)) return '';
        const { text, rowsLeft } = sectionOf(file, rules, room);
        room -= text.length;
        told.push(text);
        left.rows += rowsLeft;
        if (rowsLeft > 0) left.files++;
        return '';
      },
      end: (outcome) =>
        [headOf(outcome), ...told, ...leftOut(left), ...idle(outcome.idleDecisions), foot(tool)].join('\n'),
    };
  },
};

/** Nothing was found in it, so it only counts. */
function isQuiet({ findings, gaps }: JudgedFile): boolean {
  return findings.length === 0 && gaps.length === 0;
}

function headOf({ verdict, summary }: Pick<Report, 'verdict' | 'summary'>): string {
  const { files, blocked, allowed, findings, people } = summary;
  const title =
    verdict === 'block'
      ? '## ✖ BLOCK: not ready to be released'
      : '## ✔ ALLOW: everything was read, nothing found that blocks';
  const carried = people > 0 ? ` They carry the data of about ${counted(people, 'person', 'people')}.` : '';
  return [
    title,
    '',
    `${counted(files, 'file')}: ${grouped(blocked)} to be dealt with, ${grouped(allowed)} with nothing found that stops them.${carried}`,
    '',
    '| to be dealt with | to look at | for information |',
    '| ---: | ---: | ---: |',
    `| ${grouped(findings.block)} | ${grouped(findings.warn)} | ${grouped(findings.note)} |`,
    '',
  ].join('\n');
}

interface Section {
  readonly text: string;
  /** Rows for which there was no room. */
  readonly rowsLeft: number;
}

/** One file. Where there is too little room for all of it, as many rows as fit, worst first. */
function sectionOf(file: JudgedFile, rules: RuleBook, room: number): Section {
  const causes = causesOf(file.findings);
  const head = headOfFile(file);
  const rows = [...file.gaps.map(gapRow), ...causes.map((cause) => rowOf(cause, rules))];
  const whole = [head, ...rows, '', ...mending(file, causes)].join('\n');
  if (whole.length <= room) return { text: whole, rowsLeft: 0 };
  const fitting: string[] = [];
  let left = room - head.length - 2;
  for (const row of rows) {
    left -= row.length + 1;
    if (left < 0) break;
    fitting.push(row);
  }
  if (fitting.length === 0) return { text: '', rowsLeft: rows.length };
  return { text: [head, ...fitting, ''].join('\n'), rowsLeft: rows.length - fitting.length };
}

function headOfFile({ path, verdict, footprint }: JudgedFile): string {
  const carried = footprintInWords(footprint);
  return [
    `### ${verdict.decision === 'block' ? '✖' : '✔'} ${code(path)}`,
    '',
    ...(carried ? [carried, ''] : []),
    '| | what | where | found |',
    '| --- | --- | --- | --- |',
  ].join('\n');
}

function gapRow({ reason, location, detail }: GapReport): string {
  const what = `Not read, ${GAP_WORDS[reason]}: ${plainWords(detail)}`;
  return `| ${SIGNS.block} | ${what} | ${place(placeInWords(location))} | |`;
}

function rowOf(cause: Cause, rules: RuleBook): string {
  const { severity, lead, also, inside } = cause;
  const contents = contentsInWords({ inside }, rules);
  const what = [
    plainWords(whatOf(lead, rules)),
    ...also.map((one) => plainWords(whatOf(one, rules))),
    contents && `In it: ${plainWords(contents)}.`,
    ...[lead, ...also, ...inside].flatMap(({ accepted }) =>
      accepted ? [plainWords(`Accepted by ${acceptanceInWords(accepted)}`)] : [],
    ),
  ];
  const where = [place(placeInWords(lead.location)), hiddenByInWords(lead.hiddenBy)].filter(Boolean).join(', ');
  const evidence = tellingEvidence(cause);
  return `| ${SIGNS[severity]} | ${what.filter(Boolean).join('<br>')} | ${where} | ${evidence.map(code).join(' ')} |`;
}

function place(words: string): string {
  return words === '' ? '' : code(words);
}

/** How to mend what blocks, each way once. */
function mending({ gaps }: JudgedFile, causes: readonly Cause[]): string[] {
  const blocking = causes.filter(({ severity }) => severity === 'block').map(({ lead }) => lead.fix);
  const ways = new Set([...gaps.map(({ reason }) => GAP_ADVICE[reason]), ...blocking]);
  if (ways.size === 0) return [];
  return [
    '<details><summary>How to mend it</summary>',
    '',
    ...[...ways].flatMap((way) => [...stepsOf(way).map((step, at) => `${at + 1}. ${plainWords(step)}`), '']),
    '</details>',
    '',
  ];
}

function leftOut({ files, rows }: { readonly files: number; readonly rows: number }): string[] {
  if (rows === 0) return [];
  const what = `${counted(rows, 'more point')} in ${counted(files, 'file')}`;
  return [`_${what} did not fit into this comment; every other report lists them._\n`];
}

/** Decisions that did nothing; a comment has room for the first of very many. */
function idle(decisions: readonly IdleDecision[] = []): string[] {
  const shown = decisions.slice(0, MOST_DECISIONS).map((decision) => `- ${plainWords(idleInWords(decision))}`);
  const more = decisions.length - shown.length;
  return [
    ...shown,
    ...(more > 0 ? [`- ${counted(more, 'more decision')} that did nothing`] : []),
    ...(shown.length > 0 ? [''] : []),
  ];
}

function foot({ version, policy, rulesHash }: Report['tool']): string {
  return `<sub>foi-gate ${plainWords(version)}, policy ${code(policy)}, rules ${code(rulesHash.slice(0, 12))}. Values are masked.</sub>\n`;
}
