import { readColumns } from '../detectors/columns.js';
import { TABLE_DETECTORS } from '../detectors/index.js';
import type { ColumnReading } from '../model/detection.js';
import type { Block } from './block.js';
import type { BlockContext } from './block-context.js';
import { holdsName, idsIn } from './counted-cells.js';
import type { FileScan, Frame } from './file-scan.js';
import { foldClaim } from './fold-claim.js';
import { foldColumn } from './fold-column.js';
import { foldRoster } from './fold-roster.js';
import { judgeTurned } from './judge-turned.js';
import { noteCellLists } from './note-cell-lists.js';
import { noteCells } from './note-cells.js';
import { isPersonal, listsPeople, needsPeople } from './personal.js';
import { profileBlock } from './profile-block.js';
import { sketchTable } from './sketch-table.js';
import { turnedBlock } from './turned-block.js';

/** Reads the columns of a block, asks the table detectors, and folds what they find by column and visibility. */
export function judgeBlock(block: Block, scan: FileScan, frame: Frame): void {
  const { classes } = scan.scanner;
  const profile = profileBlock(block, classes, scan.equipment.knowledge);
  const readings = readColumns(profile, scan.equipment.knowledge);
  const at = scan.shown.locate(block.table.at, frame.trail);
  const context: BlockContext = { block, profile, readings, classes, scan, frame, at, format: frame.format };
  noteCells(context);
  const claims = TABLE_DETECTORS.flatMap((detector) => [...detector.judge(profile, readings)]);
  const isAboutPeople =
    claims.some(({ rule }) => listsPeople(rule)) || readings.some((reading) => saysWho(reading, scan));
  for (const column of block.columns) if (column !== undefined) foldColumn(column, context, isAboutPeople);
  for (const claim of claims) foldClaim(claim, context);
  if (scan.equipment.roster !== undefined) foldRoster(scan.equipment.roster, context);
  noteCellLists(context);
  const turned = turnedBlock(block, scan.equipment.knowledge, scan.memory);
  if (turned !== undefined) judgeTurned(turned, context);
  sketchTable(context);
  countPeople(context);
}

/** True for a column that tells whom the rows are about. */
function saysWho({ rule, basis, confidence }: ColumnReading, scan: FileScan): boolean {
  if (rule === undefined || basis !== 'column' || needsPeople(rule)) return false;
  return isPersonal(rule, scan.findings.harmOf(rule), confidence, false);
}

/** Names of several tables are told apart together, so that a copy of a list adds nobody. */
function countPeople({ block, readings, classes, scan }: BlockContext): void {
  const names = readings.filter(({ rule }) => rule === 'person/name');
  if (block.people !== undefined && names.some(({ basis }) => basis === 'column')) {
    for (const hash of block.people.people.values()) scan.people.add(hash);
  }
  for (const { profile, basis, confidence } of names) {
    if (basis !== 'names' || confidence === 'signal') continue;
    const { slices } = block.columns[profile.column]!;
    for (const [slice, id] of idsIn(slices, classes, holdsName)) scan.people.add(slice.scan.personHash(id));
  }
}
