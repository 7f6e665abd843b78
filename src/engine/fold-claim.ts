import type { Claim } from '../model/detection.js';
import { type BlockContext, boxIn, placeIn } from './block-context.js';
import { stringsIn } from './cell-evidence.js';
import { type Side, sidesOf } from './column-sides.js';
import { digestOf } from './counted-cells.js';
import { listsPeople } from './personal.js';

/** Folds what a detector claims of a block as a whole, and tells the places that hide any of it. */
export function foldClaim(claim: Claim, context: BlockContext): void {
  const { scan, classes, profile, at, format } = context;
  const side = tellingSide(claim, context);
  const { top, left, bottom, right } = profile;
  scan.findings.fold({
    rule: claim.rule,
    confidence: claim.confidence,
    concealed: side.concealed,
    at,
    format,
    box: side.concealed?.carrier === 'orphan-string' ? undefined : boxIn(context, { top, left, bottom, right }),
    // Blocks of one sheet are tables of their own.
    column: -top,
    count: claim.rows,
    people: claim.people,
    digest: digestOf(side.slices, classes, 'every'),
    evidence: stringsIn(side.slices, classes, 'every'),
  });
  if (side.concealed !== undefined && listsPeople(claim.rule)) tellPlaces(claim, context);
}

/** A table is hidden when nobody sees the cells that say whom it is about. */
function tellingSide({ columns }: Claim, context: BlockContext): Side {
  const names = context.readings
    .filter(({ rule, basis }) => rule === 'person/name' && basis === 'column')
    .map(({ profile }) => profile.column);
  const sides = sidesIn(names.length > 0 ? names : columns, context);
  const visible = sides.filter(({ concealed }) => concealed === undefined);
  const chosen = visible.length > 0 ? visible : sides;
  return { concealed: chosen[0]?.concealed, slices: chosen.flatMap(({ slices }) => slices) };
}

function tellPlaces({ columns, people = 0 }: Claim, context: BlockContext): void {
  for (const column of columns) {
    for (const { concealed } of sidesIn([column], context)) {
      if (concealed !== undefined) context.scan.places.addPeople(placeIn(context, concealed, column), people);
    }
  }
}

function sidesIn(columns: readonly number[], context: BlockContext): readonly Side[] {
  return columns.flatMap((column) => {
    const found = context.block.columns[column];
    return found === undefined ? [] : sidesOf(found, context);
  });
}
