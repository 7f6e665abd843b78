import { describe, expect, test } from 'vitest';
import { columnShape } from '../../src/rules/column-shape.js';
import { createHeaderIndex, headerWords } from '../../src/rules/column-words.js';
import { builtInRules } from '../../src/rules/load.js';

const { rules, byId } = builtInRules();
const index = createHeaderIndex(rules);
const ids = (header: string, strength?: 'exact' | 'contains') =>
  index
    .match(header)
    .filter((match) => !strength || match.strength === strength)
    .map((match) => match.rule.id);

describe('one spelling for a header', () => {
  test.each([
    ['DateOfBirth', 'date of birth'],
    ['DATE_OF_BIRTH', 'date of birth'],
    ['Date of Birth:', 'date of birth'],
    ['  date-of\nbirth ', 'date of birth'],
    ['Collar No.', 'collar number'],
    ['Collar Numbers', 'collar number'],
    ['Collar #', 'collar number'],
    ['E-Mail Addresses', 'email address'],
    ['Crime Ref', 'crime reference'],
    ['D.O.B.', 'dob'],
    ['Officer’s name', 'officer name'],
    ['Class', 'class'],
    ['', ''],
    ['***', ''],
  ])('%j is %j', (header, words) => expect(headerWords(header).join(' ')).toBe(words));
});

describe('headers that name a column', () => {
  test.each([
    ['Surname', 'person/name'],
    ['SURNAME', 'person/name'],
    ['Last_Name', 'person/name'],
    ['Officer Name', 'person/name'],
    ['DateOfBirth', 'person/date-of-birth'],
    ['D.O.B.', 'person/date-of-birth'],
    ['NI Number', 'person/national-insurance-number'],
    ['NINumber', 'person/national-insurance-number'],
    ['E-mail', 'person/email'],
    ['Collar No.', 'person/collar-number'],
    ['SHLDR NO', 'person/collar-number'],
    ['Payroll No', 'person/pay-number'],
    ['PERNR', 'person/pay-number'],
    ['Service No', 'person/service-number'],
    ['Warrant Number', 'person/warrant-number'],
    ['Rank', 'person/rank'],
    ['Vetting Level', 'person/vetting-level'],
    ['Home Address', 'person/address'],
    ['Post Code', 'person/postcode'],
    ['PNC ID', 'case/pnc-id'],
    ['ASN', 'case/arrest-summons-number'],
    ['Crime Ref No', 'case/crime-reference'],
    ['Ethnicity', 'person/special-category'],
  ] as const)('%s is exactly %s', (header, rule) => expect(ids(header, 'exact')).toContain(rule));
  test.each([
    ['Officer in case - surname', 'person/name'],
    ['Name of officer', 'person/name'],
    ['Suspect (if known)', 'person/name'],
    ['Current rank (substantive)', 'person/rank'],
    ['Victim date of birth', 'person/date-of-birth'],
    ['Claimant NI Number', 'person/national-insurance-number'],
    ['Staff No (SAP)', 'person/pay-number'],
  ] as const)('%s speaks of %s', (header, rule) => {
    expect(ids(header, 'contains')).toContain(rule);
  });
});

describe('headers that say something else', () => {
  test.each([
    ['Area Name', 'person/name'],
    ['Station name', 'person/name'],
    ['School Name', 'person/name'],
    ['Company name', 'person/name'],
    ['Product Name', 'person/name'],
    ['Filename', 'person/name'],
    ['Tournament', 'person/name'],
    ['Number of officers', 'person/name'],
    ['Officers', 'person/name'],
    ['No. of Officers', 'person/name'],
    ['VICTIMS', 'person/name'],
    ['Year of Birth', 'person/date-of-birth'],
    ['Email Count', 'person/email'],
    ['Email address', 'person/address'],
    ['Postcode District', 'person/postcode'],
    ['Ranking', 'person/rank'],
    ['IMD Rank', 'person/rank'],
    ['Number of staff', 'person/pay-number'],
    ['Service name', 'person/service-number'],
    ['Search warrant', 'person/warrant-number'],
    ['White collar crime', 'person/collar-number'],
    ['Clearance rate', 'person/vetting-level'],
    ['Number of crimes', 'case/crime-reference'],
    ['Total', 'person/name'],
    ['Year', 'person/date-of-birth'],
    ['Percentage', 'person/special-category'],
    ['2019/20', 'person/postcode'],
  ] as const)('%s is not %s', (header, rule) => expect(ids(header)).not.toContain(rule));
});

test('an exact header comes before one that contains a phrase', () => {
  expect(index.match('Email address')[0]).toMatchObject({ rule: { id: 'person/email' }, strength: 'exact' });
});

test('a rule without a shape gives none', () => {
  expect(columnShape(byId.get('person/name')!)).toBeUndefined();
  const rank = columnShape(byId.get('person/rank')!)!;
  for (const value of ['PC', 'T/DI', 'Detective Sergeant', 'Con (P/T)', ' Chief Inspector '])
    expect(rank(value)).toBe(true);
  for (const value of ['PC World', 'Manager', '12', 'DC Comics', 'Inspection', '']) expect(rank(value)).toBe(false);
});

describe('a sentence above a column', () => {
  test.each([
    ['Worksheet 2: Live births by month of occurrence, England and Wales'],
    ['Number of staff who were told of the incident and of its outcome by email'],
    ['Table 4: how long it took until an address was visited in that ward'],
  ])('%j heads nothing by a single word', (header) => expect(ids(header)).toEqual([]));
  test.each([
    ['Please give your National Insurance number if you have one', 'person/national-insurance-number'],
    ['What is the date of birth of the person you care for?', 'person/date-of-birth'],
    ['Month of occurrence', 'case/crime-reference'],
  ])('%j heads what its phrase names', (header, rule) => expect(ids(header)).toContain(rule));
});
