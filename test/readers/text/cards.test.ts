import { describe, expect, it } from 'vitest';
import { beginsCards, peopleOfCards, unfolded } from '../../../src/readers/text/cards.js';

const linesOf = (...texts: readonly string[]) => texts.map((text, index) => ({ text, number: index + 1 }));
const card = (...lines: readonly string[]): readonly string[] => ['BEGIN:VCARD', ...lines, 'END:VCARD'];
const rowsOf = (...texts: readonly string[]) =>
  [...peopleOfCards(unfolded(linesOf(...texts)))].flatMap((rows) =>
    rows.map(({ fields }) => fields.filter((field) => field !== '')),
  );

describe('a file of cards', () => {
  it.each<[string, boolean]>([
    ['BEGIN:VCARD\r\nVERSION:3.0', true],
    ['\n begin:vcalendar\n', true],
    ['BEGIN:VCARDS\n', false],
    ['Dear Sir,\nBEGIN:VCARD\n', false],
    ['BEGIN:VTIMEZONE\n', false],
  ])('%j', (start, expected) => {
    expect(beginsCards(start)).toBe(expected);
  });
});

describe('lines of cards', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['that go on after a blank', ['NOTE:born in Nor', ' thgate', 'TEL:1'], ['NOTE:born in Northgate', 'TEL:1']],
    ['that go on after a tab', ['NOTE:a', '\tb'], ['NOTE:ab']],
    ['whose blank belongs to the words', ['NOTE:born', '  here'], ['NOTE:born here']],
    [
      'encoded',
      ['FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Zo=C3=AB Marsh'],
      ['FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Zoë Marsh'],
    ],
    ['encoded over lines', ['N;QUOTED-PRINTABLE:Mar=', 'sh;Zo=C3=', '=AB'], ['N;QUOTED-PRINTABLE:Marsh;Zoë']],
    ['with a sign that only looks encoded', ['NOTE:x=C3=AB'], ['NOTE:x=C3=AB']],
    ['that end in such a sign', ['NOTE:x=', 'TEL:1'], ['NOTE:x=', 'TEL:1']],
    ['in Latin 1', ['FN;ENCODING=QUOTED-PRINTABLE:Zo=EB'], ['FN;ENCODING=QUOTED-PRINTABLE:Zoë']],
  ])('%s', (_name, lines, expected) => {
    expect([...unfolded(linesOf(...lines))].map(({ text }) => text)).toEqual(expected);
  });

  it('bear the number of the first', () => {
    expect([...unfolded(linesOf('NOTE:a', ' b', 'TEL:1'))].map(({ number }) => number)).toEqual([1, 3]);
  });
});

describe('people of cards', () => {
  it.each<[string, readonly string[], readonly (readonly string[])[]]>([
    [
      'with all that a card tells',
      card(
        'FN:Zoë Marsh',
        'TEL;TYPE=home:020 7946 0018',
        'item1.EMAIL:zoe@a.example',
        'BDAY:1980-05-01',
        'ADR:;;1 Mill Lane;Northgate;;NG1 1AA;',
      ),
      [['Zoë Marsh', '020 7946 0018', 'zoe@a.example', '1980-05-01', '1 Mill Lane, Northgate, NG1 1AA']],
    ],
    ['by a name in parts', card('N:Marsh;Zoë;;Dr;', 'TEL:1'), [['Marsh, Zoë', '1']]],
    ['by the full name before it', card('N:Marsh;Zoë;;;', 'FN:Zoë Marsh'), [['Zoë Marsh']]],
    ['one after the other', [...card('FN:Ann Oak'), ...card('FN:Ben Ash')], [['Ann Oak'], ['Ben Ash']]],
    ['with escaped signs', card('FN:Oak\\, Ann'), [['Oak, Ann']]],
    [
      'who are asked',
      ['BEGIN:VCALENDAR', 'ATTENDEE;ROLE=REQ;CN="Oak, Ann":mailto:ann@a.example'],
      [['Oak, Ann', 'ann@a.example']],
    ],
    ['who ask', ['BEGIN:VCALENDAR', 'ORGANIZER;CN=Ben Ash:MAILTO:ben@a.example'], [['Ben Ash', 'ben@a.example']]],
    ['not of an event without any', ['BEGIN:VCALENDAR', 'SUMMARY:Board', 'DTSTART:20240501'], []],
    ['not of an empty card', card('VERSION:3.0', 'REV:2024'), []],
    ['of a card that breaks off', ['BEGIN:VCARD', 'FN:Ann Oak'], [['Ann Oak']]],
  ])('%s', (_name, lines, expected) => {
    expect(rowsOf(...lines)).toEqual(expected);
  });
});
