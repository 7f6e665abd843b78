import { isPlaceholder } from '../detectors/placeholder.js';
import type { ColumnProfile } from '../model/detection.js';
import { rangeOf } from '../model/location.js';
import type { ColumnSketch, TableSketch } from '../model/report.js';
import { headerWords } from '../rules/column-words.js';
import type { BlockContext } from './block-context.js';
import { isPersonal } from './personal.js';
import { normalise } from './string-hash.js';
import { concealmentOf } from './table-concealment.js';

const FEWEST_ROWS = 5;
const MOST_COLUMNS = 40;
/** Lowest hashes kept of each column: enough to tell how much of two columns is the same. */
const KEPT = 32;
/** What stands where something was taken out. */
const BLANK =
  /^[[(]?(?:redacted|withheld|removed|exempt(?:ed)?|not disclosed|s(?:ection|\.)? ?40.*|x{2,}|#{2,}|\*{2,}|█+)[\])]?$/iu;
const SHARE_BLANK = 0.9;

/** Remembers what a table looks like, so that a copy of it with fewer columns is known. */
export function sketchTable(context: BlockContext): void {
  const { profile, scan, frame, at, block } = context;
  const { columns, rows, top, left, bottom, right } = profile;
  if (rows < FEWEST_ROWS || columns.length < 2) return;
  const hidden = concealmentOf(block.table, columns[0]?.placed[0]?.hidden ?? 0, frame);
  const sketch: TableSketch = {
    at: { ...at, range: rangeOf(top, left, bottom, right) },
    visibility: hidden === undefined ? 'visible' : 'hidden',
    hiddenBy: hidden?.by ?? [],
    ...(hidden === undefined ? {} : { carrier: hidden.carrier }),
    rows,
    columns: columns.slice(0, MOST_COLUMNS).map((column) => sketchColumn(column, context)),
  };
  scan.traces.addTable(sketch, frame);
}

function smallIn({ numbers, small = 0, suppressed = 0 }: ColumnProfile): Pick<ColumnSketch, 'small'> {
  if (numbers === 0) return {};
  return suppressed > 0 ? { small: 'suppressed' } : small > 0 ? { small: 'shown' } : {};
}

function sketchColumn(column: ColumnProfile, { scan, readings }: BlockContext): ColumnSketch {
  const { header, sample, distinct, cells, absent } = column;
  const reading = readings.find(({ profile }) => profile === column);
  const rule = reading?.basis === 'column' ? reading.rule : undefined;
  const hashes = sample.map((value) => scan.traces.hash(normalise(value))).sort((one, other) => one - other);
  const blank = sample.every((value) => isPlaceholder(value) || BLANK.test(value.trim()));
  return {
    header: header === '' ? 0 : scan.traces.hash(headerWords(header).join(' ')),
    values: hashes.slice(0, KEPT),
    distinct,
    cells,
    personal:
      rule !== undefined && isPersonal(rule, scan.findings.harmOf(rule), reading?.confidence ?? 'signal', false),
    blanked: header !== '' && (blank || absent >= cells * SHARE_BLANK),
    ...smallIn(column),
  };
}
