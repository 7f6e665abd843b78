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

  it('come out when somebody asks to see values', async () => {
    const shown = await gate(['scan', '--format', 'json', '--show-values', ...TELLING.map(({ path }) => path)]);
    expect(TELLING.filter(({ canaries }) => !canaries.some((value) => shown.stdout.includes(value)))).toEqual([]);
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

/** Planted values in a text, as they stand, in small letters, and as JSON escapes them. */
function leaksIn(text: string): string[] {
  const lower = text.toLowerCase();
  return SCANNED.flatMap(({ canaries }) => canaries).filter((value) => lower.includes(value.toLowerCase()));
}
