import type { Severity } from '../model/catalogue.js';
import type { Location } from '../model/location.js';
import type { JudgedFile } from '../model/report.js';
import type { Reporter, RuleBook } from '../model/reporter.js';
import { type Cause, causesOf } from './causes/causes.js';
import { tellingEvidence } from './causes/telling-evidence.js';
import { contentsInWords } from './text/contents.js';
import { counted } from './text/counted.js';
import { acceptanceInWords, idleInWords } from './text/decision-words.js';
import { GAP_ADVICE, GAP_WORDS } from './text/gap-words.js';
import { placeInWords } from './text/place.js';
import { printable } from './text/printable.js';
import { titleOf, whatOf } from './text/rule-words.js';

const COMMANDS: Readonly<Record<Severity, string>> = { block: 'error', warn: 'warning', note: 'notice' };

/**
 * Workflow commands that GitHub shows as annotations: one for each thing to mend, worst first, since it shows only the
 * first ten of a step.
 */
export const reporter: Reporter = {
  name: 'github',
  begin: (_tool, _style, rules) => ({
    head: () => '',
    file: (file) =>
      [...gapLines(file), ...causesOf(file.findings).map((cause) => causeLine(cause, file, rules))].join(''),
    end: ({ verdict, summary: { files, blocked, people }, idleDecisions = [] }) => {
      const told = `${counted(files, 'file')}, ${counted(blocked, 'of them blocked', 'of them blocked')}`;
      const of = people > 0 ? `, with the data of ${counted(people, 'person', 'people')}` : '';
      return [
        ...idleDecisions.map((decision) =>
          command('warning', { title: 'A decision that did nothing' }, idleInWords(decision)),
        ),
        command(
          verdict === 'block' ? 'error' : 'notice',
          { title: `foi-gate: ${verdict.toUpperCase()}` },
          `${told}${of}.`,
        ),
      ].join('');
    },
  }),
};

function gapLines({ path, gaps }: JudgedFile): string[] {
  return gaps.map(({ reason, location, detail }) =>
    command(
      'error',
      { file: path, ...lineOf(location), title: `Not read: ${GAP_WORDS[reason]}` },
      [placeInWords(location), detail, GAP_ADVICE[reason]].filter(Boolean).join(' — '),
    ),
  );
}

function causeLine(cause: Cause, { path }: JudgedFile, rules: RuleBook): string {
  const { severity, lead, also, inside } = cause;
  const decided = [lead, ...also, ...inside].flatMap(({ accepted }) =>
    accepted ? `Accepted by ${acceptanceInWords(accepted)}.` : [],
  );
  const found = tellingEvidence(cause);
  const contents = contentsInWords(cause, rules);
  const message = [
    whatOf(lead, rules),
    contents && `In it: ${contents}.`,
    found.length > 0 && `Found: ${found.join(' · ')}.`,
    `To mend it: ${lead.fix}`,
    ...decided,
  ].filter(Boolean);
  const title = `${titleOf(lead.rule, rules)} (${lead.rule})`;
  return command(COMMANDS[severity], { file: path, ...lineOf(lead.location), title }, message.join(' '));
}

function lineOf({ line }: Location): { readonly line?: string } {
  return line === undefined ? {} : { line: String(line) };
}

function command(name: string, properties: Readonly<Record<string, string>>, message: string): string {
  const told = Object.entries(properties).map(([key, value]) => `${key}=${property(value)}`);
  return `::${name} ${told.join(',')}::${data(message)}\n`;
}

/** The runner reads `%25`, `%0D` and `%0A` back; other control characters are spelled out. */
function data(text: string): string {
  return printable(text).replaceAll('%', '%25');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
