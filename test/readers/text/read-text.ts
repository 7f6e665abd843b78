import { createBudget } from '../../../src/bytes/budget.js';
import { memoryBytes } from '../../../src/bytes/memory-bytes.js';
import { DEFAULT_LIMITS, type Limits } from '../../../src/model/bytes.js';
import type { Concealed, Content, Gap, Table, TextContent } from '../../../src/model/content.js';
import type { Probe, Reader } from '../../../src/model/reader.js';

/** What a reader made of a text file, copied out of the batches. */
export interface ReadText {
  /** Cells as `row:column` and value, numbers as numbers. */
  readonly cells: Readonly<Record<string, string | number>>;
  /** Those of them that are concealed. */
  readonly concealed: Readonly<Record<string, Concealed>>;
  readonly texts: readonly TextContent[];
  readonly tables: readonly Table[];
  readonly gaps: readonly Gap[];
  readonly kinds: readonly Content['kind'][];
}

export async function readText(reader: Reader, file: Buffer, limits: Partial<Limits> = {}): Promise<ReadText> {
  const budget = createBudget({ ...DEFAULT_LIMITS, ...limits });
  const cells: Record<string, string | number> = {};
  const concealed: Record<string, Concealed> = {};
  const texts: TextContent[] = [];
  const tables: Table[] = [];
  const gaps: Gap[] = [];
  const kinds: Content['kind'][] = [];
  for await (const content of reader.read({ name: 'file', format: 'txt', bytes: memoryBytes(file) }, budget)) {
    kinds.push(content.kind);
    if (content.kind === 'text') texts.push(content);
    else if (content.kind === 'table') tables.push(content.table);
    else if (content.kind === 'gap') gaps.push(content);
    else if (content.kind === 'cells') {
      for (let at = 0; at < content.length; at++) {
        const place = `${content.row[at]}:${content.column[at]}`;
        const id = content.string[at]!;
        cells[place] = id < 0 ? content.number[at]! : content.pool.text(id);
        const hidden = content.hidden[at]!;
        if (hidden > 0) concealed[place] = content.table.concealments[hidden - 1]!;
      }
    }
  }
  return { cells, concealed, texts, tables, gaps, kinds };
}

export function probeOf(file: Buffer, extension: string): Probe {
  return { head: file.subarray(0, 64 * 1024), size: file.length, extension };
}
