import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REPORTERS } from '../../src/reporters/index.js';
import { BREACHES, fixture } from './fixtures.js';
import { gate, type Run } from './gate.js';

/** The large twin of a smaller one; its values would only come out the same way. */
const SCANNED = BREACHES.filter(({ canaries, bytes }) => canaries.length > 0 && bytes.length < 200_000);

/** Few values are in these, so a report that shows values shows the planted ones. */
const TELLING = [
  'notes-naming-complainant.xlsx',
  'names-in-notes-column.xlsx',
  'header-footer.xlsx',
  'custom-properties.xlsx',
  'note-with-address.xlsx',
].map(fixture);

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** How formats hide a value from a search: entities, backslashes, comments within words, percent signs. */
const UNESCAPED: readonly ((text: string) => string)[] = [
  (text) => text.replace(/&(amp|lt|gt|quot|#39);/gu, (_all, name: string) => ENTITIES[name] ?? ''),
  (text) => text.replaceAll('<!-- -->', '').replace(/\\([!-/:-@[-`{-~])/gu, '$1'),
  (text) => text.replace(/%([0-9A-F]{2})/gu, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
];

const folder = mkdtempSync(join(tmpdir(), 'foi-gate-canary-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const names = Object.keys(REPORTERS);
let masked: Run;

beforeAll(async () => {
  const reports = names.flatMap((name) => ['--report', `${name}=${join(folder, name)}`]);
  masked = await gate(['scan', '--format', 'json', ...reports, ...SCANNED.map(({ path }) => path)]);
}, 60_000);

describe('planted values', () => {
  it('are in the files', () => {
    for (const { canaries } of SCANNED) expect(canaries.every((value) => value.length >= 7)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual([...names].sort());
  });

  it.each(['stdout', 'stderr'] as const)('do not come out on %s', (stream) => {
    expect(leaksIn(masked[stream])).toEqual([]);
  });

  it.each(names)('do not come out in the %s report', (name) => {
    expect(leaksIn(readFileSync(join(folder, name), 'utf8'))).toEqual([]);
  });

  it('come out in every report when somebody asks to see values', async () => {
    const hidden = TELLING.map(async ({ path, canaries }, at) => {
      const reports = names.flatMap((name) => ['--report', `${name}=${join(folder, `shown-${at}-${name}`)}`]);
      await gate(['scan', '--all', '--format', 'json', '--show-values', ...reports, path]);
      return names.filter((name) => {
        const leaks = leaksIn(readFileSync(join(folder, `shown-${at}-${name}`), 'utf8'));
        return !canaries.some((value) => leaks.includes(value));
      });
    });
    expect(await Promise.all(hidden)).toEqual(TELLING.map(() => []));
  });

  it('are never shown where logs are kept', async () => {
    const refused = await gate(['scan', '--format', 'json', '--show-values', TELLING[0]?.path ?? ''], { CI: 'true' });
    expect(refused.code).toBe(2);
    expect(leaksIn(refused.stdout + refused.stderr)).toEqual([]);
  });

  it('do not come out when a file is damaged', async () => {
    const broken = await gate([
      'scan',
      '--format',
      'json',
      'fixtures/breaches/cut-short.xlsx',
      'fixtures/breaches/disguised.csv',
    ]);
    expect(leaksIn(broken.stdout + broken.stderr)).toEqual([]);
  });
});

/** Planted values in a text: as they stand, in small letters, and behind what each format escapes. */
function leaksIn(text: string): string[] {
  const readings = [text, ...UNESCAPED.map((read) => read(text))].map((reading) => reading.toLowerCase());
  return SCANNED.flatMap(({ canaries }) => canaries).filter((value) =>
    readings.some((reading) => reading.includes(value.toLowerCase())),
  );
}
