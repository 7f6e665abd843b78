import { readColumns } from '../detectors/columns.js';
import { TABLE_DETECTORS } from '../detectors/index.js';
import { STAFF_NUMBERS } from '../detectors/table-evidence.js';
import type { RuleId } from '../model/catalogue.js';
import type { ColumnReading } from '../model/detection.js';
import type { Block } from './block.js';
import type { BlockContext } from './block-context.js';
import { sidesOf } from './column-sides.js';
import { foldClaim } from './fold-claim.js';
import { foldReading } from './fold-column.js';
import { LEADS_HOME } from './listed-people.js';
import { isPersonal, listsPeople } from './personal.js';
import { profileBlock } from './profile-block.js';

const NAME: RuleId = 'person/name';
/** Fewer records are no table of their own, but many such forms are a list. */
const FEWEST_ROWS = 5;

/**
 * Reads a table on its side, or a form, as the table it would be upright. What patterns found in its cells was told already;
 * what only a label or the whole of it tells is told here.
 */
export function judgeTurned(turned: Block, upright: BlockContext): void {
  const { scan, classes } = upright;
  const profile = profileBlock(turned, classes, scan.equipment.knowledge);
  const readings = readColumns(profile, scan.equipment.knowledge);
  const { top, left, bottom, right } = upright.profile;
  const turnedFrom = { top, left, bottom, right };
  const context: BlockContext = { ...upright, block: turned, profile, readings, turnedFrom };
  const told = new Set(upright.readings.filter(({ basis }) => basis === 'column').map(({ rule }) => rule));
  for (const reading of readings) {
    if (!told.has(reading.rule) && isTelling(reading, context)) foldReading(reading, context);
  }
  if (profile.rows < FEWEST_ROWS) {
    noteRecords(context);
    return;
  }
  for (const detector of TABLE_DETECTORS) {
    for (const claim of detector.judge(profile, readings)) if (listsPeople(claim.rule)) foldClaim(claim, context);
  }
}

/** A form about one person may be where a public body can be reached: only what identifies that person is told of it. */
function isTelling({ rule, confidence, basis, part }: ColumnReading, { scan, profile }: BlockContext): boolean {
  // A forename is the same person as the surname beside it.
  if (rule === undefined || basis !== 'column' || part === 'forename' || part === 'initials') return false;
  const harm = scan.findings.harmOf(rule);
  return isPersonal(rule, harm, confidence, false) && (profile.rows > 1 || harm === 'identifier');
}

/** Many forms, each about one person, are a list. */
function noteRecords(context: BlockContext): void {
  const { scan, at, format, readings } = context;
  const lists = [
    ['dataset/row-level-data', LEADS_HOME],
    ['dataset/staff-list', STAFF_NUMBERS],
  ] as const;
  const people = valuesOf([NAME], context);
  for (const [rule, beside] of lists) {
    const facts = valuesOf(beside, context).map(({ text }) => text);
    const first = readings.find((reading) => reading.rule === NAME);
    if (people.length === 0 || facts.length === 0 || first === undefined) continue;
    const [side] = sidesOf(context.block.columns[first.profile.column]!, context);
    scan.lists.add(
      { rule, confidence: 'likely', concealed: side?.concealed, at, format, count: 0 },
      people.map(({ person }) => ({ person, facts })),
    );
  }
}

interface Value {
  readonly text: string;
  /** Hash of the person it names, where it names one. */
  readonly person: number;
}

function valuesOf(rules: readonly RuleId[], { readings, block }: BlockContext): readonly Value[] {
  return readings
    .filter(
      ({ rule, basis, part }) =>
        basis === 'column' && part !== 'forename' && part !== 'initials' && rules.includes(rule!),
    )
    .flatMap(({ profile }) => block.columns[profile.column]?.slices ?? [])
    .flatMap(({ ids, values, scan }): Value[] => [
      ...[...ids.values()].map((id) => ({ text: scan.pool.text(id), person: scan.personHash(id) })),
      ...[...values.values()].map((value) => ({ text: String(value), person: 0 })),
    ]);
}
