// Writes THIRD-PARTY.md: every package that is installed with this one, its version and its licence, from the lock file.
// With --check it writes nothing and fails when the file is stale. A licence that asks for more than a notice fails both.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const PERMISSIVE = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'Python-2.0',
  'Unlicense',
  'WTFPL',
  'Zlib',
];
/** Packages that do not say it in the usual way, by what their licence file says. */
const TOLD = { chainsaw: 'MIT', duck: 'BSD-2-Clause' };
/** It states none anywhere. exceljs brings it along (unzipper, binary) for reading, which this package leaves to its own readers. */
const UNSTATED = ['buffers'];

const { packages } = JSON.parse(readFileSync(at('package-lock.json'), 'utf8'));
const rows = new Map();
for (const [path, { version, license, dev, devOptional }] of Object.entries(packages)) {
  if (path === '' || dev || devOptional) continue;
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  rows.set(`${name}@${version}`, { name, version, licence: TOLD[name] ?? license ?? 'none stated' });
}

/** One of several is enough: `(MIT OR GPL-3.0-or-later)`. */
const isPermissive = (licence) =>
  licence
    .replace(/[()]/gu, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => PERMISSIVE.includes(one.trim())));

const strange = [...rows.values()].filter(({ name, licence }) => !UNSTATED.includes(name) && !isPermissive(licence));
if (strange.length > 0) {
  process.stderr.write(`${strange.map(({ name, licence }) => `${name}: ${licence}`).join('\n')}\n`);
  process.exit(1);
}

const lines = [...rows.values()]
  .sort((one, other) => (one.name === other.name ? 0 : one.name < other.name ? -1 : 1))
  .map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`);
const text = [
  '# Packages that are installed with foi-gate',
  '',
  'Made by `node .ci/licences.mjs` from the lock file. Each package carries its licence with it.',
  '',
  '| package | version | licence |',
  '| --- | --- | --- |',
  ...lines,
  '',
].join('\n');

if (!process.argv.includes('--check')) writeFileSync(at('THIRD-PARTY.md'), text);
else if (readFileSync(at('THIRD-PARTY.md'), 'utf8') !== text) {
  process.stderr.write('THIRD-PARTY.md is stale; run node .ci/licences.mjs.\n');
  process.exit(1);
}
