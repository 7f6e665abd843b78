import type { Paint } from '../model/reporter.js';

const same = (text: string): string => text;

/** Marks nothing: for files, pipes and `--no-color`. */
export const PLAIN: Paint = { block: same, allow: same, warn: same, note: same, strong: same, faint: same };

/** Colours of a terminal: blue and magenta rather than green and red, which many people cannot tell apart. */
export async function colours(): Promise<Paint> {
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  return {
    block: chalk.bold.magenta,
    allow: chalk.bold.blue,
    warn: chalk.bold.yellow,
    note: chalk.cyan,
    strong: chalk.bold,
    faint: chalk.dim,
  };
}
