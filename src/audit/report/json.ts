import { jsonText } from '../../reporters/text/json-text.js';
import { daysPublic, riskOf } from '../risk.js';
import type { AuditReporting } from './audit-reporting.js';
import { listedFiles, type RankedFile } from './listed-files.js';

const SCHEMA_VERSION = 1;
const PIECE = 65_536;

/** The report for programs: the figures, then one line a file, the worst first. */
export async function* jsonReport(reporting: AuditReporting): AsyncGenerator<string> {
  const { run, asOf, totals, tallies } = reporting;
  const verdict = totals.blocked > 0 ? 'block' : 'allow';
  const head = { ...run, ended: run.ended ?? null };
  let piece = `{"schemaVersion":${SCHEMA_VERSION},\n"run":${jsonText(head)},\n"asOf":${jsonText(asOf)},\n"verdict":${jsonText(verdict)},\n"totals":${jsonText(totals)},\n"by":${jsonText(tallies)},\n"files":[`;
  let separator = '\n';
  for await (const file of listedFiles(reporting)) {
    piece += `${separator}${jsonText(fileOf(file, asOf))}`;
    separator = ',\n';
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}\n]}\n`;
}

function fileOf({ rank, source, result }: RankedFile, asOf: string): object {
  const { called: _called, ms: _ms, ...told } = result;
  const { released } = source;
  return {
    rank,
    ...source,
    daysPublic: daysPublic(released, asOf) ?? null,
    risk: riskOf(result.exposure, released, asOf),
    ...told,
  };
}
