import type { Harm } from '../model/catalogue.js';
import type { Clause, Policy } from './policy.js';

/** From so many people a table of them is a list of people. */
const LIST_FROM = 5;

/** What describes or reaches a person: hidden content with any of it has no business in a release. */
const PERSONAL: readonly Harm[] = ['identifier', 'contact', 'name', 'employment', 'case', 'special'];

const LISTS_OF_PEOPLE = ['dataset/staff-list', 'dataset/case-list', 'dataset/row-level-data'] as const;

/** Places that hold a whole table or workbook: data that the visible part does not show was not meant to go. */
const WHOLE_TABLES = [
  'hidden/sheet',
  'hidden/pivot-cache',
  'hidden/external-link',
  'hidden/data-model',
  'hidden/embedded-object',
] as const;

const CLAUSES: readonly Clause[] = [
  // Somebody wanted it gone, and it is not.
  { rules: ['redaction/*'], severity: 'block' },

  // A table whose people were struck through stands beside the one they were struck from.
  { rules: ['dataset/twin-table'], confidences: ['certain'], severity: 'block' },

  // That there is a picture does not say that it shows people.
  { rules: ['person/photograph'], severity: 'warn' },

  // What fills the file is told where it lies.
  { rules: ['dataset/size-anomaly'], confidences: ['signal'], severity: 'note' },

  // Hidden. Who wrote a document is in nearly every one, and one weak clue is no proof of a person.
  { visibility: 'hidden', ordinary: true, severity: 'warn' },
  { rules: ['dataset/roster-match'], severity: 'block' },
  { rules: LISTS_OF_PEOPLE, peopleFrom: LIST_FROM, severity: 'block' },
  { rules: LISTS_OF_PEOPLE, visibility: 'visible', severity: 'warn' },
  { rules: LISTS_OF_PEOPLE, confidences: ['signal'], severity: 'warn' },
  { rules: LISTS_OF_PEOPLE, severity: 'block' },
  { harms: PERSONAL, visibility: 'hidden', confidences: ['signal'], severity: 'warn' },
  { harms: PERSONAL, visibility: 'hidden', severity: 'block' },
  { rules: WHOLE_TABLES, novel: true, severity: 'block' },
  { rules: ['hidden/*'], personal: true, confidences: ['signal'], severity: 'warn' },
  { rules: ['hidden/*'], personal: true, severity: 'block' },
  { rules: ['hidden/*'], severity: 'warn' },

  // Everybody sees it.
  { harms: PERSONAL, ordinary: true, severity: 'note' },
  { harms: ['identifier'], confidences: ['likely', 'certain'], severity: 'block' },
  { harms: ['identifier'], severity: 'warn' },
  // Words beside it say that somebody lives there.
  { rules: ['person/address'], confidences: ['certain'], severity: 'block' },
  { harms: PERSONAL, confidences: ['signal'], severity: 'note' },
  { rules: ['person/rank'], severity: 'note' },
  { harms: PERSONAL, severity: 'warn' },

  // Markings: the confidence of the rule tells the level.
  { rules: ['marking/*'], confidences: ['certain'], severity: 'block' },
  { rules: ['marking/*'], confidences: ['likely'], severity: 'warn' },
  { rules: ['marking/*'], severity: 'note' },

  { severity: 'warn' },
];

/** The policy for what is about to be released. The contract describes it in words. */
export const RELEASE: Policy = { name: 'release', clauses: CLAUSES };
