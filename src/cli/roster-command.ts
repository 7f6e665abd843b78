import { readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { buildRoster } from '../detectors/roster/build-roster.js';
import { RosterFault } from '../detectors/roster/roster-fault.js';
import { readRosterList } from '../engine/read-roster-list.js';
import { DEFAULT_LIMITS } from '../model/bytes.js';
import { counted, grouped } from '../reporters/text/counted.js';
import { builtInRules } from '../rules/load.js';
import { ExitCode } from './exit-code.js';
import { print, writeFailed } from './print.js';
import { type RosterKeyOptions, rosterKey } from './roster-key.js';
import { UsageError } from './usage-error.js';

export interface RosterBuildOptions extends RosterKeyOptions {
  readonly output: string;
}

/** `roster build`: makes the keyed index of a list of staff and says how large it is. Throws `UsageError`, `ReportFailed`. */
export async function rosterBuild(list: string, options: RosterBuildOptions): Promise<ExitCode> {
  const started = performance.now();
  const { output, keyFile } = options;
  const paths = [list, output, ...(keyFile === undefined ? [] : [keyFile])].map((path) => resolve(path));
  if (new Set(paths).size < paths.length) throw new UsageError('List, roster and key file must be different files.');
  const content = readList(list);
  const key = rosterKey(options, process.env);
  const built = await build(content, list, key);
  try {
    writeFileSync(output, built.bytes, { mode: 0o600 });
  } catch (error) {
    throw writeFailed(`to "${output}"`, error);
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  await print(
    `${output}: a roster of ${counted(built.people, 'person', 'people')} in ${counted(built.forms, 'form')}, ` +
      `${grouped(Math.ceil(built.bytes.length / 1024))} KiB, built in ${seconds} s, check value ${built.checkValue}.\n` +
      'Nothing in it can be read. Scans need it together with its key; keep the key where the roster is not.\n',
  );
  return ExitCode.Allow;
}

function readList(list: string): Buffer {
  try {
    return readFileSync(list);
  } catch {
    throw new UsageError(`The list "${list}" cannot be opened.`);
  }
}

async function build(content: Buffer, list: string, key: Uint8Array) {
  try {
    const people = await readRosterList(content, basename(list), builtInRules(), DEFAULT_LIMITS);
    return buildRoster(people, key);
  } catch (error) {
    throw error instanceof RosterFault ? new UsageError(`${list}: ${error.message}`) : error;
  }
}
