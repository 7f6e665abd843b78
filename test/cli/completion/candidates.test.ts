import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { candidates, type KnownValues } from '../../../src/cli/completion/candidates.js';

function example(): Command {
  const program = new Command('gate');
  const scan = program.command('scan [path...]', { isDefault: true }).option('--format <format>').option('--quiet');
  scan.option('-o, --output <file>');
  program.command('verify <certificate> [path...]');
  program.command('secret', { hidden: true });
  const rules = program.command('rules');
  rules.command('show <id>').option('--rules <path>');
  rules.command('list');
  return program;
}

const KNOWN: Readonly<Record<string, readonly string[]>> = {
  '--format': ['json', 'junit', 'html'],
  'scan --format': ['json', 'junit', 'html'],
  'rules show <id>': ['person/name', 'person/phone'],
};
const known: KnownValues = (command, name) =>
  (KNOWN[[...command, name].join(' ')] ?? []).map((word) => ({ word, what: '' }));

describe('what may stand where a word is typed', () => {
  it.each([
    ['', ['scan', 'verify', 'rules']],
    ['v', ['verify']],
    ['x', []],
    ['--q', ['--quiet']],
    ['--form', ['--format']],
    ['--format ', ['json', 'junit', 'html']],
    ['--format j', ['json', 'junit']],
    ['scan --format h', ['html']],
    ['scan --quiet --o', ['--output']],
    ['scan -o ', []],
    ['scan --output report.json --f', ['--format']],
    ['scan --format json a.xlsx --q', ['--quiet']],
    ['scan rules ', []],
    ['rules ', ['show', 'list']],
    ['rules s', ['show']],
    ['rules show ', ['person/name', 'person/phone']],
    ['rules show person/p', ['person/phone']],
    ['rules show --', ['--rules', '--help']],
    ['rules show --rules x person/n', ['person/name']],
    ['verify ', []],
    ['verify --', ['--help']],
    ['se', []],
  ])('"%s"', (line, words) => {
    const offered = candidates(example(), line.split(' '), known).map(({ word }) => word);
    expect(offered).toEqual(words);
  });
});
