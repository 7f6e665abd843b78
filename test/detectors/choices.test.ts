import { describe, expect, it } from 'vitest';
import { listsChoices } from '../../src/detectors/choices.js';
import type { Cell } from '../engine/contents.js';
import { judged, PEOPLE, withPeople } from './tables.js';

type Rows = readonly (readonly Cell[])[];

const offers = (rows: Rows): boolean => {
  const { profile, readings } = judged(rows);
  return listsChoices(profile, readings);
};
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June'];
const OFFENCES = [
  'Burglary dwelling',
  'Common assault',
  'Criminal damage',
  'Harassment',
  'Theft from motor vehicle',
  'Arson',
];

describe('words to choose from', () => {
  it.each<[string, Rows]>([
    ['yes and no', [['Yes'], ['No'], ['Not recorded']]],
    ['offences that are told beside people', ['Rape', 'Domestic abuse', 'Stalking', 'Arson'].map((word) => [word])],
    ['months', MONTHS.map((month) => [month])],
    ['offences beside months', OFFENCES.map((offence, row) => [offence, MONTHS[row]!])],
    ['offences told with an age', ['Rape of a female aged 16 or over', 'Arson', 'Theft'].map((word) => [word])],
    ['ranks', ['Constable', 'Sergeant', 'Inspector', 'Chief Inspector', 'Superintendent'].map((rank) => [rank])],
    ['stations', ['Strand Road', 'Castle Hill', 'Harbour Way', 'Mill Lane', 'Northgate'].map((station) => [station])],
  ])('are %s', (_name, rows) => {
    expect(offers(rows)).toBe(true);
  });

  it.each<[string, Rows]>([
    ['a single remark', [['This sheet is hidden']]],
    ['two words', [['North'], ['South']]],
    ['surnames', PEOPLE.map(([surname]) => [surname])],
    ['forenames', PEOPLE.map(([, forename]) => [forename])],
    ['names in full', PEOPLE.map(([surname, forename]) => [`${forename} ${surname}`])],
    ['surnames beside months', PEOPLE.map(([surname], row) => [MONTHS[row % 6]!, surname])],
    ['staff', withPeople(['Surname', 'Initials'], (surname, forename) => [surname, forename[0]!])],
    ['words beside figures', OFFENCES.map((offence, row) => [offence, row * 17])],
    ['words that come again', [...OFFENCES, ...OFFENCES].map((offence) => [offence])],
    ['codes', ['AB1203', 'AB1204', 'CD7781', 'EF9024', 'GH4410'].map((code) => [code])],
    ['addresses', MONTHS.map((_month, row) => [`${row + 13} Acacia Avenue, Antrim`])],
    ['e-mail addresses', PEOPLE.map(([surname]) => [`${surname}@example.org`])],
    ['remarks', MONTHS.map((month) => [`He was moved in ${month} after what she said about the night shift`])],
    ['days', MONTHS.map((_month, row) => [new Date(Date.UTC(2023, row, 3))])],
  ])('are not %s', (_name, rows) => {
    expect(offers(rows)).toBe(false);
  });
});
