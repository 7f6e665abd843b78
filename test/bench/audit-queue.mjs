// What an audit on several machines costs over one on this machine alone, and whether any kill loses a file:
//   node .ci/with-postgres.mjs node test/bench/audit-queue.mjs [--files 1000] [--kills 20] [--only cost|kills]
// CPU is that of the workers and of the server together; wall times mean something on an idle machine only.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { GATE } from './measure.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const PRELOAD = pathToFileURL(here('./usage.mjs')).href;
const LARGEST = 20_000;
const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '1000' },
    kills: { type: 'string', default: '20' },
    only: { type: 'string' },
  },
});
const files = Number(values.files);
const address = process.env.FOI_GATE_TEST_POSTGRES;
if (!address) throw new Error('FOI_GATE_TEST_POSTGRES names no server');
const folder = mkdtempSync(join(tmpdir(), 'foi-gate-bench-'));
const releases = join(folder, 'releases');
const databases = [];

try {
  makeFiles();
  const embedded = await run(['run', releases, '--store', join(folder, 'one.db'), '--jobs', '1']);
  const expected = await verdicts(['--store', join(folder, 'one.db')]);
  show('embedded store, one thread', embedded);
  if (values.only !== 'kills') await cost(embedded, expected);
  if (values.only !== 'cost') await kills(expected);
} finally {
  rmSync(folder, { recursive: true, force: true });
  for (const name of databases) await sql(address, `drop database ${name} with (force)`);
}

/** Copies of the smaller fixtures that differ in a property: a comment of the archive, or a last line. */
function makeFiles() {
  const sources = ['breaches', 'clean']
    .map((kind) => here(`../../fixtures/${kind}`))
    .flatMap((kind) => readdirSync(kind).map((name) => join(kind, name)))
    .filter((file) => statSync(file).isFile() && statSync(file).size < LARGEST);
  for (let at = 0; at < files; at++) {
    const source = sources[at % sources.length];
    const into = join(releases, String(at % 50));
    mkdirSync(into, { recursive: true });
    writeFileSync(join(into, `${at}-${source.split('/').at(-1)}`), differing(readFileSync(source), `Copy ${at}`));
  }
}

function differing(bytes, words) {
  const isZip = bytes.readUInt32LE(0) === 0x04034b50 && bytes.readUInt32LE(bytes.length - 22) === 0x06054b50;
  if (!isZip) return Buffer.concat([bytes, Buffer.from(`\n${words}\n`)]);
  const copy = Buffer.concat([bytes, Buffer.from(words)]);
  copy.writeUInt16LE(words.length, bytes.length - 2);
  return copy;
}

async function cost(embedded, expected) {
  const each = (more) => `${((more / files) * 1000).toFixed(2)} ms a file over it`;
  const one = await queued(1);
  show('queue: enqueue', one.enqueued);
  show('queue: one worker of one thread', one.workers, each(one.workers.cpu - embedded.cpu));
  show('queue: its server', { cpu: one.server }, each(one.server));
  const all = one.enqueued.cpu + one.workers.cpu + one.server;
  show('queue: all of it', { cpu: all }, each(all - embedded.cpu));
  check(expected, one.verdicts);
  const two = await queued(2);
  const rates = [one, two].map(({ workers }, at) => ((at + 1) * files) / workers.cpu);
  show('queue: two workers of one thread', two.workers, `${(one.workers.wall / two.workers.wall).toFixed(2)}x by wall`);
  show('queue: their server', { cpu: two.server }, `${(rates[1] / rates[0]).toFixed(2)}x one worker by CPU of workers`);
  check(expected, two.verdicts);
  show('store', { cpu: 0 }, `${(two.size / files / 1024).toFixed(1)} KiB a file in the database`);
}

async function queued(count) {
  const queue = await database();
  const enqueued = await run(['enqueue', releases], queue);
  const before = serverCpu();
  const from = performance.now();
  const all = await Promise.all(Array.from({ length: count }, () => run(['worker', '--jobs', '1'], queue)));
  const workers = { cpu: all.reduce((sum, { cpu }) => sum + cpu, 0), wall: (performance.now() - from) / 1000 };
  const server = serverCpu() - before;
  const [{ size }] = await sql(queue, 'select pg_database_size(current_database())::int as size');
  return { enqueued, workers, server, size, verdicts: await verdicts(['--queue'], queue) };
}

/** Two workers, each started anew when it ends, of which one is killed at any moment, until so many kills. */
async function kills(expected) {
  const queue = await database();
  await run(['enqueue', releases, '--lease', '3'], queue);
  let left = Number(values.kills);
  let started = 0;
  const live = new Set();
  const slot = async () => {
    for (;;) {
      started++;
      const { code } = await run(['worker', '--jobs', '1'], queue, live);
      if (code !== null) return;
    }
  };
  const slots = Promise.all([slot(), slot()]);
  while (left > 0) {
    await pause(500 + Math.random() * 3000);
    const [row] = await sql(queue, 'select count(*)::int as runs from foi_gate_audit.runs where ended is null');
    if (row.runs === 0) break;
    const victims = [...live];
    const victim = victims[Math.floor(Math.random() * victims.length)];
    if (victim?.kill('SIGKILL')) left--;
  }
  await slots;
  const found = await verdicts(['--queue'], queue);
  const [{ sightings, sources }] = await sql(
    queue,
    'select count(*)::int as sightings, count(distinct source)::int as sources from foi_gate_audit.sightings',
  );
  const tried = Number(values.kills) - left;
  process.stdout.write(
    `${tried} kills, ${started} workers: ${sightings} results of ${sources} files of ${files}, ${difference(expected, found)} differ\n`,
  );
  if (sightings !== files || sources !== files) process.exitCode = 1;
}

function check(expected, found) {
  const differing = difference(expected, found);
  if (differing === 0) return;
  process.stdout.write(`${differing} verdicts differ from those of the embedded store\n`);
  process.exitCode = 1;
}

function difference(expected, found) {
  const differing = [...expected].filter(([path, verdict]) => found.get(path) !== verdict);
  for (const [path, verdict] of differing) process.stdout.write(`  ${path}: ${verdict}, and ${found.get(path)}\n`);
  return differing.length;
}

async function verdicts(store, queue) {
  const out = join(folder, 'report.json');
  await run(['report', ...store, '--format', 'json', '--all', '--output', out], queue);
  const { files: listed } = JSON.parse(readFileSync(out, 'utf8'));
  return new Map(listed.map(({ path, verdict, sha256, people }) => [path, `${verdict} ${sha256} ${people}`]));
}

function run(args, queue = '', live = new Set()) {
  const out = join(folder, `usage-${Math.random()}.json`);
  const from = performance.now();
  return new Promise((resolve, reject) => {
    const quiet = args[0] === 'report' ? [] : ['--quiet'];
    const child = spawn(process.execPath, ['--import', PRELOAD, GATE, 'audit', ...args, ...quiet], {
      env: { ...process.env, FOI_GATE_BENCH_OUT: out, FOI_GATE_QUEUE: queue, FOI_GATE_KEY: 'key of the benchmarks' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    live.add(child);
    child.on('error', reject);
    child.on('exit', (code) => {
      live.delete(child);
      if (code === null) resolve({ code });
      else if (code > 1) reject(new Error(`audit ${args[0]} ended with ${code}`));
      else resolve({ code, wall: (performance.now() - from) / 1000, ...JSON.parse(readFileSync(out, 'utf8')) });
    });
  });
}

/** CPU seconds of the server and of all that it started, as Linux counts them. */
function serverCpu() {
  const data = join(new URLSearchParams(address.split('?')[1]).get('host'), 'data');
  const [postmaster] = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
  const fieldsOf = (pid) =>
    readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /u, '')
      .split(' ')
      .map(Number);
  let ticks = 0;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/u.test(name))) {
    try {
      const fields = fieldsOf(pid);
      if (pid === postmaster) ticks += fields[11] + fields[12] + fields[13] + fields[14];
      else if (fields[1] === Number(postmaster)) ticks += fields[11] + fields[12];
    } catch {
      // It has ended meanwhile.
    }
  }
  return ticks / 100;
}

async function database() {
  const name = `foi_gate_bench_${Math.random().toString(36).slice(2)}`;
  await sql(address, `create database ${name}`);
  databases.push(name);
  return address.replace(/(\/\/[^/]*\/)[^?]*/u, `$1${name}`);
}

async function sql(at, text) {
  const client = new pg.Client({ connectionString: at });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

function show(name, { cpu, wall }, note = '') {
  const times = `${cpu.toFixed(2).padStart(8)} s CPU ${wall === undefined ? ' '.repeat(15) : `${wall.toFixed(2).padStart(8)} s wall`}`;
  process.stdout.write(`${name.padEnd(40)} ${times}  ${note}\n`);
}
