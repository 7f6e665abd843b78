import type { Location } from '../model/location.js';
import type { IdleDecision, JudgedFile, JudgedFinding } from '../model/report.js';
import type { Reporter } from '../model/reporter.js';
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
      file: (file) => `${files++ === 0 ? '\n' : ',\n'}${jsonText(fileOf(file))}`,
      end: ({ verdict, summary, idleDecisions }) => {
        const idle = idleDecisions ? `,\n"idleDecisions":${jsonText(idleDecisions.map(idleOf))}` : '';
        return `\n],\n"verdict":${jsonText(verdict)},\n"summary":${jsonText(summary)}${idle}}\n`;
      },
    };
  },
};

function fileOf({ path, sha256, bytes, format, verdict, footprint, people, findings, gaps }: JudgedFile): object {
  return {
    path,
    sha256,
    bytes,
    format,
    verdict: verdict.decision,
    footprint: { visible: sideOf(footprint.visible), hidden: sideOf(footprint.hidden) },
    people,
    findings: findings.map(findingOf),
    gaps: gaps.map(({ reason, location, detail }) => ({ reason, location: locationOf(location), detail })),
  };
}

function idleOf({ state, finding, rule, by, reason, ground, until }: IdleDecision): object {
  return { state, finding, rule, by, reason, ground, until };
}

function sideOf({ tables, cells, characters }: JudgedFile['footprint']['visible']): object {
  return { tables, cells, characters };
}

function findingOf(finding: JudgedFinding): object {
  const { rule, severity, confidence, visibility, hiddenBy, location, count, people } = finding;
  const { evidence, message, fix, fingerprint, accepted } = finding;
  return {
    rule,
    severity,
    confidence,
    visibility,
    hiddenBy,
    location: locationOf(location),
    count,
    ...(people === undefined ? {} : { people }),
    evidence,
    message,
    fix,
    fingerprint,
    ...(accepted === undefined ? {} : { accepted }),
  };
}

function locationOf(location: Location): Location {
  const { trail = [], part, sheet, range, page, box, story, paragraph, line, column, field } = location;
  const places = { part, sheet, range, page, box, story, paragraph, line, column, field };
  // Keys that do not apply are left out by JSON itself.
  return { trail, ...places } as Location;
}
