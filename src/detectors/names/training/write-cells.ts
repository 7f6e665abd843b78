import type { CELL_PARTS } from '../cell-features.js';
import type { GoldDocument } from './documents.js';
import * as material from './material.js';
import type { NamePool, Person } from './name-pool.js';
import { BRITISH_PLACES, WARDS, WORLD_PLACES } from './places.js';
import { pick } from './random.js';
import { nativeThing } from './scripts.js';
import { building, company, street, townOf, writePerson } from './write-documents.js';

type Random = () => number;
type Part = (typeof CELL_PARTS)[number];

/** A cell of a column and what it is; absent: nobody. */
export interface GoldCell {
  readonly value: string;
  readonly part?: Part;
}

const digits = (count: number, random: Random): string =>
  Array.from({ length: count }, () => Math.floor(random() * 10)).join('');

type Form = readonly [Part, (person: Person, random: Random) => string];

const form = (part: Part, name: string): Form => [part, (person, random) => writePerson(person, name, random)];

/** Ways in which columns write people. */
const FORMS: readonly Form[] = [
  form('full', 'full'),
  form('full', 'full'),
  form('full', 'full'),
  form('full', 'first last'),
  form('full', 'first last'),
  form('full', 'first last'),
  form('full', 'FULL'),
  form('full', 'last, first'),
  form('full', 'LAST, first'),
  form('full', 'LAST, first middle'),
  form('full', 'last first'),
  form('full', 'LAST first'),
  form('full', 'LAST FIRST'),
  form('full', 'last, initial'),
  form('full', 'last, initials'),
  form('full', 'last initial'),
  form('full', 'last initials'),
  form('full', 'initial last'),
  form('full', 'initials last'),
  form('full', 'initial. last'),
  form('full', 'initial. initial. last'),
  ['full', (person, random) => writePerson(person, 'first last', random).toLowerCase()],
  ['full', (person, _random) => `${person.forename} ${person.surname.toUpperCase()}`],
  [
    'full',
    (person, random) =>
      writePerson(person, pick(['initial last', 'last initial', 'last initials'], random), random).toUpperCase(),
  ],
  [
    'full',
    (person, random) =>
      `${pick(material.TITLES, random)} ${writePerson(person, pick(['full', 'last', 'initial last'], random), random)}`,
  ],
  [
    'full',
    (person, random) =>
      `${person.surname}, ${pick(material.TITLES, random)} ${person.forename} ${person.middle.slice(0, 1)}`,
  ],
  [
    'full',
    (person, random) =>
      `${pick(material.RANKS, random)} ${writePerson(person, pick(['full', 'last', 'initial last'], random), random)}`,
  ],
  [
    'full',
    (person, random) =>
      `${pick(material.RANKS, random)} ${digits(4, random)} ${writePerson(person, pick(['full', 'last', 'initial last'], random), random)}`,
  ],
  ['full', (person, random) => `${pick(material.RANKS, random)} ${person.surname} ${digits(4, random)}`],
  ['full', (person, random) => `${digits(4, random)} ${person.surname}`],
  ['full', (person, random) => `${person.surname} ${digits(3 + Math.floor(random() * 3), random)}`],
  ['full', (person, random) => `${person.surname} (${digits(4, random)})`],
  ['full', (person) => `${person.forename} ${person.surname} (${person.forename.slice(0, 3)})`],
  [
    'full',
    (person, random) =>
      `${person.forename} ${person.surname} ${pick(['CBE', 'OBE', 'MBE', 'QC', 'QPM', 'Jr', 'KC', 'MP'], random)}`,
  ],
  [
    'full',
    (person, random) =>
      `${person.forename} ${person.surname} (${pick([...material.DEPARTMENTS, ...material.RANKS], random)})`,
  ],
  form('full', 'native'),
  form('full', 'native'),
  form('surname', 'last'),
  form('surname', 'last'),
  form('surname', 'last'),
  form('surname', 'LAST'),
  form('surname', 'LAST'),
  form('surname', 'LAST'),
  ['surname', (person) => person.surname.toLowerCase()],
  form('forename', 'first'),
  form('forename', 'first'),
  ['forename', (person) => `${person.forename} ${person.middle}`],
  ['forename', (person) => person.forename.toUpperCase()],
  ['initials', ({ forename, middle }) => forename.slice(0, 1) + middle.slice(0, 1)],
  ['initials', ({ forename }) => forename.slice(0, 1)],
  ['initials', ({ forename, middle }) => `${forename.slice(0, 1)}.${middle.slice(0, 1)}.`],
  ['initials', ({ forename, middle }) => `${forename.slice(0, 1)} ${middle.slice(0, 1)}`],
];

/** Lists whose values fill columns, each drawn alike whatever its length. */
const THINGS: readonly (readonly string[])[] = [
  material.DISTRICTS,
  material.DISTRICTS,
  material.FIGURE_WORDS,
  material.TOWNS,
  BRITISH_PLACES,
  BRITISH_PLACES,
  WARDS,
  material.CITIES,
  material.FAR_PLACES,
  WORLD_PLACES,
  material.DRUGS,
  material.ILLNESSES,
  material.NATIONALITIES,
  material.OFFENCES,
  material.LAWS,
  material.DEPARTMENTS,
  material.DEPARTMENTS,
  material.ROLES,
  material.ROLES,
  material.BODIES,
  material.VEHICLES,
  material.PRODUCTS,
  material.NEWSPAPERS,
  material.MONTHS,
  material.STATUSES,
  material.STATUSES,
  material.RANKS,
  material.GRADES,
  material.COURSES,
  material.SUBJECTS,
  material.STATION_NAMES,
  material.CHURCHES,
  material.PUBS,
  material.FIRMS,
  material.GROUPS,
  material.OTHER_THINGS,
  material.HEADERS,
  material.HEADERS,
  material.OTHER_THINGS,
  material.OPERATION_WORDS,
  material.COMPANY_WORDS,
  material.LANGUAGES,
];

/** `Apr-Jun 1993`, `Mar 2004`, `Q1 2020/21`, `Week 12`. */
function period(_: NamePool, random: Random): string {
  const month = (): string => pick(material.MONTHS, random);
  const year = String(1980 + Math.floor(random() * 50));
  const short = random() < 0.7;
  const from = short ? month().slice(0, 3) : month();
  switch (Math.floor(random() * 6)) {
    case 0:
      return `${from}-${month().slice(0, 3)} ${year}`;
    case 1:
      return `${from} ${year}`;
    case 2:
      return `${from}${pick(['-', ' ', '/'], random)}${year.slice(2)}`;
    case 3:
      return `${pick(['Q', 'Quarter ', 'Week ', 'Year ', 'FY ', 'Period '], random)}${digits(1, random)} ${year}`;
    case 4:
      return `${from} to ${month()} ${year}`;
    default:
      return `${pick(['Monday', 'Tue', 'Wed', 'Friday', 'Sun'], random)} ${digits(2, random)} ${from}`;
  }
}

/** Beaches, farms and woods are called after places and people. */
function natural(pool: NamePool, random: Random): string {
  const ends = [
    'Beach',
    'Bay',
    'Sands',
    'Cove',
    'Haven',
    'Point',
    'Shore',
    'Farm',
    'Wood',
    'Moor',
    'Island',
    'Head',
    'Common',
    'Lough',
    'Glen',
    'Burn',
  ];
  const start = random() < 0.5 ? pool.surname(random) : pick([...material.TOWNS, ...material.COMPANY_WORDS], random);
  return `${start} ${pick(ends, random)}${random() < 0.15 ? ` (${townOf(random)})` : ''}`;
}

/** A remark that names somebody is prose, not a name: the tagger reads it. */
function remark(pool: NamePool, random: Random): string {
  const name = writePerson(pool.person(random), pick(['full', 'last', 'initial last', 'first'], random), random);
  const title = random() < 0.4 ? `${pick([...material.TITLES, ...material.RANKS], random)} ` : '';
  const verb = pick(
    [
      'complained',
      'informed',
      'to call back',
      'on leave',
      'attended',
      'has left',
      'dealing',
      'see email',
      'agreed',
      'refused',
    ],
    random,
  );
  switch (Math.floor(random() * 6)) {
    case 0:
      return `${title}${name} ${verb}`;
    case 1:
      return `${pick(material.OFFICES, random)} ${name} ${verb}`;
    case 2:
      return `${pick(['Spoke to', 'Call from', 'Email from', 'Letter to', 'Assault on', 'Paid to', 'See', 'Per', 'As told by'], random)} ${title}${name}`;
    case 3:
      return `${pick(material.OFFENCES, random)} - ${title}${name}`;
    case 4:
      return `${title}${name} and ${pool.forename(random)} ${pool.surname(random)}`;
    default:
      return `${pick(material.SUBJECTS, random)} (${name})`;
  }
}

/** Columns made of parts, each a kind of thing of its own. */
const MADE: readonly ((pool: NamePool, random: Random) => string)[] = [
  company,
  company,
  company,
  street,
  street,
  building,
  building,
  (pool, random) => `${digits(2, random)} ${street(pool, random)}, ${townOf(random)}`,
  (pool, random) => `${building(pool, random)}, ${townOf(random)}`,
  (pool, random) =>
    `${pool.surname(random)} ${townOf(random)} ${pick(['North', 'South', 'East', 'West', 'Ward', 'Central'], random)}`,
  (_, random) =>
    `${townOf(random)} ${pick(['North', 'South', 'East', 'West', 'Central', 'Rural', 'Park', 'and District'], random)}`,
  (_, random) => `${townOf(random)} & ${townOf(random)}`,
  (_, random) =>
    `${pick(['Head of', 'Director of', 'Deputy Head,', 'Manager,', 'Assistant Director,'], random)} ${pick(material.DEPARTMENTS, random)}`,
  (_, random) =>
    `${pick(['Senior', 'Junior', 'Principal', 'Acting', 'Assistant', 'Trainee'], random)} ${pick(material.ROLES, random)}`,
  (_, random) => `Operation ${pick(material.OPERATION_WORDS, random)}`,
  (_, random) => pick(['A', 'B', 'C', 'D', 'E', 'F', 'SB', 'PB', 'EX', 'HO'], random) + digits(1, random),
  (_, random) =>
    pick(
      [
        'NI',
        'GB',
        'UK',
        'FT',
        'PT',
        'AL',
        'SL',
        'MA',
        'TO',
        'RD',
        'OT',
        'HR',
        'IT',
        'FOI',
        'BWV',
        'ANPR',
        'CID',
        'TSG',
        'VCU',
      ],
      random,
    ),
  (_, random) => `${digits(2, random)}/${digits(2, random)}/20${digits(2, random)}`,
  (_, random) => `${pick(['CR', 'FOI', 'INV', 'PO', 'REF', 'CAD'], random)}${digits(6, random)}`,
  (_, random) => `${pick(material.SUBJECTS, random)} - ${pick(material.DEPARTMENTS, random)}`,
  (_, random) => `${pick(material.OFFENCES, random)} (${pick(material.STATUSES, random)})`,
  (_, random) => `${pick(material.BODIES, random)}, ${townOf(random)}`,
  (_, random) =>
    `${pick(material.ABBREVIATIONS, random)} ${pick(pick([material.CITIES, material.TOWNS, material.ROLES, material.DEPARTMENTS, material.GRADES], random), random)}`,
  (_, random) =>
    `${pick(pick([material.CITIES, material.TOWNS, material.ROLES, material.DEPARTMENTS], random), random)} ${pick(material.ABBREVIATIONS, random)}`,
  (_, random) =>
    `${pick(['Grade', 'Band', 'Level', 'Scale', 'Tier', 'Zone', 'Ward', 'Block', 'Wing', 'Unit', 'Team', 'Shift', 'Curator', 'Storekeeper'], random)} ${pick(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'SO', 'AO', 'EO', 'C1', 'B2'], random)}`,
  (_, random) =>
    `${townOf(random)} ${pick(['RUFC', 'RFC', 'FC', 'AFC', 'CC', 'R.F.C.', 'A.F.C.', 'HC', 'GC', 'ABC', 'LTC'], random)}`,
  (_, random) => `${pick(material.COMPANY_WORDS, random)} ${pick(material.OTHER_THINGS, random)}`,
  (_, random) =>
    `${pick(material.OTHER_THINGS, random)}, ${pick(pick([material.OTHER_THINGS, material.TOWNS], random), random)}`,
  (_, random) => pick(material.ABBREVIATIONS, random),
  (_, random) => nativeThing(random),
  (_, random) => nativeThing(random),
  (pool, random) => `Storm ${pool.forename(random)}`,
  remark,
  remark,
  remark,
  period,
  period,
  natural,
  (_, random) =>
    `${townOf(random)} (${pick(pick([material.FIGURE_WORDS, material.DISTRICTS, material.COMPANY_WORDS], random), random)})`,
  (_, random) => `${pick(material.ABBREVIATIONS, random).slice(0, 2)} ${pick(material.FIGURE_WORDS, random)}`,
  (_, random) =>
    `${pick(pick([material.CITIES, material.FAR_PLACES, material.DISTRICTS], random), random)}, ${pick(pick([material.CITIES, material.FAR_PLACES, material.DISTRICTS], random), random)}`,
  (pool, random) => `${pool.surname(random)} v ${pool.surname(random)}`,
  (pool, random) =>
    `The ${pool.surname(random)} ${pick(['Foundation', 'Trust', 'Partnership', 'Charity', 'Arms', 'Review', 'Centre'], random)}`,
];

/** Share of surnames without forenames that are words or very short: a column of surnames has no other sign. */
const HARD = 0.15;

const inCase = (value: string, random: Random): string => {
  const roll = random();
  if (roll < 0.12) return value.toUpperCase();
  if (roll < 0.2) return value.toLowerCase();
  if (roll < 0.35) return value.replaceAll(/(?<=^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase());
  return value;
};

/** One to five words of a text that touch nobody. */
function phrase(documents: readonly GoldDocument[], random: Random): string | undefined {
  const { text, spans } = pick(documents, random);
  const at = Math.floor(random() * text.length);
  const words = /\s((?:[\p{L}'’-]+[ ,]?){1,5})(?=[\s.;:])/u.exec(text.slice(at, at + 120));
  const found = words?.[1]?.trim();
  if (!words || !found) return undefined;
  const start = at + words.index;
  const touches = spans.some((span) => span.start < start + words[0].length && start < span.end);
  return touches ? undefined : found;
}

/** One value of each kind for one person of each origin in turn, and as many that are nobody. */
export function writeCells(
  pool: NamePool,
  documents: readonly GoldDocument[],
  count: number,
  random: Random,
): GoldCell[] {
  const cells: GoldCell[] = [];
  for (let made = 0; made < count; made++) {
    const [part, write] = FORMS[made % FORMS.length]!;
    const drawn = pool.person(random);
    const hard = part === 'surname' && random() < HARD;
    cells.push({ part, value: write(hard ? { ...drawn, surname: pool.hardSurname(random) } : drawn, random) });
    const roll = random();
    const thing =
      roll < 0.4
        ? pick(pick(THINGS, random), random)
        : roll < 0.7
          ? pick(MADE, random)(pool, random)
          : phrase(documents, random);
    if (thing) cells.push({ value: inCase(thing, random) });
  }
  return cells;
}
