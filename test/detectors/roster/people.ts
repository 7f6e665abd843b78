import { buildRoster } from '../../../src/detectors/roster/build-roster.js';
import type { RosterPerson } from '../../../src/detectors/roster/person-forms.js';
import { Roster } from '../../../src/detectors/roster/roster.js';
import { createRosterFinder, type RosterFinder } from '../../../src/detectors/roster/roster-finder.js';

export const KEY = new TextEncoder().encode('a key that only this test knows');

export function person(surname: string, forenames = '', ...numbers: readonly string[]): RosterPerson {
  return { surname, forenames, initials: '', numbers };
}

/** People that no register holds. */
export const STAFF: readonly RosterPerson[] = [
  person('Okafor', 'Ada Grace', '41017', 'ada.okafor@example.police.uk'),
  person('Marsh', 'Thomas', '0041034'),
  person("O'Brennan", 'Siobhán', '123MD'),
  person('Smythe-Tanner', 'Jane'),
  person('van den Achterberg', 'Willem'),
  person('Long', 'May'),
  person('Begum', 'Nasreen', '204518'),
  { surname: 'Kowalski', forenames: '', initials: 'P J', numbers: [] },
];

export function rosterOf(people: readonly RosterPerson[] = STAFF): Roster {
  const { bytes } = buildRoster(people, KEY);
  return new Roster(bytes.buffer as ArrayBuffer, KEY);
}

export function finderOf(people: readonly RosterPerson[] = STAFF): RosterFinder {
  return createRosterFinder(rosterOf(people));
}
