import { foldHeader, phrases } from './header-text.js';

/**
 * What a header says about names. `person`: a person stands here, in which form is open. `name`: something is named.
 * `thing`: what is named is a place, an organisation or another thing.
 */
export type NameHeader = 'surname' | 'forename' | 'initials' | 'full' | 'person' | 'name' | 'thing';

const SURNAME = phrases(
  'surnames?',
  'last names?',
  'family names?',
  'second names?',
  'lname',
  'sname',
  'surnm',
  // SAP; Welsh, Irish, and what else heads registers in Europe.
  'nachn',
  'cyfenwa?u?',
  'sloinne',
  'nachname',
  'familienname',
  'nom de famille',
  'apellidos?',
  'cognome',
  'achternaam',
  'nazwisko',
);
const FORENAME = phrases(
  'forenames?',
  'first names?',
  'given names?',
  'christian names?',
  'known as',
  'preferred names?',
  'middle names?',
  'fname',
  'forenm',
  'vorna',
  'enwa?u? cyntaf',
  'blaenenw',
  'réamhainm',
  'vorname',
  'prénoms?',
  'nombres?',
  'voornaam',
  'imię',
  'imie',
);
const INITIALS = phrases('initials?', 'inits?', 'blaenlythrennau', 'llythrennau cyntaf');
const FULL = phrases(
  'full names?',
  'enw llawn',
  'ename',
  'display names?',
  'name of (?:officer|employee|person|victim|suspect|applicant)',
);
const THING = phrases(
  '(?:station|site|ward|school|la|area|region|district|borough|county|country|town|city|street|road|place|venue|building|premises|hospital|trust|practice|surgery|pharmacy|charity|company|business|supplier|vendor|payee|merchant|creditor|contractor|organisation|organization|org|department|directorate|team|unit|force|authority|council|party|file|sheet|table|column|field|variable|dataset|series|product|project|programme|scheme|service|system|software|application|course|event|report|policy|document|brand|model|species|scientific|common|ship|vessel|club|society|bank|operation|qualification|provider|geography|constituency|parish|lsoa|msoa|lad|ladnm|library|branch|indicator|measure|category|code|status|subjective|cost centre|rank|role|post|job)(?: names?| titles?| descriptions?)?',
  'address',
  'description',
  'title',
  'location',
);
const PERSON = phrases(
  'officers?',
  'employees?',
  'staff',
  'staff members?',
  'persons?',
  'people',
  'members?',
  'victims?',
  'suspects?',
  'offenders?',
  'witness(?:es)?',
  'complainants?',
  'defendants?',
  'claimants?',
  'applicants?',
  'appellants?',
  'tenants?',
  'residents?',
  'owners?',
  'patients?',
  'pupils?',
  'students?',
  'child(?:ren)?',
  'managers?',
  'supervisors?',
  'authors?',
  'contacts?',
  'line managers?',
  'councillors?',
  'chair(?:man|person)?',
  'clerk',
  'driver',
  'deceased',
  'next of kin',
  'sgt',
  'constable',
);
const NAME = phrases('names?', 'nm', 'enwa?u?', 'ainm');

/** What the words of a header say; undefined when they say nothing of names. */
export function nameHeader(header: string): NameHeader | undefined {
  const folded = foldHeader(header);
  if (folded === '') return undefined;
  if (SURNAME.in(folded) || folded === 'last') return 'surname';
  if (FORENAME.in(folded) || folded === 'first') return 'forename';
  if (INITIALS.in(folded)) return 'initials';
  if (FULL.in(folded)) return 'full';
  if (PERSON.in(folded) && NAME.in(folded)) return 'full';
  if (THING.in(folded)) return 'thing';
  if (PERSON.in(folded)) return 'person';
  return NAME.in(folded) ? 'name' : undefined;
}

/** True where the whole header is one of the words that head names of people. */
export function isNameHeader(header: string): boolean {
  const folded = foldHeader(header);
  return [SURNAME, FORENAME, INITIALS, FULL, PERSON, NAME].some((words) => words.is(folded));
}
