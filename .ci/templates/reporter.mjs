/** @param {string} name @returns {Record<string, string>} */
export function reporterFiles(name) {
  return { [`src/reporters/${name}.ts`]: source(name), [`test/reporters/${name}.test.ts`]: test(name) };
}

/** @param {string} name */
const source = (name) => `import type { Reporter } from '../model/reporter.js';

/** Who reads this report, and what for. */
export const reporter: Reporter = {
  name: '${name}',
  begin: () => ({
    head: () => '',
    file: ({ path, verdict }) => \`\${verdict.decision} \${path}\\n\`,
    end: ({ verdict }) => \`\${verdict}\\n\`,
  }),
};
`;

/** @param {string} name */
const test = (name) => `import { describe, expect, it } from 'vitest';
import { reporter } from '../../src/reporters/${name}.js';
import { inspection } from '../policy/specimen.js';
import { runReport } from './run-report.js';

describe('${name}', () => {
  it('tells the verdict of each file, then of the run', () => {
    const damaged = inspection({
      path: 'b.csv',
      gaps: [{ reason: 'damaged', location: {}, detail: 'It is damaged.' }],
    });
    expect(runReport(reporter, [inspection({ path: 'a.csv' }), damaged])).toBe('allow a.csv\\nblock b.csv\\nblock\\n');
  });

  it('tells of a run without files', () => {
    expect(runReport(reporter, [])).toMatch(/^(?:allow|block)\\n$/);
  });
});
`;
