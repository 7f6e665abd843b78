import { XmlToken, XmlTokenizer } from '../../bytes/xml.js';
import type { Concealed, Content, Table } from '../../model/content.js';
import { Unreadable } from '../../model/failure.js';
import { inside, textContent } from '../ooxml/content.js';
import type { PartContext } from '../ooxml/part-reader.js';
import { ConcealmentIndex } from '../sheets/concealment-bits.js';
import { literalsIn } from '../sheets/formula-words.js';
import { unweighed } from '../sheets/range-sweep.js';
import { UsedArea } from '../sheets/used-area.js';
import type { WorkbookSetting } from '../workbook/workbook-setting.js';
import { lookAhead } from './look-ahead.js';
import { SheetCells, Step } from './sheet-cells.js';
import { SheetLayout } from './sheet-layout.js';
import { SHEET as N, SHEET_NAMES } from './sheet-names.js';
import { readSurroundings } from './sheet-surroundings.js';
import { SheetWords } from './sheet-words.js';

/**
 * Up to this size a sheet is always read ahead. A larger one only once a cell depends on it (a hidden row, a font in the
 * colour of its fill): inflating twice what a million cells take is a third of the time to read them.
 */
const ALWAYS_AHEAD = 16 * 1024 ** 2;

const SHEET_ROOT = /(?:^|:)(?:work|chart|dialog|macro)sheet$/;
const NO_SHEET = 'A sheet of this workbook is not written as a sheet, so what it holds was not read.';

/** Reads a sheet of any kind: its cells as a table, and the words around them. */
export async function* readWorksheet(context: PartContext, workbook: WorkbookSetting): AsyncGenerator<Content> {
  const sheet = new SheetReading(context, workbook);
  try {
    for await (const chunk of context.package.xml(context.part)) {
      sheet.feed(chunk);
      yield* sheet.run();
    }
    sheet.finish();
    yield* sheet.run();
  } catch (error) {
    yield* sheet.close();
    throw error;
  }
  yield* sheet.close();
}

class SheetReading {
  readonly #context: PartContext;
  readonly #workbook: WorkbookSetting;
  readonly #tokenizer: XmlTokenizer;
  readonly #layout = new SheetLayout();
  readonly #words: SheetWords;
  readonly #isMacroSheet: boolean;
  #root = '';
  #prefixLength = 0;
  #cells: SheetCells | undefined;
  #concealments: ConcealmentIndex | undefined;
  #area: UsedArea | undefined;
  #table: Table | undefined;

  constructor(context: PartContext, workbook: WorkbookSetting) {
    const { limits } = context.package.budget;
    this.#context = context;
    this.#workbook = workbook;
    this.#tokenizer = new XmlTokenizer(SHEET_NAMES, { maxToken: limits.tokenBytes, maxDepth: limits.xmlDepth });
    this.#words = new SheetWords(context);
    this.#isMacroSheet = /macrosheet/.test(context.part.contentType);
  }

  feed(chunk: Buffer): void {
    this.#tokenizer.feed(chunk);
  }

  finish(): void {
    this.#tokenizer.finish();
  }

  /** Everything that the bytes fed so far give. */
  async *run(): AsyncGenerator<Content> {
    for (;;) {
      if (this.#cells !== undefined) {
        const isOver = yield* this.#runCells(this.#cells);
        if (!isOver) return;
        continue;
      }
      const t = this.#tokenizer;
      const token = t.next();
      if (token === XmlToken.Need) break;
      if (token === XmlToken.Start) {
        if (t.depth === 1) this.#readRoot();
        this.#layout.start(t);
        this.#words.start(t);
        if (t.name === N.sheetData && t.depth === 2 && !t.selfClosing) yield* this.#beginCells();
      } else if (token === XmlToken.End) this.#words.end(t);
      else this.#words.text(t);
    }
    yield* this.#words.take();
  }

  /** Ends a table that was begun, also when the sheet breaks off. */
  *close(): Generator<Content> {
    if (this.#cells !== undefined) yield* this.#endCells(this.#cells);
    yield* this.#words.take();
    yield* this.#words.close();
  }

  #readRoot(): void {
    const t = this.#tokenizer;
    this.#root = t.buffer.toString('utf8', t.prefixStart, t.nameEnd);
    if (!SHEET_ROOT.test(this.#root)) throw new Unreadable('damaged', NO_SHEET);
    this.#prefixLength = t.nameStart - t.prefixStart;
  }

  async *#beginCells(): AsyncGenerator<Content> {
    const { package: pkg, part, at, concealed, nextTable } = this.#context;
    const { strings, styles, date1904, isAlone } = this.#workbook;
    const { painted, filtered, drawings, headers } = await readSurroundings(this.#context);
    this.#concealments = new ConcealmentIndex(concealed);
    this.#table = {
      id: nextTable(),
      at,
      ...(concealed === undefined ? {} : { concealed }),
      concealments: this.#concealments.list,
      ...(headers.size === 0 ? {} : { headers }),
      isAlone,
    };
    this.#area = new UsedArea(this.#layout.corner, drawings);
    this.#cells = new SheetCells(this.#tokenizer, {
      table: this.#table,
      concealments: this.#concealments,
      strings,
      styles,
      date1904,
      budget: pkg.budget,
      area: this.#area,
      columns: this.#layout.columns,
      flatRows: this.#layout.flatRows,
      prefixLength: this.#prefixLength,
      painted,
      filtered,
      allFormulas: this.#isMacroSheet,
    });
    yield* this.#words.take();
    yield { kind: 'table', table: this.#table };
    if (part.entry.size <= ALWAYS_AHEAD) this.#cells.learn(await lookAhead(pkg, part, this.#root));
  }

  /** True when the cells are over. */
  async *#runCells(cells: SheetCells): AsyncGenerator<Content, boolean> {
    for (;;) {
      switch (cells.step()) {
        case Step.Hungry:
          return false;
        case Step.Batch:
          yield* this.#takeCells(cells);
          break;
        case Step.LookAhead:
          cells.learn(await lookAhead(this.#context.package, this.#context.part, this.#root));
          break;
        case Step.Done:
          yield* this.#endCells(cells);
          return true;
      }
    }
  }

  *#takeCells(cells: SheetCells): Generator<Content> {
    if (cells.batch.length > 0) {
      const batch = cells.batch.take();
      this.#area?.mark(batch, (index) => this.#concealments!.remote(index));
      yield batch;
    }
    for (const formula of cells.formulas.take()) {
      yield textContent(formula, this.#context.at, this.#context.concealed, 'code');
      const said = literalsIn(formula);
      // What a formula could show is seen by nobody unless it does, and it may name people.
      if (said !== '') yield textContent(said, this.#context.at, this.#inFormula(), 'title');
    }
    for (const pool of this.#workbook.strings.takeFull()) {
      // The batch at hand may still refer to the pool that just became full.
      yield { kind: 'pool-end', pool, at: this.#context.at };
    }
  }

  #inFormula(): Concealed {
    return inside(this.#context.concealed, 'field-code', 'field-code');
  }

  *#endCells(cells: SheetCells): Generator<Content> {
    this.#cells = undefined;
    yield* this.#takeCells(cells);
    yield { kind: 'table-end', table: this.#table! };
    const { at } = this.#context;
    if (cells.lostStrings > 0) {
      yield {
        kind: 'gap',
        reason: 'damaged',
        at,
        detail: 'Some cells refer to texts that are missing from the workbook.',
      };
    }
    if (cells.cellsBeyond > 0) {
      yield {
        kind: 'gap',
        reason: 'damaged',
        at,
        detail: 'Some cells lie beyond the edge of a sheet; their place is not known.',
      };
    }
    if (cells.gaveUp) yield unweighed(at);
  }
}
