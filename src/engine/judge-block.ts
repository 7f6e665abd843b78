import { readColumns } from '../detectors/columns.js';
import { TABLE_DETECTORS } from '../detectors/index.js';
import type { Confidence, RuleId } from '../model/catalogue.js';
import type { Concealed } from '../model/content.js';
import type { Claim, ColumnReading, TableProfile } from '../model/detection.js';
import type { Location } from '../model/location.js';
import type { Block, BlockColumn } from './block.js';
import { around, type Box } from './box.js';
import type { ColumnSlice } from './column-slice.js';
import { surer } from './confidence.js';
import type { FileScan, Frame } from './file-scan.js';
import type { PlaceOf } from './hidden-places.js';
import { countsPeople, isPersonal, needsPeople } from './personal.js';
import { distinctOf, profileBlock } from './profile-block.js';
import { NameBit, type StringClass } from './string-class.js';
import { addHashes } from './string-hash.js';
import { concealmentOf } from './table-concealment.js';

const NAME = 'person/name';
/** Share of cells from which a pattern and a reading speak of the same values. */
const SAME_VALUES = 0.6;
const MOST_EVIDENCE = 5;
const MOST_IN_CONTEXT = 64;

/** Slices of one column that are hidden in one place, or all that are visible. */
interface Side {
  readonly concealed: Concealed | undefined;
  readonly slices: readonly ColumnSlice[];
}

/** Reads the columns of a block, asks the table detectors, and folds what they find by column and visibility. */
export function judgeBlock(block: Block, scan: FileScan, frame: Frame): void {
  new BlockJudgement(block, scan, frame).judge();
}

class BlockJudgement {
  readonly #block: Block;
  readonly #scan: FileScan;
  readonly #frame: Frame;
  readonly #profile: TableProfile;
  readonly #at: Location;
  /** False where nothing in the block says whom it is about. */
  #hasPeople = false;

  constructor(block: Block, scan: FileScan, frame: Frame) {
    this.#block = block;
    this.#scan = scan;
    this.#frame = frame;
    this.#profile = profileBlock(block, scan.scanner.classes, scan.equipment.knowledge);
    this.#at = scan.shown.locate(block.table.at, frame.trail);
  }

  judge(): void {
    this.#notePlaces();
    const readings = readColumns(this.#profile, this.#scan.equipment.knowledge);
    const claims = TABLE_DETECTORS.flatMap((detector) => [...detector.judge(this.#profile, readings)]);
    this.#hasPeople = claims.length > 0 || readings.some((reading) => this.#namesPeople(reading));
    const readingOf = new Map(readings.map((reading) => [reading.profile.column, reading]));
    for (const column of this.#block.columns) {
      if (column === undefined) continue;
      const reading = readingOf.get(column.column);
      if (reading?.rule !== undefined) this.#foldReading(column, reading, reading.rule);
      this.#foldHits(column, reading);
    }
    for (const claim of claims) this.#foldClaim(claim, readings);
    this.#countPeople(readings);
  }

  #namesPeople({ rule, basis, confidence }: ColumnReading): boolean {
    if (rule === undefined || basis !== 'column') return false;
    return isPersonal(rule, this.#scan.findings.harmOf(rule), confidence, false) && !needsPeople(rule);
  }

  /** Hidden cells belong to a place. */
  #notePlaces(): void {
    for (const column of this.#block.columns) {
      if (column === undefined) continue;
      for (const slice of column.slices) {
        const concealed = this.#concealed(slice);
        if (concealed !== undefined)
          this.#scan.places.addSlice(this.#place(concealed, column.column), slice, column.column);
      }
    }
    this.#noteFootprint(false);
    this.#noteFootprint(true);
  }

  #noteFootprint(isHidden: boolean): void {
    let columns = 0;
    let cells = 0;
    let characters = 0;
    let box: Box | undefined;
    for (const column of this.#block.columns) {
      const slices = column?.slices.filter((slice) => (this.#concealed(slice) !== undefined) === isHidden) ?? [];
      if (slices.length === 0) continue;
      columns++;
      box = around(boxOf(slices, column!.column)!, box);
      for (const slice of slices) {
        cells += slice.cells;
        characters += slice.characters;
      }
    }
    if (box === undefined) return;
    const rows = Math.min(this.#block.rows, box.bottom - box.top + 1);
    this.#scan.footprint.addCells(isHidden, this.#block.table, { rows, columns, cells, characters });
  }

  #foldReading(column: BlockColumn, reading: ColumnReading, rule: RuleId): void {
    for (const side of this.#sides(column)) {
      const counted = reading.basis === 'names' ? holdsName : isAny;
      const cells = countCells(side.slices, this.#scan.scanner.classes, counted, reading.basis === 'column');
      this.#fold(column, side, rule, reading.confidence, cells, counted, reading.basis === 'column');
    }
  }

  #foldHits(column: BlockColumn, reading: ColumnReading | undefined): void {
    const classes = this.#scan.scanner.classes;
    const cellsOfColumn = column.slices.reduce((sum, slice) => sum + slice.cells, 0);
    for (const [rule, { cells, confidence }] of hitsOf(column.slices, classes)) {
      if (rule === reading?.rule) continue;
      // The reading weighed this pattern for the same cells, and found another rule to fit better.
      if (reading?.basis === 'column' && cells >= cellsOfColumn * SAME_VALUES) continue;
      const counted = (each: StringClass): boolean => each.hits.some((hit) => hit.rule === rule);
      const told = this.#inColumn(column, rule) ?? confidence;
      for (const side of this.#sides(column)) {
        this.#fold(column, side, rule, told, countCells(side.slices, classes, counted, false), counted, false);
      }
    }
  }

  /** How sure a pattern is where the header is part of what stands around it; judged on the column's first values. */
  #inColumn(column: BlockColumn, rule: RuleId): Confidence | undefined {
    const { header = column.header } = this.#profile.columns.find((each) => each.column === column.column) ?? {};
    if (!header) return undefined;
    let surest: Confidence | undefined;
    for (const value of [...column.sample].slice(0, MOST_IN_CONTEXT)) {
      for (const hit of this.#scan.equipment.detector.find(value, header)) {
        if (hit.rule === rule) surest = surer(hit.confidence, surest);
      }
    }
    return surest;
  }

  #fold(
    column: BlockColumn,
    side: Side,
    rule: RuleId,
    told: Confidence,
    cells: number,
    counted: (each: StringClass) => boolean,
    whole: boolean,
  ): void {
    if (cells === 0) return;
    const { findings, places } = this.#scan;
    const harm = findings.harmOf(rule);
    const confidence = !this.#hasPeople && needsPeople(rule) ? 'signal' : told;
    const people = countsPeople(rule, harm) ? this.#peopleIn(side, rule, counted, whole) : undefined;
    findings.fold({
      rule,
      confidence,
      concealed: side.concealed,
      at: this.#at,
      format: this.#frame.format,
      box: boxOf(side.slices, column.column),
      column: column.column,
      count: cells,
      people,
      digest: this.#digest(side.slices, counted),
      evidence: this.#evidence(column, side.slices, rule, counted, whole),
    });
    if (side.concealed !== undefined && isPersonal(rule, harm, confidence, false)) {
      places.addPeople(this.#place(side.concealed, column.column), people ?? 0);
    }
  }

  #peopleIn(side: Side, rule: RuleId, counted: (each: StringClass) => boolean, whole: boolean): number {
    const { people } = this.#block;
    if (whole && rule === NAME && people !== undefined && this.#holdsAllNames(side)) return people.people.size;
    if (whole) return distinctOf(side.slices);
    const classes = this.#scan.scanner.classes;
    let distinct = 0;
    for (const { classStrings } of side.slices) {
      for (const [index, strings] of classStrings.entries())
        if (strings > 0 && counted(classes[index]!)) distinct += strings;
    }
    return distinct;
  }

  /** True when all cells of the column that counts people lie on one side. */
  #holdsAllNames(side: Side): boolean {
    const main = this.#block.columns[this.#block.people!.columns.main];
    return main?.slices.every((slice) => this.#concealed(slice)?.carrier === side.concealed?.carrier) === true;
  }

  #foldClaim(claim: Claim, readings: readonly ColumnReading[]): void {
    const side = this.#sideOf(claim, readings);
    const { top, left, bottom, right } = this.#profile;
    this.#scan.findings.fold({
      rule: claim.rule,
      confidence: claim.confidence,
      concealed: side.concealed,
      at: this.#at,
      format: this.#frame.format,
      box: { top, left, bottom, right },
      column: top * -1,
      count: claim.rows,
      people: claim.people,
      digest: this.#digest(side.slices, isAny),
      evidence: this.#claimEvidence(side),
    });
    if (side.concealed !== undefined) {
      for (const column of claim.columns) this.#addPeopleOf(column, claim.people ?? 0);
    }
  }

  #addPeopleOf(column: number, people: number): void {
    for (const { concealed } of this.#sides(this.#block.columns[column]!)) {
      if (concealed !== undefined) this.#scan.places.addPeople(this.#place(concealed, column), people);
    }
  }

  /** A table is hidden when nobody sees the cells that say whom it is about. */
  #sideOf(claim: Claim, readings: readonly ColumnReading[]): Side {
    const names = readings
      .filter(({ rule, basis }) => rule === NAME && basis === 'column')
      .map(({ profile }) => profile.column);
    const telling = names.length > 0 ? names : claim.columns;
    const sides = telling.flatMap((column) => this.#sides(this.#block.columns[column]!));
    const visible = sides.filter(({ concealed }) => concealed === undefined);
    const chosen = visible.length > 0 ? visible : sides;
    return { concealed: chosen[0]?.concealed, slices: chosen.flatMap(({ slices }) => slices) };
  }

  #claimEvidence({ slices }: Side): readonly string[] {
    const evidence: string[] = [];
    for (const { scan, ids } of slices.slice(0, 1)) {
      for (const id of ids.values()) {
        if (evidence.push(scan.pool.text(id)) >= MOST_EVIDENCE) break;
      }
    }
    return evidence;
  }

  /** Names of several tables are told apart together, so that a copy of a list adds nobody. */
  #countPeople(readings: readonly ColumnReading[]): void {
    const { people } = this.#block;
    const names = readings.filter(({ rule }) => rule === NAME);
    if (people !== undefined && names.some(({ basis }) => basis === 'column')) {
      for (const hash of people.people.values()) this.#scan.people.add(hash);
    }
    const classes = this.#scan.scanner.classes;
    for (const { profile } of names.filter(({ basis, confidence }) => basis === 'names' && confidence !== 'signal')) {
      for (const { scan, ids } of this.#block.columns[profile.column]!.slices) {
        for (const id of ids.values()) {
          if ((classes[scan.classOf[id]!]!.names & NameBit.Alone) !== 0) this.#scan.people.add(scan.personHash(id));
        }
      }
    }
  }

  #sides(column: BlockColumn): readonly Side[] {
    const sides = new Map<string, { concealed: Concealed | undefined; slices: ColumnSlice[] }>();
    for (const slice of column.slices) {
      const concealed = this.#concealed(slice);
      const key = concealed?.carrier ?? '';
      const side = sides.get(key);
      if (side === undefined) sides.set(key, { concealed, slices: [slice] });
      else {
        side.slices.push(slice);
        side.concealed = joined(side.concealed, concealed);
      }
    }
    return [...sides.values()];
  }

  #concealed(slice: ColumnSlice): Concealed | undefined {
    return concealmentOf(this.#block.table, slice.hidden, this.#frame);
  }

  #place(concealed: Concealed, column: number): PlaceOf {
    return { concealed, at: this.#at, format: this.#frame.format, column };
  }

  #digest(slices: readonly ColumnSlice[], counted: (each: StringClass) => boolean): number {
    const classes = this.#scan.scanner.classes;
    let digest = 0;
    for (const { scan, ids } of slices) {
      for (const id of ids.values()) {
        if (counted(classes[scan.classOf[id]!]!)) digest = addHashes(digest, scan.hash(id));
      }
    }
    return digest;
  }

  /** The part of a cell's text that the rule found; all of it where it was not a pattern that found it. */
  #tellingPart(text: string, rule: RuleId): string {
    const hit = this.#scan.scanner.find(text).find((each) => each.rule === rule);
    return hit === undefined ? text : text.slice(hit.start, hit.end);
  }

  /** First values in which the rule speaks, in order of appearance. */
  #evidence(
    column: BlockColumn,
    slices: readonly ColumnSlice[],
    rule: RuleId,
    counted: (each: StringClass) => boolean,
    whole: boolean,
  ): readonly string[] {
    if (whole && column.slices.length === slices.length) return [...column.sample].slice(0, MOST_EVIDENCE);
    const classes = this.#scan.scanner.classes;
    const evidence: string[] = [];
    for (const { scan, ids, values } of slices) {
      for (const id of ids.values()) {
        if (evidence.length >= MOST_EVIDENCE) return evidence;
        if (counted(classes[scan.classOf[id]!]!)) evidence.push(this.#tellingPart(scan.pool.text(id), rule));
      }
      if (!whole) continue;
      for (const value of values.values()) {
        if (evidence.length >= MOST_EVIDENCE) return evidence;
        evidence.push(String(value));
      }
    }
    return evidence;
  }
}

const isAny = (): boolean => true;
const holdsName = ({ names, hits }: StringClass): boolean =>
  (names & NameBit.Alone) !== 0 || hits.some(({ rule }) => rule === NAME);

function countCells(
  slices: readonly ColumnSlice[],
  classes: readonly StringClass[],
  counted: (each: StringClass) => boolean,
  whole: boolean,
): number {
  if (whole) return slices.reduce((sum, slice) => sum + slice.cells, 0);
  let cells = 0;
  for (const { classCells } of slices) {
    for (const [index, count] of classCells.entries()) if (count > 0 && counted(classes[index]!)) cells += count;
  }
  return cells;
}

function hitsOf(
  slices: readonly ColumnSlice[],
  classes: readonly StringClass[],
): ReadonlyMap<RuleId, { readonly cells: number; readonly confidence: Confidence }> {
  const hits = new Map<RuleId, { readonly cells: number; readonly confidence: Confidence }>();
  for (const { classCells } of slices) {
    for (const [index, count] of classCells.entries()) {
      if (count === 0) continue;
      for (const { rule, confidence } of classes[index]!.hits) {
        const known = hits.get(rule);
        hits.set(rule, { cells: (known?.cells ?? 0) + count, confidence: surer(confidence, known?.confidence) });
      }
    }
  }
  return hits;
}

function boxOf(slices: readonly ColumnSlice[], column: number): Box | undefined {
  let box: Box | undefined;
  for (const { firstRow, lastRow } of slices) {
    box = around({ top: firstRow, left: column, bottom: lastRow, right: column }, box);
  }
  return box;
}

function joined(one: Concealed | undefined, other: Concealed | undefined): Concealed | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  const [first, ...more] = new Set([...one.by, ...other.by]);
  return { carrier: one.carrier, by: [first!, ...more] };
}
