import { createRandom } from '../../fixtures/build/random.mjs';
import { mutate } from './mutations/mutate.mjs';

/**
 * A damaged fixture; `steps` say how it was damaged.
 * @typedef {{ readonly fixture: import('./fixtures.mjs').Fixture, readonly index: number, readonly bytes: Buffer, readonly steps: readonly string[] }} Mutant
 */

/**
 * @param {readonly import('./fixtures.mjs').Fixture[]} fixtures
 * @param {string} seed
 * @param {number} index
 * @returns {Mutant}
 */
export function mutantOf(fixtures, seed, index) {
  const random = createRandom(`${seed}/${index}`);
  const fixture = random.pick(fixtures);
  let { bytes } = fixture;
  const steps = [];
  for (
    let left = random.weighted([
      [1, 6],
      [2, 3],
      [4, 1],
    ]);
    left > 0;
    left--
  ) {
    const mutated = mutate(bytes, random);
    bytes = mutated.bytes;
    steps.push(mutated.step);
  }
  return { fixture, index, bytes, steps };
}
