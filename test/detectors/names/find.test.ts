import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createNameModel } from '../../../src/detectors/names/name-model.js';
import { loadNameModel } from '../../../src/engine/load-name-model.js';
import { PACKAGE_ROOT } from '../../../src/model/package-root.js';

const model = loadNameModel();
const namesIn = (text: string): string[] => model.find(text).map(({ start, end }) => text.slice(start, end));

describe('names in running text', () => {
  it.each<[string, readonly string[]]>([
    ['Please ask Jane Smith about the file.', ['Jane Smith']],
    ['PC 1234 Okonkwo and DS Begum attended the address.', ['Okonkwo', 'Begum']],
    ['The statement was taken by Det Sgt O’Hagan.', ['O’Hagan']],
    ["Insp. J. O'Rourke authorised the search.", ["J. O'Rourke"]],
    ['Sgt MacAllister spoke to Constable McIlveen.', ['MacAllister', 'McIlveen']],
    ['The Chief Constable, Siobhán Ní Bhriain, replied.', ['Siobhán Ní Bhriain']],
    ['Mr Ahmed al-Masri was interviewed with Fatima Bint Hamad.', ['Ahmed al-Masri', 'Fatima Bint Hamad']],
    ['Dr Anneke van den Berg examined the patient.', ['Anneke van den Berg']],
    ['Ms Anne-Marie Taylor-Joy complained.', ['Anne-Marie Taylor-Joy']],
    ['Contact Oluwaseun Adeyemi or Nguyen Van Thanh for details.', ['Oluwaseun Adeyemi', 'Nguyen Van Thanh']],
    ['Małgorzata Wiśniewska and İbrahim Öztürk resigned.', ['Małgorzata Wiśniewska', 'İbrahim Öztürk']],
    ['Councillor Priyanka Chaudhuri seconded the motion.', ['Priyanka Chaudhuri']],
    ['Kind regards,\nTunde Bakare\nInformation Officer', ['Tunde Bakare']],
    ['From: HARGREAVES, Philip', ['HARGREAVES, Philip']],
    ['cc Whitlock, N; Rahman, T; Dhillon, G', ['Whitlock, N', 'Rahman, T', 'Dhillon, G']],
    ['PC May and DC Long were on duty.', ['May', 'Long']],
    ['R v THACKERAY', ['THACKERAY']],
    ['Mr Justice Blackwood gave judgment.', ['Blackwood']],
    ['Gethin Prosser: I thank the Minister.', ['Gethin Prosser']],
    ['my hon. Friend the Member for Neath (Carys Bevan) is right', ['Carys Bevan']],
  ])('finds who is named in %j', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it.each([
    'The Freedom of Information Act 2000 requires a response within twenty working days.',
    'Officers were deployed to Lisburn Road and Castle Street in May.',
    'The cost of the closure of Victoria Street was £4,500.',
    'Smith & Sons Ltd supplied vehicles.',
    'Harrison Court and Elizabeth House are council properties.',
    'Operation Kestrel was launched in March.',
    'Police Constable, Sergeant and Inspector posts were vacant.',
    'Section 40 Personal Information and Section 31 Law Enforcement',
    'Reports of burglary in Lincoln, Bath and Reading are shown below.',
    'Roads Policing, Professional Standards and Legal Services',
    'Monday to Friday, January to March',
    'Dear Sir or Madam,',
    'Dear Applicant,\nThank you for your request.',
    'Yours faithfully,\nCorporate Information Branch',
    'Belfast City Council and the Northern Ireland Office agreed.',
    'Will the Minister make a statement? May I ask why?',
    'The Home Secretary visited Manchester with the Chief Constable.',
    'Ford Focus, Vauxhall Astra and Skoda Octavia',
    'White British, Black Caribbean, Asian Indian',
    'St Mary’s Church is next to Queen Elizabeth Hospital.',
    'The Court of Appeal dismissed the application.',
    'Case Owner',
    'Body Worn Video',
    'Suite closed 3 days for repairs',
    'As reported to the Board',
    'All rights reserved. Crown Copyright.',
    'Near Ramadi, two strikes destroyed a vehicle.',
    '',
    '   \n\n\t ',
    '12/03/2021 14:20 01632 960123',
  ])('finds nobody in %j', (text) => {
    expect(namesIn(text)).toEqual([]);
  });

  it('knows a surname again once it stood in a full name', () => {
    const text =
      'Kwabena Quartey-Mensah joined in 2019.\nIn June the panel praised Quartey-Mensah for the work.\nQuartey-Mensah left in May.';
    expect(namesIn(text)).toEqual(['Kwabena Quartey-Mensah', 'Quartey-Mensah', 'Quartey-Mensah']);
  });

  it('gives one identity to one name, whatever its dress', () => {
    const identities = ['PC Zoë O’Brien attended.', "PC ZOE O'BRIEN attended."].flatMap((text) =>
      model.find(text).map(({ identity }) => identity),
    );
    expect(identities).toEqual(['zoe obrien', 'zoe obrien']);
  });

  it('reports hits of its rule in order and within the text, also past the end of a passage', () => {
    const text = `${'The meeting was adjourned without a decision. '.repeat(3000)}Please ask Jane Smith.`;
    const hits = model.find(text);
    expect(hits.map(({ rule, start, end }) => [rule, text.slice(start, end)])).toEqual([['person/name', 'Jane Smith']]);
  });

  it('says the same of a text whatever it read before', () => {
    const text = 'Amina Begum wrote to Dean Close and to Fintan.';
    const before = model.find(text);
    for (let made = 0; made < 400; made++) model.find(`Word${made} ${made * 7919} Neumann${made}`);
    expect(model.find(text)).toEqual(before);
  });
});

/** What a word adds to a name is kept by its number; the first word of all once shared one with the edges of lines. */
it('finds the same names whatever was read before them', () => {
  const text = 'Mrs Leokadia Doxfordshire';
  const weights = readFileSync(new URL('rules/names/model.bin', PACKAGE_ROOT));
  const told = ['0 annex', 'Mrs', 'Copy', 'of', '1', 'The letter said so.', ','].map((first) => {
    const fresh = createNameModel(weights);
    fresh.find(first);
    return fresh.find(text);
  });
  for (const hits of told) expect(hits).toEqual(createNameModel(weights).find(text));
  expect(told[0]).toHaveLength(1);
});
