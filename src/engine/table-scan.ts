import { readColumns } from '../detectors/columns.js';
import type { Confidence, RuleId } from '../model/catalogue.js';
import type { CellBatch, Table } from '../model/content.js';
import type { Block } from './block.js';
import type { BufferedCell } from './buffered-row.js';
import type { FileScan, Frame } from './file-scan.js';
import { judgeBlock } from './judge-block.js';
import { nameColumnsOf } from './name-columns-of.js';
import type { NameColumns } from './people-counter.js';
import { isPersonal, needsPersonBeside } from './personal.js';
import { profileBlock } from './profile-block.js';
import { NameBit } from './string-class.js';
import { type BlockListener, TableBlocks } from './table-blocks.js';
import { concealmentOf, shownIndex } from './table-concealment.js';

const NAME = 'person/name';

/** One table while its cells arrive: blocks are judged as they end, titles and headers at once. */
export class TableScan implements BlockListener {
  readonly #table: Table;
  readonly #scan: FileScan;
  readonly #frame: Frame;
  readonly #blocks: TableBlocks;

  constructor(table: Table, scan: FileScan, frame: Frame) {
    this.#table = table;
    this.#scan = scan;
    this.#frame = frame;
    const context = {
      scanner: scan.scanner,
      words: scan.equipment.knowledge,
      memory: scan.memory,
      listener: this,
      knownPerson: scan.equipment.roster?.pair,
    };
    scan.memory.keepsMany = table.isAlone !== true;
    this.#blocks = new TableBlocks(table, context, shownIndex(frame));
  }

  add(batch: CellBatch): void {
    this.#blocks.add(batch, this.#scan.pool(batch.pool));
  }

  end(): void {
    this.#blocks.end();
  }

  block(block: Block): void {
    judgeBlock(block, this.#scan, this.#frame);
  }

  heading(row: number, cell: BufferedCell): void {
    const { hits, names } = this.#scan.scanner.classes[cell.scan.scan(cell.id)]!;
    const isHidden = concealmentOf(this.#table, cell.hidden, this.#frame) !== undefined;
    this.#scan.footprint.addHeading(isHidden, this.#table, cell.scan.lengthOf[cell.id]!);
    for (const { rule, confidence } of hits) {
      if (!needsPersonBeside(rule)) this.#foldHeading(row, cell, rule, confidence);
    }
    if ((names & NameBit.Alone) !== 0) this.#foldHeading(row, cell, NAME, 'likely');
  }

  nameColumns(block: Block): NameColumns | undefined {
    const profile = profileBlock(block, this.#scan.scanner.classes, this.#scan.equipment.knowledge);
    return nameColumnsOf(readColumns(profile, this.#scan.equipment.knowledge));
  }

  #foldHeading(row: number, cell: BufferedCell, rule: RuleId, confidence: Confidence): void {
    const { findings, places } = this.#scan;
    const concealed = concealmentOf(this.#table, cell.hidden, this.#frame);
    const at = this.#scan.shown.locate(this.#table.at, this.#frame.trail);
    const text = cell.scan.pool.text(cell.id);
    const isOrphan = concealed?.carrier === 'orphan-string';
    findings.fold({
      rule,
      confidence,
      concealed,
      at,
      format: this.#frame.format,
      box: isOrphan ? undefined : { top: row, left: cell.column, bottom: row, right: cell.column },
      column: 0,
      count: 1,
      digest: cell.scan.hash(cell.id),
      evidence: [text],
    });
    if (concealed !== undefined && isPersonal(rule, findings.harmOf(rule), confidence, false)) {
      places.addPeople({ concealed, at, format: this.#frame.format, column: cell.column }, 1);
    }
  }
}
