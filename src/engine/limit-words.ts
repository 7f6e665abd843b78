import type { Limits } from '../model/bytes.js';

/** The gap that a tripped limit leaves, naming the flag that sets it. */
export function limitWords(limit: keyof Limits): string {
  return `A limit was reached (${limitFlag(limit)}), so the rest was not read. Raise it only for a file you trust.`;
}

/** Flag of the command line: `inflatedBytes` is `--max-inflated-bytes`. */
function limitFlag(limit: keyof Limits): string {
  return `--max-${limit.replace(/\p{Lu}/gu, (letter) => `-${letter.toLowerCase()}`)}`;
}
