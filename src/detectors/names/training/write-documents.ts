import type { GoldDocument, GoldSpan, Span } from './documents.js';
import * as material from './material.js';
import type { NamePool, Person } from './name-pool.js';
import { BRITISH_PLACES, WARDS, WORLD_PLACES } from './places.js';
import { pick } from './random.js';
import { nativeName, nativeThing } from './scripts.js';
import { WITH_PEOPLE, WITHOUT_PEOPLE } from './templates.js';

type Random = () => number;

const initialOf = (name: string): string => name.slice(0, 1).toUpperCase();
const digits = (count: number, random: Random): string =>
  Array.from({ length: count }, (_, at) => Math.floor(random() * (at === 0 ? 9 : 10)) + (at === 0 ? 1 : 0)).join('');

function fullName(person: Person, random: Random): string {
  const { forename, middle, surname } = person;
  if (person.surnameFirst && random() < 0.35) return `${surname} ${forename}`;
  const roll = random();
  if (roll < 0.08) return `${forename} ${middle} ${surname}`;
  if (roll < 0.14) return `${forename} ${initialOf(middle)}${random() < 0.5 ? '.' : ''} ${surname}`;
  return `${forename} ${surname}`;
}

/** A person as the form in angle brackets writes one. */
export function writePerson(person: Person, form: string, random: Random): string {
  const { forename, middle, surname } = person;
  const [first, second] = [initialOf(forename), initialOf(middle)];
  const two = random() < 0.5 ? `${first}${second}` : `${first} ${second}`;
  switch (form) {
    case 'full':
      return fullName(person, random);
    case 'FULL':
      return fullName(person, random).toUpperCase();
    case 'last':
      return surname;
    case 'LAST':
      return surname.toUpperCase();
    case 'first':
      return forename;
    case 'first last':
      return `${forename} ${surname}`;
    case 'last first':
      return `${surname} ${forename}`;
    case 'initial last':
      return `${first} ${surname}`;
    case 'initials last':
      return `${two} ${surname}`;
    case 'initial. last':
      return `${first}. ${surname}`;
    case 'initial. initial. last':
      return random() < 0.5 ? `${first}.${second}. ${surname}` : `${first}. ${second}. ${surname}`;
    case 'last, first':
      return `${surname}, ${forename}`;
    case 'last, initial':
      return `${surname}, ${first}${random() < 0.2 ? '.' : ''}`;
    case 'last, initials':
      return `${surname}, ${random() < 0.5 ? `${first}${second}` : `${first}.${second}.`}`;
    case 'last initial':
      return `${surname} ${first}`;
    case 'last initials':
      return `${surname} ${two}`;
    case 'LAST, first':
      return `${surname.toUpperCase()}, ${forename}`;
    case 'LAST, first middle':
      return `${surname.toUpperCase()}, ${forename} ${middle}`;
    case 'LAST, initials':
      return `${surname.toUpperCase()}, ${random() < 0.5 ? `${first}${second}` : `${first}.${second}.`}`;
    case 'LAST first':
      return `${surname.toUpperCase()} ${forename}`;
    case 'LAST FIRST':
      return `${surname} ${forename}`.toUpperCase();
    case 'lower':
      return `${forename} ${surname}`.toLowerCase();
    case 'lower last, initial':
      return `${surname}, ${first}`.toLowerCase();
    case 'native':
      return nativeName(random);
    default:
      throw new Error(`no form of a name is called ${form}`);
  }
}

/** Towns that sentences name again and again, and as many that they name once. */
export const townOf = (random: Random): string => pick(random() < 0.4 ? material.TOWNS : BRITISH_PLACES, random);

const place = (pool: NamePool, random: Random): string => {
  const roll = random();
  if (roll < 0.45) return pool.surname(random);
  if (roll < 0.65) return pool.forename(random);
  return roll < 0.85 ? townOf(random) : pick(material.COMPANY_WORDS, random);
};

/** Streets called after people bear their titles too: Lord Street, Great George Street. */
export const street = (pool: NamePool, random: Random): string => {
  const end = pick(material.STREET_ENDS, random);
  const roll = random();
  if (roll < 0.1) return `${pick(material.STREET_TITLES, random)} ${end}`;
  if (roll < 0.18) return `${pick(material.STREET_TITLES, random)} ${pool.forename(random)} ${end}`;
  return `${place(pool, random)} ${end}`;
};

export const building = (pool: NamePool, random: Random): string =>
  `${place(pool, random)} ${pick(material.BUILDING_ENDS, random)}`;

export function company(pool: NamePool, random: Random): string {
  const roll = random();
  const end = pick(material.COMPANY_ENDS, random);
  if (roll < 0.4) return `${pool.surname(random)} ${end}`;
  if (roll < 0.5) return `${pool.surname(random)} ${pool.surname(random)} ${end}`;
  if (roll < 0.6) return `${pool.surname(random)} & ${pool.surname(random)}${random() < 0.5 ? ` ${end}` : ''}`;
  if (roll < 0.7) return `${pool.forename(random)} ${pool.surname(random)} ${end}`;
  if (roll < 0.75) return `${initialOf(pool.forename(random))} ${pool.surname(random)} ${end}`;
  if (roll < 0.8) return `${pool.surname(random)} ${pool.surname(random)} LLP`;
  return `${pick(material.COMPANY_WORDS, random)} ${roll < 0.9 ? `${pick(material.COMPANY_WORDS, random)} ` : ''}${end}`;
}

const email = (pool: NamePool, random: Random): string =>
  `${pool.forename(random)}.${pool.surname(random)}@example.org`.toLowerCase().replaceAll(' ', '');

function date(random: Random): string {
  const [day, month] = [Math.ceil(random() * 28), pick(material.MONTHS, random)];
  const year = 2005 + Math.floor(random() * 20);
  const roll = random();
  if (roll < 0.5) return `${day} ${month} ${year}`;
  if (roll < 0.7) return `${day}/${1 + Math.floor(random() * 12)}/${year}`;
  return roll < 0.85 ? `${day} ${month}` : `${month} ${year}`;
}

const LABEL_LISTS: readonly (readonly string[])[] = [
  material.HEADERS,
  material.HEADERS,
  material.HEADERS,
  material.ROLES,
  material.DEPARTMENTS,
  material.SUBJECTS,
  material.STATUSES,
  material.OTHER_THINGS,
  material.COURSES,
  material.VEHICLES,
  material.FIRMS,
  material.TOWNS,
  BRITISH_PLACES,
  WORLD_PLACES,
  WARDS,
  material.STATION_NAMES,
  material.PRODUCTS,
  material.RANKS,
  material.DISTRICTS,
  material.FIGURE_WORDS,
];

const THINGS: Readonly<Record<string, (pool: NamePool, random: Random) => string>> = {
  rank: (_, random) => pick(material.RANKS, random),
  title: (_, random) => pick(material.TITLES, random),
  role: (_, random) => pick(material.ROLES, random),
  dept: (_, random) => pick(material.DEPARTMENTS, random),
  body: (_, random) => pick(material.BODIES, random),
  BODY: (_, random) => pick(material.BODIES, random).toUpperCase(),
  town: (_, random) => townOf(random),
  ward: (_, random) => pick(WARDS, random),
  native: (_, random) => nativeThing(random),
  drug: (_, random) => pick(material.DRUGS, random),
  illness: (_, random) => pick(material.ILLNESSES, random),
  starter: (_, random) => pick(material.STARTERS, random),
  city: (_, random) => pick(material.CITIES, random),
  place: (_, random) =>
    pick(
      pick(
        [material.FAR_PLACES, material.FAR_PLACES, WORLD_PLACES, WORLD_PLACES, material.CITIES, material.TOWNS],
        random,
      ),
      random,
    ),
  group: (_, random) => pick(material.GROUPS, random),
  firm: (_, random) => pick(material.FIRMS, random),
  office: (_, random) => pick(material.OFFICES, random),
  station: (_, random) => pick(material.STATION_NAMES, random),
  street,
  building,
  company,
  email,
  address: (pool, random) => `${digits(2, random)} ${street(pool, random)}, ${townOf(random)}`,
  church: (pool, random) =>
    random() < 0.5
      ? pick(material.CHURCHES, random)
      : `St ${pool.forename(random)}${pick(["'s", '’s'], random)} ${pick(['Church', 'Hospital', 'School', 'Hall', 'Cathedral', 'Primary School', 'Hospice', 'Parish', 'Close'], random)}`,
  district: (_, random) => pick(material.DISTRICTS, random),
  pub: (_, random) => pick(material.PUBS, random),
  award: (_, random) => pick(material.AWARDS, random),
  team: (_, random) =>
    `${townOf(random)} ${pick(['United', 'City', 'Rovers', 'Town', 'Albion', 'Wanderers', 'Athletic', 'Vale', 'County', 'Palace', 'Orient', 'Thistle', 'Academical', 'Harriers', 'Argyle'], random)}`,
  offence: (_, random) => pick(material.OFFENCES, random),
  law: (_, random) => pick(material.LAWS, random),
  vehicle: (_, random) => pick(material.VEHICLES, random),
  product: (_, random) => pick(material.PRODUCTS, random),
  course: (_, random) => pick(material.COURSES, random),
  newspaper: (_, random) => pick(material.NEWSPAPERS, random),
  operation: (_, random) => `Operation ${pick(material.OPERATION_WORDS, random)}`,
  subject: (_, random) => pick(material.SUBJECTS, random),
  nationality: (_, random) => pick(material.NATIONALITIES, random),
  language: (_, random) => pick(material.LANGUAGES, random),
  party: (_, random) => pick(material.PARTIES, random),
  grade: (_, random) => pick(material.GRADES, random),
  month: (_, random) => pick(material.MONTHS, random),
  surname: (pool, random) => pool.surname(random),
  forename: (pool, random) => pool.forename(random),
  abbreviation: (_, random) => pick(material.ABBREVIATIONS, random),
  label: (_, random) => pick(pick(LABEL_LISTS, random), random),
  letter: (_, random) => pick(['A', 'B', 'C', 'D'], random),
  number: (_, random) => digits(2 + Math.floor(random() * 4), random),
  digit: (_, random) => digits(1, random),
  age: (_, random) => digits(2, random),
  year: (_, random) => String(1950 + Math.floor(random() * 75)),
  time: (_, random) => `${10 + Math.floor(random() * 13)}:${digits(2, random)}`,
  phone: (_, random) => `01632 ${digits(6, random)}`,
  money: (_, random) => `£${digits(1, random)},${digits(3, random)}.00`,
  ref: (_, random) => `${pick(['FOI', 'F-', 'EIR', 'DP'], random)}${digits(4, random)}/${digits(2, random)}`,
  date: (_, random) => date(random),
};

const SLOT = /<([^<>]+)>|\{(\w+)\}/gu;

/** Share of people whose surname is a word or very short, so that rank, title and neighbours learn to carry them. */
const HARD = 0.1;

class Writer {
  text = '';
  readonly spans: GoldSpan[] = [];
  readonly ignore: Span[] = [];
  /** Who was named in the paragraphs before; who is named in this one. */
  readonly #known: Person[] = [];
  #cast: Person[] = [];
  readonly #pool: NamePool;
  readonly #random: Random;

  constructor(pool: NamePool, random: Random) {
    this.#pool = pool;
    this.#random = random;
  }

  write(template: string): void {
    let read = 0;
    for (const slot of template.matchAll(SLOT)) {
      this.text += template.slice(read, slot.index);
      const start = this.text.length;
      this.text += slot[1] ? writePerson(this.#person(), slot[1], this.#random) : this.#thing(slot[2]!);
      const span = { start, end: this.text.length };
      if (slot[1]) this.spans.push(span);
      else if (slot[2] === 'email') this.ignore.push(span);
      read = slot.index + slot[0].length;
    }
    this.text += template.slice(read);
    this.#known.push(...this.#cast);
    this.#cast = [];
  }

  #thing(name: string): string {
    const thing = THINGS[name];
    if (!thing) throw new Error(`nothing is called ${name}`);
    return thing(this.#pool, this.#random);
  }

  /** Somebody who was named before in this document, or somebody new. */
  #person(): Person {
    if (this.#known.length > 0 && this.#random() < 0.25) return pick(this.#known, this.#random);
    const drawn = this.#pool.person(this.#random);
    const hard = this.#random() < HARD;
    const person = hard ? { ...drawn, surname: this.#pool.hardSurname(this.#random) } : drawn;
    this.#cast.push(person);
    return person;
  }
}

/** Share of documents that are a label or two: headings and cells come alone, without a sentence around them. */
const LABELS = 0.15;

/** A document of one to seven paragraphs with its people marked. */
export function writeDocument(pool: NamePool, random: Random, id: string): GoldDocument {
  const writer = new Writer(pool, random);
  if (random() < LABELS) {
    writer.write(
      pick(
        ['{label}', '{label}\n{label}', '{label}: {label}', '{label} - {label}', '{street}', '{company}', '{building}'],
        random,
      ),
    );
    return { set: 'written', id, text: writer.text, spans: [], ignore: [] };
  }
  const paragraphs = 1 + Math.floor(random() * 7);
  const gap = random() < 0.5 ? '\n' : '\n\n';
  for (let at = 0; at < paragraphs; at++) {
    if (at > 0) writer.text += random() < 0.3 ? ' ' : gap;
    writer.write(pick(random() < 0.6 ? WITH_PEOPLE : WITHOUT_PEOPLE, random));
  }
  return { set: 'written', id, text: writer.text, spans: writer.spans, ignore: writer.ignore };
}
