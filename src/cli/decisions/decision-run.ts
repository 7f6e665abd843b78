import type { IdleDecision, JudgedFile } from '../../model/report.js';
import { acceptedIn, type Decision, type Decisions, decisionsOn, idleDecisions } from '../../policy/decisions.js';
import { idleInWords } from '../../reporters/text/decision-words.js';
import { printable } from '../../reporters/text/printable.js';

/** The decisions of one run, and which of them were needed. */
export class DecisionRun {
  readonly decisions: readonly Decision[];
  /** Those that hold today. */
  readonly standing: Decisions;
  readonly #today: string;
  readonly #used = new Set<string>();

  constructor(decisions: readonly Decision[], day: string) {
    this.decisions = decisions;
    this.standing = decisionsOn(day, decisions);
    this.#today = day;
  }

  /** Notes what a judged file needed. */
  file(file: JudgedFile): void {
    for (const finding of acceptedIn(file)) this.#used.add(finding);
  }

  /** Decisions that let something go out. */
  get used(): readonly Decision[] {
    return this.decisions.filter(({ finding, until }) => this.#used.has(finding) && until >= this.#today);
  }

  /** Decisions that did nothing, once all files are judged. */
  get idle(): readonly IdleDecision[] {
    return idleDecisions(this.#today, this.decisions, this.#used);
  }

  get idleSentences(): readonly string[] {
    return this.idle.map((one) => printable(idleInWords(one)));
  }
}
