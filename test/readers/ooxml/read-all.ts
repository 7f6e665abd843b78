import { createBudget } from '../../../src/bytes/budget.js';
import { memoryBytes } from '../../../src/bytes/memory-bytes.js';
import { DEFAULT_LIMITS, type Limits } from '../../../src/model/bytes.js';
import {
  CellType,
  type ChildContent,
  type Concealed,
  type Content,
  type FactContent,
  type Gap,
} from '../../../src/model/content.js';
import { columnLetters, type Location } from '../../../src/model/location.js';
import type { Reader } from '../../../src/model/reader.js';

interface SeenCell {
  readonly table: number;
  readonly at: Location;
  readonly ref: string;
  readonly value: string | number | boolean;
  readonly type: keyof typeof CellType;
  readonly hidden: Concealed | undefined;
}

interface SeenText {
  readonly text: string;
  readonly at: Location;
  readonly role: string | undefined;
  readonly hidden: Concealed | undefined;
}

/** Everything a reader gave, copied out of the reused arrays. */
export interface Seen {
  readonly cells: readonly SeenCell[];
  readonly texts: readonly SeenText[];
  readonly facts: readonly FactContent[];
  readonly gaps: readonly Gap[];
  readonly children: readonly ChildContent[];
  /** Strings of pools that report orphans and that no cell used. */
  readonly orphans: readonly string[];
  readonly headers: readonly (readonly string[])[];
}

const TYPE_NAMES = Object.fromEntries(Object.entries(CellType).map(([name, value]) => [value, name]));

/** Reads an artifact to its end and checks on the way what every consumer relies on. */
export async function readAll(reader: Reader, bytes: Buffer, limits: Partial<Limits> = {}): Promise<Seen> {
  const budget = createBudget({ ...DEFAULT_LIMITS, ...limits });
  const artifact = { name: 'test', format: 'xlsx', bytes: memoryBytes(bytes) } as const;
  const cells: SeenCell[] = [];
  const texts: SeenText[] = [];
  const facts: FactContent[] = [];
  const gaps: Gap[] = [];
  const children: ChildContent[] = [];
  const orphans: string[] = [];
  const headers: string[][] = [];
  const used = new Map<unknown, Set<number>>();
  const open = new Set<number>();
  for await (const content of reader.read(artifact, budget)) take(content);
  if (open.size > 0) throw new Error('a table was not ended');
  return { cells, texts, facts, gaps, children, orphans, headers };

  function take(content: Content): void {
    switch (content.kind) {
      case 'text':
        texts.push({
          text: content.text,
          at: content.runs[0].at,
          role: content.role,
          hidden: content.runs[0].concealed,
        });
        break;
      case 'table':
        open.add(content.table.id);
        if (content.table.headers !== undefined) headers.push([...content.table.headers.values()]);
        break;
      case 'table-end':
        if (!open.delete(content.table.id)) throw new Error('a table ended that was not begun');
        break;
      case 'cells': {
        if (!open.has(content.table.id)) throw new Error('cells outside of their table');
        const strings = used.get(content.pool) ?? new Set<number>();
        used.set(content.pool, strings);
        for (let at = 0; at < content.length; at++) {
          const type = content.type[at]!;
          const id = content.string[at]!;
          if (type === CellType.String) strings.add(id);
          const index = content.hidden[at]!;
          if (content.table.concealed !== undefined && index === 0) throw new Error('a visible cell in a hidden table');
          cells.push({
            table: content.table.id,
            at: content.table.at,
            ref: `${columnLetters(content.column[at]!)}${content.row[at]!}`,
            value:
              type === CellType.String
                ? content.pool.text(id)
                : type === CellType.Boolean
                  ? content.number[at] === 1
                  : content.number[at]!,
            type: TYPE_NAMES[type] as keyof typeof CellType,
            hidden: index === 0 ? undefined : content.table.concealments[index - 1],
          });
        }
        break;
      }
      case 'pool-end':
        if (!content.pool.reportsOrphans) break;
        for (let id = 0; id < content.pool.size; id++) {
          if (used.get(content.pool)?.has(id) !== true) orphans.push(content.pool.text(id));
        }
        break;
      case 'fact':
        facts.push(content);
        break;
      case 'child':
        children.push(content);
        break;
      case 'gap':
        gaps.push(content);
        break;
      default:
        content satisfies never;
    }
  }
}

/** `carrier: mechanism + mechanism`, '' for what is visible. */
export function hiding(hidden: Concealed | undefined): string {
  return hidden === undefined ? '' : `${hidden.carrier}: ${hidden.by.join(' + ')}`;
}
