import type { RuleId, Severity } from '../../model/catalogue.js';
import type { Location } from '../../model/location.js';
import type { GapReport, JudgedFinding } from '../../model/report.js';
import type { RuleBook } from '../../model/reporter.js';
import { acceptanceInWords } from '../text/decision-words.js';
import { GAP_ADVICE, GAP_WORDS } from '../text/gap-words.js';
import { placeInWords } from '../text/place.js';
import { printable } from '../text/printable.js';
import { whatOf } from '../text/rule-words.js';

/** The file a result speaks of: its address and its number among the artifacts. */
export interface ArtifactPlace {
  readonly uri: string;
  readonly index: number;
}

/** What was not read is told under the rule for it. */
export const UNREAD: RuleId = 'file/unreadable';

const LEVELS: Readonly<Record<Severity, string>> = { block: 'error', warn: 'warning', note: 'note' };

export function findingResult(
  finding: JudgedFinding,
  place: ArtifactPlace,
  ruleIndex: number,
  rules: RuleBook,
): object {
  const { rule, severity, confidence, visibility, hiddenBy, location, count, people, evidence, fix, accepted } =
    finding;
  const found = evidence.length > 0 ? ` Found: ${evidence.join(' · ')}.` : '';
  return {
    ruleId: rule,
    ruleIndex,
    kind: 'fail',
    level: LEVELS[severity],
    message: { text: plain(`${whatOf(finding, rules)}${found} To mend it: ${fix}`) },
    locations: [locationOf(location, place)],
    partialFingerprints: { 'foiGate/v1': finding.fingerprint },
    occurrenceCount: Math.max(1, count),
    ...(accepted === undefined
      ? {}
      : {
          suppressions: [
            {
              kind: 'external',
              status: 'accepted',
              justification: plain(acceptanceInWords(accepted)),
            },
          ],
        }),
    properties: { severity, confidence, visibility, hiddenBy, ...(people === undefined ? {} : { people }) },
  };
}

export function gapResult({ reason, location, detail }: GapReport, place: ArtifactPlace, ruleIndex: number): object {
  return {
    ruleId: UNREAD,
    ruleIndex,
    kind: 'fail',
    level: 'error',
    message: { text: plain(`Not read, ${GAP_WORDS[reason]}: ${detail} ${GAP_ADVICE[reason]}`) },
    locations: [locationOf(location, place)],
    properties: { severity: 'block', gap: reason },
  };
}

/** Lines and columns are a region; sheets, pages and the like are no lines of a file, so they are logical places. */
function locationOf(at: Location, { uri, index }: ArtifactPlace): object {
  const name = printable(placeInWords(at));
  const region =
    at.line === undefined
      ? {}
      : { region: { startLine: at.line, ...(at.column === undefined ? {} : { startColumn: at.column }) } };
  return {
    physicalLocation: { artifactLocation: { uri, index }, ...region },
    ...(name === '' ? {} : { logicalLocations: [{ fullyQualifiedName: name }] }),
  };
}

/** A message may hold links in brackets (SARIF 2.1.0, 3.11.6); what a document holds must not become one. */
function plain(text: string): string {
  return printable(text).replaceAll('](', '] (');
}
