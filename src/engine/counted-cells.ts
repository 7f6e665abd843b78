import type { Confidence, RuleId } from '../model/catalogue.js';
import type { ColumnSlice } from './column-slice.js';
import { surer } from './confidence.js';
import { hashNumber } from './number-hash.js';

import { NameBit, type StringClass } from './string-class.js';
import { addHashes } from './string-hash.js';

/** Which cells of a column a rule speaks of: every one, or those whose string is of a class it was found in. */
export type Counted = 'every' | ((each: StringClass) => boolean);

/** Strings that are or hold a full name, whatever stands around them. */
export function holdsName({ names, hits }: StringClass): boolean {
  if ((names & NameBit.Alone) !== 0) return true;
  return hits.some(({ rule, confidence }) => rule === 'person/name' && confidence !== 'signal');
}

/** Strings in which a sentence would name somebody, and that as a whole are as soon a person as not. */
export function leansToName({ hits, odds }: StringClass): boolean {
  return odds >= 0 && hits.some(({ rule }) => rule === 'person/name');
}

/** Strings of a column of names that stand for somebody, in whatever form that column writes people. */
export function namesSomebody(least: number): Counted {
  return ({ names, odds, trivial }) => odds >= least && !trivial && (names & NameBit.Absent) === 0;
}

/** Strings in which the pattern of a rule was found. */
export function holdsHit(rule: RuleId): Counted {
  return ({ hits }) => hits.some((hit) => hit.rule === rule);
}

export function cellsOf(slices: readonly ColumnSlice[], classes: readonly StringClass[], counted: Counted): number {
  if (counted === 'every') return slices.reduce((sum, slice) => sum + slice.cells, 0);
  return sumOver(slices, classes, counted, (slice) => slice.classCells);
}

export function distinctIn(slices: readonly ColumnSlice[], classes: readonly StringClass[], counted: Counted): number {
  if (counted === 'every') return distinctOf(slices);
  return sumOver(slices, classes, counted, (slice) => slice.classStrings);
}

/** Distinct values; where slices share a pool their strings are counted together. */
export function distinctOf(slices: readonly ColumnSlice[]): number {
  const [first] = slices;
  if (first === undefined) return 0;
  if (slices.length === 1) return first.ids.size + first.values.size;
  const ids = new Set<string | number>();
  for (const slice of slices) {
    for (const id of slice.ids.values()) ids.add(slice.scan === first.scan ? id : slice.scan.pool.text(id));
  }
  const values = new Set<number>();
  for (const slice of slices) for (const value of slice.values.values()) values.add(value);
  return ids.size + values.size;
}

/** Pool ids of the strings counted, each with its slice. */
export function* idsIn(
  slices: readonly ColumnSlice[],
  classes: readonly StringClass[],
  counted: Counted,
): Generator<readonly [ColumnSlice, number]> {
  for (const slice of slices) {
    for (const id of slice.ids.values()) {
      if (counted === 'every' || counted(classes[slice.scan.classOf[id]!]!)) yield [slice, id];
    }
  }
}

/** Sum of the hashes of the values counted, in whatever order they came. */
export function digestOf(slices: readonly ColumnSlice[], classes: readonly StringClass[], counted: Counted): number {
  let digest = 0;
  for (const [{ scan }, id] of idsIn(slices, classes, counted)) digest = addHashes(digest, scan.hash(id));
  if (counted !== 'every') return digest;
  for (const { values } of slices) {
    for (const value of values.values()) digest = addHashes(digest, hashNumber(value) >>> 0);
  }
  return digest;
}

/** Cells in which each rule's pattern was found, and how sure it is at best. */
export function hitsIn(
  slices: readonly ColumnSlice[],
  classes: readonly StringClass[],
): ReadonlyMap<RuleId, { readonly cells: number; readonly confidence: Confidence }> {
  const hits = new Map<RuleId, { readonly cells: number; readonly confidence: Confidence }>();
  for (const { classCells } of slices) {
    for (const [index, count] of classCells.entries()) {
      if (count === 0) continue;
      for (const { rule, confidence } of classes[index]!.hits) {
        const known = hits.get(rule);
        hits.set(rule, { cells: (known?.cells ?? 0) + count, confidence: surer(confidence, known?.confidence) });
      }
    }
  }
  return hits;
}

function sumOver(
  slices: readonly ColumnSlice[],
  classes: readonly StringClass[],
  counted: (each: StringClass) => boolean,
  counts: (slice: ColumnSlice) => Uint32Array,
): number {
  let sum = 0;
  for (const slice of slices) {
    for (const [index, count] of counts(slice).entries()) if (count > 0 && counted(classes[index]!)) sum += count;
  }
  return sum;
}
