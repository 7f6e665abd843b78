import { describe, expect, it } from 'vitest';
import type { AuditSource } from '../../src/audit/audit-result.js';
import type { AuditStore, FileQuery } from '../../src/audit/audit-store.js';
import { daysPublic, riskOf } from '../../src/audit/risk.js';
import { all, allowed, BASIS, hashOf, NEW_RULES, result, runWith, source, start, unread, worst } from './specimen.js';

const AS_OF = '2026-01-01';

/** What every store of audits must do. `empty`: a store with nothing in it, closed by whoever made it. */
export function storeContract(name: string, empty: () => Promise<AuditStore>): void {
  describe(`${name}, as a store`, () => {
    it('goes on with a run that did not end', async () => {
      const store = await empty();
      const first = await start(store);
      expect(await start(store)).toEqual(first);
      await store.end(first, '2026-01-02T04:00:00.000Z');
      const second = await start(store);
      expect(second.id).toBe(first.id + 1);
      expect((await store.runs()).map(({ ended }) => ended)).toEqual(['2026-01-02T04:00:00.000Z', undefined]);
    });

    it.each([
      ['other rules', NEW_RULES, 'releases'],
      ['other limits', { ...BASIS, limitsHash: 'e'.repeat(64) }, 'releases'],
      ['another policy', { ...BASIS, policyHash: 'e'.repeat(64) }, 'releases'],
      ['another version', { ...BASIS, version: '1.0.1' }, 'releases'],
      ['another roster', { ...BASIS, rosterHash: 'e'.repeat(64) }, 'releases'],
      ['other inputs', BASIS, 'releases/2019'],
    ])('does not go on with it under %s', async (_what, basis, inputs) => {
      const store = await empty();
      const first = await start(store);
      expect((await start(store, basis, inputs)).id).not.toBe(first.id);
    });

    it('knows a source again, and whether its result still counts', async () => {
      const store = await empty();
      const run = await start(store);
      expect(await store.seen(run, 'a.xlsx')).toBeUndefined();
      const known = await store.record(run, source('a.xlsx'), 'stamp', result());
      expect(await store.seen(run, 'a.xlsx')).toEqual({ run: run.id, stamp: 'stamp', result: known, isCurrent: true });
      expect(await store.seen(run, 'A.xlsx')).toBeUndefined();
      await store.end(run, '2026-01-02T04:00:00.000Z');
      const next = await start(store, NEW_RULES);
      expect(await store.seen(next, 'a.xlsx')).toMatchObject({ run: run.id, isCurrent: false });
    });

    it('finds a content by what it is called and under its basis only', async () => {
      const store = await empty();
      const run = await start(store);
      const known = await store.record(run, source('a.xlsx'), '', result());
      expect(known).toEqual({ id: known.id, verdict: 'block', isLasting: true });
      expect(await store.find(run, hashOf(1), '.xlsx')).toEqual(known);
      expect(await store.find(run, hashOf(2), '.xlsx')).toBeUndefined();
      expect(await store.find(run, hashOf(1), '.pdf')).toBeUndefined();
      await store.end(run, '2026-01-02T04:00:00.000Z');
      expect(await store.find(await start(store, NEW_RULES), hashOf(1), '.xlsx')).toBeUndefined();
    });

    it('keeps the first of two results of one content', async () => {
      const store = await empty();
      const run = await start(store);
      const [one, other] = await Promise.all([
        store.record(run, source('a.xlsx'), '', result({ people: 40 })),
        store.record(run, source('b.xlsx'), '', result({ people: 41 })),
      ]);
      expect(one.id).toBe(other.id);
      const files = await all(store.files(run.id, { order: 'path', asOf: AS_OF }));
      expect(files.map((file) => [file.source.path, file.result.people])).toEqual([
        ['a.xlsx', 40],
        ['b.xlsx', 40],
      ]);
      expect(await store.totals(run.id)).toMatchObject({ files: 2, contents: 1, blocked: 2, people: 40 });
    });

    it('keeps one sighting of a source in a run, the last', async () => {
      const store = await empty();
      const run = await start(store);
      await store.record(run, source('a.xlsx'), 'one', result());
      await store.record(run, source('a.xlsx', { reference: 'FOI 1' }), 'two', allowed({ sha256: hashOf(2) }));
      const files = await all(store.files(run.id, { order: 'path', asOf: AS_OF }));
      expect(files.map(({ source: { reference }, result: { verdict } }) => [reference, verdict])).toEqual([
        ['FOI 1', 'allow'],
      ]);
      expect(await store.seen(run, 'a.xlsx')).toMatchObject({ stamp: 'two' });
    });

    it('gives back what it was given', async () => {
      const store = await empty();
      const where = source('a.xlsx', { address: 'https://x.example/a', released: '2020-02-29', reference: 'FOI 1' });
      const { report, ...rest } = result();
      const run = await runWith(store, [[where, result()]]);
      const [file] = await all(store.files(run.id, { order: 'worst', asOf: AS_OF }));
      expect(file).toEqual({ source: where, resultId: file?.resultId, result: rest });
      expect(await store.report(file!.resultId, 'a.xlsx')).toEqual({ ...report, path: 'a.xlsx' });
    });

    const NASTY = `'; drop table runs; --"\u0000\u202e<script>\n%s$1?\\`;
    it('takes what strangers wrote as it is', async () => {
      const store = await empty();
      const text = NASTY.replaceAll('\u0000', '');
      const where = source(text, { address: text, reference: text, origin: text });
      const run = await runWith(store, [[where, result()]]);
      expect(await worst(store, run)).toEqual([text]);
      expect((await store.tally(run.id, 'origin', 10)).map(({ name: origin }) => origin)).toEqual([text]);
      expect(await all(store.files(run.id, { order: 'path', asOf: AS_OF, matching: text }))).toHaveLength(1);
      expect(await store.runs()).toHaveLength(1);
    });

    describe('the worst first', () => {
      const FILES: readonly (readonly [AuditSource, ReturnType<typeof result>])[] = [
        [
          source('few-and-old', { released: '2010-01-01' }),
          result({ sha256: hashOf(1), people: 5, exposure: { harm: 'name', people: 5, weight: 2 } }),
        ],
        [
          source('many-and-new', { released: '2025-12-31' }),
          result({ sha256: hashOf(2), people: 900, exposure: { harm: 'dataset', people: 900, weight: 4 } }),
        ],
        [
          source('many-and-old', { released: '2015-06-15' }),
          result({ sha256: hashOf(3), people: 900, exposure: { harm: 'dataset', people: 900, weight: 4 } }),
        ],
        [
          source('undated'),
          result({ sha256: hashOf(4), people: 30, exposure: { harm: 'case', people: 30, weight: 4 } }),
        ],
        [
          source('of tomorrow', { released: '2026-01-02' }),
          result({ sha256: hashOf(5), people: 30, exposure: { harm: 'case', people: 30, weight: 4 } }),
        ],
        [
          source('tie b', { released: '2025-01-01' }),
          result({ sha256: hashOf(6), people: 1, exposure: { harm: 'case', people: 1, weight: 4 } }),
        ],
        [
          source('tie a', { released: '2025-01-01' }),
          result({ sha256: hashOf(7), people: 1, exposure: { harm: 'case', people: 1, weight: 4 } }),
        ],
        [
          source('Ties are told byte for byte', { released: '2025-01-01' }),
          result({ sha256: hashOf(8), people: 1, exposure: { harm: 'case', people: 1, weight: 4 } }),
        ],
        [source('locked'), unread({ sha256: hashOf(9) })],
        [source('fine'), allowed({ sha256: hashOf(10) })],
      ];

      it('is by people, harm and time, as the function says', async () => {
        const store = await empty();
        const run = await runWith(store, FILES);
        const files = await all(store.files(run.id, { order: 'worst', asOf: AS_OF }));
        const risks = files.map(({ source: { released }, result: { exposure } }) => riskOf(exposure, released, AS_OF));
        expect(risks).toEqual([...risks].sort((one, other) => other - one));
        expect(files.map(({ source: { path } }) => path)).toEqual([
          'many-and-old',
          'few-and-old',
          'undated',
          'many-and-new',
          'Ties are told byte for byte',
          'tie a',
          'tie b',
          'of tomorrow',
          'fine',
          'locked',
        ]);
        expect(daysPublic('2026-01-02', AS_OF)).toBe(1);
      });

      it.each<[string, Partial<FileQuery>, readonly string[]]>([
        ['what blocks', { only: 'blocked', most: 2 }, ['many-and-old', 'few-and-old']],
        ['what was not read', { only: 'unread' }, ['locked']],
        ['none', { most: 0 }, []],
        ['a path', { matching: 'undated' }, ['undated']],
        ['no part of a path', { matching: 'undate' }, []],
        ['no pattern', { matching: '%' }, []],
        ['the beginning of a hash', { matching: hashOf(4).slice(0, 8) }, ['undated']],
        ['no shorter beginning', { matching: hashOf(4).slice(0, 7) }, []],
        ['no hash of something else', { matching: 'f'.repeat(64) }, []],
        ['by path', { order: 'path', most: 3 }, ['Ties are told byte for byte', 'few-and-old', 'fine']],
      ])('can be asked for %s', async (_what, query, paths) => {
        const store = await empty();
        const run = await runWith(store, FILES);
        const files = await all(store.files(run.id, { order: 'worst', asOf: AS_OF, ...query }));
        expect(files.map(({ source: { path } }) => path)).toEqual(paths);
      });
    });

    it('adds up by year, rule, format and origin', async () => {
      const store = await empty();
      const run = await runWith(store, [
        [source('a', { released: '2019-05-01', origin: 'x.example' }), result()],
        [source('copy of a', { released: '2019-06-01', origin: 'y.example' }), result()],
        [source('b', { released: '2021-01-01', origin: 'x.example' }), allowed({ sha256: hashOf(2), format: 'pdf' })],
        [source('c', { origin: 'x.example' }), unread({ sha256: hashOf(3), format: 'pdf' })],
      ]);
      expect(await store.totals(run.id)).toEqual({
        files: 4,
        contents: 3,
        blocked: 3,
        unread: 1,
        undated: 1,
        people: 40,
        bytes: 4000,
        ms: 37.5,
      });
      expect(await store.tally(run.id, 'year', 10)).toEqual([
        { name: '', files: 1, blocked: 1, unread: 1, people: 0 },
        { name: '2019', files: 2, blocked: 2, unread: 0, people: 40 },
        { name: '2021', files: 1, blocked: 0, unread: 0, people: 0 },
      ]);
      expect(await store.tally(run.id, 'format', 10)).toEqual([
        { name: 'xlsx', files: 2, blocked: 2, unread: 0, people: 40 },
        { name: 'pdf', files: 2, blocked: 1, unread: 1, people: 0 },
      ]);
      expect(await store.tally(run.id, 'origin', 1)).toEqual([
        { name: 'x.example', files: 3, blocked: 2, unread: 1, people: 40 },
      ]);
      expect(await store.tally(run.id, 'rule', 10)).toEqual([
        { name: 'dataset/staff-list', files: 2, blocked: 2, unread: 0, people: 40 },
        { name: 'gap/encrypted', files: 1, blocked: 1, unread: 1, people: 0 },
        { name: 'person/name', files: 2, blocked: 0, unread: 0, people: 0 },
      ]);
    });

    it('tells nothing of a run that holds nothing', async () => {
      const store = await empty();
      const { id } = await start(store);
      expect(await store.totals(id)).toMatchObject({ files: 0, blocked: 0, people: 0, ms: 0 });
      expect(await store.tally(id, 'rule', 10)).toEqual([]);
      expect(await all(store.files(id, { order: 'worst', asOf: AS_OF }))).toEqual([]);
    });

    it('tells what differs between two runs', async () => {
      const store = await empty();
      const before = await runWith(store, [
        [source('gone'), result({ sha256: hashOf(1) })],
        [source('same'), result({ sha256: hashOf(2) })],
        [source('mended'), result({ sha256: hashOf(3) })],
      ]);
      const after = await runWith(
        store,
        [
          // Read anew under other rules, and the same was found.
          [source('same'), result({ sha256: hashOf(2) })],
          [source('mended'), allowed({ sha256: hashOf(4) })],
          [source('new'), result({ sha256: hashOf(5) })],
        ],
        NEW_RULES,
      );
      const changes = await all(store.changes(before.id, after.id));
      expect(
        changes.map(({ source: { path }, before: one, after: other }) => [path, one?.verdict, other?.verdict]),
      ).toEqual([
        ['gone', 'block', undefined],
        ['mended', 'block', 'allow'],
        ['new', undefined, 'block'],
      ]);
      expect(await all(store.changes(after.id, after.id))).toEqual([]);
    });

    it('keeps runs apart', async () => {
      const store = await empty();
      const one = await runWith(store, [[source('a'), result()]]);
      const other = await runWith(store, [[source('b'), allowed({ sha256: hashOf(2) })]]);
      expect([await worst(store, one), await worst(store, other)]).toEqual([['a'], ['b']]);
    });
  });
}
