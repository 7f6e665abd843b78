import { describe, expect, it } from 'vitest';
import { GAP_REASONS, type Severity } from '../../src/model/catalogue.js';
import type { Finding } from '../../src/model/report.js';
import { decide } from '../../src/policy/decide.js';
import type { Policy } from '../../src/policy/policy.js';
import { RELEASE } from '../../src/policy/release.js';
import { STRICT } from '../../src/policy/strict.js';
import { finding, inspection } from './specimen.js';

function severity(parts: Partial<Finding>, policy: Policy = RELEASE): Severity | undefined {
  return decide(inspection({ findings: [finding(parts)] }), policy).findings[0]?.severity;
}

const hidden = { visibility: 'hidden', hiddenBy: ['sheet-hidden'] } as const;
const structure = { ...hidden, harm: 'structure', confidence: 'certain' } as const;

describe('release', () => {
  it.each<[string, Severity, Partial<Finding>]>([
    // Removal that failed.
    ['text under a box', 'block', { rule: 'redaction/covered-text', harm: 'redaction' }],
    [
      'a redaction with one weak clue',
      'block',
      { rule: 'redaction/highlight', harm: 'redaction', confidence: 'signal' },
    ],

    // Hidden content.
    ['a name in a hidden place', 'block', { ...hidden }],
    ['an e-mail in a hidden place', 'block', { ...hidden, rule: 'person/email', harm: 'contact' }],
    ['a rank in a hidden place', 'block', { ...hidden, rule: 'person/rank', harm: 'employment' }],
    ['a crime reference in a hidden place', 'block', { ...hidden, rule: 'case/crime-reference', harm: 'case' }],
    [
      'special category data in a hidden place',
      'block',
      { ...hidden, rule: 'person/special-category', harm: 'special' },
    ],
    ['a weak clue to a name in a hidden place', 'warn', { ...hidden, confidence: 'signal' }],
    ['an author in the properties', 'warn', { ...hidden, ordinary: true, hiddenBy: ['property'] }],
    ['an author, although certain', 'warn', { ...hidden, ordinary: true, confidence: 'certain' }],
    ['a hidden row with people', 'block', { ...structure, rule: 'hidden/row', personal: true }],
    ['a comment with people', 'block', { ...structure, rule: 'hidden/comment', personal: true }],
    [
      'a comment with a weak clue to people',
      'warn',
      { ...structure, rule: 'hidden/comment', personal: true, confidence: 'signal' },
    ],
    ['a hidden row without people', 'warn', { ...structure, rule: 'hidden/row' }],
    ['a hidden row without people that shows new figures', 'warn', { ...structure, rule: 'hidden/row', novel: true }],
    ['a macro', 'warn', { ...structure, rule: 'hidden/macro' }],
    ['a link', 'warn', { ...structure, rule: 'hidden/file-path' }],
    ['protection, which everybody can see', 'warn', { rule: 'hidden/protection', harm: 'structure' }],

    // Whole tables that are hidden.
    ['a hidden sheet with other data', 'block', { ...structure, rule: 'hidden/sheet', novel: true }],
    ['a pivot cache with other data', 'block', { ...structure, rule: 'hidden/pivot-cache', novel: true }],
    ['an external-link cache with other data', 'block', { ...structure, rule: 'hidden/external-link', novel: true }],
    ['a data model with other data', 'block', { ...structure, rule: 'hidden/data-model', novel: true }],
    ['an embedded workbook with other data', 'block', { ...structure, rule: 'hidden/embedded-object', novel: true }],
    ['a hidden sheet that repeats what is shown', 'warn', { ...structure, rule: 'hidden/sheet', novel: false }],
    ['a pivot cache that repeats what is shown', 'warn', { ...structure, rule: 'hidden/pivot-cache' }],
    [
      'a hidden sheet that repeats a shown list of people',
      'block',
      { ...structure, rule: 'hidden/sheet', personal: true },
    ],

    // Tables about people.
    ['a staff list of five', 'block', { rule: 'dataset/staff-list', harm: 'dataset', people: 5 }],
    ['a staff list of four', 'warn', { rule: 'dataset/staff-list', harm: 'dataset', people: 4 }],
    ['a staff list of nobody knows how many', 'block', { rule: 'dataset/staff-list', harm: 'dataset' }],
    ['a hidden staff list of four', 'block', { ...hidden, rule: 'dataset/staff-list', harm: 'dataset', people: 4 }],
    [
      'a weak clue to a hidden list of four',
      'warn',
      { ...hidden, rule: 'dataset/case-list', harm: 'dataset', people: 4, confidence: 'signal' },
    ],
    ['a case list', 'block', { rule: 'dataset/case-list', harm: 'dataset', people: 1230 }],
    ['rows about people', 'block', { rule: 'dataset/row-level-data', harm: 'dataset', people: 60 }],
    ['rows about one person', 'warn', { rule: 'dataset/row-level-data', harm: 'dataset', people: 1 }],
    ['one match with the roster', 'block', { rule: 'dataset/roster-match', harm: 'dataset', people: 1 }],
    ['small numbers', 'warn', { rule: 'dataset/small-numbers', harm: 'dataset', people: 3 }],
    ['small numbers in a hidden place', 'warn', { ...hidden, rule: 'dataset/small-numbers', harm: 'dataset' }],
    ['the same table twice', 'warn', { rule: 'dataset/twin-table', harm: 'dataset' }],

    // Everybody sees it.
    ['a National Insurance number', 'block', { rule: 'person/national-insurance-number', harm: 'identifier' }],
    ['a PNC ID with its check letter', 'block', { rule: 'case/pnc-id', harm: 'identifier', confidence: 'certain' }],
    ['a weak clue to an identifier', 'warn', { rule: 'person/passport', harm: 'identifier', confidence: 'signal' }],
    ['a name in prose', 'warn', {}],
    ['many names in prose', 'warn', { people: 80, count: 200 }],
    ['a signatory', 'note', { ordinary: true }],
    ['a weak clue to a name', 'note', { confidence: 'signal' }],
    ['a private e-mail', 'warn', { rule: 'person/email', harm: 'contact' }],
    [
      'many phone numbers in prose',
      'warn',
      { rule: 'person/phone', harm: 'contact', confidence: 'certain', count: 90 },
    ],
    ['where somebody lives', 'block', { rule: 'person/address', harm: 'contact', confidence: 'certain' }],
    ['an address that may be an office', 'warn', { rule: 'person/address', harm: 'contact', confidence: 'likely' }],
    ['an address by its shape', 'note', { rule: 'person/address', harm: 'contact', confidence: 'signal' }],
    ['a public contact address', 'note', { rule: 'person/email', harm: 'contact', ordinary: true }],
    ['a switchboard', 'note', { rule: 'person/phone', harm: 'contact', confidence: 'signal' }],
    ['a rank', 'note', { rule: 'person/rank', harm: 'employment', confidence: 'certain' }],
    ['a vetting level', 'warn', { rule: 'person/vetting-level', harm: 'employment' }],
    ['a crime reference', 'warn', { rule: 'case/crime-reference', harm: 'case' }],
    [
      'a picture on a hidden sheet',
      'warn',
      { ...hidden, rule: 'person/photograph', harm: 'identifier', confidence: 'certain' },
    ],
    ['a photograph', 'warn', { rule: 'person/photograph', harm: 'identifier', confidence: 'certain' }],
    ['a name that is nothing but ordinary, although an identifier', 'note', { harm: 'identifier', ordinary: true }],

    // Markings and the file.
    ['SECRET', 'block', { rule: 'marking/protective', harm: 'marking', confidence: 'certain' }],
    ['SECRET in a header', 'block', { ...hidden, rule: 'marking/protective', harm: 'marking', confidence: 'certain' }],
    ['OFFICIAL-SENSITIVE', 'warn', { rule: 'marking/protective', harm: 'marking', confidence: 'likely' }],
    ['OFFICIAL', 'note', { rule: 'marking/protective', harm: 'marking', confidence: 'signal' }],
    ['a telling file name', 'warn', { rule: 'file/name', harm: 'file' }],
    ['a rule of a user with no harm of ours in sight', 'warn', { rule: 'house/locker', harm: 'structure' }],
  ])('%s: %s', (_what, expected, parts) => {
    expect(severity(parts)).toBe(expected);
  });
});

describe('strict', () => {
  it.each<[Severity, Partial<Finding>]>([
    ['block', {}],
    ['block', { ...structure, rule: 'hidden/macro' }],
    ['block', { rule: 'redaction/unapplied', harm: 'redaction' }],
    ['note', { ordinary: true }],
    ['note', { rule: 'marking/protective', harm: 'marking', confidence: 'signal' }],
  ])('%s', (expected, parts) => {
    expect(severity(parts, STRICT)).toBe(expected);
  });
});

describe('decide', () => {
  it('allows a file that was read wholly, with the proof', () => {
    expect(decide(inspection({ parts: 3 }), RELEASE).verdict).toEqual({ decision: 'allow', coverage: { parts: 3 } });
  });

  it('does not change the verdict for warnings and notes', () => {
    const judged = decide(inspection({ findings: [finding(), finding({ ordinary: true })] }), RELEASE);
    expect(judged.findings.map(({ severity: given }) => given)).toEqual(['warn', 'note']);
    expect(judged.verdict.decision).toBe('allow');
  });

  it.each(GAP_REASONS)('blocks a file with a gap `%s` and nothing else', (reason) => {
    const judged = decide(inspection({ gaps: [{ reason, location: { part: 'a' }, detail: 'Not read.' }] }), RELEASE);
    expect(judged.verdict).toEqual({
      decision: 'block',
      reasons: [{ because: 'gap', gap: reason, location: { part: 'a' } }],
    });
  });

  it('gives every reason to block, and only those', () => {
    const judged = decide(
      inspection({
        findings: [
          finding({ ...hidden, location: { sheet: 'B' } }),
          finding(),
          finding({ rule: 'redaction/unapplied', harm: 'redaction', location: { page: 2 } }),
        ],
        gaps: [{ reason: 'encrypted', location: {}, detail: 'Locked.' }],
      }),
      RELEASE,
    );
    expect(judged.verdict).toEqual({
      decision: 'block',
      reasons: [
        { because: 'person/name', location: { sheet: 'B' } },
        { because: 'redaction/unapplied', location: { page: 2 } },
        { because: 'gap', gap: 'encrypted', location: {} },
      ],
    });
  });

  it.each([
    ['whose bytes are not told', { sha256: '' }, 'crash'],
    ['whose digest is cut short', { sha256: 'abc' }, 'crash'],
    ['of a kind nobody knows', { format: 'unknown' as const }, 'unknown-format'],
  ])('never allows a file %s, although it has no gap', (_what, parts, reason) => {
    const judged = decide(inspection(parts), RELEASE);
    expect(judged.verdict.decision).toBe('block');
    expect(judged.gaps).toMatchObject([{ reason }]);
  });

  it('blocks what no clause of a policy speaks for', () => {
    expect(severity({}, { name: 'empty', clauses: [] })).toBe('block');
  });

  it('takes the first clause that speaks for a finding', () => {
    const policy: Policy = {
      name: 'house',
      clauses: [{ rules: ['person/*'], peopleFrom: 10, severity: 'block' }, ...RELEASE.clauses],
    };
    expect(severity({ people: 10 }, policy)).toBe('block');
    expect(severity({ people: 9 }, policy)).toBe('warn');
    expect(severity({ rule: 'persons/name', people: 10 }, policy)).toBe('warn');
  });
});
