import type { Location } from '../model/location.js';

type Part = string | number | undefined;

/** Order of places in a report: containers, parts and sheets by name, then as one reads. The file as a whole comes first. */
export function compareLocations(one: Location, other: Location): number {
  const left = partsOf(one);
  const right = partsOf(other);
  for (const [index, part] of left.entries()) {
    const order = comparePart(part, right[index]);
    if (order !== 0) return order;
  }
  return 0;
}

function partsOf(at: Location): readonly Part[] {
  const cell = /^([A-Z]+)(\d+)/u.exec(at.range ?? '');
  return [
    at.trail?.join('\u0000'),
    at.part,
    at.sheet,
    at.page,
    at.story,
    at.paragraph,
    at.line,
    at.column,
    at.field,
    cell?.[1]?.length,
    cell?.[1],
    cell === null ? undefined : Number(cell[2]),
    at.range,
  ];
}

function comparePart(one: Part, other: Part): number {
  if (one === other) return 0;
  if (one === undefined) return -1;
  if (other === undefined) return 1;
  return one < other ? -1 : 1;
}
