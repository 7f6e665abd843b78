import { mask } from '../../src/model/masked.js';
import type { Finding, Inspection } from '../../src/model/report.js';
import { builtInRules } from '../../src/rules/load.js';
import { wording } from '../../src/rules/words.js';
import { finding, inspection } from '../policy/specimen.js';

const SHEET = { part: 'xl/worksheets/sheet2.xml', sheet: 'SAP DOWNLOAD' };

/** A finding on the hidden sheet, in the words of its rule. */
function hiddenFinding(parts: Partial<Finding> & Pick<Finding, 'rule' | 'harm' | 'count'>, range: string): Finding {
  const rule = builtInRules().byId.get(parts.rule);
  if (!rule) throw new Error(`no rule ${parts.rule}`);
  const { count, people } = parts;
  const where = `sheet "SAP DOWNLOAD", ${range}`;
  return finding({
    confidence: 'certain',
    visibility: 'hidden',
    hiddenBy: ['sheet-hidden'],
    carrier: 'sheet',
    location: { ...SHEET, range },
    fingerprint: `${parts.rule} ${range}`,
    ...wording(rule, { count, where, kind: 'excel', ...(people === undefined ? {} : { people }) }),
    ...parts,
  });
}

/** A small answer with the whole workforce on a hidden sheet. */
export const BREACH: Inspection = inspection({
  path: 'outgoing/workforce.xlsx',
  people: 9483,
  footprint: {
    visible: { tables: 1, cells: 42, characters: 310, largest: { rows: 6, columns: 7 } },
    hidden: { tables: 1, cells: 303_456, characters: 2_100_000, largest: { rows: 9483, columns: 32 } },
  },
  findings: [
    finding({
      rule: 'person/rank',
      harm: 'employment',
      confidence: 'signal',
      location: { part: 'xl/worksheets/sheet1.xml', sheet: 'Ranks', range: 'A4:A12' },
      count: 9,
      message: '9 ranks in sheet "Ranks", A4:A12.',
      fingerprint: 'rank',
    }),
    hiddenFinding({ rule: 'dataset/staff-list', harm: 'dataset', count: 9483, people: 9483 }, 'A1:AF9484'),
    hiddenFinding(
      { rule: 'person/name', harm: 'name', count: 9483, people: 7839, evidence: [mask('Sample, J'), mask('Example')] },
      'A2:A9484',
    ),
    hiddenFinding({ rule: 'person/name', harm: 'name', count: 9400, people: 7839 }, 'B2:B9484'),
    hiddenFinding(
      { rule: 'hidden/sheet', harm: 'structure', count: 303_456, people: 9483, personal: true, novel: true },
      'A2:AF9484',
    ),
    hiddenFinding({ rule: 'person/service-number', harm: 'employment', count: 9483, people: 9483 }, 'G2:G9484'),
  ],
});

export const LOCKED: Inspection = inspection({
  path: 'locked.xlsx',
  gaps: [{ reason: 'encrypted', location: { trail: ['mail.msg'] }, detail: 'Remove the password and scan it again.' }],
});

export const CLEAR: Inspection = inspection({ path: 'clear.csv', format: 'csv' });

/** What a document, an archive or a path can hold to break out of a report. */
export const NASTY = [
  '\u001b[2J\u202Etxt\u0007\u009b0m\r\n::error::forged\n- [x](javascript:alert(1))',
  '"><script>alert(1)</script><img src=x onerror=alert(1)>\'`|``@all #1 <!--',
  ']]>&lt;%0A%0D::warning::, file=x:y,\u2028=1+1\uFFFF\uD800',
].join('');

/** A file with that wherever a report shows what it was given. */
export const HOSTILE: Inspection = inspection({
  path: NASTY,
  findings: [
    finding({
      rule: 'redaction/unapplied',
      harm: 'redaction',
      visibility: 'hidden',
      hiddenBy: ['sheet-hidden'],
      message: NASTY,
      fix: NASTY,
      location: { trail: [NASTY], sheet: NASTY, field: NASTY, story: NASTY, range: 'A1:B2' },
      evidence: [mask(NASTY)],
    }),
    finding({
      rule: `house/${NASTY}`,
      harm: 'name',
      message: NASTY,
      location: { part: NASTY },
      evidence: [mask(NASTY)],
    }),
  ],
  gaps: [{ reason: 'damaged', location: { part: NASTY }, detail: NASTY }],
});
