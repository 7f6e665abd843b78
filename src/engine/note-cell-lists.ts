import { STAFF_NUMBERS } from '../detectors/table-evidence.js';
import type { Hit } from '../model/detection.js';
import type { BlockContext } from './block-context.js';
import { sidesOf } from './column-sides.js';
import { idsIn } from './counted-cells.js';
import { LEADS_HOME } from './listed-people.js';
import type { StringClass } from './string-class.js';

/** A cell that lists people is longer than one that holds a person. */
const SHORTEST_LIST = 60;
/** Fewer of them in one cell are a remark that mentions people. */
const FEWEST_IN_CELL = 3;

/** Notes lists of people that were written into single cells. */
export function noteCellLists(context: BlockContext): void {
  const { block, scan, at, format } = context;
  for (const column of block.columns) {
    if (column === undefined) continue;
    for (const { concealed, slices } of sidesOf(column, context)) {
      for (const [{ scan: pool }, id] of idsIn(slices, context.classes, mayList)) {
        if (pool.lengthOf[id]! < SHORTEST_LIST) continue;
        const text = pool.pool.text(id);
        const hits = scan.scanner.find(text);
        if (!listsPeople(hits)) continue;
        scan.lists.note(text, hits, { confidence: 'likely', concealed, at, format, count: 0 });
      }
    }
  }
}

const TELLING: ReadonlySet<string> = new Set([...STAFF_NUMBERS, ...LEADS_HOME]);

/** Several people in one cell, or a name with a home: a column of such remarks is a list as well. */
function listsPeople(hits: readonly Hit[]): boolean {
  const isNamed = hits.some(({ rule }) => rule === 'person/name');
  const home = hits.some(({ rule }) => LEADS_HOME.includes(rule));
  return (isNamed && home) || hits.filter(({ rule }) => TELLING.has(rule)).length >= FEWEST_IN_CELL;
}

const mayList = ({ hits }: StringClass): boolean => hits.some(({ rule }) => TELLING.has(rule));
