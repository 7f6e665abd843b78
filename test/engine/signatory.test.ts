import { describe, expect, it, test } from 'vitest';
import { inspect, text } from './contents.js';

/** Names told of some texts: the masked ones of findings, those that are ordinary apart. */
async function names(...texts: readonly string[]): Promise<{ readonly told: number; readonly ordinary: number }> {
  const { findings } = await inspect(texts.map((each) => text(each)));
  const of = (isOrdinary: boolean): number =>
    findings
      .filter(({ rule, ordinary }) => rule === 'person/name' && (ordinary === true) === isOrdinary)
      .reduce((sum, { count }) => sum + count, 0);
  return { told: of(false), ordinary: of(true) };
}

describe('who signs a letter is ordinary', () => {
  test.each<[string, readonly string[]]>([
    ['below the closing', ['We hold no such records.\n\nYours sincerely\n\nAda Okafor\nHead of Legal']],
    ['in a text of its own', ['We hold no such records.', 'Yours faithfully,', 'Ada Okafor']],
    ['behind an empty one', ['Kind regards', ' ', 'Ada Okafor\nDisclosure Officer']],
    ['in Welsh', ['Yn gywir\n\nAda Okafor']],
    ['in Irish', ['Is mise, le meas,\nAda Okafor']],
  ])('%s', async (_where, texts) => expect(await names(...texts)).toEqual({ told: 0, ordinary: 1 }));

  it('and nobody else in it is', async () => {
    const body = 'The complaint about Thomas Marsh was upheld.';
    expect(await names(body, 'Yours sincerely', 'Ada Okafor')).toEqual({ told: 1, ordinary: 1 });
    expect(await names(`${body}\nYours sincerely\nAda Okafor`)).toEqual({ told: 1, ordinary: 1 });
    expect(await names('Yours sincerely', 'Ada Okafor', 'cc Thomas Marsh')).toEqual({ told: 1, ordinary: 1 });
  });
});

test.each<[string, readonly string[]]>([
  ['a name above the closing', ['Ada Okafor\nYours sincerely']],
  ['a name far below it', ['Yours sincerely', 'x '.repeat(100), 'It was Ada Okafor who called.']],
  ['a closing within a sentence', ['She wrote yours sincerely and left.', 'Ada Okafor']],
  ['regards of another kind', ['As regards the costs', 'Ada Okafor said no.']],
])('%s signs nothing', async (_what, texts) => expect((await names(...texts)).ordinary).toBe(0));
