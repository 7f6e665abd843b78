import { describe, expect, it } from 'vitest';
import { fixture } from './fixtures.js';
import { inspectorWith, verdictOn } from './inspector.js';

const CUTS = 16;
const WOUNDS = 36;

/** Workbooks: wherever one is cut or damaged, what could not be read is a reason to block. */
const ARCHIVES = [
  'headerless-hidden-list.xlsx',
  'strict-ooxml.xlsx',
  'notes-naming-complainant.xlsx',
  'orphan-strings.xlsx',
  'council-tax-external-link.xlsx',
  'white-on-white.xlsx',
  'unreferenced-sheet.xlsx',
  'bundle.zip',
].map(fixture);

/** Lists in text: a damaged byte may spoil a value, not the list. */
const TEXTS = ['staff-list.csv', 'staff-utf16.csv', 'complaints.tsv', 'custody-log.txt'].map(fixture);

/** Small and seeded, so that a failure can be repeated. */
function* seeded(count: number, seed: number, below: number): Generator<number> {
  let state = seed;
  for (let i = 0; i < count; i++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    yield Math.floor((state / 2 ** 32) * below);
  }
}

function wounded(bytes: Buffer, at: number, kind: number): Buffer {
  const copy = Buffer.from(bytes);
  if (kind === 0) copy[at] = (copy[at] ?? 0) ^ 0xff;
  else if (kind === 1) copy.fill(0, at, at + 16);
  else copy.copyWithin(at, Math.max(0, at - 64), at);
  return copy;
}

const inspector = inspectorWith();
const decisionOn = async (bytes: Buffer, path: string) =>
  verdictOn(await inspector.inspectBytes(bytes, path)).verdict.decision;

describe('a breach stays blocked', () => {
  it.each(ARCHIVES)('$path cut anywhere', async ({ path, bytes }) => {
    const passed = [];
    for (const length of seeded(CUTS, 11, bytes.length - 1)) {
      if ((await decisionOn(bytes.subarray(0, length + 1), path)) === 'allow') passed.push(length + 1);
    }
    expect(passed).toEqual([]);
  });

  it.each([...ARCHIVES, ...TEXTS])('$path damaged anywhere', async ({ path, bytes }) => {
    const passed = [];
    let kind = 0;
    for (const at of seeded(WOUNDS, 23, bytes.length)) {
      kind = (kind + 1) % 3;
      if ((await decisionOn(wounded(bytes, at, kind), path)) === 'allow') passed.push({ at, kind });
    }
    expect(passed).toEqual([]);
  });

  it.each([...ARCHIVES, ...TEXTS])('$path under another name', async ({ path, bytes }) => {
    for (const name of ['answer', 'answer.pdf', 'answer.txt', 'answer.jpg', 'ANSWER.XLSX']) {
      expect([path, name, await decisionOn(bytes, name)]).toEqual([path, name, 'block']);
    }
  });
});
