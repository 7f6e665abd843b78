import { describe, expect, it } from 'vitest';
import type { Cell } from '../engine/contents.js';
import { claimed, cycle, judged, PEOPLE, readingsOf, withPeople } from './tables.js';

type Rows = readonly (readonly Cell[])[];

const full = (surname: string, forename: string): string => `${forename} ${surname}`;
const mail = (surname: string, forename: string, at: string): string => `${forename}.${surname}@${at}`.toLowerCase();
const POSTCODES = ['BT9 6AB', 'NR2 3AB', 'LS6 2DT', 'DE22 1FX', 'G41 2QL', 'DH1 4RP', 'CF11 9HW', 'BT14 7QP'];

describe('named people', () => {
  it.each<[string, Rows]>([
    [
      'names and e-mail addresses',
      withPeople(['Name', 'Email'], (surname, forename) => [
        full(surname, forename),
        mail(surname, forename, 'example.org'),
      ]),
    ],
    [
      'those who complained, and of what',
      withPeople(['Complaint', 'Complainant', 'Email', 'Handled as'], (surname, forename, row) => [
        `C/${row + 310}`,
        full(surname, forename),
        mail(surname, forename, 'gmail.com'),
        'Incivility',
      ]),
    ],
    [
      'an address split over columns',
      withPeople(['Applicant', 'House', 'Town', 'Postcode'], (surname, forename, row) => [
        full(surname, forename),
        row + 3,
        'Antrim',
        POSTCODES[row]!,
      ]),
    ],
    [
      'claimants and what they were paid',
      withPeople(['Claimant', 'Miles', 'Amount'], (surname, forename, row) => [
        `${forename[0]} ${surname}`,
        row * 7 + 10,
        row * 3.15 + 4.5,
      ]),
    ],
    ['surnames beside forenames and nothing else', withPeople(['Surname', 'Forename'], (...name) => name.slice(0, 2))],
    [
      'names beside a figure',
      withPeople(['Name', 'Days'], (surname, forename, row) => [full(surname, forename), row * 11]),
    ],
    [
      'private addresses alone',
      withPeople(['Email address'], (surname, forename) => [mail(surname, forename, 'hotmail.co.uk')]),
    ],
    [
      'addresses that spell names',
      withPeople(['E-mail'], (surname, forename) => [mail(surname, forename, 'northshire.example.org')]),
    ],
  ])('are %s', (_name, rows) => {
    const { claims } = judged(rows);
    expect(claims).toMatchObject([{ rule: 'dataset/row-level-data', people: PEOPLE.length }]);
  });

  it('leave what says more of them to the detectors of lists', () => {
    const rows = withPeople(['Surname', 'Initials', 'Rank'], (surname, forename, row) => [
      surname,
      forename[0]!,
      cycle(['Constable', 'Sergeant'], row),
    ]);
    expect(claimed(rows)).toEqual(['dataset/staff-list']);
  });

  it.each<[string, Rows]>([
    [
      'four people',
      withPeople(['Claimant', 'Miles'], (surname, forename, row) => [full(surname, forename), row]).slice(0, 5),
    ],
    [
      'councillors and their allowances',
      withPeople(['Councillor', 'Basic allowance', 'Travel'], (surname, forename, row) => [
        `Cllr ${full(surname, forename)}`,
        12_000,
        row * 31,
      ]),
    ],
    [
      'councillors and their addresses',
      withPeople(['Name', 'Party', 'Email'], (surname, forename) => [
        full(surname, forename),
        'Green',
        mail(surname, forename, 'example.org'),
      ]),
    ],
    [
      'judges and their cases',
      withPeople(['Court', 'Judge', 'Cases'], (surname, _forename, row) => ['Crown Court', `HHJ ${surname}`, row * 9]),
    ],
    [
      'ministers and whom they met',
      withPeople(['Minister', 'Organisation', 'Purpose'], (surname, forename) => [
        full(surname, forename),
        'A federation',
        'Policing',
      ]),
    ],
    [
      'those who wrote books',
      withPeople(['Title', 'Author', 'Loans'], (surname, forename, row) => [
        `Volume ${row}`,
        full(surname, forename),
        row * 12,
      ]),
    ],
    [
      'who can be asked about a contract',
      withPeople(['Supplier', 'Contact', 'Email'], (surname, forename) => [
        'Acorn Ltd',
        full(surname, forename),
        mail(surname, forename, 'acorn.example'),
      ]),
    ],
    [
      'clerks of parishes',
      withPeople(['Parish', 'Clerk', 'Email'], (surname, forename, row) => [
        `Parish ${row}`,
        full(surname, forename),
        mail(surname, forename, 'gmail.com'),
      ]),
    ],
    [
      'a planning register',
      withPeople(['Application number', 'Applicant', 'Proposal', 'Postcode'], (surname, forename, row) => [
        `23/0${row}10/FUL`,
        full(surname, forename),
        'Porch',
        POSTCODES[row]!,
      ]),
    ],
    [
      'the same two who deal with all',
      withPeople(['Request', 'Name'], (_surname, _forename, row) => [
        `FOI ${row}`,
        cycle(['Ada Okafor', 'Jane Whitcombe'], row),
      ]),
    ],
    [
      'mailboxes of offices',
      [
        ['Email'],
        ...['foi', 'press.office', 'planning', 'licensing.team', 'data.protection', 'contact.centre'].map(
          (box): Cell[] => [`${box}@example.org`],
        ),
      ],
    ],
    [
      'forenames and how often they were given',
      withPeople(['Name', 'Count'], (_s, forename, row) => [forename, row * 40]),
    ],
    [
      'accounts in a script without capitals',
      ['贷款', '利息', '收入', '存款', '应计', '个人'].map((account, row) => [account, `${account}入`, row * 12]),
    ],
    ['streets', withPeople(['Street', 'Faults'], (surname, forename, row) => [`${forename} ${surname} Way`, row])],
  ])('are not %s', (_name, rows) => {
    expect(claimed(rows)).not.toContain('dataset/row-level-data');
  });
});

describe('names under headers that say nothing', () => {
  it.each([
    [['C1', 'C2', 'C3']],
    [['Column1', 'Column2', 'Column3']],
    [['Unnamed: 0', 'Unnamed: 1', 'Unnamed: 2']],
    [['NACHN', 'VORNA', 'TRFGR']],
    [['Cyfenw', 'Enw cyntaf', 'Rheng']],
    [['ZZPN1', 'ZZPN2', 'ZZPN3']],
  ])('are read under %s', (header) => {
    const rows = withPeople(header, (surname, forename, row) => [surname, forename[0]!, `R0${row}`]);
    expect(
      readingsOf(rows)
        .slice(0, 2)
        .map((reading) => reading.replace('forename', 'initials')),
    ).toEqual(['name: surname', 'name: initials']);
  });

  it('are told from ranks of two letters', () => {
    const rows = withPeople([], (surname, forename, row) => [
      surname.toUpperCase(),
      forename[0]!,
      cycle(['PC', 'DC', 'PC', 'CI', 'PCSO'], row),
      41_000 + row * 7,
    ]);
    expect(readingsOf(rows).slice(0, 3)).toEqual(['name: surname', 'name: initials', 'rank']);
  });

  it.each([[['Town', 'Region', 'Sites']], [['Hospital', 'Site', 'Beds']], [['Ward', 'Code', 'Calls']]])(
    'are not read under %s',
    (header) => {
      const rows = withPeople(header, (surname, forename, row) => [surname, forename[0]!, row * 12]);
      expect(
        readingsOf(rows)
          .slice(0, 2)
          .filter((reading) => reading.startsWith('name')),
      ).toEqual([]);
    },
  );
});
