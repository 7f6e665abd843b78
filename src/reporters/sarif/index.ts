import type { RuleId } from '../../model/catalogue.js';
import type { IdleDecision, JudgedFile } from '../../model/report.js';
import type { Reporter } from '../../model/reporter.js';
import { addressOf } from '../text/address.js';
import { idleInWords } from '../text/decision-words.js';
import { jsonText } from '../text/json-text.js';
import { printable } from '../text/printable.js';
import { findingResult, gapResult, UNREAD } from './result.js';
import { ruleDescriptor } from './rule-descriptor.js';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/**
 * For code scanning and whatever else reads SARIF 2.1.0. Results come as the files are judged; rules and artifacts, to
 * which they point by number, and the exit code follow at the end, so a report that was cut off is not valid.
 */
export const reporter: Reporter = {
  name: 'sarif',
  begin({ name, version, rulesHash, policy }, _style, rules) {
    const artifacts: string[] = [];
    const ruleIndexes = new Map<RuleId, number>();
    let results = 0;
    const indexOf = (rule: RuleId): number => {
      const known = ruleIndexes.get(rule);
      if (known !== undefined) return known;
      ruleIndexes.set(rule, ruleIndexes.size);
      return ruleIndexes.size - 1;
    };
    const resultsOf = (file: JudgedFile, artifact: number): object[] => {
      const place = { uri: addressOf(file.path), index: artifact };
      return [
        ...file.findings.map((finding) => findingResult(finding, place, indexOf(finding.rule), rules)),
        ...file.gaps.map((gap) => gapResult(gap, place, indexOf(UNREAD))),
      ];
    };
    return {
      head: () => `{"$schema":${jsonText(SCHEMA)},"version":"2.1.0","runs":[{"columnKind":"utf16CodeUnits","results":[`,
      file(file) {
        artifacts.push(jsonText(artifactOf(file)));
        return resultsOf(file, artifacts.length - 1)
          .map((result) => `${results++ === 0 ? '\n' : ',\n'}${jsonText(result)}`)
          .join('');
      },
      end({ verdict, summary, idleDecisions = [] }) {
        const driver = {
          name,
          version,
          semanticVersion: version,
          rules: [...ruleIndexes.keys()].map((rule) => ruleDescriptor(rule, rules)),
          properties: { rulesHash, policy },
        };
        const invocation = {
          executionSuccessful: true,
          exitCode: verdict === 'block' ? 1 : 0,
          ...(idleDecisions.length > 0 ? { toolConfigurationNotifications: idleDecisions.map(notification) } : {}),
          properties: { verdict },
        };
        return [
          '\n],',
          `"artifacts":[\n${artifacts.join(',\n')}\n],`,
          `"tool":${jsonText({ driver })},`,
          `"invocations":[${jsonText(invocation)}],`,
          `"properties":${jsonText({ verdict, summary })}}]}\n`,
        ].join('\n');
      },
    };
  },
};

/** A decision that did nothing. */
function notification(decision: IdleDecision): object {
  return { level: 'warning', message: { text: printable(idleInWords(decision)) } };
}

function artifactOf({ path, sha256, bytes, format, verdict, people }: JudgedFile): object {
  return {
    location: { uri: addressOf(path) },
    roles: ['analysisTarget'],
    length: bytes,
    ...(sha256 === '' ? {} : { hashes: { 'sha-256': sha256 } }),
    properties: { verdict: verdict.decision, format, people },
  };
}
