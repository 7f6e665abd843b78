import { describe, expect, it } from 'vitest';
import { unreachable } from '../../src/engine/unreachable.js';
import { Unreadable } from '../../src/model/failure.js';

const coded = (code: string) => Object.assign(new Error(`${code}: planted, open 'planted'`), { code });

describe('unreachable', () => {
  it.each([
    ['ENOENT', 'damaged', /could not be found any more/u],
    ['EACCES', 'damaged', /may not open it/u],
    ['EPERM', 'damaged', /may not open it/u],
    ['EBUSY', 'damaged', /locked/u],
    ['EIO', 'damaged', /could not read it \(EIO\)/u],
    ['ERR_ASSERTION', 'crash', /Nothing about it/u],
    ['planted', 'crash', /Nothing about it/u],
  ])('%s is %s', (code, reason, detail) => {
    const told = unreachable(coded(code));
    expect(told).toMatchObject({ reason, detail: expect.stringMatching(detail) });
    expect(told.detail).not.toContain('planted');
  });

  it.each([new Error('planted'), 'planted', undefined, { code: 7 }])('never quotes what it does not know', (error) => {
    expect(unreachable(error)).toEqual({ reason: 'crash', detail: expect.not.stringContaining('planted') });
  });

  it('passes on what a reader said', () => {
    expect(unreachable(new Unreadable('encrypted', 'It is locked.'))).toEqual({
      reason: 'encrypted',
      detail: 'It is locked.',
    });
  });
});
