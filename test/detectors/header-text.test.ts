import { describe, expect, it } from 'vitest';
import { foldHeader } from '../../src/detectors/header-text.js';

describe('a header as it is compared', () => {
  it.each<[string, string]>([
    ['properties.victim', 'properties victim'],
    ['record.person.dateOfBirth', 'record person date of birth'],
    ['Date.of.Birth', 'date of birth'],
    ['victim.dob', 'victim dob'],
    ['D.O.B.', 'dob'],
    ['N.I. No', 'ni no'],
    ['Ph.D', 'phd'],
    ["Officer's name", 'officers name'],
    ['Ref.', 'ref'],
  ])('%s', (header, folded) => {
    expect(foldHeader(header)).toBe(folded);
  });
});
