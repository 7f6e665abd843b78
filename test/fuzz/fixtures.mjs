import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { canariesIn } from './canaries.mjs';

const FIXTURES = new URL('../../fixtures/', import.meta.url);
/** Bytes. A larger one has a smaller twin that holds the same, and would take the time of fifty others. */
const LARGEST = 100_000;

/**
 * A committed fixture. `canaries`: its planted values that can be found in it, so that they can be looked for in a mutant.
 * @typedef {{ readonly name: string, readonly path: string, readonly bytes: Buffer, readonly canaries: readonly string[] }} Fixture
 */

/**
 * @param {string | undefined} part of a name; all fixtures unless told
 * @returns {readonly Fixture[]}
 */
export function loadFixtures(part = '') {
  const all = ['breaches', 'clean'].flatMap((folder) =>
    readdirSync(new URL(`build/specs/${folder}/`, FIXTURES))
      .sort()
      .map((spec) => fixtureOf(folder, basename(spec, '.yaml'))),
  );
  return all.filter(({ name, bytes }) => name.includes(part) && bytes.length <= LARGEST);
}

function fixtureOf(/** @type {string} */ folder, /** @type {string} */ name) {
  const spec = parse(readFileSync(new URL(`build/specs/${folder}/${name}.yaml`, FIXTURES), 'utf8'));
  const bytes = readFileSync(new URL(`${folder}/${name}`, FIXTURES));
  return { name, path: `fixtures/${folder}/${name}`, bytes, canaries: canariesIn(bytes, spec.canaries ?? []) };
}
