import type { IdleDecision } from '../model/report.js';
import type { Reporter } from '../model/reporter.js';
import { fileReport } from './text/file-report.js';
import { jsonText } from './text/json-text.js';

const SCHEMA_VERSION = 1;

/**
 * The report for programs, one line a file. Files come as they are judged, so the verdict stands at the end: a report
 * that was cut off is not valid JSON, and claims nothing.
 */
export const reporter: Reporter = {
  name: 'json',
  begin(tool) {
    let files = 0;
    return {
      head: () => `{"schemaVersion":${SCHEMA_VERSION},\n"tool":${jsonText(tool)},\n"files":[`,
      file: (file) => `${files++ === 0 ? '\n' : ',\n'}${jsonText(fileReport(file))}`,
      end: ({ verdict, summary, idleDecisions }) => {
        const idle = idleDecisions ? `,\n"idleDecisions":${jsonText(idleDecisions.map(idleOf))}` : '';
        return `\n],\n"verdict":${jsonText(verdict)},\n"summary":${jsonText(summary)}${idle}}\n`;
      },
    };
  },
};

function idleOf({ state, finding, rule, by, reason, ground, until }: IdleDecision): object {
  return { state, finding, rule, by, reason, ground, until };
}
