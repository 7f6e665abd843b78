import { mask } from '../../../src/model/masked.js';
import type { Inspection } from '../../../src/model/report.js';
import { reporter } from '../../../src/reporters/html/index.js';
import { finding, inspection } from '../../policy/specimen.js';
import { BREACH, CLEAR, HOSTILE, LOCKED } from '../breach.js';
import { runReport } from '../run-report.js';

/** A PDF with words under a box, and a letter with a name in it. */
const DRAWN: readonly Inspection[] = [
  inspection({
    path: 'letter.pdf',
    format: 'pdf',
    findings: [
      finding({
        rule: 'redaction/covered-text',
        harm: 'redaction',
        visibility: 'hidden',
        hiddenBy: ['covered'],
        location: { page: 3, box: [72, 111, 540, 122] },
        evidence: [mask('Sample')],
      }),
    ],
  }),
  inspection({
    path: 'letter.docx',
    format: 'docx',
    findings: [finding({ location: { story: 'body', paragraph: 12 } })],
  }),
];

/** Rules, so that a page has cards of many kinds, and their harms. */
const KINDS = [
  ['person/name', 'name'],
  ['hidden/row', 'structure'],
  ['hidden/column', 'structure'],
  ['person/national-insurance-number', 'identifier'],
  ['dataset/staff-list', 'dataset'],
  ['hidden/comment', 'structure'],
  ['redaction/covered-text', 'redaction'],
  ['person/email', 'contact'],
  ['case/crime-reference', 'case'],
  ['marking/protective', 'marking'],
] as const;

/** So many files with so many findings each. */
export function manyFindings(files: number, each: number): readonly Inspection[] {
  return Array.from({ length: files }, (_file, number) =>
    inspection({
      path: `outgoing/answers/response-${number}.xlsx`,
      footprint: {
        visible: { tables: 1, cells: 42, characters: 310 },
        hidden: { tables: 1, cells: 4200, characters: 9000, largest: { rows: 420, columns: 10 } },
      },
      findings: Array.from({ length: each }, (_finding, at) => {
        const [rule, harm] = KINDS[at % KINDS.length] ?? KINDS[0];
        const place = { sheet: `Return of month ${at % 12}`, range: `C${at + 2}:F${at + 90}` };
        return finding({
          rule,
          harm,
          ...(at % 3 === 0 ? { visibility: 'hidden', hiddenBy: ['row-hidden'] } : {}),
          location: { part: `xl/worksheets/sheet${at % 12}.xml`, ...place },
          count: at * 7,
          people: at,
          evidence: [mask('Sample, John'), mask('Example, Katherine'), mask('AB123456C')],
          message: `${at * 7} entries about ${at} people in sheet "${place.sheet}", ${place.range}.`,
          fix: 'Delete the column; use a running number where rows must be told apart. Save as a new file.',
          fingerprint: `f${number}-${at}`,
        });
      }),
    }),
  );
}

export const htmlOf = (files: readonly Inspection[]): string => runReport(reporter, files);

/** Pages that between them have everything that a page can have. */
export const PAGES: readonly (readonly [string, readonly Inspection[]])[] = [
  ['a breach', [BREACH]],
  ['an allowed file', [CLEAR]],
  ['a file that could not be read', [LOCKED]],
  ['several files', [CLEAR, BREACH, LOCKED, ...DRAWN]],
  ['hostile names', [HOSTILE, BREACH]],
  ['findings in many places', manyFindings(2, 250)],
];
