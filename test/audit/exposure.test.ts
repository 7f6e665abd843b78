import { describe, expect, it } from 'vitest';
import { exposureOf, HARM_WEIGHTS } from '../../src/audit/exposure.js';
import { HARMS } from '../../src/model/catalogue.js';
import type { JudgedFinding } from '../../src/model/report.js';
import { finding } from '../policy/specimen.js';

const blocking = (parts: Partial<JudgedFinding>): JudgedFinding => ({ ...finding(parts), severity: 'block', ...parts });

describe('the weight of a harm', () => {
  it('is a whole number from 1 to 5 for every kind there is', () => {
    expect(Object.keys(HARM_WEIGHTS).sort()).toEqual([...HARMS].sort());
    for (const weight of Object.values(HARM_WEIGHTS)) expect([1, 2, 3, 4, 5]).toContain(weight);
  });
});

describe('exposure', () => {
  it.each<[string, readonly JudgedFinding[], number, ReturnType<typeof exposureOf>]>([
    ['is nothing where nothing was found', [], 0, { people: 0, weight: 0 }],
    [
      'is nothing where nothing found blocks',
      [blocking({ severity: 'warn', people: 90 }), blocking({ severity: 'note', harm: 'special', people: 90 })],
      90,
      { people: 0, weight: 0 },
    ],
    ['takes people from the finding', [blocking({ people: 7 })], 7, { harm: 'name', people: 7, weight: 2 }],
    [
      'takes a finding that cannot tell people for one person',
      [blocking({ harm: 'marking', count: 30 })],
      0,
      { harm: 'marking', people: 1, weight: 2 },
    ],
    [
      'takes each number that singles somebody out for a person',
      [blocking({ harm: 'identifier', count: 30 })],
      0,
      { harm: 'identifier', people: 30, weight: 4 },
    ],
    [
      'takes few of a great harm for less than many of a small one',
      [blocking({ harm: 'special', people: 3 }), blocking({ harm: 'name', people: 100 })],
      100,
      { harm: 'name', people: 100, weight: 2 },
    ],
    [
      'takes as many of a great harm for more',
      [blocking({ harm: 'name', people: 40 }), blocking({ harm: 'special', people: 40 })],
      40,
      { harm: 'special', people: 40, weight: 5 },
    ],
    [
      'adds up different places of one harm',
      [blocking({ people: 10 }), blocking({ people: 15 })],
      25,
      { harm: 'name', people: 25, weight: 2 },
    ],
    [
      'but never to more people than the file holds',
      [blocking({ people: 10 }), blocking({ people: 10 })],
      10,
      { harm: 'name', people: 10, weight: 2 },
    ],
    [
      'never to fewer than its largest finding tells',
      [blocking({ harm: 'structure', people: 60 }), blocking({ harm: 'structure', people: 50 })],
      0,
      { harm: 'structure', people: 60, weight: 2 },
    ],
    [
      'counts somebody where a finding tells of none',
      [blocking({ harm: 'redaction', people: 0 })],
      0,
      { harm: 'redaction', people: 1, weight: 3 },
    ],
  ])('%s', (_what, findings, people, exposure) => {
    expect(exposureOf({ findings, people })).toEqual(exposure);
  });
});
