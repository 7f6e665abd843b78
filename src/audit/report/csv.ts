import { BYTE_ORDER_MARK, csvField } from '../../reporters/text/csv-field.js';
import { daysPublic, riskOf } from '../risk.js';
import type { AuditReporting } from './audit-reporting.js';
import { listedFiles, type RankedFile } from './listed-files.js';
import { blockingKinds, dataInWords, HARM_WORDS } from './words.js';

const COLUMNS = [
  'rank',
  'file',
  'address',
  'reference',
  'released',
  'days public',
  'verdict',
  'not wholly read',
  'people',
  'which data',
  'found (masked)',
  'harm',
  'people harmed',
  'weight of the harm',
  'risk',
  'rules',
  'kind of file',
  'bytes',
  'sha256',
  'read at',
] as const;

/** Pieces are written once they are so long. */
const PIECE = 65_536;
const MOST_KINDS = 8;

/** A register with one line a file, the worst first, for a spreadsheet. */
export async function* csvReport(reporting: AuditReporting): AsyncGenerator<string> {
  let piece = `${BYTE_ORDER_MARK}${COLUMNS.map(csvField).join(',')}\r\n`;
  for await (const file of listedFiles(reporting)) {
    piece += `${rowOf(file, reporting).map(csvField).join(',')}\r\n`;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

function rowOf({ rank, source, result }: RankedFile, { asOf, rules }: AuditReporting): readonly (string | number)[] {
  const { exposure, kinds, evidence } = result;
  return [
    rank,
    source.path,
    source.address ?? '',
    source.reference ?? '',
    source.released ?? '',
    daysPublic(source.released, asOf) ?? '',
    result.verdict,
    result.unread ? 'yes' : 'no',
    result.people,
    dataInWords(result, rules, MOST_KINDS),
    evidence.join(' · '),
    exposure.harm === undefined ? '' : HARM_WORDS[exposure.harm],
    exposure.people,
    exposure.weight,
    riskOf(exposure, source.released, asOf),
    blockingKinds(kinds)
      .map(({ rule }) => rule)
      .join(' '),
    result.format,
    result.bytes,
    result.sha256,
    result.at,
  ];
}
