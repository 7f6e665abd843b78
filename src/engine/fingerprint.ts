import { createHmac } from 'node:crypto';
import type { Concealment, Format, RuleId, Visibility } from '../model/catalogue.js';
import type { Location } from '../model/location.js';

/** What a fingerprint is made of: what was found, in what kind of place, with what in it. No path, no time. */
export interface FingerprintParts {
  readonly rule: RuleId;
  readonly format: Format;
  readonly visibility: Visibility;
  readonly hiddenBy: readonly Concealment[];
  readonly at: Location;
  readonly count: number;
  /** Sum of the hashes of the values found, whatever their order. */
  readonly digest: number;
}

/**
 * HMAC-SHA-256, shortened to 128 bits, over rule, format, visibility, concealments, structural place (containers, part,
 * sheet, range, page, story, field), count and a summary of the values. It stays the same when the file is renamed or
 * saved again, and changes when content is added, removed or altered. Keyed, because numbers such as a National
 * Insurance number come from so small a space that a bare hash of one can be guessed back.
 */
export function fingerprint(parts: FingerprintParts, key: Buffer): string {
  const { rule, format, visibility, hiddenBy, at, count, digest } = parts;
  const place = [at.trail ?? [], at.part, at.sheet, at.range, at.page, at.story, at.field];
  const told = JSON.stringify([rule, format, visibility, hiddenBy, place, count, digest]);
  return createHmac('sha256', key).update(told).digest('hex').slice(0, 32);
}
