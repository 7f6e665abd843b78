import type { JudgedFile } from '../../model/report.js';
import type { Reporter } from '../../model/reporter.js';
import { allowedLines, blockedLines, fileLines } from './file-lines.js';
import { advice, idleLines, summaryLines, WorstFiles } from './summary.js';

/**
 * The report for a person at a terminal: the verdict first, then what is to be mended, where, and how. One file is told
 * on one screen, whatever its verdict; of several, each blocked one with what blocks it, the others in a line each.
 */
export const reporter: Reporter = {
  name: 'console',
  begin(_tool, style, rules) {
    const worst = new WorstFiles();
    let only: JudgedFile | undefined;
    let files = 0;
    const oneOfMany = (file: JudgedFile): string =>
      joined(file.verdict.decision === 'block' ? blockedLines(file, style, rules) : allowedLines(file, style));
    return {
      head: () => '',
      file(file) {
        files++;
        if (file.verdict.decision === 'block') worst.add(file);
        // Whether it is the only one is known when the next one comes.
        const held = files === 1 ? file : undefined;
        const text = held ? '' : `${only ? oneOfMany(only) : ''}${oneOfMany(file)}`;
        only = held;
        return text;
      },
      end(outcome) {
        const about = only
          ? [...fileLines(only, style, rules), ...idleLines(outcome, style), '', ...advice(only, style)]
          : [...worst.lines(style), ...idleLines(outcome, style), ...summaryLines(outcome, style)];
        return joined(about);
      },
    };
  },
};

function joined(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
