import { ROSTER_MATCH } from '../detectors/roster/roster-finder.js';
import type { Confidence, RuleId } from '../model/catalogue.js';
import type { ColumnReading } from '../model/detection.js';
import type { BlockColumn } from './block.js';
import { type BlockContext, boxIn, columnIn, placeIn } from './block-context.js';
import { evidenceIn } from './cell-evidence.js';
import { boxOf, type Side, sidesOf } from './column-sides.js';
import { surer } from './confidence.js';
import {
  type Counted,
  cellsOf,
  digestOf,
  distinctIn,
  hitsIn,
  holdsHit,
  holdsName,
  leansToName,
  namesSomebody,
} from './counted-cells.js';
import { countsPeople, isPersonal, needsPeople, needsPersonBeside } from './personal.js';
import { seeCells } from './see-cells.js';

const NAME = 'person/name';
const ADDRESS = 'person/address';
/** Share of cells from which a pattern and a reading speak of the same values. */
const SAME_VALUES = 0.6;
/** Share of the hidden cells of a column from which names are what it hides. */
const MOSTLY_NAMES = 0.5;
/** First values of a column that are looked at together with its header. */
const MOST_IN_CONTEXT = 64;

/** What is told of one column: a rule, how sure, and of which cells. */
interface Told {
  readonly rule: RuleId;
  readonly confidence: Confidence;
  readonly counted: Counted;
  /** The column as a whole is of people, row by row. */
  readonly isWhole: boolean;
}

/**
 * Folds what was read in a column, and what patterns found in its cells besides, by visibility.
 * `isAboutPeople` is false where nothing in the block says whom it is about: what only describes is a signal then.
 */
export function foldColumn(column: BlockColumn, context: BlockContext, isAboutPeople: boolean): void {
  const reading = context.readings.find(({ profile }) => profile.column === column.column);
  for (const told of [...readIn(reading, column, context), ...foundIn(column, reading, context)]) {
    // A column of such facts is told in any table; words in its cells only where the table says whom it is about.
    if (!isAboutPeople && !told.isWhole && needsPersonBeside(told.rule)) continue;
    const confidence = !isAboutPeople && needsPeople(told.rule) ? 'signal' : told.confidence;
    for (const side of sidesOf(column, context)) {
      foldSide(column, side, { ...told, confidence: surenessIn(side, { ...told, confidence }, context) }, context);
    }
  }
}

/** Folds what was read in one column, and nothing else of it. */
export function foldReading(reading: ColumnReading, context: BlockContext): void {
  const column = context.block.columns[reading.profile.column];
  if (column === undefined) return;
  for (const told of readIn(reading, column, context)) {
    for (const side of sidesOf(column, context)) foldSide(column, side, told, context);
  }
}

/** A column in which one cell holds a number is no surer a column of such numbers than that cell is one. */
function readIn(
  reading: ColumnReading | undefined,
  { slices }: BlockColumn,
  { classes }: BlockContext,
): readonly Told[] {
  if (reading?.rule === undefined) return [];
  const { rule, confidence, basis, least } = reading;
  if (basis === 'names') return [{ rule, confidence, counted: holdsName, isWhole: false }];
  const found = hitsIn(slices, classes).get(rule)?.confidence;
  // Addresses in a column are as often those of offices; whether they are homes is for the table as a whole to say.
  if (rule === ADDRESS)
    return [{ rule, confidence: found === 'certain' ? found : 'likely', counted: 'every', isWhole: true }];
  const sure = rule === NAME ? confidence : surer(confidence, found);
  return [{ rule, confidence: sure, counted: least === undefined ? 'every' : namesSomebody(least), isWhole: true }];
}

/**
 * Names that are few among what a column shows may be most of what it hides; so may what a sentence would call a name, where
 * the whole cell is as soon one as not: `Zhang, Chun Kit` below stations.
 */
function surenessIn(side: Side, { rule, confidence, counted }: Told, { classes }: BlockContext): Confidence {
  if (side.concealed === undefined || rule !== NAME || confidence !== 'signal') return confidence;
  const named = counted === holdsName ? holdsName : leansToName;
  const prevail = cellsOf(side.slices, classes, named) >= cellsOf(side.slices, classes, 'every') * MOSTLY_NAMES;
  return prevail ? 'likely' : confidence;
}

function foundIn(column: BlockColumn, reading: ColumnReading | undefined, context: BlockContext): readonly Told[] {
  const all = cellsOf(column.slices, context.classes, 'every');
  const told: Told[] = [];
  for (const [rule, { cells, confidence }] of hitsIn(column.slices, context.classes)) {
    // The people of the roster are told apart by who they are, not by how a cell writes them.
    if (rule === reading?.rule || rule === ROSTER_MATCH) continue;
    // The reading weighed this pattern for the same cells, and found another rule to fit better.
    if (reading?.basis === 'column' && cells >= all * SAME_VALUES) continue;
    told.push({
      rule,
      confidence: sureness(column, rule, context) ?? confidence,
      counted: holdsHit(rule),
      isWhole: false,
    });
  }
  return told;
}

/** How sure a pattern is where the header is part of what stands around it. */
function sureness(column: BlockColumn, rule: RuleId, { profile, scan }: BlockContext): Confidence | undefined {
  const header = profile.columns.find((each) => each.column === column.column)?.header;
  if (!header) return undefined;
  let surest: Confidence | undefined;
  for (const value of [...column.sample].slice(0, MOST_IN_CONTEXT)) {
    for (const hit of scan.equipment.detector.find(value, header)) {
      if (hit.rule === rule) surest = surer(hit.confidence, surest);
    }
  }
  return surest;
}

function foldSide(column: BlockColumn, side: Side, told: Told, context: BlockContext): void {
  const { rule, confidence, counted } = told;
  const { scan, classes, at, format } = context;
  const count = cellsOf(side.slices, classes, counted);
  if (count === 0) return;
  const harm = scan.findings.harmOf(rule);
  const people = countsPeople(rule, harm) ? peopleIn(side, told, context) : undefined;
  scan.findings.fold({
    rule,
    confidence,
    concealed: side.concealed,
    at,
    format,
    box: boxIn(context, boxOf(side, column.column)),
    column: columnIn(context, column.column),
    count,
    people,
    ...(context.turnedFrom !== undefined && people !== undefined ? { identities: identitiesIn(side, rule) } : {}),
    digest: digestOf(side.slices, classes, counted),
    evidence: evidenceIn(column, side.slices, told, scan.scanner),
  });
  seeCells(side, { ...told, harm }, context);
  if (side.concealed !== undefined && isPersonal(rule, harm, confidence, false)) {
    scan.places.addPeople(placeIn(context, side.concealed, column.column), people ?? 0);
  }
}

/** People of forms are told apart by what each form holds. */
function identitiesIn({ slices }: Side, rule: RuleId): readonly number[] {
  return slices.flatMap(({ ids, values, scan }) => [
    ...[...ids.values()].map((id) => (rule === NAME ? scan.personHash(id) : scan.hash(id))),
    ...values.values(),
  ]);
}

function peopleIn(side: Side, { rule, counted, isWhole }: Told, context: BlockContext): number {
  const { people } = context.block;
  const isCounted = people !== undefined && rule === NAME && isWhole && holdsAllNames(side, context);
  return isCounted ? people.people.size : distinctIn(side.slices, context.classes, counted);
}

/** True when all cells of the column that tells people apart lie on one side. */
function holdsAllNames(side: Side, context: BlockContext): boolean {
  const main = context.block.columns[context.block.people!.columns.main];
  return (
    main !== undefined &&
    sidesOf(main, context).every(({ concealed }) => concealed?.carrier === side.concealed?.carrier)
  );
}
