// Regenerates the registries of readers, detectors and reporters from their folders.
// `--check` writes nothing and exits 1 when one is stale.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { argv, cwd, exit, stderr, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';

/** Any text that is not another format's is theirs, so they are asked after all others. */
const TEXT_READERS = ['delimited', 'plain-text'];
const WIDEST_LINE = 120;

/**
 * A member of a registry: the name of its file or folder, and what to import.
 * @typedef {{ name: string, variable: string, path: string }} Member
 */

/** @type {readonly { folder: string, exported: string, generate: (members: Member[]) => string }[]} */
const REGISTRIES = [
  { folder: 'src/readers', exported: 'reader', generate: readersIndex },
  { folder: 'src/detectors', exported: 'detector', generate: detectorsIndex },
  { folder: 'src/reporters', exported: 'reporter', generate: reportersIndex },
];

/** @param {Member[]} members */
function readersIndex(members) {
  const isText = (/** @type {Member} */ { name }) => TEXT_READERS.includes(name);
  const ordered = [...members.filter((member) => !isText(member)), ...members.filter(isText)];
  return `import type { Reader } from '../model/reader.js';
${staticImports('reader', members)}
/** Every reader in the order they are asked, text formats last. */
export const READERS: readonly Reader[] = ${list(ordered, 'export const READERS: readonly Reader[] = ')};
`;
}

/** @param {Member[]} members */
function detectorsIndex(members) {
  return `import type { TableDetector } from '../model/detection.js';
${staticImports('detector', members)}
/** Every detector of tables, in the order of their names. */
export const TABLE_DETECTORS: readonly TableDetector[] = ${list(members, 'export const TABLE_DETECTORS: readonly TableDetector[] = ')};
`;
}

/** @param {Member[]} members */
function reportersIndex(members) {
  const entries = members.map(({ name, path }) => {
    const key = /^[a-z]+$/.test(name) ? name : `'${name}'`;
    return `  ${key}: async () => (await import('${path}')).reporter,\n`;
  });
  return `import type { Reporter } from '../model/reporter.js';

/** Every report format, loaded when it is asked for. */
export const REPORTERS: Readonly<Record<string, () => Promise<Reporter>>> = {
${entries.join('')}};
`;
}

/** @param {string} exported @param {Member[]} members */
function staticImports(exported, members) {
  const names = members.map(({ variable, path }) => {
    const name = variable === exported ? exported : `${exported} as ${variable}`;
    return `import { ${name} } from '${path}';\n`;
  });
  return names.join('');
}

/** An array as the formatter wants it: in one line where it fits. @param {Member[]} members @param {string} before */
function list(members, before) {
  const variables = members.map(({ variable }) => variable);
  const short = `[${variables.join(', ')}]`;
  if (before.length + short.length + 1 <= WIDEST_LINE) return short;
  return `[\n${variables.map((variable) => `  ${variable},\n`).join('')}]`;
}

/** Files and folders of `folder` that export `exported`. @param {string} folder @param {string} exported */
function membersOf(folder, exported) {
  const declares = new RegExp(`^export const ${exported}\\b`, 'm');
  /** @type {Member[]} */
  const members = [];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const name = entry.name.replace(/\.ts$/, '');
    const file = entry.isDirectory() ? `${name}/index` : name;
    const source = join(folder, `${file}.ts`);
    if (file === 'index' || !existsSync(source) || !declares.test(readFileSync(source, 'utf8'))) continue;
    const variable = name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
    members.push({ name, variable, path: `./${file}.js` });
  }
  return members.sort((one, other) => (one.path < other.path ? -1 : 1));
}

/**
 * The registries as they should be.
 * @param {string} root folder of the project
 * @returns {{ path: string, text: string, stale: boolean }[]}
 */
export function registries(root) {
  return REGISTRIES.map(({ folder, exported, generate }) => {
    const path = `${folder}/index.ts`;
    const file = join(root, path);
    const text = generate(membersOf(join(root, folder), exported));
    return { path, text, stale: !existsSync(file) || readFileSync(file, 'utf8') !== text };
  });
}

/** Writes the stale ones. @param {string} root @returns {string[]} paths of what was written */
export function sync(root) {
  const stale = registries(root).filter((registry) => registry.stale);
  for (const { path, text } of stale) writeFileSync(join(root, path), text);
  return stale.map(({ path }) => path);
}

if (argv[1] !== undefined && resolve(argv[1]) === fileURLToPath(import.meta.url)) {
  if (argv.includes('--check')) {
    const stale = registries(cwd()).filter((registry) => registry.stale);
    for (const { path } of stale) stderr.write(`${path} is stale: run npm run sync\n`);
    exit(stale.length > 0 ? 1 : 0);
  }
  for (const path of sync(cwd())) stdout.write(`${path}\n`);
}
