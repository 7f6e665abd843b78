// Writes a new reader, detector or reporter with its test, or a rule, which is its own test; all of them compile.
//   npm run new -- reader|detector|reporter <name>
//   npm run new -- rule <pack>/<name>
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { argv, cwd, exit, stderr, stdout } from 'node:process';
import { sync } from './sync.mjs';
import { detectorFiles } from './templates/detector.mjs';
import { readerFiles } from './templates/reader.mjs';
import { reporterFiles } from './templates/reporter.mjs';
import { ruleFiles } from './templates/rule.mjs';

const WORD = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*';
const NAME = new RegExp(`^${WORD}$`);

/** What can be made: how its name looks, and the files it consists of, by their path. */
const KINDS = {
  reader: { name: NAME, example: 'sylk', files: readerFiles },
  detector: { name: NAME, example: 'duty-roster', files: detectorFiles },
  reporter: { name: NAME, example: 'plain-list', files: reporterFiles },
  rule: { name: new RegExp(`^${WORD}/${WORD}$`), example: 'uk/locker-number', files: ruleFiles },
};

const [kind = '', name = ''] = argv.slice(2);
const made = Object.hasOwn(KINDS, kind) ? KINDS[/** @type {keyof typeof KINDS} */ (kind)] : undefined;
if (made === undefined) refuse(`Say what to make: npm run new -- ${Object.keys(KINDS).join('|')} <name>`);
if (!made.name.test(name)) refuse(`Say its name in lower-case words: npm run new -- ${kind} ${made.example}`);

const files = Object.entries(made.files(name));
for (const [path] of files) {
  if (existsSync(join(cwd(), path))) refuse(`${path} is there already.`);
}
for (const [path, text] of files) {
  mkdirSync(dirname(join(cwd(), path)), { recursive: true });
  writeFileSync(join(cwd(), path), text);
  stdout.write(`${path}\n`);
}
if (kind !== 'rule') for (const path of sync(cwd())) stdout.write(`${path}\n`);

/** @param {string} message @returns {never} */
function refuse(message) {
  stderr.write(`${message}\n`);
  exit(2);
}
