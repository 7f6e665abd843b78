import { pick } from '../../detectors/names/training/random.js';
import { day, digits, grouped, letters, postcode, type Random, type Write, whole } from './numbers.js';

const pounds = (random: Random): string =>
  `£${whole(1, 999, random)},${digits(3, random)}${random() < 0.6 ? `,${digits(3, random)}` : ''}`;
const figures = (random: Random): string =>
  Array.from({ length: whole(3, 6, random) }, () => whole(0, 99_999, random)).join(
    pick([' ', '  ', '\t', ' | ', ', '], random),
  );

function isbn13(random: Random): string {
  const body = `978${digits(9, random)}`;
  const sum = [...body].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return grouped(`${body}${(10 - (sum % 10)) % 10}`, [3, 1, 2, 6, 1], pick(['-', ' ', ''], random));
}

const hex = (count: number, random: Random): string =>
  Array.from({ length: count }, () => pick([...'0123456789abcdef'], random)).join('');

const year = (random: Random): number => whole(1998, 2024, random);

/** What stands in documents that public bodies release and is nobody's number, by the kind of thing it is. */
export const LOOK_ALIKES: Readonly<Record<string, Write>> = {
  'budget codes': (random) => `Cost centre ${digits(6, random)}, account code ${digits(5, random)}, ${pounds(random)}`,
  ledger: (random) =>
    `${letters(2, random)}${digits(6, random)} ${digits(4, random)} ${digits(8, random)} ${pounds(random)}`,
  isbn: (random) => `ISBN ${isbn13(random)}`,
  'isbn of ten': (random) =>
    `ISBN ${grouped(digits(9, random) + pick(['X', '1', '7'], random), [1, 2, 6, 1], pick(['-', ' '], random))}`,
  issn: (random) => `ISSN ${digits(4, random)}-${digits(4, random)}`,
  'case law': (random) =>
    `[${year(random)}] ${pick(['EWCA Civ', 'UKSC', 'EWHC', 'NICA', 'CSIH', 'UKUT'], random)} ${whole(1, 3999, random)} (${pick(['Admin', 'AAC', 'Ch'], random)})`,
  'law reports': (random) =>
    `R v Chief Constable ex parte A [${year(random)}] ${whole(1, 3, random)} WLR ${whole(100, 1900, random)}`,
  'decision notices': (random) =>
    `ICO decision notice FS50${digits(6, random)} and IC-${digits(6, random)}-${letters(1, random)}${digits(1, random)}${letters(2, random)}`,
  'foi references': (random) =>
    pick(
      [
        `FOI ${year(random)}/${digits(5, random)}`,
        `F-${year(random)}-0${digits(4, random)}`,
        `01.FOI.${whole(15, 24, random)}.0${digits(5, random)}`,
        `FOI-${digits(4, random)}-${whole(15, 24, random)}`,
      ],
      random,
    ),
  invoices: (random) =>
    `Invoice ${pick(['INV', 'SI', 'PI', 'CE', 'AB'], random)}${pick(['-', '', ' '], random)}${digits(whole(5, 8, random), random)} dated ${day(2015, 2024, random)} ${pounds(random)}`,
  'invoices in Northern Ireland': (random) =>
    `Roads NI invoice ${pick(['CE', 'AB', 'JK', 'SP'], random)}${digits(6, random)} of ${day(2018, 2024, random)}`,
  'makes of cars': (random) =>
    `Car: ${pick(['BMW 330D', 'Audi A4 AVANT', 'AMG 45S', 'Kia EV6 GT', 'MG4 EV', 'Mini Cooper 5 DR'], random)}, vehicle tax ${year(random)}`,
  'figures of the health service': (random) =>
    `NHS England ${year(random)}: ${whole(4, 7, random)}${digits(9, random)} items for patients`,
  'figures of passports': (random) =>
    `Passports issued ${year(random)}: ${digits(9, random)}; passport office ${digits(7, random)}`,
  'dates near births': (random) =>
    `Births by place of residence, data as at ${day(2010, 2023, random)}; births registered to ${day(2010, 2023, random)}`,
  'numbers of cases in prose': (random) =>
    `Incident data for ${year(random)}/${whole(10, 24, random)}: ${digits(5, random)} crimes, ${digits(4, random)} incidents, crime rate ${whole(10, 99, random)}.${digits(1, random)}`,
  'purchase orders': (random) => `PO 45000${digits(5, random)} line ${whole(10, 90, random)}`,
  'dates of meetings': (random) =>
    `The board met on ${day(2010, 2024, random)} and again on ${day(2010, 2024, random)}.`,
  'dates of policies': (random) =>
    `Version ${whole(1, 9, random)}.${whole(0, 9, random)}, approved ${day(2010, 2024, random)}, review ${day(2024, 2027, random)}`,
  periods: (random) => `${day(2010, 2023, random)} - ${day(2010, 2024, random)}`,
  'stamps of time': (random) =>
    `${year(random)}-0${whole(1, 9, random)}-1${whole(0, 9, random)}T1${whole(0, 9, random)}:${whole(10, 59, random)}:00Z ${year(random)}0${whole(1, 9, random)}1${whole(0, 9, random)}${digits(6, random)}`,
  'offices and their postcodes': (random) => `Write to us at the Civic Centre, High Street, ${postcode(random)}`,
  switchboards: (random) =>
    `Switchboard: 0${pick(['20 7946', '28 9065', '131 496', '161 496'], random)} ${digits(4, random)}, press option ${whole(1, 9, random)}`,
  helplines: (random) =>
    `Helpline 0300 ${digits(3, random)} ${digits(4, random)} or 0800 ${digits(3, random)} ${digits(3, random)}; in an emergency dial 999`,
  mailboxes: (random) =>
    `Email ${pick(['foi', 'enquiries', 'information.rights', 'pressoffice', 'customer.services'], random)}@${pick(['eastshire.gov.uk', 'norfolk.police.uk'], random)}`,
  statistics: figures,
  rates: (random) =>
    `${whole(1, 99, random)}.${digits(4, random)}, ${whole(1, 9, random)}.${digits(4, random)} (95% CI ${whole(1, 9, random)}.${digits(4, random)}-${whole(1, 9, random)}.${digits(4, random)})`,
  money: (random) => `Net ${pounds(random)}, gross ${pounds(random)}, VAT ${pounds(random)}`,
  populations: (random) =>
    `Population ${whole(1, 9, random)},${digits(3, random)},${digits(3, random)} in ${year(random)}, ${whole(1, 9, random)}${digits(6, random)} in ${year(random)}`,
  'grid references': (random) =>
    `Grid ref ${pick(['SJ', 'NZ', 'TQ', 'SE', 'NS'], random)} ${digits(3, random)} ${digits(3, random)} and ${pick(['SJ', 'NZ', 'TQ'], random)}${digits(6, random)}`,
  'part numbers': (random) =>
    `Part no. ${letters(2, random)}-${digits(6, random)}-${letters(1, random)}, model ${letters(3, random)}${digits(3, random)}`,
  standards: (random) =>
    `BS EN ${digits(5, random)}-${digits(1, random)}:${year(random)}, ISO ${digits(5, random)}, PAS ${digits(3, random)}`,
  links: (random) =>
    `https://www.${pick(['gov.uk', 'nidirect.gov.uk'], random)}/government/publications/${letters(2, random).toLowerCase()}${digits(6, random)}${pick(['a', 'c', 'x'], random)}/${digits(10, random)}.pdf`,
  'versions of programs': (random) =>
    `version ${whole(1, 20, random)}.${whole(0, 99, random)}.${digits(5, random)}.${digits(5, random)}, build ${whole(10, 99, random)}.${whole(0, 20, random)}.${whole(0, 99, random)}.${whole(1, 9, random)}`,
  'numbers of sections': (random) =>
    `Section ${whole(1, 40, random)}.${whole(1, 12, random)}.${whole(1, 12, random)}.${whole(1, 9, random)}, paragraph ${whole(10, 99, random)}/${whole(1, 9, random)}${letters(1, random)}`,
  hashes: (random) => `sha1 ${hex(40, random)}`,
  guids: (random) => `{${[8, 4, 4, 4, 12].map((count) => hex(count, random)).join('-')}}`,
  barcodes: (random) => `EAN 50${digits(11, random)}`,
  uprn: (random) => `UPRN ${digits(12, random)} USRN ${digits(8, random)}`,
  companies: (random) =>
    `Company no. ${pick(['SC', 'NI', 'OC', '0'], random)}${digits(6, random)}, charity ${pick(['NIC', 'SC0', '1'], random)}${digits(5, random)}`,
  taxes: (random) =>
    `VAT GB ${digits(3, random)} ${digits(4, random)} ${digits(2, random)}, UTR ${digits(10, random)}, PAYE ${digits(3, random)}/${letters(2, random)}${digits(3, random)}`,
  meters: (random) => `MPAN ${digits(13, random)}, MPRN ${digits(10, random)}`,
  devices: (random) =>
    `IMEI ${digits(15, random)}, serial ${letters(3, random)}${digits(4, random)}${letters(2, random)}`,
  'codes of areas': (random) =>
    `${pick(['E06000', 'W06000', 'S12000', 'N09000', 'E92000'], random)}${digits(3, random)} E01${digits(6, random)} ${pick(['North', 'Mid', 'East'], random)} ${whole(1, 40, random)}${letters(1, random)}`,
  districts: (random) =>
    `Districts BT${whole(1, 90, random)}, BT${whole(1, 90, random)} ${whole(1, 9, random)} and LS${whole(1, 28, random)}`,
  'planning applications': (random) =>
    pick(
      [
        `${whole(10, 24, random)}/0${digits(4, random)}/FUL`,
        `LA04/${year(random)}/${digits(4, random)}/F`,
        `P/${year(random)}/${digits(4, random)}`,
        `${year(random)}/${digits(4, random)}/DET`,
      ],
      random,
    ),
  statutes: (random) =>
    `SI ${year(random)}/${whole(1, 3600, random)}, ${year(random)} c. ${whole(1, 50, random)}, s. ${whole(1, 99, random)}(${whole(1, 9, random)})(${letters(1, random).toLowerCase()})`,
  debates: (random) => `HC Deb ${day(1995, 2023, random)}, vol ${whole(200, 720, random)}, c${whole(1, 1400, random)}`,
  schools: (random) =>
    `School URN ${whole(1, 1, random)}${digits(5, random)}, DfE ${digits(3, random)}/${digits(4, random)}`,
  courses: (random) =>
    `Module ${letters(2, random)}${whole(10, 79, random)} ${letters(3, random)}, course ${letters(3, random)} ${digits(3, random)}`,
  forms: (random) =>
    `Form ${letters(2, random)}${whole(1, 99, random)} ${whole(1, 9, random)}${pick(['st', 'nd', 'rd', 'th'], random)} copy, box ${letters(1, random)}${digits(4, random)}`,
  roads: (random) =>
    `A${whole(1, 999, random)} between junctions ${whole(1, 30, random)} and ${whole(31, 60, random)}, ${whole(1, 60, random)} ${pick(['Main Street', 'Mill Lane', 'Station Road'], random)} works`,
  flights: (random) =>
    `Flight ${letters(2, random)} ${digits(4, random)} ${pick(['LHR', 'BHD', 'EDI'], random)} ${whole(10, 23, random)}${whole(10, 59, random)}`,
  vehicles: (random) =>
    `${whole(1, 40, random)} vehicles: ${pick(['BMW 330d', 'Audi A4 TDI', 'Ford Transit 350', 'Volvo V90 D5', 'Skoda VRS 245'], random)}, mileage ${digits(6, random)}`,
  'mentions of units': (random) =>
    pick(
      [
        'The DV unit and the SC panel met',
        'MV Agusta and RV park',
        'CI of 95 and DC supply',
        'The PC screens were bought',
        'DS Group and PS Ltd won',
      ],
      random,
    ),
  'counts of officers': (random) =>
    `${whole(10, 900, random)} PCs, ${whole(10, 90, random)} PS and ${whole(2, 30, random)} Insp; Constable posts ${whole(10, 999, random)}`,
  'words for numbers': (random) =>
    pick(
      [
        `Number of staff ${digits(4, random)}`,
        `Warrants executed: ${digits(3, random)}`,
        `Custody population ${digits(5, random)}`,
        `Crime rate ${digits(4, random)} per 100,000`,
        `Service calls ${digits(5, random)}`,
        `Passports issued: ${digits(7, random)}`,
        `Payroll costs ${digits(6, random)}`,
        `Collar size ${whole(13, 19, random)}`,
      ],
      random,
    ),
  'names of operations': (random) =>
    pick(
      [
        'Hours of operation Monday to Friday',
        'Operation Manual',
        'The operation of the Act',
        'Operation Costs 2022/23',
      ],
      random,
    ),
  'words of secrecy': (random) =>
    pick(
      [
        'The secret ballot',
        'Secretary of State',
        'OFFICIAL OPENING',
        'RESTRICTED PARKING',
        'CONFIDENTIAL WASTE COLLECTION',
        'SECRET BALLOT RESULTS',
      ],
      random,
    ),
  'tender references': (random) =>
    `Contract ${letters(3, random)}/${digits(4, random)}/${whole(15, 24, random)}, lot ${whole(1, 9, random)}${letters(1, random)}`,
  'scientific figures': (random) =>
    `${whole(1, 9, random)}.${digits(6, random)}E+${whole(10, 20, random)} and ${digits(1, random)}.${digits(10, random)}`,
};
