import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readRule } from '../../src/rules/read-rule.js';
import { createTextDetector } from '../../src/rules/text-detector.js';

const tool = (name: string): string => fileURLToPath(new URL(`../../.ci/${name}.mjs`, import.meta.url));

let project = '';

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'foi-gate-new-'));
  for (const room of ['readers/pdf', 'readers/delimited', 'readers/shared', 'detectors', 'reporters']) {
    mkdirSync(join(project, 'src', room), { recursive: true });
  }
  write('src/readers/pdf/index.ts', 'export const reader: Reader = {};\n');
  write('src/readers/delimited/index.ts', 'export const reader: Reader = {};\n');
  write('src/readers/shared/index.ts', 'export const other = 1;\n');
  write('src/detectors/staff-list.ts', 'export const detector: TableDetector = {};\n');
  write('src/detectors/columns.ts', 'export function readColumns() {}\n');
  write('src/reporters/json.ts', 'export const reporter: Reporter = {};\n');
});

afterEach(() => {
  rmSync(project, { recursive: true });
});

function write(path: string, text: string): void {
  writeFileSync(join(project, path), text);
}

function read(path: string): string {
  return readFileSync(join(project, path), 'utf8');
}

function run(name: string, ...words: string[]): { readonly code: number | null; readonly lines: readonly string[] } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool(name), ...words], {
    cwd: project,
    encoding: 'utf8',
  });
  return { code: status, lines: `${stdout}${stderr}`.trim().split('\n') };
}

describe('sync', () => {
  it('lists what the folders export, text formats last, and nothing else', () => {
    expect(run('sync').lines).toEqual(['src/readers/index.ts', 'src/detectors/index.ts', 'src/reporters/index.ts']);
    expect(read('src/readers/index.ts')).toContain('READERS: readonly Reader[] = [pdf, delimited];');
    expect(read('src/detectors/index.ts')).toContain("import { detector as staffList } from './staff-list.js';");
    expect(read('src/detectors/index.ts')).toContain('TABLE_DETECTORS: readonly TableDetector[] = [staffList];');
    expect(read('src/reporters/index.ts')).toContain("json: async () => (await import('./json.js')).reporter,");
  });

  it('tells of a stale registry and writes nothing when it only checks', () => {
    run('sync');
    expect(run('sync', '--check').code).toBe(0);
    write('src/reporters/plain-list.ts', 'export const reporter: Reporter = {};\n');
    const before = read('src/reporters/index.ts');
    expect(run('sync', '--check')).toEqual({ code: 1, lines: ['src/reporters/index.ts is stale: run npm run sync'] });
    expect(read('src/reporters/index.ts')).toBe(before);
  });
});

describe('new', () => {
  it.each([
    ['reader', 'sylk-file', 'src/readers/sylk-file.ts', 'test/readers/sylk-file.test.ts', 'src/readers/index.ts'],
    ['detector', 'rota', 'src/detectors/rota.ts', 'test/detectors/rota.test.ts', 'src/detectors/index.ts'],
    ['reporter', 'plain', 'src/reporters/plain.ts', 'test/reporters/plain.test.ts', 'src/reporters/index.ts'],
  ])('writes a %s, its test, and lists it', (kind, name, source, test, index) => {
    run('sync');
    expect(run('new', kind, name)).toEqual({ code: 0, lines: [source, test, index] });
    expect(read(source)).toContain(`name: '${name}'`);
    expect(read(test)).toContain(`/${name}.js'`);
    expect(read(index)).toContain(`'./${name}.js'`);
  });

  it('writes a rule that finds its own examples', () => {
    expect(run('new', 'rule', 'uk/locker-number')).toEqual({ code: 0, lines: ['rules/uk/locker-number.yaml'] });
    const rule = readRule('locker-number.yaml', read('rules/uk/locker-number.yaml'), 'uk', false);
    expect(rule).toMatchObject({ id: 'person/locker-number', words: { title: 'Locker number' } });
    const detector = createTextDetector([rule]);
    expect(rule.hits.filter((text) => [...detector.find(text)].length !== 1)).toEqual([]);
    expect(rule.misses.filter((text) => [...detector.find(text)].length > 0)).toEqual([]);
    expect(rule.misses.length).toBeGreaterThan(rule.hits.length);
  });

  it('overwrites nothing', () => {
    run('new', 'reporter', 'plain');
    write('src/reporters/plain.ts', 'mine');
    expect(run('new', 'reporter', 'plain').code).toBe(2);
    expect(read('src/reporters/plain.ts')).toBe('mine');
  });

  it.each([
    [],
    ['reader'],
    ['parser', 'x'],
    ['reader', 'Sylk'],
    ['reader', '../x'],
    ['rule', 'locker'],
    ['toString', 'x'],
  ])('refuses %s %s', (...words) => {
    expect(run('new', ...words).code).toBe(2);
    expect(existsSync(join(project, 'test'))).toBe(false);
  });
});
