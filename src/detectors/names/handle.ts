import { fold } from './fold.js';
import type { NameModel } from './name-model.js';

/** A name that an e-mail address, an account or a file is called after. */
export interface HandleName {
  /** Offsets in UTF-16 code units of the name within the handle, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** Folded words of the name in the order written: `jane smith`. */
  readonly identity: string;
}

/** Words that mailboxes and files are called by: what is left without them may be a person. */
const NOT_NAMES: ReadonlySet<string> = new Set(
  `admin administrator info information enquiries enquiry contact office reception support help helpdesk service services team
  noreply no-reply donotreply do-not-reply webmaster postmaster mail mailbox email foi dpo ico press media hr it finance
  payroll accounts sales jobs recruitment news newsletter feedback complaints reports report data final draft copy version
  redacted signed scan scanned letter response request statement minutes agenda form file doc document notes spreadsheet
  image img photo cv resume list new old test user users public private general council police force station unit dept
  department branch north south east west central control room training legal fleet estates custody the of and for to from
  on in at by re fw annex appendix part page sheet book attachment`
    .trim()
    .split(/\s+/u),
);

/** In a file's name May is a month, in an address a person. */
const MONTHS: ReadonlySet<string> = new Set(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug sep oct
  nov dec`.split(/\s+/u),
);

/** Least probability of the two words of an address. */
const IN_ADDRESS = 0.5;
/** The same of the two words of a file or an account: as a name together, and each by itself, summed up. */
const TOGETHER = 0.6;
const EACH = 1.25;
/** The same of a word with an initial, which stands beside many a word that is no name. */
const WITH_INITIAL = 0.97;
const SURNAME = 0.3;

interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Letters between dots, underscores, hyphens, digits and spaces; a capital inside a word starts a new one: `JaneSmith`. */
function piecesOf(handle: string): Piece[] {
  const stop = handle.indexOf('@');
  const local = stop >= 0 ? handle.slice(0, stop) : handle.replace(/\.[a-z0-9]{2,5}$/iu, '');
  return [...local.matchAll(/\p{Lu}?[\p{Ll}\p{M}'’]+|\p{Lu}+(?!\p{Ll})/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const capitalised = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase();

/**
 * The person an address (`jane.smith@`, `j.okafor2@`), an account or a file name (`smith_j.docx`, `Statement-JaneSmith.pdf`) is
 * called after, or nothing. Two words that stand side by side are wanted, one of which may be an initial.
 */
export function nameInHandle(handle: string, model: NameModel): HandleName | undefined {
  const pieces = piecesOf(handle);
  const isAddress = handle.includes('@');
  const canBe = ({ text }: Piece): boolean =>
    !NOT_NAMES.has(text.toLowerCase()) && (isAddress || !MONTHS.has(text.toLowerCase()));
  for (let at = 0; at + 1 < pieces.length; at++) {
    const [first, second] = [pieces[at]!, pieces[at + 1]!];
    if (!areBeside(handle, first, second) || isOfSentence(handle, first, second)) continue;
    if (!canBe(first) || !canBe(second)) continue;
    if (!isName(capitalised(first.text), capitalised(second.text), isAddress, model)) continue;
    return { start: first.start, end: second.end, identity: `${fold(first.text)} ${fold(second.text)}` };
  }
  return undefined;
}

/** Two words before an `@` are a person more often than not; a file may be called anything. */
function isName(first: string, second: string, isAddress: boolean, model: NameModel): boolean {
  // Two words may be two forenames as well, and are somebody's all the same.
  const { full, forename } = model.judge(`${first} ${second}`);
  const together = Math.max(full, forename);
  const isInitial = [first, second].map(({ length }) => length === 1);
  if (isInitial.every(Boolean)) return false;
  if (isAddress) return together >= IN_ADDRESS;
  const best = (word: string): number => Math.max(model.judge(word).surname, model.judge(word).forename);
  if (isInitial.includes(true)) return together >= WITH_INITIAL && best(isInitial[0] ? second : first) >= SURNAME;
  return together >= TOGETHER && best(first) + best(second) >= EACH;
}

/** In words with blanks between them a name has its capitals in both words or in neither: `I need` has them in one. */
function isOfSentence(handle: string, first: Piece, second: Piece): boolean {
  const [one, other] = [first, second].map(({ text }) => /^\p{Lu}/u.test(text));
  return handle.slice(first.end, second.start) === ' ' && one !== other;
}

/** A number behind a name ends the word: `j.okafor2`. */
const NUMBERED = /^(?:\d{1,4}(?![\p{L}\d])|\D|$)/u;

/** Nothing or one sign between them, and no number before or in the midst of a word: that is a code or a digest. */
function areBeside(handle: string, first: Piece, second: Piece): boolean {
  if (second.start - first.end > 1 || !NUMBERED.test(handle.slice(second.end))) return false;
  return !/\d/u.test(handle.slice(first.start - 1, first.start) + handle.slice(first.end, second.start));
}
