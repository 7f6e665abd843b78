import { execFile } from 'node:child_process';
import { statSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { WorkerPool } from '../engine/worker-pool.js';
import { DEFAULT_LIMITS } from '../model/bytes.js';
import { grouped } from '../reporters/text/counted.js';
import { printable } from '../reporters/text/printable.js';
import { builtInRules } from '../rules/load.js';
import { findConfig } from './config/find-config.js';
import { ExitCode } from './exit-code.js';
import { findKey, keyFile } from './fingerprint-key.js';
import { keyName } from './key-name.js';
import { askTesseract } from './ocr/ask-tesseract.js';
import { tesseractHere } from './ocr/ocr-options.js';
import { print } from './print.js';
import { version } from './version.js';

/** What was looked at: `fault` keeps the gate from working, `hint` is worth knowing. */
interface Checkup {
  readonly what: string;
  readonly state: 'ok' | 'hint' | 'fault';
  readonly words: string;
}

const SIGNS: Readonly<Record<Checkup['state'], string>> = { ok: '✔', hint: '▲', fault: '✖' };
const LEAST_NODE = [20, 19] as const;
const SMALL_MEMORY = 4 * 1024 ** 3;

/** Looks whether the gate can work here; Misuse when it cannot. It sends nothing anywhere. */
export async function doctorCommand(): Promise<ExitCode> {
  const checkups = [
    { what: 'foi-gate', state: 'ok', words: version() } as const,
    node(),
    memory(),
    await worker(),
    key(),
    await config(),
    await program('git', '--version', 'needed for --since and --staged only'),
    await recogniser(),
  ];
  await print(checkups.map(({ what, state, words }) => `${SIGNS[state]} ${what.padEnd(10)} ${words}\n`).join(''));
  return checkups.some(({ state }) => state === 'fault') ? ExitCode.Misuse : ExitCode.Allow;
}

function node(): Checkup {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isNew = major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1]);
  const words = `${process.versions.node} on ${process.platform} ${process.arch}`;
  return {
    what: 'Node',
    state: isNew ? 'ok' : 'fault',
    words: isNew ? words : `${words}; it must be ${LEAST_NODE.join('.')} or newer`,
  };
}

function memory(): Checkup {
  const bytes = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
  const words = `${grouped(Math.round(bytes / 1024 ** 2))} MiB, ${availableParallelism()} processors`;
  return bytes < SMALL_MEMORY
    ? { what: 'memory', state: 'hint', words: `${words}; with little memory use --jobs 1 and a smaller --max-memory` }
    : { what: 'memory', state: 'ok', words };
}

/** Starts a thread as a scan does and lets it read its rules. */
async function worker(): Promise<Checkup> {
  const started = performance.now();
  const { bytes } = findKey(process.env);
  const pool = new WorkerPool({
    jobs: 1,
    setup: { addedRules: [], limits: DEFAULT_LIMITS, showValues: false, key: bytes },
  });
  try {
    const hash = await pool.rulesHash();
    const isSame = hash === builtInRules().hash;
    const words = `starts in ${Math.round(performance.now() - started)} ms with ${builtInRules().rules.length} rules (${hash.slice(0, 12)})`;
    return {
      what: 'inspector',
      state: isSame ? 'ok' : 'fault',
      words: isSame ? words : 'works with other rules than this command; install it again',
    };
  } catch {
    return {
      what: 'inspector',
      state: 'fault',
      words: 'does not start; install it again, and set FOI_GATE_DEBUG=1 to see why',
    };
  } finally {
    pool.close();
  }
}

function key(): Checkup {
  const { bytes, source } = findKey(process.env);
  const name = `key ${keyName(bytes)}`;
  switch (source) {
    case 'environment':
      return { what: 'key', state: 'ok', words: `${name}, from FOI_GATE_KEY` };
    case 'none':
      return {
        what: 'key',
        state: 'hint',
        words: 'none: set FOI_GATE_KEY, or fingerprints and certificates are not protected',
      };
    case 'file': {
      const file = keyFile(process.env);
      const isOpen = process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0;
      const words = `${name}, in ${printable(file)}`;
      return { what: 'key', state: isOpen ? 'hint' : 'ok', words: isOpen ? `${words}, which others can read` : words };
    }
    default:
      return source satisfies never;
  }
}

async function config(): Promise<Checkup> {
  const { file } = findConfig(undefined);
  if (file === undefined)
    return { what: 'settings', state: 'ok', words: 'no settings file here; foi-gate init writes one' };
  try {
    await (await import('./config/read-config.js')).readConfig(file);
    return { what: 'settings', state: 'ok', words: printable(file) };
  } catch (error) {
    const { complaintAbout } = await import('./complaint.js');
    return { what: 'settings', state: 'fault', words: complaintAbout(error).sentence };
  }
}

/** The program that reads pages which are only a picture, as a scan finds it. */
async function recogniser(): Promise<Checkup> {
  const what = 'tesseract';
  const setup = tesseractHere(process.env);
  if (!setup) {
    return {
      what,
      state: 'hint',
      words: `not found (optional; without it a person must look at pages that are only a picture; Windows: winget install UB-Mannheim.TesseractOCR, macOS: brew install tesseract, Linux: package tesseract-ocr)`,
    };
  }
  const facts = await askTesseract(setup);
  if (!facts) return { what, state: 'hint', words: `${printable(setup.program)} does not run` };
  const words = `${printable(facts.version)} in ${printable(setup.program)}, with ${printable(facts.languages.join(', '))}`;
  return facts.languages.includes(setup.languages)
    ? { what, state: 'ok', words }
    : { what, state: 'hint', words: `${words}; ${setup.languages} is missing, so name others with --ocr-languages` };
}

function program(name: string, flag: string, without: string): Promise<Checkup> {
  return new Promise((resolve) => {
    execFile(name, [flag], { timeout: 10_000 }, (error, stdout, stderr) => {
      const first = `${stdout}${stderr}`.split('\n')[0]?.trim() ?? '';
      resolve(
        error
          ? { what: name, state: 'hint', words: `not found (${without})` }
          : { what: name, state: 'ok', words: printable(first) },
      );
    });
  });
}
