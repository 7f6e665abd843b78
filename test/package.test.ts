import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { folderWith } from './cli/folder.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const isPosix = process.platform !== 'win32';

/** What an installation of the package holds, its dependencies lent by this checkout. */
function installed(): string {
  const folder = folderWith({});
  execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], {
    cwd: root,
    stdio: 'pipe',
  });
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
  execFileSync('tar', ['-xzf', tarball], { cwd: folder });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

describe.runIf(isPosix)('the package', () => {
  const folder = installed();
  const run = (...args: readonly string[]): string =>
    execFileSync(process.execPath, [join(folder, 'package/bin/foi-gate.js'), ...args], {
      cwd: folder,
      env: { ...process.env, FOI_GATE_KEY: 'key of the tests' },
      encoding: 'utf8',
    });

  it('holds what it needs to run and nothing that it does not', () => {
    const names = readdirSync(join(folder, 'package'));
    expect(names).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'bin', 'dist', 'package.json', 'rules']));
    for (const name of ['src', 'test', 'fixtures', '.ci', 'node_modules', 'dist/training']) {
      expect(existsSync(join(folder, 'package', name))).toBe(false);
    }
  });

  it('runs from where it was unpacked', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(run('--version')).toBe(`${version}\n`);
    cpSync(join(root, 'fixtures/clean/calls-by-hour.csv'), join(folder, 'a.csv'));
    expect(run('a.csv')).toContain('✔ ALLOW  a.csv');
    expect(run('copy', 'a.csv', '--to', 'out', '--format', 'xlsx')).toContain('✔ ALLOW  out/a.xlsx');
    expect(run('rules', 'test')).toContain('all as expected');
  });

  it('asks for nothing that is not declared', () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: object };
    const code = readdirSync(join(folder, 'package/dist'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.js'))
      .map((name) => readFileSync(join(folder, 'package/dist', name), 'utf8'))
      .join('\n');
    const asked = [...code.matchAll(/(?:\bfrom|\bimport\(|\bimport)\s*"([^".][^"]*)"/gu)]
      .map(([, name = '']) => name)
      .filter((name) => /^[@a-z][\w./@-]*$/u.test(name) && !name.startsWith('node:'))
      .map((name) =>
        name
          .split('/')
          .slice(0, name.startsWith('@') ? 2 : 1)
          .join('/'),
      );
    expect([...new Set(asked)].filter((name) => !(name in dependencies))).toEqual([]);
  });
});

describe('the licences', () => {
  it('of what is installed along are listed, and are those of today', () => {
    expect(() =>
      execFileSync(process.execPath, ['.ci/licences.mjs', '--check'], { cwd: root, stdio: 'pipe' }),
    ).not.toThrow();
  });
});
