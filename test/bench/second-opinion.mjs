// How far our readers and exceljs, mammoth and pdf-parse agree on the words of a folder of documents:
// `node test/bench/second-opinion.mjs FOLDER [SECONDS]`. Nothing of the documents is printed but their paths and counts.
import { fork } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const HERE = fileURLToPath(import.meta.url);
const KINDS = { '.xlsx': 'xlsx', '.xlsm': 'xlsx', '.docx': 'docx', '.docm': 'docx', '.pdf': 'pdf' };
/** What one file may take of both readers together. */
const FILE_SECONDS = 20;
/** Where modules of the build lie, so that files of the package are found from it. */
const COMPILED = new URL('../../dist/second-opinion/compare.js', import.meta.url);

if (process.send) answer();
else await ask(process.argv[2], Number(process.argv[3] ?? 600));

/** Compares one file after the other, as it is asked to. */
function answer() {
  process.on('message', async (path) => process.send(await classOf(path)));
}

/** @returns {Promise<string>} the class of a file, told without its words */
async function classOf(path) {
  const { ourWords, theirWords, weigh } = await import(COMPILED.href);
  const kind = KINDS[extname(path).toLowerCase()];
  const bytes = readFileSync(path);
  const [ours, theirs] = await Promise.allSettled([ourWords(kind, bytes), theirWords(kind, bytes)]);
  if (ours.status === 'rejected')
    return theirs.status === 'rejected' ? 'neither reads it' : 'a gap of ours, they read it';
  if (theirs.status === 'rejected') return 'only ours reads it';
  const { onlyTheirs, onlyOurs, reasons, hasGaps } = weigh(ours.value, theirs.value);
  const explained = reasons.length === 0 ? '' : ` but for ${reasons.join(', ')}`;
  if (onlyTheirs.size === 0) return onlyOurs.size === 0 ? `agree${explained}` : 'ours shows more';
  if (hasGaps) return 'they show more, and ours tells of a gap';
  return onlyOurs.size === 0 ? 'they show more' : 'each shows words of its own';
}

/** Goes through a folder until the time is up, and prints how many files are of each class. */
async function ask(folder, seconds) {
  await build({
    stdin: {
      contents: ['compare', 'our-words', 'their-words'].map((name) => `export * from './${name}.js';`).join('\n'),
      resolveDir: fileURLToPath(new URL('../second-opinion/', import.meta.url)),
    },
    outfile: fileURLToPath(COMPILED),
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
  try {
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => extname(path).toLowerCase() in KINDS)
      .sort();
    tell(await classesOf(folder, paths, performance.now() + seconds * 1000), paths.length);
  } finally {
    rmSync(fileURLToPath(new URL('.', COMPILED)), { recursive: true, force: true });
  }
}

async function classesOf(folder, paths, end) {
  const classes = new Map();
  let child;
  for (const path of paths) {
    if (performance.now() > end) break;
    child ??= fork(HERE, { stdio: 'ignore', execArgv: ['--max-old-space-size=3000'] });
    const found = await askAbout(child, join(folder, path));
    if (found === undefined) {
      child.kill('SIGKILL');
      child = undefined;
    }
    const name = `${KINDS[extname(path).toLowerCase()].padEnd(5)} ${found ?? 'took too long or broke down'}`;
    classes.set(name, [...(classes.get(name) ?? []), path]);
  }
  child?.kill('SIGKILL');
  return classes;
}

/** @returns {Promise<string | undefined>} undefined when no answer came */
function askAbout(child, path) {
  return new Promise((resolve) => {
    const done = (found) => {
      clearTimeout(timer);
      child.off('message', done);
      child.off('exit', fail);
      resolve(found);
    };
    const fail = () => done(undefined);
    const timer = setTimeout(fail, FILE_SECONDS * 1000);
    child.on('message', done);
    child.on('exit', fail);
    child.send(path);
  });
}

function tell(classes, all) {
  const seen = [...classes.values()].reduce((sum, paths) => sum + paths.length, 0);
  process.stdout.write(`${seen} of ${all} files\n`);
  for (const [name, paths] of [...classes].sort()) {
    process.stdout.write(`${String(paths.length).padStart(5)}  ${name}\n`);
    if (/show|they read|took/u.test(name)) for (const path of paths) process.stdout.write(`         ${path}\n`);
  }
}
