import { createHash } from 'node:crypto';
import type { Rule } from '../model/rule.js';

/** JSON with the keys of every object in order and without what is derived, so that only what was written decides. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    item !== null && typeof item === 'object' && !Array.isArray(item)
      ? Object.fromEntries(
          Object.entries(item)
            .filter(([key]) => key !== 'needs')
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : item,
  );
}

/** SHA-256 in hexadecimal over the content of all rules; the order of the rules does not matter. */
export function hashRules(rules: readonly Rule[]): string {
  const hash = createHash('sha256');
  for (const line of rules.map(canonical).sort()) hash.update(`${line}\n`);
  return hash.digest('hex');
}
