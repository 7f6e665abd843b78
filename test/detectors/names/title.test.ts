import { describe, expect, it } from 'vitest';
import { isTitled, isToldByLabel } from '../../../src/detectors/names/title.js';
import type { Confidence } from '../../../src/model/catalogue.js';

describe('a title before a name', () => {
  it.each(['Mr ', 'Call from Dr. ', 'PC 1234 ', 'Insp ', 'Mrs'])('%j', (before) => {
    const text = `${before.trimEnd()} Okafor`;
    expect(isTitled(text, text.indexOf('Okafor'))).toBe(true);
  });

  it.each(['', 'See ', '12 ', 'Mr Marsh and ', 'pc ', 'Office '])('is not in %j', (before) => {
    const text = `${before}Okafor`;
    expect(isTitled(text, before.length)).toBe(false);
  });
});

describe('a name in a label', () => {
  const told = (text: string, name: string, confidence: Confidence): boolean => {
    const start = text.indexOf(name);
    return isToldByLabel(text, { rule: 'person/name', start, end: start + name.length, confidence, identity: '' });
  };

  it.each<[string, string, Confidence]>([
    ['Leave - Ada Okafor', 'Ada Okafor', 'certain'],
    ['Mr Marsh (Fleet)', 'Marsh', 'signal'],
  ])('%s', (text, name, confidence) => {
    expect(told(text, name, confidence)).toBe(true);
  });

  it.each<[string, string, Confidence]>([
    ['Leave - Ada Okafor', 'Ada Okafor', 'likely'],
    ['Okafor, Leeds', 'Okafor', 'certain'],
    ['Ada Okafor Road', 'Ada Okafor', 'certain'],
    ['Ada Okafor Trust', 'Ada Okafor', 'certain'],
    ['Ada Okafor, 12', 'Ada Okafor', 'certain'],
  ])('is none in %s', (text, name, confidence) => {
    expect(told(text, name, confidence)).toBe(false);
  });
});
