import { createBudget } from '../../../src/bytes/budget.js';
import { memoryBytes } from '../../../src/bytes/memory-bytes.js';
import { DEFAULT_LIMITS, type Limits } from '../../../src/model/bytes.js';
import type { Carrier, FactName, GapReason } from '../../../src/model/catalogue.js';
import { CellType, type TextContent } from '../../../src/model/content.js';
import { NO_RECOGNISER, type Recogniser } from '../../../src/model/recognition.js';
import { reader } from '../../../src/readers/pdf/index.js';

/** What the reader said of a file, sorted for tests. */
export interface PdfReading {
  /** Texts that are seen, whole. */
  readonly visible: readonly string[];
  /** Stretches that are not, by the place that hides them. */
  readonly hidden: readonly { readonly carrier: Carrier; readonly text: string; readonly role?: TextContent['role'] }[];
  readonly facts: readonly { readonly fact: FactName; readonly sample?: string; readonly page?: number }[];
  readonly gaps: readonly { readonly reason: GapReason; readonly detail: string }[];
  /** Rows of cells; a hidden cell is led by `~`. */
  readonly tables: readonly (readonly string[])[][];
  readonly children: readonly { readonly name: string; readonly text: string; readonly carrier?: Carrier }[];
}

export async function readPdf(
  file: Buffer,
  limits: Partial<Limits> = {},
  recogniser: Recogniser = NO_RECOGNISER,
): Promise<PdfReading> {
  const visible: string[] = [];
  const hidden: { carrier: Carrier; text: string; role?: TextContent['role'] }[] = [];
  const facts: { fact: FactName; sample?: string; page?: number }[] = [];
  const gaps: { reason: GapReason; detail: string }[] = [];
  const tables = new Map<number, string[][]>();
  const children: { name: string; text: string; carrier?: Carrier }[] = [];
  const artifact = { name: 'test.pdf', format: 'pdf', bytes: memoryBytes(file) } as const;
  for await (const content of reader.read(artifact, createBudget({ ...DEFAULT_LIMITS, ...limits }), recogniser)) {
    if (content.kind === 'text') {
      const { text, runs, role } = content;
      if (runs.some(({ concealed }) => concealed === undefined)) visible.push(text);
      for (const [index, { start, concealed }] of runs.entries()) {
        if (!concealed) continue;
        const stretch = text.slice(start, runs[index + 1]?.start).trim();
        hidden.push({ carrier: concealed.carrier, text: stretch, ...(role && { role }) });
      }
    } else if (content.kind === 'fact') {
      const { fact, sample, at } = content;
      facts.push({ fact, ...(sample !== undefined && { sample }), ...(at.page !== undefined && { page: at.page }) });
    } else if (content.kind === 'gap') gaps.push({ reason: content.reason, detail: content.detail });
    else if (content.kind === 'table') tables.set(content.table.id, []);
    else if (content.kind === 'cells') {
      const rows = tables.get(content.table.id)!;
      for (let at = 0; at < content.length; at++) {
        const isText = content.type[at] === CellType.String;
        const value = isText ? content.pool.text(content.string[at]!) : String(content.number[at]);
        const position = content.row[at]! - 1;
        const row = rows[position] ?? [];
        rows[position] = row;
        while (row.length < content.column[at]!) row.push('');
        row[content.column[at]! - 1] = (content.hidden[at] === 0 ? '' : '~') + value;
      }
    } else if (content.kind === 'child') {
      const text = content.bytes.read(0, content.bytes.size).toString('latin1');
      const carrier = content.concealed?.carrier;
      children.push({ name: content.name, text, ...(carrier && { carrier }) });
    }
  }
  return { visible, hidden, facts, gaps, tables: [...tables.values()], children };
}
