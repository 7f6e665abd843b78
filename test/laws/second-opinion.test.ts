import { extname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compare, type Reason, weigh } from '../second-opinion/compare.js';
import type { Kind } from '../second-opinion/our-words.js';
import { wordsOf } from '../second-opinion/words.js';
import { FIXTURES, type Fixture } from './fixtures.js';

/** A document, and what readers of other people make of it, leave the same words once these reasons are set aside. */
const KINDS: Readonly<Record<string, Kind>> = { '.xlsx': 'xlsx', '.xlsm': 'xlsx', '.docx': 'docx', '.pdf': 'pdf' };

/** What the other readers do not tell apart, and the formats of fixtures in which that may be. */
const MAY_EXPLAIN: Readonly<Record<Reason, readonly Kind[]>> = {
  // Rows, sheets, runs and layers that nobody sees are text like any other to them.
  hidden: ['xlsx', 'docx', 'pdf'],
  // They leave out headers, footers, footnotes and comments, so nothing of a fixture is explained by these.
  besides: [],
  // A table that runs over pages has its head on each of them.
  'repeated-header': ['pdf'],
  // Words of a page are parted by gaps between letters, and each reader has its own measure.
  'word-breaks': ['pdf'],
};

/** Files neither reader opens: a password, an archive that was cut short. */
const UNREADABLE = ['encrypted.xlsx', 'cut-short.xlsx'];

const READ = FIXTURES.flatMap((fixture) => {
  const kind = KINDS[extname(fixture.path)];
  const isRead = kind !== undefined && !UNREADABLE.some((name) => fixture.path.endsWith(`/${name}`));
  return isRead ? [{ ...fixture, kind }] : [];
});

describe('a second reader', () => {
  it('is asked about every format that has one', () => {
    expect(new Set(READ.map(({ kind }) => kind))).toEqual(new Set(['xlsx', 'docx', 'pdf']));
  });

  it.each(READ)('finds the same words in $path', async ({ kind, bytes }: Fixture & { readonly kind: Kind }) => {
    const { onlyTheirs, onlyOurs, reasons } = await compare(kind, bytes);
    expect({ onlyTheirs: [...onlyTheirs], onlyOurs: [...onlyOurs] }).toEqual({ onlyTheirs: [], onlyOurs: [] });
    expect(reasons.filter((reason) => !MAY_EXPLAIN[reason].includes(kind))).toEqual([]);
  });
});

describe('the comparison', () => {
  const read = (shown: string, rest: { readonly hidden?: string; readonly besides?: string } = {}) => ({
    shown: wordsOf([shown]),
    hidden: wordsOf([rest.hidden ?? '']),
    besides: wordsOf([rest.besides ?? '']),
    headers: wordsOf([]),
    hasGaps: false,
  });

  it.each([
    ['the same', read('Paid 1,250.00 on time'), 'paid 1250 on TIME', [], '', ''],
    ['a word that only they have', read('Seen by the officer'), 'Seen by the officer Alba', [], 'alba', ''],
    ['a word that only we have', read('Seen by the officer Alba'), 'Seen by the officer', [], '', 'alba'],
    ['a word they have more often', read('one two'), 'one two two', [], 'two', ''],
    ['hidden words', read('one', { hidden: 'two' }), 'one two', ['hidden'], '', ''],
    ['a note', read('one', { besides: 'two' }), 'one two', ['besides'], '', ''],
    ['other spaces', read('al ternative'), 'alternative', ['word-breaks'], '', ''],
    ['other letters', read('al ternative'), 'alterative', [], 'alterative', 'al ternative'],
    ['a code that is no number', read('0042'), '42', [], '42', '0042'],
    ['a date with points', read('1.5.2023'), '1.5 2023', [], '', ''],
  ] as const)('of %s', (_name, ours, theirs, reasons, onlyTheirs, onlyOurs) => {
    const found = weigh(ours, wordsOf([theirs]));
    expect(found.reasons).toEqual(reasons);
    expect([...found.onlyTheirs.keys()].join(' ')).toBe(onlyTheirs);
    expect([...found.onlyOurs.keys()].join(' ')).toBe(onlyOurs);
  });
});
