import { describe, expect, it } from 'vitest';
import { stepsOf } from '../../../src/reporters/text/steps.js';
import { builtInRules } from '../../../src/rules/load.js';

describe('stepsOf', () => {
  it.each([
    ['Delete the sheet.', ['Delete the sheet.']],
    ['Delete it; then save. Scan it again.', ['Delete it.', 'Save.', 'Scan it again.']],
    ['Delete the names; use a number.', ['Delete the names; use a number.']],
    ['Set Visible to -1 - xlSheetVisible, close it.', ['Set Visible to -1 - xlSheetVisible, close it.']],
    ['Keep ranks such as e.g. sergeant.', ['Keep ranks such as e.g. sergeant.']],
    [
      'Use File > Info > Inspect Document (Windows). Then save.',
      ['Use File > Info > Inspect Document (Windows).', 'Then save.'],
    ],
    ['', []],
  ])('%s', (fix, steps) => {
    expect(stepsOf(fix)).toEqual(steps);
  });

  it('lose no word of any rule', () => {
    const words = (text: string): string[] => text.toLowerCase().match(/[a-z]{5,}/gu) ?? [];
    for (const { words: told } of builtInRules().rules) {
      for (const fix of Object.values(told.fix)) expect(words(stepsOf(fix).join(' '))).toEqual(words(fix));
    }
  });
});
