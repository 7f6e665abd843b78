import { beforeAll, describe, expect, it } from 'vitest';
import type { Concealment, GapReason } from '../../src/model/catalogue.js';
import type { Inspection } from '../../src/model/report.js';
import { builtInRules } from '../../src/rules/load.js';
import { FIXTURES } from './fixtures.js';
import { inspectorWith } from './inspector.js';

/** Rule ids of the contract that spreadsheets, text files, mails and pictures can show. Other formats bring theirs with their readers. */
const PROMISED = {
  hidden: [
    'sheet',
    'row',
    'column',
    'cell',
    'pivot-cache',
    'external-link',
    'data-model',
    'connection',
    'defined-name',
    'custom-xml',
    'comment',
    'text-box',
    'embedded-object',
    'macro',
    'orphan-string',
    'revision-log',
    'remote-cell',
    'chart-cache',
    'thumbnail',
    'property',
    'file-path',
    'data-validation',
    'slicer',
    'unreferenced-part',
    'protection',
    'alt-text',
    'header-footer',
    'trailing-data',
    'email-header',
    'quoted-thread',
    'exif',
    'script',
  ],
  person: [
    'name',
    'rank',
    'grade',
    'pay-number',
    'service-number',
    'collar-number',
    'warrant-number',
    'vetting-level',
    'national-insurance-number',
    'date-of-birth',
    'email',
    'phone',
    'address',
    'postcode',
    'nhs-number',
    'chi-number',
    'health-and-care-number',
    'driving-licence',
    'passport',
    'bank-account',
    'payment-card',
    'vehicle-registration',
    'username',
    'ip-address',
    'coordinates',
    'photograph',
    'special-category',
  ],
  case: [
    'crime-reference',
    'custody-reference',
    'pnc-id',
    'cro-number',
    'arrest-summons-number',
    'unique-reference-number',
    'prisoner-number',
    'operation-name',
  ],
  dataset: ['staff-list', 'case-list', 'row-level-data'],
  marking: ['protective'],
  file: ['name', 'type-mismatch', 'unreadable'],
} as const;

/** Ways of hiding that workbooks, mails and pictures know; each is produced by a fixture. */
const HIDDEN_BY: readonly Concealment[] = [
  'sheet-hidden',
  'sheet-very-hidden',
  'row-hidden',
  'row-zero-height',
  'row-filtered',
  'outline-collapsed',
  'column-hidden',
  'column-zero-width',
  'number-format',
  'same-colour',
  'tiny-font',
  'conditional-format',
  'remote',
  'cache',
  'unreferenced',
  'comment',
  'header-footer',
  'off-sheet',
  'alt-text',
  'defined-name',
  'validation',
  'property',
  'custom-xml',
  'connection',
  'email-header',
  'quoted',
  'exif',
];

/** Reasons that a file alone can give; limits, time and crashes are made by the tests of the engine. */
const GAPS: readonly GapReason[] = ['encrypted', 'damaged', 'unknown-format', 'unknown-part', 'no-text'];

/** What larger fixtures show, smaller ones show as well. */
const LARGE = 100_000;

const { rules, byId } = builtInRules();

describe('rules', () => {
  it.each(Object.entries(PROMISED).flatMap(([family, names]) => names.map((name) => `${family}/${name}` as const)))(
    '%s is one of them',
    (id) => {
      expect(byId.has(id)).toBe(true);
    },
  );

  it.each(rules)('$id says what it finds, why it matters and how to mend it', ({ words, source }) => {
    expect(words.title.trim()).not.toBe('');
    for (const text of [words.what, words.why, words.fix.any]) expect(text.split(/\s+/u).length).toBeGreaterThan(3);
    expect(source.length).toBeGreaterThan(0);
  });

  it.each(rules.filter(({ patterns }) => patterns.length > 0))('$id shows hits and near misses', ({ hits, misses }) => {
    expect(hits.length).toBeGreaterThan(0);
    expect(misses.length).toBeGreaterThanOrEqual(hits.length);
  });

  it('have ids of their own', () => {
    expect(byId.size).toBe(rules.length);
  });
});

describe('fixtures', () => {
  let inspections: readonly Inspection[];

  beforeAll(async () => {
    const inspector = inspectorWith();
    const all = [];
    for (const { path, bytes } of FIXTURES.filter((one) => one.bytes.length < LARGE))
      all.push(await inspector.inspectBytes(bytes, path));
    inspections = all;
  });

  it.each(HIDDEN_BY)('hide something by %s', (way) => {
    const showing = inspections.filter(({ findings }) => findings.some(({ hiddenBy }) => hiddenBy.includes(way)));
    expect(showing.length).toBeGreaterThan(0);
  });

  it.each(GAPS)('hold something that is not read: %s', (reason) => {
    expect(inspections.some(({ gaps }) => gaps.some((gap) => gap.reason === reason))).toBe(true);
  });

  it('lead to rules that exist', () => {
    const found = new Set(inspections.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
    expect([...found].filter((id) => !byId.has(id))).toEqual([]);
  });
});
