import { ROSTER_MATCH, type RosterFinder } from '../detectors/roster/roster-finder.js';
import { STAFF_NUMBERS } from '../detectors/table-evidence.js';
import type { Confidence, RuleId } from '../model/catalogue.js';
import type { ColumnReading } from '../model/detection.js';
import type { BlockColumn } from './block.js';
import { type BlockContext, placeIn } from './block-context.js';
import { boxOf, type Side, sidesOf } from './column-sides.js';
import type { ColumnSlice } from './column-slice.js';
import { surer } from './confidence.js';
import { cellsOf, holdsHit, idsIn } from './counted-cells.js';
import { addHashes, hashText } from './string-hash.js';

/** Columns of these rules hold what the roster may list as a number of a person. */
const NUMBERING: readonly RuleId[] = [...STAFF_NUMBERS, 'person/email', 'person/username'];
/** Numbers of so many digits are not as dense as the figures of a table. */
const TELLING_DIGITS = 6;
const TELLING_VALUE = /^[a-z]{0,3}\d{6,10}[a-z]{0,2}$/iu;
const FEWEST_NUMBERS = 5;
/** Share of the first values of a column that must be in the roster for all of it to be looked up without a header. */
const LOOKS_LIKE = 0.5;
const MOST_EVIDENCE = 5;

/** People of the roster in some cells. */
interface Matches {
  readonly people: Set<number>;
  readonly evidence: string[];
  confidence: Confidence;
  count: number;
}

/** Folds the people of the roster whom a block names: in one cell, in cells side by side, by number. */
export function foldRoster(roster: RosterFinder, context: BlockContext): void {
  for (const column of context.block.columns) {
    if (column === undefined) continue;
    for (const side of sidesOf(column, context)) {
      const matches = namesIn(side, roster, context);
      if (isNumbering(column, context, roster)) addNumbers(side, roster, matches);
      foldMatches(matches, column.column, side, context);
    }
  }
  foldPairs(context);
}

function namesIn({ slices }: Side, roster: RosterFinder, { classes }: BlockContext): Matches {
  const counted = holdsHit(ROSTER_MATCH);
  const matches = { ...emptyMatches(), count: cellsOf(slices, classes, counted) };
  if (matches.count === 0) return matches;
  for (const [{ scan }, id] of idsIn(slices, classes, counted)) {
    const text = scan.pool.text(id);
    for (const { start, end, identity, confidence } of roster.find(text)) {
      add(matches, Number(identity), text.slice(start, end), confidence);
    }
  }
  return matches;
}

/** True where the rules read numbers at work, or where the roster knows most values of a column of long numbers. */
function isNumbering(column: BlockColumn, { readings }: BlockContext, roster: RosterFinder): boolean {
  const reading = readings.find(({ profile }) => profile.column === column.column);
  if (isRead(reading)) return true;
  const { sample, slices } = column;
  const digits = slices.reduce((sum, slice) => sum + (slice.digits[TELLING_DIGITS] ?? 0) + slice.strings, 0);
  if (digits < FEWEST_NUMBERS || sample.size < FEWEST_NUMBERS) return false;
  let telling = 0;
  let known = 0;
  for (const value of sample) {
    if (!TELLING_VALUE.test(value.trim())) continue;
    telling++;
    if (roster.number(value) !== undefined) known++;
  }
  return known >= FEWEST_NUMBERS && telling >= sample.size * LOOKS_LIKE && known >= telling * LOOKS_LIKE;
}

function isRead(reading: ColumnReading | undefined): boolean {
  return reading?.rule !== undefined && reading.basis === 'column' && NUMBERING.includes(reading.rule);
}

function addNumbers({ slices }: Side, roster: RosterFinder, matches: Matches): void {
  const look = (value: string): void => {
    const person = roster.number(value);
    if (person === undefined) return;
    matches.count++;
    add(matches, person, value, 'certain');
  };
  for (const [{ scan }, id] of idsIn(slices, [], 'every')) look(scan.pool.text(id));
  for (const value of numbersIn(slices)) look(String(value));
}

function* numbersIn(slices: readonly ColumnSlice[]): Generator<number> {
  for (const { values } of slices) yield* values.values();
}

/** Surname in one column, forenames or initials in another: told of the block where both stand. */
function foldPairs(context: BlockContext): void {
  const { block } = context;
  const { people } = block;
  const column = people === undefined ? undefined : block.columns[people.columns.main];
  if (people === undefined || column === undefined || people.known.size === 0) return;
  const matches: Matches = {
    people: people.known,
    evidence: people.examples,
    confidence: 'certain',
    count: people.known.size,
  };
  const [side] = sidesOf(column, context);
  if (side !== undefined) foldMatches(matches, column.column, side, context);
}

function foldMatches(
  { people, evidence, confidence, count }: Matches,
  column: number,
  side: Side,
  context: BlockContext,
) {
  if (people.size === 0) return;
  const { scan, at, format } = context;
  let digest = 0;
  for (const value of evidence) digest = addHashes(digest, hashText(value));
  scan.findings.fold({
    rule: ROSTER_MATCH,
    confidence,
    concealed: side.concealed,
    at,
    format,
    box: boxOf(side, column),
    column,
    count,
    identities: [...people],
    digest,
    evidence,
  });
  if (side.concealed !== undefined) scan.places.addPeople(placeIn(context, side.concealed, column), people.size);
}

function add(matches: Matches, person: number, value: string, confidence: Confidence): void {
  matches.people.add(person);
  matches.confidence = matches.people.size === 1 ? confidence : surer(confidence, matches.confidence);
  if (matches.evidence.length < MOST_EVIDENCE) matches.evidence.push(value);
}

const emptyMatches = (): Matches => ({ people: new Set(), evidence: [], confidence: 'likely', count: 0 });
