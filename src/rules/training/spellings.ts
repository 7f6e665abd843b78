import { pick } from '../../detectors/names/training/random.js';
import * as make from './numbers.js';
import { digits, grouped, type Random, type Write, whole } from './numbers.js';

// How the numbers of `numbers.ts` are written: in groups, in boxes, with and without what may be left out.

export const spaced =
  (write: Write, lengths: readonly number[], gaps: readonly string[]): Write =>
  (random) =>
    grouped(write(random), lengths, pick(gaps, random));

export const suffix = (random: Random): string => pick(['A', 'B', 'C', 'D'], random);
export const pairs: Write = (random) => grouped(make.insuranceNumber(random), [2, 2, 2, 2], ' ');

export const insurance: Write = (random) => {
  const number = make.insuranceNumber(random);
  const full = random() < 0.7 ? number + suffix(random) : number;
  const written = pick(
    [full, grouped(full, full.length > 8 ? [2, 2, 2, 2, 1] : [2, 2, 2, 2], pick([' ', '-'], random))],
    random,
  );
  return random() < 0.15 ? written.toLowerCase() : written;
};

/** One character a box, as forms are filled in and read back. */
export const boxed =
  (write: Write): Write =>
  (random) => {
    const value = write(random);
    return random() < 0.1 ? [...value.replaceAll(/[ -]/gu, '')].join(' ') : value;
  };

export const mobile: Write = (random) => {
  const rest = digits(3, random) + digits(6, random);
  return pick(
    [
      `07${pick(['4', '5', '7', '8', '9'], random)}${rest.slice(0, 2)} ${rest.slice(2, 8)}`,
      `07${pick(['4', '5', '7', '8', '9'], random)}${rest.slice(0, 8)}`,
      `+44 7${pick(['4', '5', '7', '8', '9'], random)}${rest.slice(0, 2)} ${rest.slice(2, 8)}`,
      `(07${pick(['4', '5', '7', '8', '9'], random)}${rest.slice(0, 2)}) ${rest.slice(2, 5)} ${rest.slice(5, 8)}`,
      `07${pick(['4', '5', '7', '8', '9'], random)}${rest.slice(0, 2)}-${rest.slice(2, 8)}`,
    ],
    random,
  );
};

export const sortCode = (random: Random): string =>
  `${pick(['20', '30', '40', '60', '77', '83', '95'], random)}-${digits(2, random)}-${digits(2, random)}`;
export const account = (random: Random): string => `${whole(1, 9, random)}${digits(7, random)}`;
export const FORCES = ['04', '06', '13', '14', '31', '33', '42', '43', '45', '47', '52', '62'];

export const crime: Write = (random) => {
  const force = pick(FORCES, random);
  return pick(
    [
      `${force}/${digits(whole(4, 6, random), random)}/${whole(15, 24, random)}`,
      `${whole(2, 6, random)}${digits(6, random)}/${whole(10, 24, random)}`,
      `CR/${digits(7, random)}/${whole(15, 24, random)}`,
      `PS-20${whole(19, 24, random)}0${whole(1, 9, random)}${whole(10, 28, random)}-${digits(4, random)}`,
      `CC20${whole(19, 24, random)}0${whole(1, 9, random)}${whole(10, 28, random)}${digits(5, random)}`,
    ],
    random,
  );
};

export const SURNAMES = ['Adeyemi', 'Harkness', "O'Hagan", 'Rahman', 'Kowalczyk', 'MacLeod', 'Pugh', 'Nakamura'];
export const NAMES = [
  'amina.yusuf',
  'p.harkness',
  'siobhan_quinn',
  'd.macleod2',
  'rhys-pugh',
  'kowalczykm',
  'j.oneill77',
];
export const HOSTS = [
  'btinternet.com',
  'gmail.com',
  'norfolk.police.uk',
  'eastshire.gov.uk',
  'outlook.com',
  'northcouncil.org.uk',
];
