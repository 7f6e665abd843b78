import type { JudgedFinding } from '../../model/report.js';
import type { Decision } from '../../policy/decisions.js';
import { placeInWords } from '../../reporters/text/place.js';
import { printable } from '../../reporters/text/printable.js';
import { untilFault } from './until-fault.js';

export interface AskedFinding {
  readonly finding: JudgedFinding;
  readonly path: string;
}

export interface Asking {
  /** Shows a question and gives the answer. */
  readonly ask: (question: string) => Promise<string>;
  /** The day it is. */
  readonly day: string;
  /** Who decides, when that is known already. */
  readonly by?: string | undefined;
}

/** Asks about one finding after another and gives each decision as soon as it is whole; `q` ends it. */
export async function* askDecisions(open: readonly AskedFinding[], asking: Asking): AsyncGenerator<Decision> {
  let by = asking.by?.trim() ?? '';
  for (const [at, { finding, path }] of open.entries()) {
    const answer = await asking.ask(
      `${described(finding, path)}\n${at + 1} of ${open.length}. Let it go out? [y/N/q] `,
    );
    if (/^q/iu.test(answer.trim())) return;
    if (!/^y(?:es)?$/iu.test(answer.trim())) continue;
    if (by === '') by = await needed(asking, 'Who decides? ');
    const reason = await needed(asking, 'Why? ');
    const ground = await needed(asking, 'On which ground (for example "s.40: name already public")? ');
    const until = await needed(asking, 'Until which day (YYYY-MM-DD)? ', (text) => untilFault(text, asking.day));
    yield { finding: finding.fingerprint, rule: finding.rule, by, reason, ground, until };
  }
}

/** Asks until there is an answer that will do. */
async function needed(
  { ask }: Asking,
  question: string,
  faultOf: (text: string) => string | undefined = () => undefined,
): Promise<string> {
  for (let asked = question; ; ) {
    const answer = (await ask(asked)).trim();
    const fault = answer === '' ? 'is needed' : faultOf(answer);
    if (fault === undefined) return answer;
    asked = `That ${fault}. ${question}`;
  }
}

function described({ severity, rule, message, location, evidence }: JudgedFinding, path: string): string {
  const found = evidence.length > 0 ? `\n  found  ${evidence.join(' · ')}` : '';
  const where = placeInWords(location);
  return `\n${printable(path)}${where && `, ${where}`}\n  ${severity.toUpperCase()} ${rule}: ${printable(message)}${found}`;
}
