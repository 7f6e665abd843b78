/** Hash of a string, 32 bits. */
export function hashText(text: string): number {
  let h = -2128831035;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
  return scatter(h);
}

/** Hash of two hashes or small numbers; order matters. */
export function pair(a: number, b: number): number {
  return Math.imul(Math.imul(a, -1640531535) ^ (b + 0x7f4a7c15), 0x2c1b3c6d) ^ (b >>> 13);
}

/** Spreads the bits of a hash so that its low ones can be an index. */
export function scatter(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x21f0aaad);
  h ^= h >>> 15;
  h = Math.imul(h, 0x735a2d97);
  return h ^ (h >>> 15);
}
