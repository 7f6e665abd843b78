// Runs a command beside a PostgreSQL server of its own: node .ci/with-postgres.mjs npm test
// The server listens on a socket in a temporary folder, its address is in FOI_GATE_TEST_POSTGRES, and both are gone when the
// command ends, however it ends. Where PostgreSQL is absent it is installed from Debian's packages if that can be done; where
// it cannot, the command runs without a server and says itself what it left out.
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';

const ADDRESS = 'FOI_GATE_TEST_POSTGRES';
const INSTALL_SECONDS = 180;
/** Debian makes and starts a server of its own on install; this keeps it from doing so. */
const CLUSTERS = '/etc/postgresql-common/createcluster.d';
const NO_CLUSTER = join(CLUSTERS, 'foi-gate.conf');

const isRoot = process.getuid?.() === 0;
const [command, ...args] = process.argv.slice(2);
if (command === undefined) throw new Error('usage: with-postgres.mjs command [argument...]');

const server = process.env[ADDRESS] ? undefined : startServer();
const env = server ? { ...process.env, [ADDRESS]: server.address } : process.env;
const child = spawn(command, args, { stdio: 'inherit', env });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('error', () => end(127));
child.on('exit', (code, signal) => end(code ?? 128 + (constants.signals[signal] ?? 0)));

function end(code) {
  server?.stop();
  process.exitCode = code;
}

/** A new server in a temporary folder, or undefined where there is none to be had. */
function startServer() {
  const bin = findPrograms() ?? (install() ? findPrograms() : undefined);
  if (bin === undefined) return told('PostgreSQL is not here and could not be installed.');
  const folder = mkdtempSync(join(tmpdir(), 'foi-gate-pg-'));
  const owner = isRoot ? accountOf('postgres') : undefined;
  if (isRoot && owner === undefined) return told('PostgreSQL does not run as root, and there is no account postgres.');
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, 'data');
  // The folder is its owner's alone, so whoever reaches the socket may enter.
  // Nothing in it outlives the command, so it need not wait for the disk.
  const settings = `-k ${folder} -c listen_addresses='' -c fsync=off`;
  const start = ['-w', '-t', '60', '-l', join(folder, 'log'), '-o', settings, 'start'];
  const stop = () => {
    run(join(bin, 'pg_ctl'), ['-D', data, '-m', 'immediate', '-w', '-t', '30', 'stop'], owner);
    rmSync(folder, { recursive: true, force: true });
  };
  const made = run(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N'],
    owner,
  );
  if (made && run(join(bin, 'pg_ctl'), ['-D', data, ...start], owner)) {
    return { address: `postgres://postgres@/postgres?host=${encodeURIComponent(folder)}`, stop };
  }
  stop();
  return told('PostgreSQL is here but did not start.');
}

/** Folder of the server's programs. */
function findPrograms() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((one, other) => Number(other) - Number(one)) : [];
  const folders = [...versions.map((version) => join(debian, version, 'bin')), ...(process.env.PATH ?? '').split(':')];
  return folders.find(
    (folder) => folder !== '' && existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl')),
  );
}

function install() {
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return false;
  const patience = ['-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=20', '-o', 'DPkg::Lock::Timeout=60'];
  const apt = (...words) => run('apt-get', ['-qq', ...patience, ...words], undefined, INSTALL_SECONDS);
  mkdirSync(CLUSTERS, { recursive: true });
  writeFileSync(NO_CLUSTER, 'create_main_cluster = false\n');
  try {
    return apt('update') && apt('install', '-y', '--no-install-recommends', 'postgresql');
  } finally {
    rmSync(NO_CLUSTER, { force: true });
  }
}

function accountOf(name) {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout.trim());
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

function run(program, words, account, seconds = 90) {
  const { status } = spawnSync(program, words, {
    cwd: '/',
    stdio: ['ignore', 'ignore', 'ignore'],
    timeout: seconds * 1000,
    killSignal: 'SIGKILL',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' },
    ...account,
  });
  return status === 0;
}

function told(sentence) {
  process.stderr.write(`with-postgres: ${sentence}\n`);
  return undefined;
}
