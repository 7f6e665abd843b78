import { describe, expect, it } from 'vitest';
import { Findings } from '../../src/engine/findings.js';
import { HiddenPlaces, type PlaceOf } from '../../src/engine/hidden-places.js';
import { NumberMemory } from '../../src/engine/number-memory.js';
import { VisibleValues } from '../../src/engine/visible-values.js';
import type { RuleId } from '../../src/model/catalogue.js';

const NOTE: PlaceOf = { concealed: { carrier: 'comment', by: ['comment'] }, at: {}, format: 'docx' };

function peopleOf(told: readonly (readonly [RuleId, number | undefined])[]): number | undefined {
  const places = new HiddenPlaces();
  places.addText(NOTE, 'a note', 'a note');
  for (const [rule, identity] of told) places.addPerson(NOTE, rule, identity);
  const findings = new Findings(new Map(), false);
  places.report(findings, new VisibleValues(new NumberMemory()));
  return findings.finish(Buffer.alloc(32))[0]?.people;
}

describe('people of a hidden place', () => {
  it.each<[string, readonly (readonly [RuleId, number | undefined])[], number | undefined]>([
    ['nobody', [], undefined],
    ['somebody who cannot be told apart', [['person/address', undefined]], undefined],
    ['a person by name', [['person/name', 1]], 1],
    [
      'the same person twice',
      [
        ['person/name', 1],
        ['person/name', 1],
      ],
      1,
    ],
    [
      'two people',
      [
        ['person/name', 1],
        ['person/name', 2],
      ],
      2,
    ],
    [
      'a person by name and day of birth',
      [
        ['person/name', 1],
        ['person/date-of-birth', 2],
      ],
      1,
    ],
    [
      'a person by name and two numbers',
      [
        ['person/name', 1],
        ['person/phone', 2],
        ['person/phone', 3],
      ],
      2,
    ],
  ])('are %s', (_name, told, people) => {
    expect(peopleOf(told)).toBe(people);
  });
});
