import { describe, expect, it } from 'vitest';
import { nameInHandle } from '../../../src/detectors/names/handle.js';
import { loadNameModel } from '../../../src/engine/load-name-model.js';

const model = loadNameModel();

describe('a name that an address or a file is called by', () => {
  it.each<[string, string, string]>([
    ['jane.smith@example.org', 'jane.smith', 'jane smith'],
    ['j.okafor2@example.org', 'j.okafor', 'j okafor'],
    ['john.may@example.org', 'john.may', 'john may'],
    ['amina_begum@example.org', 'amina_begum', 'amina begum'],
    ['smith_j.docx', 'smith_j', 'smith j'],
    ['Statement-JaneSmith.pdf', 'JaneSmith', 'jane smith'],
    ['abdirahman-warsame.pdf', 'abdirahman-warsame', 'abdirahman warsame'],
    ['kwiatkowski_p', 'kwiatkowski_p', 'kwiatkowski p'],
    ['notes j okafor.docx', 'j okafor', 'j okafor'],
    ['Oluwaseun_Adeyemi_CV.pdf', 'Oluwaseun_Adeyemi', 'oluwaseun adeyemi'],
  ])('%s', (handle, name, identity) => {
    const found = nameInHandle(handle, model);
    expect(found && [handle.slice(found.start, found.end), found.identity]).toEqual([name, identity]);
  });

  it.each([
    'foi.requests@example.org',
    'Births by area: I need something else',
    'What I need at all',
    'enquiries@example.org',
    'press.office@example.org',
    'no-reply@example.org',
    'annual-report-2023.pdf',
    'budget_final.xlsx',
    'crime_figures.csv',
    'use_of_force.xlsx',
    'stop-search.csv',
    'data_export.csv',
    'street-list.csv',
    'report_may_2021.docx',
    'a.b.pdf',
    'workbook-b.xlsx',
    'GroupMessage.eml',
    'halftone-template.pdf',
    '5ed5da3ec0f3a94a.csv',
    'smith4jones.csv',
    'h.kkiqe1ab2c',
    'x@example.org',
    '',
  ])('nobody in %s', (handle) => {
    expect(nameInHandle(handle, model)).toBeUndefined();
  });
});
