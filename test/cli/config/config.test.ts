import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../folder.js';
import { runGate } from '../run-gate.js';

const CLEAR = 'Month,Calls\nMay,12\n';

async function printed(cwd: string, ...args: readonly string[]) {
  const { code, stdout, stderr } = await runGate([...args, '--print-config'], { cwd });
  return { code, stderr, settings: stdout === '' ? {} : (JSON.parse(stdout) as Record<string, unknown>) };
}

describe.concurrent('a settings file', () => {
  it.each<[string, string, string, Record<string, unknown>]>([
    [
      'YAML',
      'foi-gate.config.yaml',
      'format: json\njobs: 3\nlimits: { max-cells: 5000, timeout: 10m }\n',
      { jobs: '3', maxCells: '5000', timeout: '10m' },
    ],
    ['JSON', 'foi-gate.config.json', '{ "format": "json", "all": true }', { all: true }],
    [
      'a module',
      'foi-gate.config.mjs',
      "export default { format: 'json', rules: ['house'] };",
      { rules: ['../house'] },
    ],
  ])('is found upwards from the target: %s', async (_what, name, text, expected) => {
    const cwd = folderWith({ [name]: text, 'out/deep/a.csv': CLEAR });
    const { code, settings } = await printed(join(cwd, 'out'), 'deep/a.csv');
    expect(code).toBe(0);
    expect(settings).toMatchObject({ file: join(cwd, name), format: 'json', ...expected });
  });

  it('counts less than what is typed', async () => {
    const cwd = folderWith({ 'foi-gate.config.yaml': 'format: json\npolicy: strict\n', 'a.csv': CLEAR });
    const { settings } = await printed(cwd, 'a.csv', '--format', 'console');
    expect(settings).toMatchObject({ format: 'console', policy: 'strict' });
    expect((await printed(cwd, 'a.csv', '--no-config')).settings).toMatchObject({ file: null, policy: 'release' });
  });

  it('is told of, and followed', async () => {
    const cwd = folderWith({ 'foi-gate.config.yaml': 'format: json\npolicy: strict\n', 'out/a.csv': CLEAR });
    const { code, stdout, stderr } = await runGate(['out'], { cwd });
    expect(stderr).toBe(`foi-gate: Settings: ${cwd}/foi-gate.config.yaml\n`);
    expect([code, JSON.parse(stdout).tool.policy]).toEqual([0, 'strict']);
    expect((await runGate(['out', '--quiet'], { cwd })).stderr).toBe('');
  });

  it('starts its paths from its own folder', async () => {
    const cwd = folderWith({
      'foi-gate.config.yaml': 'policy: house/county.yaml\nreport: [json=reports/r.json]\n',
      'house/county.yaml': 'extends: strict\n',
      'reports/': '',
      'out/a.csv': CLEAR,
    });
    const { code } = await runGate(['a.csv'], { cwd: join(cwd, 'out') });
    expect(code).toBe(0);
    expect(JSON.parse(readFileSync(join(cwd, 'reports/r.json'), 'utf8')).tool.policy).toBe('county');
  });

  it('does not come with the folder that is scanned', async () => {
    const cwd = folderWith({ 'out/foi-gate.config.yaml': 'policy: strict\n', 'out/a.csv': CLEAR });
    const { code, stdout, stderr } = await runGate(['out', '--format', 'json'], { cwd });
    expect([code, JSON.parse(stdout).tool.policy]).toEqual([0, 'release']);
    expect(stderr).toMatch(/foi-gate\.config\.yaml lies in the folder that is scanned and was not used/u);
    const inside = await runGate(['.', '--format', 'json'], { cwd: join(cwd, 'out') });
    expect(JSON.parse(inside.stdout).tool.policy).toBe('strict');
  });

  it('that is a program does not run from a folder one is not in', async () => {
    const cwd = folderWith({ 'in/foi-gate.config.mjs': "throw new Error('ran');", 'in/a.csv': CLEAR, 'here/': '' });
    const { code, stderr } = await runGate(['../in/a.csv'], { cwd: join(cwd, 'here') });
    expect(stderr).toMatch(/are a program and lie outside the folder you are in/u);
    expect(code).toBe(2);
  });

  it.each<[string, string, string, RegExp]>([
    [
      'an unknown key',
      'foi-gate.config.yaml',
      'format: json\npolcy: strict\n',
      /foi-gate\.config\.yaml:2: A settings file has no key "polcy"/u,
    ],
    ['an unknown key in JSON', 'foi-gate.config.json', '{\n  "format": "json",\n  "polcy": 1\n}', /json:3: /u],
    ['an unknown key in a module', 'foi-gate.config.mjs', 'export default {\n  polcy: 1,\n};', /mjs:2: /u],
    ['an unknown limit', 'foi-gate.config.yaml', 'limits:\n  max-cels: 1\n', /yaml:2: "limits" has no key "max-cels"/u],
    ['a limit of the wrong kind', 'foi-gate.config.yaml', 'limits:\n  max-cells: [1]\n', /yaml:2: /u],
    [
      'a limit that means nothing',
      'foi-gate.config.yaml',
      'limits: { max-cells: many }\n',
      /--max-cells must look like/u,
    ],
    ['what shows values', 'foi-gate.config.yaml', 'show-values: true\n', /has no key "show-values"/u],
    ['broken YAML', 'foi-gate.config.yaml', 'format: [\n', /yaml:\d: This is not valid YAML/u],
    ['a flag in words', 'foi-gate.config.yaml', 'all: sometimes\n', /yaml:1: "all" must be true or false/u],
    ['a module without settings', 'foi-gate.config.mjs', 'export const a = 1;', /mjs:1: /u],
    ['a module that fails', 'foi-gate.config.mjs', "throw new Error('x');", /failed when they were loaded/u],
  ])('refuses %s', async (_what, name, text, sentence) => {
    const cwd = folderWith({ [name]: text, 'a.csv': CLEAR });
    const { code, stdout, stderr } = await runGate(['a.csv'], { cwd });
    expect(stderr).toMatch(sentence);
    expect([code, stdout]).toEqual([2, '']);
  });

  it('can be named, and must be there then', async () => {
    const cwd = folderWith({ 'else/house.yaml': 'policy: strict\n', 'a.csv': CLEAR });
    expect((await printed(cwd, 'a.csv', '--config', 'else/house.yaml')).settings).toMatchObject({ policy: 'strict' });
    const { code, stderr } = await runGate(['a.csv', '--config', 'absent.yaml'], { cwd });
    expect([code, stderr]).toEqual([2, 'foi-gate: The settings "absent.yaml" cannot be read.\n']);
  });
});
