import type { XmlTokenizer, XmlVisitor } from '../../bytes/xml.js';
import { CellType, type Concealed, type Content, type Table } from '../../model/content.js';
import { ByteStrings } from './byte-strings.js';
import { BatchBuilder } from './cell-batch.js';
import { inside, textContent } from './content.js';
import { type PartContext, type PartReader, visitPart } from './part-reader.js';
import { vocabulary } from './vocabulary.js';

const { names, id: N } = vocabulary('p t br strCache numCache strLit numLit lvl pt v idx f tx dlblRangeCache');

const CACHES: ReadonlySet<number> = new Set([N.strCache, N.numCache, N.strLit, N.numLit, N.dlblRangeCache, N.lvl]);

/**
 * Charts of both kinds: titles and labels as text, and the values the chart keeps of its source as a table, a column for
 * each list. Point `idx` stands in row `idx + 2`; the series' name, where the list has one, in row 1.
 */
export const readChart: PartReader = async function* (context): AsyncGenerator<Content> {
  const cache = new ChartCache(context);
  yield* visitPart(context, names, (emit) => new ChartVisitor(context, cache, emit));
  yield* cache.content();
};

class ChartVisitor implements XmlVisitor {
  readonly #context: PartContext;
  readonly #cache: ChartCache;
  readonly #emit: (content: Content) => void;
  #paragraph: string | undefined;
  #inText = 0;
  #inCache = 0;
  #inSeriesName = false;
  #point = 0;
  #value: string | undefined;
  #formula: string | undefined;

  constructor(context: PartContext, cache: ChartCache, emit: (content: Content) => void) {
    this.#context = context;
    this.#cache = cache;
    this.#emit = emit;
  }

  start(t: XmlTokenizer): void {
    const { name } = t;
    if (name === N.p) this.#paragraph = '';
    else if (name === N.t) this.#inText++;
    else if (name === N.br && this.#paragraph !== undefined) this.#paragraph += '\n';
    else if (name === N.tx) this.#inSeriesName = true;
    else if (CACHES.has(name)) this.#beginCache();
    else if (name === N.pt) {
      this.#point = Number(t.attribute(N.idx) ?? 0);
      // Charts of the second kind write the value into the point itself.
      this.#value = '';
    } else if (name === N.v) this.#value = '';
    else if (name === N.f) this.#formula = '';
  }

  text(t: XmlTokenizer): void {
    if (this.#formula !== undefined) this.#formula += t.text();
    else if (this.#inText > 0 && this.#paragraph !== undefined) this.#paragraph += t.text();
    else if (this.#value !== undefined) this.#value += t.text();
  }

  end(t: XmlTokenizer): void {
    const { name } = t;
    if (name === N.t) this.#inText--;
    else if (name === N.p) this.#endParagraph();
    else if (name === N.tx) this.#inSeriesName = false;
    else if (CACHES.has(name)) this.#inCache--;
    else if (name === N.pt || name === N.v) this.#endPoint();
    else if (name === N.f) this.#endFormula();
  }

  #beginCache(): void {
    this.#inCache++;
    if (!this.#inSeriesName) this.#cache.nextColumn();
  }

  #endPoint(): void {
    const value = this.#value?.trim() ?? '';
    this.#value = undefined;
    if (value === '') return;
    if (this.#inSeriesName) this.#cache.name(value);
    else if (this.#inCache > 0) this.#cache.add(this.#point, value);
    else this.#emit(textContent(value, this.#context.at, this.#context.concealed));
  }

  #endParagraph(): void {
    const text = this.#paragraph?.trim() ?? '';
    this.#paragraph = undefined;
    if (text !== '') this.#emit(textContent(text, this.#context.at, this.#context.concealed));
  }

  /** A reference into another workbook names a file. */
  #endFormula(): void {
    const formula = this.#formula?.trim() ?? '';
    this.#formula = undefined;
    if (/["[]/.test(formula)) this.#emit(textContent(formula, this.#context.at, this.#context.concealed, 'code'));
  }
}

interface CachedCell {
  readonly row: number;
  readonly column: number;
  readonly value: string;
}

const MOST_ROWS = 1_048_576;

/** Values that a chart keeps, column by column. */
class ChartCache {
  readonly #context: PartContext;
  readonly #cells: CachedCell[] = [];
  #column = 0;
  #names: string[] = [];

  constructor(context: PartContext) {
    this.#context = context;
  }

  nextColumn(): void {
    this.#column++;
    for (const value of this.#names.splice(0)) this.#cells.push({ row: 1, column: this.#column, value });
  }

  /** The name of the series whose lists follow. */
  name(value: string): void {
    this.#names = [value];
  }

  add(index: number, value: string): void {
    const row = Math.min(MOST_ROWS, Math.max(0, Math.trunc(index) || 0) + 2);
    this.#cells.push({ row, column: Math.max(1, this.#column), value });
  }

  *content(): Generator<Content> {
    if (this.#names.length > 0) this.nextColumn();
    if (this.#cells.length === 0) return;
    const { package: pkg, at, nextTable, concealed } = this.#context;
    const hidden: Concealed = inside(concealed, 'chart-cache', 'cache');
    const table: Table = { id: nextTable(), at, concealed: hidden, concealments: [hidden] };
    const strings = new ByteStrings(pkg.budget, false);
    const batch = new BatchBuilder(table, strings, pkg.budget);
    yield { kind: 'table', table };
    for (const { row, column, value } of this.#cells.sort((one, other) => one.row - other.row)) {
      if (batch.full) yield batch.take();
      const number = Number(value);
      if (Number.isFinite(number)) batch.addNumber(row, column, CellType.Number, number, 1);
      else batch.addString(row, column, strings.internText(value), 1);
    }
    if (batch.length > 0) yield batch.take();
    yield { kind: 'table-end', table };
    yield { kind: 'pool-end', pool: strings, at };
  }
}
