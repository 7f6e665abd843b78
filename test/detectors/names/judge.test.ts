import { describe, expect, it } from 'vitest';
import { loadNameModel } from '../../../src/engine/load-name-model.js';

const model = loadNameModel();

describe('one cell', () => {
  it.each([
    'Jane Smith',
    'SMITH, Jane',
    'Smith, J',
    'Okafor JA',
    'J.A. Okafor',
    'J O’Neill',
    'Mr P Lindqvist',
    'PC 4412 Wójcik',
    'Nguyen Van Thanh',
    'Al-Masri, Ahmed',
    'Gurpreet Kaur Sandhu',
    'anne-marie taylor-joy',
    'ADEYEMI Oluwaseun',
  ])('%s can be a full name', (value) => {
    expect(model.judge(value).full).toBeGreaterThan(0.5);
  });

  it.each(['Patel', 'KOWALSKI', "O'Connor", 'McAllister', 'Adekoya', 'Bennett'])('%s can be a surname', (value) => {
    expect(model.judge(value).surname).toBeGreaterThan(0.5);
  });

  it.each(['Chloe', 'Mohammed', 'Aoife', 'Siobhan', 'Jaspreet'])('%s can be a forename', (value) => {
    expect(model.judge(value).forename).toBeGreaterThan(0.5);
  });

  it.each(['J', 'JA', 'J.A.', 'K S'])('%s can be initials', (value) => {
    expect(model.judge(value).initials).toBeGreaterThan(0.5);
  });

  it.each([
    'Chief Superintendent',
    'Detective Sergeant',
    'Lisburn Road',
    '14 Church Street, Antrim',
    'Harrison Construction Ltd',
    'Smith & Jones Solicitors',
    'Professional Standards',
    'Head of Legal Services',
    'Common assault',
    'Theft from a vehicle',
    'German Shepherd',
    'Ford Focus',
    'Not disclosed',
    'N/D',
    'Vacant',
    'September',
    'White British',
    'Newtownards Police Station',
    'Operation Kestrel',
    'Solicitor Jayshree Raichura complained',
    'Suite closed 3 days for repairs',
    'FOI-2023-00417',
    '12/03/2021',
    '4412',
    '',
    '  ',
    '—',
    'The panel met on Tuesday and agreed the minutes of the last meeting without any amendment.',
  ])('%s is nobody', (value) => {
    const { full, surname, forename } = model.judge(value);
    expect(Math.max(full, surname, forename)).toBeLessThan(0.5);
  });
});
