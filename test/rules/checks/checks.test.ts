import { describe, expect, test } from 'vitest';
import { CHECKS } from '../../../src/rules/checks/index.js';

const LETTERS = 'ZABCDEFGHJKLMNPQRTUVWXY';
const modulus23 = (digits: string): string => LETTERS[Number(BigInt(digits) % 23n)]!;

/** A ten-digit number with its check digit; undefined where the check digit would be 10. */
function modulus11(nine: string): string | undefined {
  const sum = [...nine].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? undefined : `${nine}${check}`;
}

function numbersFrom(first: number, step: number, count: number): string[] {
  const found: string[] = [];
  for (let value = first; found.length < count; value += step) {
    const number = modulus11(String(value).padStart(9, '0'));
    if (number) found.push(number);
  }
  return found;
}

const changed = (value: string): string => `${value.slice(0, -1)}${(Number(value.slice(-1)) + 1) % 10}`;

const TABLE: Readonly<Record<string, { good: readonly string[]; bad: readonly string[] }>> = {
  'nhs-number': {
    good: ['943 476 5919', ...numbersFrom(400_000_137, 3_100_051, 20)],
    bad: [
      ...numbersFrom(400_000_137, 3_100_051, 20).map(changed),
      ...numbersFrom(100_000_137, 3_100_051, 10),
      ...numbersFrom(320_000_137, 3_100_051, 10),
      '987 654 4321',
      '4444444444',
      '401023213',
      '',
    ],
  },
  'health-and-care-number': {
    good: numbersFrom(320_000_011, 3_100_051, 20),
    bad: [
      ...numbersFrom(320_000_011, 3_100_051, 20).map(changed),
      ...numbersFrom(300_000_011, 800_051, 10),
      ...numbersFrom(400_000_011, 3_100_051, 10),
      '3333333333',
    ],
  },
  'chi-number': {
    good: ['010190', '290296', '311262', '150788', '300604'].flatMap((birth) =>
      ['123', '456', '789', '135', '246'].map((serial) => modulus11(birth + serial)).filter((n) => n !== undefined),
    ),
    bad: ['310290', '001290', '320190', '010090', '011390', '300290', '310490'].flatMap((birth) =>
      ['123', '456', '789', '135', '246'].map((serial) => modulus11(birth + serial)).filter((n) => n !== undefined),
    ),
  },
  'pnc-id': {
    good: [
      '2003/0062845E',
      '2001/0171310W',
      '79/163001B',
      ...['1', '77', '4321', '1234567'].map((serial) => `19/${serial}${modulus23(`19${serial.padStart(7, '0')}`)}`),
    ],
    bad: [
      '2003/0062845F',
      '2001/0171310A',
      '79/163001I',
      '79/163001',
      '1979/E',
      '79-163001B',
      '179/163001B',
      '',
      'A/1B',
    ],
  },
  'cro-number': {
    good: [
      '265416/21G',
      ...['3', '123', '98765'].map((serial) => `${serial}/97${modulus23(`97${serial.padStart(6, '0')}`)}`),
      `SF93/12345${modulus23('9312345')}`,
    ],
    bad: [
      '265416/21H',
      '265416/21',
      '2654161/21G',
      'SF93/12345',
      'SF/12345A',
      '265416-21G',
      '',
      '/21G',
      '265416/2021G',
    ],
  },
  'arrest-summons-number': {
    good: [
      `12/01TL/01/123456${modulus23('01011200000123456')}`,
      `2152AB0000007654321${modulus23('52002100007654321')}`,
      `08/B7CD/01/12${modulus23('010800000000012')}`,
    ],
    bad: ['12/01TL/01/123456', '12/01TL/01', `12/01TL/01/123456${modulus23('01011200000123457')}`, '', '12/01TL/01/A'],
  },
  iban: {
    good: [
      'GB29 NWBK 6016 1331 9268 19',
      'DE89370400440532013000',
      'IE29AIBK93115212345678',
      'FR1420041010050500013M02606',
    ],
    bad: ['GB29 NWBK 6016 1331 9268 18', 'GB29NWBK60161331926', 'XX89370400440532013000', 'DE88370400440532013000', ''],
  },
  'bank-account': {
    good: ['12-34-56 12345678', 'GB29NWBK60161331926819'],
    bad: ['00-00-00 00000000', 'GB29NWBK60161331926818'],
  },
  'payment-card': {
    good: ['4111 1111 1111 1111', '5555555555554444', '378282246310005', '6011-1111-1111-1117', '4222222222222'],
    bad: ['4111 1111 1111 1112', '4444444444444444', '1000000000000008', '41111111', '9111111111111111', ''],
  },
  'national-insurance-number': {
    good: ['AB123456C', 'ce 12 34 56', 'JG-10-37-59-A', 'WM908070'],
    bad: [
      'QQ123456C',
      'BG123456A',
      'GB123456A',
      'ZZ123456D',
      'DA123456B',
      'AO123456C',
      'AB123456E',
      'AB111111C',
      'AB12345C',
    ],
  },
  'driver-number': {
    good: ['MORGA657054SM9IJ', 'LEE99802155J99CD', 'SMITH 711024 JA9AB', 'JONES861103AB9PQ'],
    bad: [
      'MORGA637054SM9IJ',
      'MORGA657994SM9IJ',
      'MO9GA657054SM9IJ',
      'MORGA650054SM9IJ',
      'MORGA657004SM9IJ',
      'MORGA',
      '',
    ],
  },
  postcode: {
    good: ['BT9 6AB', 'SW1A 1AA', 'M1 1AE', 'w1a0ax', 'GY1 1AA', 'DN55 1PT'],
    bad: ['BT9', 'ZZ1 1AA', 'QX9 9ZZ', 'B33 8TI', 'AA1 1KV', 'BT9 6', 'SW1A', '', 'BT999 6AB'],
  },
  address: {
    good: ['14 Ballymena Road', '14 Ballymena Road, Antrim BT41 4QE'],
    bad: ['14 Ballymena Road, Antrim ZZ41 4QE'],
  },
  'birth-date': {
    good: [
      '01/02/1980',
      '29.02.2000',
      '1.2.80',
      '3rd May 1991',
      '12-MAR-75',
      '1975-03-12',
      'May 3, 1964',
      '31/12/1900',
    ],
    bad: [
      '31/02/1980',
      '29/02/1999',
      '00/01/1980',
      '12/13/1980',
      '12/03/1899',
      '12/03/2045',
      '1975-13-01',
      'May 1964',
      '12 Foo 1980',
      '',
    ],
  },
  phone: {
    good: [
      '07700 900123',
      '+44 (0)7700 900456',
      '020 7946 0958',
      '028 9065 0222',
      '0800 555 111',
      '7700900123',
      '01632 960123',
    ],
    bad: ['0770 0900', '01230012345', '0000000000', '07700 9001', '101', '1234567', '', '99999999999'],
  },
  'ip-address': {
    good: ['203.0.113.45', '192.168.1.12', '10.1.2.3', '81.134.202.29'],
    bad: [
      '2.1.0.4',
      '1.2.3.4',
      '256.1.1.1',
      '127.0.0.1',
      '0.0.0.0',
      '255.255.255.0',
      '12.34.56.78',
      '01.02.03.104',
      '10.1.2',
      '',
    ],
  },
  'british-position': {
    good: ['54.59728, -5.93012', '51.507351,-0.127758', '///filled.count.soap'],
    bad: ['48.85661, 2.35222', '40.71278, -74.00594', '54.59728', '99.12345, -5.93012', ''],
  },
};

test('every check is tested here', () => {
  expect(Object.keys(TABLE).sort()).toEqual(Object.keys(CHECKS).sort());
});

describe.each(Object.entries(TABLE))('%s', (name, { good, bad }) => {
  const check = CHECKS[name]!;
  test.each(good)('accepts %s', (value) => expect(check(value)).toBe(true));
  test.each(bad)('refuses %s', (value) => expect(check(value)).toBe(false));
});

test('the ranges of the three health services do not overlap', () => {
  for (const number of numbersFrom(320_000_011, 5_100_051, 90)) {
    expect(CHECKS['nhs-number']!(number) && CHECKS['health-and-care-number']!(number)).toBe(false);
  }
});

test('one random ten-digit number in eleven passes, not more', () => {
  let passed = 0;
  for (let value = 4_000_000_000; value < 4_000_011_000; value++) if (CHECKS['nhs-number']!(String(value))) passed++;
  expect(passed).toBeLessThanOrEqual(1000);
  expect(passed).toBeGreaterThan(800);
});
