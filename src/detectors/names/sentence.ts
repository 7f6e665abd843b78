/** Small words that stand in the names of places, bodies and papers too. */
const CONNECTORS: ReadonlySet<string> = new Set(
  `of and the for in at to on by with de la le du des upon under over a an or from`.split(' '),
);
const SMALL_WORD = /(?<![\p{L}\p{M}\p{N}'’.@-])\p{Ll}[\p{L}\p{M}'’]+/gu;
const FEWEST = 2;

/** Whether a text says something, rather than being a label, an address or the name of a thing: it has words written small. */
export function isSentence(text: string): boolean {
  let count = 0;
  for (const [word] of text.matchAll(SMALL_WORD)) if (!CONNECTORS.has(word) && ++count >= FEWEST) return true;
  return false;
}
