import { isPrivateAddress } from '../detectors/private-address.js';
import { STAFF_NUMBERS } from '../detectors/table-evidence.js';
import type { RuleId } from '../model/catalogue.js';
import type { Hit } from '../model/detection.js';
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
  const homes = hits.filter(({ rule }) => LEADS_HOME.includes(rule));
  if (homes.length === 0) return [];
  return hits.flatMap((name): Listed[] => {
    if (name.rule !== NAME) return [];
    const beside = homes.filter((home) => lineOf(text, home.start) === lineOf(text, name.start));
    return beside.length === 0 ? [] : [{ person: personOf(text, name), facts: beside.map(({ identity }) => identity) }];
  });
}

/** Numbers at work beside a name or a rank. They are told apart by number, as a name may be cut or misread. */
export function numberedIn(hits: readonly Hit[]): readonly Listed[] {
  const numbers = hits.filter(isNumber);
  const telling = hits.filter(({ rule }) => TELLS_WHOSE.includes(rule));
  return numbers
    .filter(({ start, end }) => telling.some((other) => other.end >= start - NEAR && other.start <= end + NEAR))
    .map(({ identity }) => ({ person: hashText(identity), facts: [identity] }));
}

/** Short lines that give one officer's rank and name and no number: entries of a list, not sentences. */
export function rankedIn(text: string, hits: readonly Hit[]): readonly Listed[] {
  const ranks = hits.filter(({ rule, start, end }) => rule === RANK && !CHIEF.test(text.slice(start, end)));
  if (ranks.length === 0) return [];
  const names = hits.filter(({ rule }) => rule === NAME);
  return names.flatMap((name): Listed[] => {
    const line = lineOf(text, name.start);
    const isHere = (hit: Hit): boolean => lineOf(text, hit.start) === line;
    if (names.filter(isHere).length > 1 || hits.some((hit) => isNumber(hit) && isHere(hit))) return [];
    if (!isEntry(text, line) || !ranks.some((rank) => isHere(rank) && belongs(rank, name))) return [];
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

/** Offset at which the line around an offset begins. */
function lineOf(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}
