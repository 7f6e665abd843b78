import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/model/report.js';
import { decide } from '../../../src/policy/decide.js';
import { RELEASE } from '../../../src/policy/release.js';
import { causesOf } from '../../../src/reporters/causes/causes.js';
import { finding, inspection } from '../../policy/specimen.js';
import { BREACH } from '../breach.js';

/** Causes as lists of rules: `lead + also > inside`. */
function causes(findings: readonly Finding[]): string[] {
  return causesOf(decide(inspection({ findings }), RELEASE).findings).map(({ severity, lead, also, inside }) =>
    [
      severity,
      [lead, ...also].map(({ rule }) => rule).join(' + '),
      ...(inside.length > 0 ? ['>', inside.map(({ rule }) => rule).join(', ')] : []),
    ].join(' '),
  );
}

const hidden = { visibility: 'hidden', hiddenBy: ['column-hidden'], carrier: 'column' } as const;
const column = (range: string) =>
  finding({ rule: 'hidden/column', harm: 'structure', ...hidden, location: { sheet: 'A', range }, personal: true });
const name = (range: string, parts: Partial<Finding> = {}) =>
  finding({ ...hidden, location: { sheet: 'A', range }, ...parts });
const list = (range: string, parts: Partial<Finding> = {}) =>
  finding({ rule: 'dataset/staff-list', harm: 'dataset', location: { sheet: 'A', range }, ...parts });

describe('causes', () => {
  it('put a hidden sheet first, with the list on it and all that is in the list', () => {
    expect(causes(BREACH.findings)).toEqual([
      'block hidden/sheet + dataset/staff-list > person/name, person/name, person/service-number',
      'note person/rank',
    ]);
  });

  it.each<[string, readonly Finding[], readonly string[]]>([
    ['a name in a hidden column', [name('C2:C9'), column('C1:C9')], ['block hidden/column > person/name']],
    [
      'each of two hidden columns with its own',
      [name('C2:C9'), name('F2:F9', { rule: 'person/email', harm: 'contact' }), column('C1:C9'), column('F1:F9')],
      ['block hidden/column > person/name', 'block hidden/column > person/email'],
    ],
    [
      'a name in a visible list',
      [list('A1:D9', { people: 9 }), finding({ location: { sheet: 'A', range: 'A2:A9' } })],
      ['block dataset/staff-list > person/name'],
    ],
    [
      'two statements about one list',
      [list('A1:D9', { people: 9 }), list('A1:D9', { rule: 'dataset/row-level-data', people: 9 })],
      ['block dataset/staff-list + dataset/row-level-data'],
    ],
    [
      'a name in one of the comments of a sheet',
      [
        finding({
          rule: 'hidden/comment',
          harm: 'structure',
          visibility: 'hidden',
          carrier: 'comment',
          location: { sheet: 'A' },
        }),
        finding({ visibility: 'hidden', carrier: 'comment', location: { sheet: 'A', range: 'B4' } }),
      ],
      ['block hidden/comment > person/name'],
    ],
    [
      'an author among the properties',
      [
        finding({
          rule: 'hidden/property',
          harm: 'structure',
          visibility: 'hidden',
          carrier: 'property',
          location: { part: 'docProps/core.xml' },
        }),
        finding({
          visibility: 'hidden',
          carrier: 'property',
          location: { part: 'docProps/core.xml', field: 'creator' },
        }),
      ],
      ['block hidden/property > person/name'],
    ],
  ])('fold %s', (_what, findings, expected) => {
    expect(causes(findings)).toEqual(expected);
  });

  it.each<[string, readonly Finding[]]>([
    ['in another column', [name('D2:D9'), column('C1:C9')]],
    ['on another sheet', [name('C2:C9', { location: { sheet: 'B', range: 'C2:C9' } }), column('C1:C9')]],
    ['in another part', [name('C2:C9', { location: { sheet: 'A', part: 'x.xml', range: 'C2:C9' } }), column('C1:C9')]],
    [
      'in a document within',
      [name('C2:C9', { location: { trail: ['a.xlsx'], sheet: 'A', range: 'C2:C9' } }), column('C1:C9')],
    ],
    ['that everybody sees', [finding({ location: { sheet: 'A', range: 'C2:C9' } }), column('C1:C9')]],
    ['hidden in another way', [name('C2:C9', { carrier: 'cell', hiddenBy: ['same-colour'] }), column('C1:C9')]],
    ['without a place in a place with one', [name('C2:C9', { location: { sheet: 'A' } }), column('C1:C9')]],
    ['below a visible list', [list('A1:D9', { people: 9 }), finding({ location: { sheet: 'A', range: 'A20:A30' } })]],
    [
      'beside a box on a page',
      [
        finding({ rule: 'redaction/covered-text', harm: 'redaction', location: { page: 1 } }),
        finding({ location: { page: 1 } }),
      ],
    ],
    [
      'that is a marking',
      [finding({ rule: 'marking/protective', harm: 'marking', location: { sheet: 'A' } }), column('C1')],
    ],
  ])('leave alone what lies %s', (_what, findings) => {
    expect(causes(findings)).toHaveLength(findings.length);
  });

  it('are as severe as the worst finding in them, and hold each finding once', () => {
    const findings = [
      column('C1:C9'),
      name('C2:C9'),
      name('C2:C9', { rule: 'person/rank', harm: 'employment' }),
      name('Z1'),
    ];
    const [first, second, ...rest] = causesOf(decide(inspection({ findings }), RELEASE).findings);
    expect([first?.severity, second?.severity, rest]).toEqual(['block', 'block', []]);
    expect(
      [first, second].flatMap((cause) => [cause?.lead, ...(cause?.also ?? []), ...(cause?.inside ?? [])]),
    ).toHaveLength(4);
  });

  it('of thousands of findings in one place are found at once', () => {
    const findings = Array.from({ length: 4000 }, (_, at) => (at % 2 === 0 ? column(`C${at + 1}`) : name(`C${at}`)));
    const started = performance.now();
    expect(causes(findings)).toHaveLength(2000);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
