import { isPrivateAddress } from '../detectors/private-address.js';
import { STAFF_NUMBERS } from '../detectors/table-evidence.js';
import type { RuleId } from '../model/catalogue.js';
import type { Hit } from '../model/detection.js';
import { firstFrom } from './first-from.js';
import { hitsByLine } from './hits-by-line.js';
import { hashPerson, hashText } from './string-hash.js';

/** One person of a list, by hash, and the facts beside them. */
export interface Listed {
  readonly person: number;
  readonly facts: readonly string[];
}

const NAME: RuleId = 'person/name';
const RANK: RuleId = 'person/rank';
const EMAIL: RuleId = 'person/email';
/** Beside a name in the same line, what leads to a home or tells which of many of that name it is. */
export const LEADS_HOME: readonly RuleId[] = [
  'person/address',
  'person/date-of-birth',
  'person/national-insurance-number',
  'person/nhs-number',
  'person/bank-account',
];
/** Beside a number at work, what says that it is somebody's. */
const TELLS_WHOSE: readonly RuleId[] = [NAME, RANK];
/** Characters between a number at work and the name or rank it belongs to: a list may have no lines. */
const NEAR = 40;
/** A line of a list is short; a sentence that names an officer is not. */
const LONGEST_LINE = 80;
const MOST_WORDS = 9;
/** Characters between a rank and the name it belongs to. */
const TITLE_GAP = 12;
/** Who holds these ranks is public. */
const CHIEF = /chief|\b(?:acc|dcc|cc|commissioner|commander|dac)\b/iu;

/** Lines in which a name stands beside what leads to a home. */
export function homesIn(text: string, hits: readonly Hit[]): readonly Listed[] {
  if (!hits.some(leadsHome)) return [];
  return [...hitsByLine(text, hits).values()].flatMap((line) => {
    const facts = line.filter(leadsHome).map(({ identity }) => identity);
    if (facts.length === 0) return [];
    const names = line.filter(({ rule }) => rule === NAME);
    // The facts of a line are told once, with its first name.
    return names.map((name, index): Listed => ({ person: personOf(text, name), facts: index === 0 ? facts : [] }));
  });
}

/** Numbers at work beside a name or a rank. They are told apart by number, as a name may be cut or misread. */
export function numberedIn(hits: readonly Hit[]): readonly Listed[] {
  const numbers = hits.filter(isNumber);
  const telling = hits.filter(({ rule }) => TELLS_WHOSE.includes(rule)).sort((one, other) => one.end - other.end);
  return numbers
    .filter(({ start, end }) => {
      // Names and ranks do not lie within each other, so the first that ends near by is the first that begins near by.
      const nearest = telling[firstFrom(telling, start - NEAR, (other) => other.end)];
      return nearest !== undefined && nearest.start <= end + NEAR;
    })
    .map(({ identity }) => ({ person: hashText(identity), facts: [identity] }));
}

/** Short lines that give one officer's rank and name and no number: entries of a list, not sentences. */
export function rankedIn(text: string, hits: readonly Hit[]): readonly Listed[] {
  const isRank = ({ rule, start, end }: Hit): boolean => rule === RANK && !CHIEF.test(text.slice(start, end));
  if (!hits.some(isRank)) return [];
  return [...hitsByLine(text, hits)].flatMap(([begin, line]): Listed[] => {
    const [name, ...others] = line.filter(({ rule }) => rule === NAME);
    if (name === undefined || others.length > 0 || line.some(isNumber)) return [];
    if (!isEntry(text, begin) || !line.some((hit) => isRank(hit) && belongs(hit, name))) return [];
    const person = personOf(text, name);
    return [{ person, facts: [String(person)] }];
  });
}

/** E-mail addresses at providers where private people have theirs. */
export function privateAddressesIn(text: string, hits: readonly Hit[]): readonly Listed[] {
  return hits.flatMap(({ rule, start, end, identity }): Listed[] =>
    rule === EMAIL && isPrivateAddress(text.slice(start, end))
      ? [{ person: hashText(identity), facts: [identity] }]
      : [],
  );
}

const leadsHome = ({ rule }: Hit): boolean => LEADS_HOME.includes(rule);

const isNumber = ({ rule, confidence }: Hit): boolean => STAFF_NUMBERS.includes(rule) && confidence !== 'signal';

const personOf = (text: string, { start, end }: Hit): number => hashPerson(text.slice(start, end));

function isEntry(text: string, from: number): boolean {
  const next = text.indexOf('\n', from);
  const line = text.slice(from, next < 0 ? text.length : next).trim();
  return line.length <= LONGEST_LINE && line.split(/\s+/u).length <= MOST_WORDS;
}

function belongs(rank: Hit, name: Hit): boolean {
  return rank.start < name.start ? name.start - rank.end <= TITLE_GAP : rank.start - name.end <= TITLE_GAP;
}
