/** Damage that knows no format. */

const cut = (bytes, at) => bytes.subarray(0, at);
const patched = (bytes, at, patch) => Buffer.concat([bytes.subarray(0, at), patch, bytes.subarray(at + patch.length)]);
const inserted = (bytes, at, what) => Buffer.concat([bytes.subarray(0, at), what, bytes.subarray(at)]);

/** @type {Readonly<Record<string, (bytes: Buffer, at: number, random: import('../../../fixtures/build/random.mjs').Random) => Buffer>>} */
const WAYS = {
  'flip a byte': (bytes, at, random) => patched(bytes, at, Buffer.from([(bytes[at] ?? 0) ^ (1 << random.below(8))])),
  'set bytes to 255': (bytes, at, random) => patched(bytes, at, Buffer.alloc(random.between(1, 8), 0xff)),
  'set bytes to 0': (bytes, at, random) => patched(bytes, at, Buffer.alloc(random.between(1, 32))),
  'cut off': cut,
  'take out': (bytes, at, random) => Buffer.concat([cut(bytes, at), bytes.subarray(at + random.between(1, 64))]),
  repeat: (bytes, at, random) => inserted(bytes, at, bytes.subarray(at, at + random.between(1, 512))),
  'put in front': (bytes, _at, random) =>
    inserted(bytes, 0, Buffer.alloc(random.between(1, 600), random.pick([0, 32, 80]))),
  append: (bytes, _at, random) =>
    Buffer.concat([bytes, Buffer.alloc(random.between(1, 600), random.pick([0, 32, 80]))]),
};

/** @type {import('./mutate.mjs').Mutation} */
export function mutateBytes(bytes, random) {
  const way = random.pick(Object.keys(WAYS));
  const at = random.below(Math.max(1, bytes.length));
  return { bytes: WAYS[way](bytes, at, random), step: `bytes: ${way} at ${at}` };
}
