import { describe, expect, it } from 'vitest';
import { buildRoster } from '../../../src/detectors/roster/build-roster.js';
import { checkRoster, Roster } from '../../../src/detectors/roster/roster.js';
import { RosterFault } from '../../../src/detectors/roster/roster-fault.js';
import { KEY, person, rosterOf, STAFF } from './people.js';

const OTHER_KEY = new TextEncoder().encode('another key of the same length');

function faultOf(run: () => void): string {
  try {
    run();
  } catch (error) {
    if (error instanceof RosterFault) return error.message;
    throw error;
  }
  return 'none';
}

function changed(at: number, to = 0x5a): Buffer {
  const bytes = Buffer.from(buildRoster(STAFF, KEY).bytes);
  bytes[at] = bytes[at]! ^ to;
  return bytes;
}

describe('a roster', () => {
  it('holds nothing that can be read', () => {
    const { bytes } = buildRoster(STAFF, KEY);
    for (const encoding of ['latin1', 'utf16le'] as const) {
      const text = bytes.toString(encoding).toLowerCase();
      for (const word of ['okafor', 'ada', 'marsh', '41017', '204518', 'begum', 'example'])
        expect(text).not.toContain(word);
    }
  });

  it('does not tell by its codes under another key who is in it', () => {
    const { bytes } = buildRoster(STAFF, KEY);
    const stranger = new Roster(bytes.buffer as ArrayBuffer, OTHER_KEY);
    const words = { kind: 'words', words: ['ada', 'okafor'], initials: '' } as const;
    expect(rosterOf().personOf(words)).toBeTypeOf('number');
    expect(stranger.personOf(words)).toBeUndefined();
  });

  it('tells how many people and forms it holds', () => {
    expect(buildRoster([...STAFF, person('', '')], KEY)).toMatchObject({ people: STAFF.length });
    expect(buildRoster([person('Okafor', 'Ada')], KEY)).toMatchObject({ people: 1, forms: 2 });
  });

  it('is refused where it names nobody', () => {
    expect(faultOf(() => buildRoster([person('', ''), person('Okafor')], KEY))).toMatch(/names nobody/u);
  });

  it('passes whole, with its key', () => {
    expect(faultOf(() => checkRoster(buildRoster(STAFF, KEY).bytes, KEY))).toBe('none');
  });

  it.each<[string, Buffer, Uint8Array, RegExp]>([
    ['empty', Buffer.alloc(0), KEY, /not a roster/u],
    ['too short', Buffer.from('foi-rost'), KEY, /not a roster/u],
    ['another file', Buffer.alloc(4096, 'surname,forename\n'), KEY, /not a roster/u],
    ['another version', changed(8, 0x03), KEY, /another version/u],
    ['another key', buildRoster(STAFF, KEY).bytes, OTHER_KEY, /key is not the one/u],
    ['a changed count', changed(12), KEY, /changed or damaged/u],
    ['a changed seal', changed(64), KEY, /changed or damaged/u],
    ['a changed code', changed(100), KEY, /changed or damaged/u],
    ['a changed end', changed(buildRoster(STAFF, KEY).bytes.length - 1), KEY, /changed or damaged/u],
    ['cut short', buildRoster(STAFF, KEY).bytes.subarray(0, -4), KEY, /changed or damaged/u],
    [
      'with something behind',
      Buffer.concat([buildRoster(STAFF, KEY).bytes, Buffer.alloc(4)]),
      KEY,
      /changed or damaged/u,
    ],
  ])('is refused in one sentence: %s', (_what, bytes, key, message) => {
    const fault = faultOf(() => checkRoster(bytes, key));
    expect(fault).toMatch(message);
    expect(fault).not.toMatch(/[.!?]\s+\p{Lu}/u);
  });
});
