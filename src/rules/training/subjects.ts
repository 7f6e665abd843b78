import { pick } from '../../detectors/names/training/random.js';
import type { RuleId } from '../../model/catalogue.js';
import * as make from './numbers.js';
import { digits, letters, type Write, whole } from './numbers.js';
import {
  account,
  boxed,
  crime,
  FORCES,
  HOSTS,
  insurance,
  mobile,
  NAMES,
  pairs,
  SURNAMES,
  sortCode,
  spaced,
  suffix,
} from './spellings.js';

/** One rule as it is measured: how its values are written and what is written beside them. */
export interface Subject {
  readonly rule: RuleId;
  readonly write: Write;
  /** Words that name the value; empty where the frames of its own do. */
  readonly words: readonly string[];
  /** Frames of its own, `<>` for the value. */
  readonly frames?: readonly string[];
  /** Rules whose values its frames hold too. */
  readonly beside?: readonly RuleId[];
  /** It is told without a word too. */
  readonly alone?: Write;
}

export const SUBJECTS: readonly Subject[] = [
  {
    rule: 'person/national-insurance-number',
    write: boxed(insurance),
    alone: (random) => pairs(random) + pick([` ${suffix(random)}`, ` ${suffix(random)}`, ''], random),
    words: ['NI number', 'NINO', 'National Insurance no.', 'Nat. Ins. No', 'N.I. No.', 'NI'],
  },
  {
    rule: 'person/nhs-number',
    write: boxed(spaced(make.nhsNumber, [3, 3, 4], ['', ' ', '-', '.', '  '])),
    alone: spaced(make.nhsNumber, [3, 3, 4], [' ', '-']),
    words: ['NHS number', 'NHS no.', 'NHS No', 'Patient NHS number'],
  },
  {
    rule: 'person/health-and-care-number',
    write: spaced(make.healthAndCareNumber, [3, 3, 4], ['', ' ', '-']),
    alone: spaced(make.healthAndCareNumber, [3, 3, 4], [' ', '-']),
    words: ['H&C number', 'Health and Care Number', 'HCN', 'H&C No.'],
  },
  {
    rule: 'person/chi-number',
    write: boxed(spaced(make.chiNumber, [6, 4], ['', ' ', '-'])),
    words: ['CHI', 'CHI number', 'CHI No.', 'Community Health Index number'],
  },
  { rule: 'case/pnc-id', write: make.pncId, alone: make.pncId, words: ['PNC ID', 'PNCID', 'PNC No', 'PNC'] },
  { rule: 'case/cro-number', write: make.croNumber, alone: make.croNumber, words: ['CRO', 'CRO number', 'CRO No.'] },
  {
    rule: 'case/arrest-summons-number',
    write: make.arrestSummonsNumber,
    alone: make.arrestSummonsNumber,
    words: ['ASN', 'Arrest/Summons No', 'arrest summons number'],
  },
  {
    rule: 'person/payment-card',
    write: spaced(make.paymentCard, [4, 4, 4, 4], ['', ' ', '-']),
    alone: spaced(make.paymentCard, [4, 4, 4, 4], [' ', '-']),
    words: ['card number', 'Visa', 'Mastercard', 'credit card no.', 'debit card'],
  },
  {
    rule: 'person/bank-account',
    write: spaced(make.iban, [4, 4, 4, 4, 4, 2], ['', ' ']),
    alone: spaced(make.iban, [4, 4, 4, 4, 4, 2], ['', ' ']),
    words: ['IBAN', 'bank account'],
  },
  {
    rule: 'person/bank-account',
    write: (random) =>
      `${sortCode(random)} ${pick(['', 'a/c ', 'account ', 'Account No: '], random)}${account(random)}`,
    words: [],
    frames: ['Sort code <>', 'bank: <>', 'Paid into <> at the bank', 'Bank details <>'],
  },
  {
    rule: 'person/driving-licence',
    write: spaced(make.driverNumber, [5, 6, 5], ['', ' ']),
    alone: make.driverNumber,
    words: ['Driver number', 'driving licence no.', 'Licence No', 'DVLA driver no'],
  },
  {
    rule: 'person/passport',
    write: (random) => `${whole(1, 9, random)}${digits(8, random)}`,
    words: ['Passport no.', 'passport number', 'Passport', 'British passport'],
  },
  {
    rule: 'person/vehicle-registration',
    write: make.plate,
    words: ['VRM', 'vehicle reg', 'Reg. No', 'Registration mark', 'number plate', 'index no'],
  },
  {
    rule: 'person/date-of-birth',
    write: (random) => make.day(1935, 2012, random),
    words: ['DOB', 'D.O.B.', 'Date of birth', 'born', 'Date of Birth'],
  },
  { rule: 'person/phone', write: mobile, alone: mobile, words: ['Mobile', 'Mob', 'Tel', 'contact number', 'Home tel'] },
  {
    rule: 'person/email',
    write: (random) => `${pick(NAMES, random)}@${pick(HOSTS, random)}`,
    alone: (random) => `${pick(NAMES, random)}@${pick(HOSTS, random)}`,
    words: ['Email', 'E-mail address', 'contact'],
  },
  {
    rule: 'person/address',
    write: make.streetAddress,
    words: [],
    frames: [
      'home address: <>',
      'She lives at <>, Newry',
      'He was resident at <>.',
      'Address of the victim: <>',
      'my address is <>',
      'moved to <> in May',
      'Next of kin, <>',
    ],
  },
  {
    rule: 'person/postcode',
    write: make.postcode,
    alone: make.postcode,
    words: ['Postcode', 'post code', 'Home postcode'],
  },
  {
    rule: 'person/ip-address',
    write: (random) =>
      `${pick(['81', '86', '109', '146', '195', '212'], random)}.${whole(100, 250, random)}.${whole(1, 250, random)}.${whole(2, 250, random)}`,
    words: ['IP address', 'IP', 'Client IP', 'source ip'],
  },
  {
    rule: 'person/coordinates',
    write: (random) =>
      `5${whole(0, 7, random)}.${digits(5, random)}${pick([', ', ',', ' '], random)}-${whole(0, 7, random)}.${digits(5, random)}`,
    alone: (random) => `5${whole(0, 7, random)}.${digits(5, random)}, -${whole(0, 7, random)}.${digits(6, random)}`,
    words: ['Lat/long', 'Location', 'GPS'],
  },
  {
    rule: 'person/username',
    write: (random) => pick(NAMES, random),
    words: [],
    frames: [
      'C:\\Users\\<>\\Documents\\foi.xlsx',
      '/Users/<>/Desktop/list.csv',
      'file:///C:/Users/<>/AppData/Local',
      '\\\\srv01\\home\\<>\\My Documents',
    ],
  },
  {
    rule: 'person/pay-number',
    write: (random) => digits(whole(5, 8, random), random).replace(/^0/u, '3'),
    words: [
      'Pay number',
      'Payroll No.',
      'Employee ID',
      'Staff number',
      'personnel no',
      'SAP ID',
      'Emp. No.',
      'Assignment number',
    ],
  },
  {
    rule: 'person/service-number',
    write: (random) => `${whole(1, 9, random)}${digits(4, random)}`,
    words: ['Service number', 'Service No.', 'force number', 'PSI', 'FIN', 'Svc No'],
  },
  {
    rule: 'person/warrant-number',
    write: (random) => `${whole(1, 2, random)}${digits(5, random)}`,
    words: ['Warrant number', 'Warrant No.', 'warrant card number'],
  },
  {
    rule: 'person/collar-number',
    write: (random) => `${whole(1, 9, random)}${digits(whole(1, 3, random), random)}`,
    words: ['Collar number', 'Collar No.', 'shoulder number', 'epaulette no', 'badge number'],
  },
  {
    rule: 'person/collar-number',
    beside: ['person/rank'],
    write: (random) => `${whole(1, 9, random)}${digits(3, random)}`,
    words: [],
    frames: SURNAMES.flatMap((name) => [`PC <> ${name}`, `Sgt <> ${name} attended`, `statement of DC <> ${name}`]),
  },
  {
    rule: 'person/rank',
    beside: ['person/collar-number'],
    write: (random) =>
      pick(
        [
          'PC',
          'DC',
          'Sgt',
          'Inspector',
          'DS',
          'Detective Constable',
          'T/DI',
          'A/Sgt',
          'Chief Inspector',
          'Special Constable',
          'PCSO',
        ],
        random,
      ),
    words: [],
    frames: SURNAMES.flatMap((name) => [`<> ${name}`, `interviewed by <> ${name}.`, `<> 4417 ${name}`]),
  },
  {
    rule: 'person/vetting-level',
    write: (random) =>
      pick(['SC', 'DV', 'CTC', 'MV', 'RV', 'NPPV2', 'NPPV Level 3', 'NPPV 2 (F)', 'eSC', 'BPSS'], random),
    words: ['Vetting level', 'Vetting', 'Clearance'],
    frames: ['cleared to <>', 'holds <> clearance', 'vetted to <> level'],
  },
  {
    rule: 'case/crime-reference',
    write: crime,
    alone: crime,
    words: ['Crime ref', 'Crime number', 'Occurrence No.', 'Incident no'],
  },
  {
    rule: 'case/custody-reference',
    write: (random) => `${pick(FORCES, random)}${letters(2, random)}/${digits(4, random)}/${whole(15, 24, random)}`,
    alone: (random) => `${pick(FORCES, random)}${letters(2, random)}/${digits(4, random)}/${whole(15, 24, random)}`,
    words: ['Custody ref', 'Custody record number', 'custody no.'],
  },
  {
    rule: 'case/unique-reference-number',
    write: (random) => `${pick(FORCES, random)}${letters(2, random)}${digits(5, random)}${whole(15, 24, random)}`,
    words: ['URN', 'PTIURN', 'CPS URN', 'Case URN'],
  },
  {
    rule: 'case/prisoner-number',
    write: (random) => `A${digits(4, random)}${letters(2, random)}`,
    words: ['Prisoner number', 'NOMS No.', 'prison no', 'NOMIS'],
  },
  {
    rule: 'case/operation-name',
    write: (random) => pick(['Fernhill', 'Larkspur', 'Gritstone', 'Tamarisk', 'Cormorant', 'Yellowhammer'], random),
    words: [],
    frames: [
      'Operation <>',
      'arrests under Operation <> in May',
      'OPERATION <> was set up',
      'officers on Op <> seized',
    ],
  },
  {
    rule: 'marking/protective',
    write: (random) =>
      pick(
        [
          'OFFICIAL-SENSITIVE',
          'OFFICIAL - SENSITIVE - PERSONAL',
          'OFFICIAL: SENSITIVE',
          'SECRET',
          'TOP SECRET',
          'SECRET - UK EYES ONLY',
          'RESTRICTED - STAFF',
          'CONFIDENTIAL',
          'OFFICIAL-SENSITIVE COMMERCIAL',
          'PROTECT - PERSONAL',
        ],
        random,
      ),
    words: [],
    frames: [
      '<>',
      'Page 2\n<>\nMinutes of the meeting',
      '<>\nDistribution list',
      'Classification: <>',
      'Marking: <>\n',
    ],
  },
];
