import { XmlToken, XmlTokenizer } from '../../bytes/xml.js';
import type { Content } from '../../model/content.js';
import { gapOf, inside, textContent } from '../ooxml/content.js';
import type { Part } from '../ooxml/package.js';
import { type PartContext, type PartReader, visitPart } from '../ooxml/part-reader.js';
import { vocabulary } from '../ooxml/vocabulary.js';
import { decodeXString } from '../ooxml/xstring.js';
import { LAST_ROW } from '../sheets/cell-range.js';
import { PivotTable, type PivotValue, pivotValueOf } from './pivot-values.js';

const { names, id: N } = vocabulary(
  's n d b e m v x r cacheField sharedItems groupItems name caption formula refreshedBy pivotCacheDefinition worksheetSource sheet ref cacheHierarchy uniqueName calculatedItem fieldGroup rangeSet pageItem i1',
);

/** One field of the cache: its values in the order that records count them in, and which of them records use. */
class PivotField {
  readonly values: (PivotValue | undefined)[] = [];
  used: Uint8Array | undefined;

  use(index: number): PivotValue | undefined {
    this.used ??= new Uint8Array(this.values.length);
    if (index < this.used.length) this.used[index] = 1;
    return this.values[index];
  }
}

/**
 * The copy of its source that a pivot table keeps, whatever the table shows: its records, a row each, and below them
 * values that no record uses any more. Without records, the values of each field one below the other.
 */
export const readPivotCache: PartReader = async function* (context): AsyncGenerator<Content> {
  const fields: PivotField[] = [];
  const headers = new Map<number, string>();
  const cache = new PivotTable(context, headers);
  yield* readDefinition(context, cache, fields, headers);
  yield { kind: 'table', table: cache.table };
  const rows = new RecordRows(cache, fields);
  const records = recordsOf(context);
  if (records !== undefined) yield* readRecords(context, records, rows);
  yield* rows.unused();
  yield* cache.flush();
  yield { kind: 'table-end', table: cache.table };
  yield { kind: 'pool-end', pool: cache.strings, at: context.at };
};

function recordsOf({ package: pkg, relationships }: PartContext): Part | undefined {
  const found = relationships.find(({ type, external }) => type === 'pivotcacherecords' && !external);
  return found && pkg.find(found.target);
}

function readDefinition(
  context: PartContext,
  cache: PivotTable,
  fields: PivotField[],
  headers: Map<number, string>,
): AsyncGenerator<Content> {
  const concealed = inside(context.concealed, 'pivot-cache', 'cache');
  return visitPart(context, names, (emit) => {
    const say = (text: string | undefined, field: string, role?: 'author' | 'title' | 'code'): void => {
      const words = decodeXString(text ?? '').trim();
      if (words !== '') emit(textContent(words, { ...context.at, field }, concealed, role));
    };
    let values: (PivotValue | undefined)[] | undefined;
    return {
      start(t) {
        switch (t.name) {
          case N.pivotCacheDefinition:
            say(t.attribute(N.refreshedBy), 'refreshedBy', 'author');
            break;
          case N.worksheetSource:
            say(t.attribute(N.sheet), 'worksheetSource', 'title');
            break;
          case N.cacheField: {
            const field = new PivotField();
            fields.push(field);
            const name = decodeXString(t.attribute(N.name) ?? '');
            if (name !== '') headers.set(fields.length, name);
            say(t.attribute(N.caption), 'caption', 'title');
            say(t.attribute(N.formula), 'formula', 'code');
            break;
          }
          case N.sharedItems:
            values = fields.at(-1)?.values;
            break;
          case N.groupItems:
            values = [];
            break;
          case N.cacheHierarchy:
            say(t.attribute(N.caption), 'cacheHierarchy', 'title');
            break;
          case N.pageItem:
            say(t.attribute(N.name), 'pageItem');
            break;
          default:
            takeItem(t, values, cache);
        }
      },
      end(t) {
        if (t.name === N.groupItems) {
          // Groups are names people gave to ranges of values; records do not refer to them.
          for (const value of values ?? []) {
            if (value !== undefined && value.string >= 0) say(cache.strings.text(value.string), 'groupItems');
          }
        }
        if (t.name === N.sharedItems || t.name === N.groupItems) values = undefined;
      },
    };
  });
}

function takeItem(t: XmlTokenizer, values: (PivotValue | undefined)[] | undefined, cache: PivotTable): void {
  if (values === undefined) return;
  const value = pivotValueOf(t, N, cache.strings);
  // A missing value counts as well: records count in order.
  if (value !== undefined || t.name === N.m || t.name === N.s || t.name === N.n || t.name === N.d) values.push(value);
}

/** Lays records out as rows. The headers stand for row 1. */
class RecordRows {
  row = 1;
  #column = 0;
  readonly #cache: PivotTable;
  readonly #fields: readonly PivotField[];
  #hasRecords = false;

  constructor(cache: PivotTable, fields: readonly PivotField[]) {
    this.#cache = cache;
    this.#fields = fields;
  }

  /** True when a batch is to be taken. */
  get full(): boolean {
    return this.#cache.full;
  }

  start(t: XmlTokenizer): void {
    if (t.name === N.r) {
      this.row = Math.min(this.row + 1, LAST_ROW);
      this.#column = 0;
      this.#hasRecords = true;
      return;
    }
    if (t.depth !== 3) return;
    this.#column++;
    const value = t.name === N.x ? this.#shared(Number(t.attribute(N.v))) : pivotValueOf(t, N, this.#cache.strings);
    if (value !== undefined) this.#cache.add(this.row, this.#column, value);
  }

  take(): Generator<Content> {
    return this.#cache.flush();
  }

  /** Values of the fields that no record refers to: all of them when there are no records. */
  *unused(): Generator<Content> {
    const first = this.row + 1 + (this.#hasRecords ? 1 : 0);
    const left = this.#fields.map(({ values, used }) => values.filter((value, index) => value && used?.[index] !== 1));
    const longest = left.reduce((most, { length }) => Math.max(most, length), 0);
    for (let index = 0; index < longest; index++) {
      for (const [column, values] of left.entries()) {
        const value = values[index];
        if (value === undefined) continue;
        if (this.full) yield* this.take();
        this.#cache.add(Math.min(first + index, LAST_ROW), column + 1, value);
      }
    }
  }

  #shared(index: number): PivotValue | undefined {
    return this.#fields[this.#column - 1]?.use(index);
  }
}

async function* readRecords({ package: pkg }: PartContext, part: Part, rows: RecordRows): AsyncGenerator<Content> {
  if (!pkg.claim(part)) return;
  const { tokenBytes, xmlDepth } = pkg.budget.limits;
  const tokenizer = new XmlTokenizer(names, { maxToken: tokenBytes, maxDepth: xmlDepth, roots: ['pivotCacheRecords'] });
  try {
    for await (const chunk of pkg.xml(part)) {
      tokenizer.feed(chunk);
      yield* takeRecords(tokenizer, rows);
    }
    tokenizer.finish();
    yield* takeRecords(tokenizer, rows);
  } catch (error) {
    yield gapOf(error, { part: part.name });
  }
}

function* takeRecords(tokenizer: XmlTokenizer, rows: RecordRows): Generator<Content> {
  for (let token = tokenizer.next(); token !== XmlToken.Need; token = tokenizer.next()) {
    if (token !== XmlToken.Start) continue;
    rows.start(tokenizer);
    if (rows.full) yield* rows.take();
  }
}
