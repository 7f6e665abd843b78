import { pick } from '../../detectors/names/training/random.js';

// Numbers made anew with check digits of their own arithmetic, so that a fault of the checks cannot hide itself.

export type Random = () => number;
export type Write = (random: Random) => string;

export const whole = (least: number, most: number, random: Random): number =>
  least + Math.floor(random() * (most - least + 1));
export const digits = (count: number, random: Random): string =>
  Array.from({ length: count }, () => whole(0, 9, random)).join('');
export const letters = (count: number, random: Random, from = 'ABCDEFGHJKLMNPRSTVWXY'): string =>
  Array.from({ length: count }, () => pick([...from], random)).join('');
const two = (value: number): string => String(value).padStart(2, '0');

/** Digits parted by `gap` into groups of these lengths. */
export function grouped(value: string, lengths: readonly number[], gap: string): string {
  let at = 0;
  const groups: string[] = [];
  for (const length of lengths) {
    groups.push(value.slice(at, at + length));
    at += length;
  }
  return groups.join(gap);
}

export function insuranceNumber(random: Random): string {
  const prefix = pick(
    ['AE', 'BC', 'CJ', 'EK', 'GM', 'HP', 'JR', 'KT', 'LW', 'MX', 'NY', 'OB', 'PE', 'RS', 'SK', 'TH', 'WP', 'YX', 'ZL'],
    random,
  );
  return `${prefix}${digits(6, random)}`;
}

function modulus11(first: string, random: Random): string {
  for (;;) {
    const body = first + digits(9 - first.length, random);
    const sum = [...body].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
    const check = (11 - (sum % 11)) % 11;
    if (check !== 10) return `${body}${check}`;
  }
}

export const nhsNumber: Write = (random) => modulus11(pick(['4', '6', '7'], random), random);
export const healthAndCareNumber: Write = (random) => modulus11(pick(['32', '34', '37', '39'], random), random);
export const chiNumber: Write = (random) =>
  modulus11(`${two(whole(1, 28, random))}${two(whole(1, 12, random))}${digits(2, random)}`, random);

const LETTERS_23 = 'ZABCDEFGHJKLMNPQRTUVWXY';
const letter23 = (value: string): string => LETTERS_23[Number(BigInt(value) % 23n)]!;

export function pncId(random: Random): string {
  const year = String(whole(1975, 2024, random));
  const serial = String(whole(10_000, 999_999, random));
  const letter = letter23(`${year.slice(2)}${serial.padStart(7, '0')}`);
  const written = random() < 0.5 ? serial.padStart(7, '0') : serial;
  return `${random() < 0.6 ? year : year.slice(2)}/${written}${letter}`;
}

export function croNumber(random: Random): string {
  const year = two(whole(70, 99, random));
  const serial = String(whole(1000, 999_999, random));
  if (random() < 0.3) return `SF${year}/${serial}${letter23(year + serial)}`;
  return `${serial}/${year}${letter23(year + serial.padStart(6, '0'))}`;
}

export function arrestSummonsNumber(random: Random): string {
  const year = two(whole(5, 24, random));
  const force = pick(['01', '05', '13', '20', '36', '43', '52', '62'], random);
  const system = pick(['01', '00', '02'], random);
  const sequence = digits(whole(5, 11, random), random);
  const letter = letter23(`${force}${system}${year}${sequence.padStart(11, '0')}`);
  const parts = [year, `${force}${letters(2, random)}`, system, `${sequence}${letter}`];
  return random() < 0.7 ? parts.join('/') : [...parts.slice(0, 3), sequence.padStart(11, '0') + letter].join('');
}

export function paymentCard(random: Random): string {
  const body = pick(['4', '51', '55', '2221'], random);
  const filled = body + digits(15 - body.length, random);
  const sum = [...filled].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${filled}${(10 - (sum % 10)) % 10}`;
}

export function iban(random: Random): string {
  const bank = pick(['BARC', 'LOYD', 'HBUK', 'NWBK', 'RBOS', 'MIDL'], random);
  const account = digits(14, random);
  const asDigits = [...`${bank}${account}GB00`].map((each) => String(Number.parseInt(each, 36))).join('');
  return `GB${two(98 - Number(BigInt(asDigits) % 97n))}${bank}${account}`;
}

export function driverNumber(random: Random): string {
  const surname = pick(['ADAMS', 'OKOYE', 'BEGUM', 'MURPH', 'WRIGH', 'SING9', 'LEE99', 'NOWAK', 'CAMPB'], random);
  const month = whole(1, 12, random) + (random() < 0.5 ? 50 : 0);
  const born = `${whole(4, 9, random)}${two(month)}${two(whole(1, 28, random))}${whole(0, 9, random)}`;
  return `${surname}${born}${letters(1, random)}${random() < 0.4 ? '9' : letters(1, random)}${whole(2, 9, random)}${letters(2, random)}`;
}

/** Current, prefix, suffix and Northern Irish plates, and dateless ones of Great Britain. */
export function plate(random: Random): string {
  const form = random();
  if (form < 0.5) {
    const age = pick(['04', '11', '17', '22', '54', '61', '67', '72'], random);
    return `${letters(2, random, 'ABCDEFGHKLMNPRSVWY')}${age} ${letters(3, random)}`;
  }
  if (form < 0.62)
    return `${letters(1, random, 'ABCDEFGHJKLMNPRSTVWXY')}${whole(21, 999, random)} ${letters(3, random, 'ABCDEFGHJKLMNPRSTVWXY')}`;
  if (form < 0.74)
    return `${letters(3, random, 'ABCDEFGHJKLMNPRSTVWXY')} ${whole(21, 999, random)}${letters(1, random, 'ABCDEFGHJKLMNPRSTVWXY')}`;
  if (form < 0.9) {
    const code = pick(
      [
        'AZ',
        'CZ',
        'DZ',
        'EZ',
        'FZ',
        'GZ',
        'HZ',
        'KZ',
        'LZ',
        'NZ',
        'RZ',
        'SZ',
        'UI',
        'JI',
        'OI',
        'XI',
        'IA',
        'IB',
        'IJ',
        'IL',
        'IW',
      ],
      random,
    );
    return `${random() < 0.7 ? letters(1, random, 'ABCDEFGHJKLMNPRSTVWXY') : ''}${code} ${whole(100, 9999, random)}`;
  }
  return random() < 0.5
    ? `${letters(3, random)} ${whole(1, 999, random)}`
    : `${whole(1, 9999, random)} ${letters(2, random)}`;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A day between these years, in one of the spellings of British documents. */
export function day(from: number, to: number, random: Random): string {
  const [date, month, year] = [whole(1, 28, random), whole(1, 12, random), whole(from, to, random)];
  const name = MONTHS[month - 1]!;
  return pick(
    [
      `${two(date)}/${two(month)}/${year}`,
      `${date}/${month}/${String(year).slice(2)}`,
      `${two(date)}-${two(month)}-${year}`,
      `${two(date)}.${two(month)}.${year}`,
      `${date} ${name} ${year}`,
      `${date} ${name.slice(0, 3)} ${year}`,
      `${two(date)}-${name.slice(0, 3)}-${String(year).slice(2)}`,
      `${year}-${two(month)}-${two(date)}`,
      `${date}${date % 10 === 1 && date !== 11 ? 'st' : 'th'} ${name} ${year}`,
    ],
    random,
  );
}

const AREAS = ['BT', 'BS', 'LS', 'NE', 'EH', 'CF', 'SW', 'M', 'B', 'G', 'PL', 'TR', 'KA', 'YO', 'WV', 'HU'];

export const postcode: Write = (random) =>
  `${pick(AREAS, random)}${whole(1, 28, random)} ${whole(1, 9, random)}${letters(2, random, 'ABDEFGHJLNPQRSTUWXYZ')}`;

const STREETS = [
  'Ashgrove',
  'Larkhill',
  'Priory',
  'Windmill',
  'Beechmount',
  'Kilnford',
  'Sandown',
  'Inverleith',
  'Heol Fawr',
  'Rosemount',
];
const KINDS = [
  'Broadway',
  'Cottages',
  'Chase',
  'Yard',
  'Esplanade',
  'Paddock',
  'Buildings',
  'Loan',
  'Road',
  'Street',
  'Avenue',
  'Close',
  'Drive',
  'Gardens',
  'Crescent',
  'Terrace',
  'Lane',
  'Way',
  'Place',
];

export const streetAddress: Write = (random) => {
  const flat = random() < 0.2 ? `Flat ${whole(1, 40, random)}, ` : '';
  if (random() < 0.1)
    return `${whole(1, 90, random)} ${pick(['Heol y Bryn', 'Ffordd Las', 'Stryd Fawr', 'Maes Gwyn', 'Lôn Goed', 'Clos Mair'], random)}`;
  if (random() < 0.05)
    return `${whole(0, 3, random)}/${whole(1, 3, random)}, ${whole(1, 240, random)} ${pick(STREETS, random)} ${pick(KINDS, random)}`;
  return `${flat}${whole(1, 240, random)}${random() < 0.15 ? 'a' : ''} ${pick(STREETS, random)} ${pick(KINDS, random)}`;
};
