import { entryOf, type Listed, slotsOf } from '../gazetteer.js';

export interface BuiltGazetteer {
  readonly table: Uint16Array;
  readonly seed: number;
}

/** Slots a key needs on average so that peeling succeeds (Graf and Lemire 2020 give 1.23). */
const ROOM = 1.23;

/** Lays the words out so that the three slots of each XOR to its proof and entry. Tries seeds until every word can be placed. */
export function buildGazetteer(words: ReadonlyMap<string, Listed>): BuiltGazetteer {
  const segment = Math.ceil((words.size * ROOM + 32) / 3);
  for (let seed = 1; seed < 100; seed++) {
    const table = place(words, segment, seed);
    if (table) return { table, seed };
  }
  throw new Error('no seed lays out the gazetteer');
}

function place(words: ReadonlyMap<string, Listed>, segment: number, seed: number): Uint16Array | undefined {
  const keys = [...words.keys()];
  const slots = keys.map((word) => slotsOf(word, segment, seed));
  const size = 3 * segment;
  const uses = new Int32Array(size);
  const owners = new Int32Array(size);
  slots.forEach((slot, key) => {
    for (const at of [slot.first, slot.second, slot.third]) {
      uses[at]!++;
      owners[at]! ^= key;
    }
  });
  const peeled: { key: number; at: number }[] = [];
  const alone = [...uses.keys()].filter((at) => uses[at] === 1);
  for (let at = alone.pop(); at !== undefined; at = alone.pop()) {
    if (uses[at] !== 1) continue;
    const key = owners[at]!;
    peeled.push({ key, at });
    const slot = slots[key]!;
    for (const other of [slot.first, slot.second, slot.third]) {
      owners[other]! ^= key;
      if (--uses[other]! === 1) alone.push(other);
    }
  }
  if (peeled.length < keys.length) return undefined;
  const table = new Uint16Array(size);
  for (const { key, at } of peeled.reverse()) {
    const slot = slots[key]!;
    const cell = (slot.proof << 7) | entryOf(words.get(keys[key]!)!);
    table[at] = 0;
    table[at] = cell ^ table[slot.first]! ^ table[slot.second]! ^ table[slot.third]!;
  }
  return table;
}
