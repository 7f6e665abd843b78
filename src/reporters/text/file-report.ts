import type { FileReport, FindingReport } from '../../model/file-report.js';
import type { Location } from '../../model/location.js';
import type { JudgedFile, JudgedFinding } from '../../model/report.js';

/** A judged file as programs are told of it: what the contract names, in its order, and nothing else. */
export function fileReport(file: JudgedFile): FileReport {
  const { path, sha256, bytes, format, verdict, footprint, people, findings, gaps } = file;
  return {
    path,
    sha256,
    bytes,
    format,
    verdict: verdict.decision,
    footprint: { visible: sideOf(footprint.visible), hidden: sideOf(footprint.hidden) },
    people,
    findings: findings.map(findingReport),
    gaps: gaps.map(({ reason, location, detail }) => ({ reason, location: locationOf(location), detail })),
  };
}

function sideOf({ tables, cells, characters }: JudgedFile['footprint']['visible']) {
  return { tables, cells, characters };
}

function findingReport(finding: JudgedFinding): FindingReport {
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
