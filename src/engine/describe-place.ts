import type { Location } from '../model/location.js';

/** A place in the words of a report, from the outside in; empty for the file as a whole. */
export function describePlace(at: Location): string {
  const words: string[] = [];
  const container = at.trail?.at(-1);
  if (container !== undefined) words.push(`"${container}"`);
  if (at.sheet !== undefined) words.push(`sheet "${at.sheet}"`);
  if (at.page !== undefined) words.push(`page ${at.page}`);
  if (at.story !== undefined) words.push(at.story);
  if (at.range !== undefined) words.push(at.range);
  if (at.line !== undefined) words.push(`line ${at.line}`);
  if (at.field !== undefined) words.push(at.field);
  if (words.length === 0 && at.part !== undefined) words.push(at.part);
  return words.join(', ');
}
