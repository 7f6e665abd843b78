import type { Policy } from './policy.js';
import { RELEASE } from './release.js';
import { STRICT } from './strict.js';

/** The policies that ship, by name. */
export const BUILT_IN_POLICIES: ReadonlyMap<string, Policy> = new Map(
  [RELEASE, STRICT].map((policy) => [policy.name, policy]),
);
