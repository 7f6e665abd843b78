import type { TableProfile } from '../model/detection.js';
import { foldHeader, phrases } from './header-text.js';

/** What the rows of a table are about, when its headers say it is something other than the people named in them. */
export type TableSubject = 'organisation' | 'business' | 'public office' | 'work' | 'register';

const ORGANISATION = phrases(
  'schools?(?: name)?',
  'establishments?(?: name)?',
  'academ(?:y|ies)',
  'premises(?: name)?',
  'stations?(?: name)?',
  'sites?(?: name)?',
  'venues?(?: name)?',
  'pharmac(?:y|ies)',
  'practices?(?: name)?',
  'surger(?:y|ies)',
  'hospitals?(?: name)?',
  'charit(?:y|ies)(?: name)?',
  'librar(?:y|ies)',
  'compan(?:y|ies)(?: name)?',
  'business(?:es)?(?: name)?',
  'trading (?:name|as)',
  'providers?(?: name)?',
  'care home',
  '(?:parish |town |city |district |borough |county )?councils?(?: name)?',
  'parish(?:es)?',
  '(?:local |public )?authorit(?:y|ies)(?: name)?',
  'organi[sz]ations?(?: name)?',
  'agenc(?:y|ies)',
  'clubs?(?: name)?',
  'societ(?:y|ies)',
  'associations?(?: name)?',
  'forces?(?: name)?',
);
const BUSINESS = phrases(
  'suppliers?(?: name)?',
  'vendors?(?: name)?',
  'contracts? (?:title|name|reference|ref|no|number|id|value|description)',
  'tender.*',
  'purchase order.*',
  'invoice.*',
  'assets?',
  'vehicles?',
  'vehicle (?:make|model|reg.*)',
);
const PUBLIC_OFFICE = phrases(
  'councillors?',
  'cllrs?',
  'party',
  'political (?:party|group)',
  'candidates?',
  'mps?',
  'constituency',
  'elected members?',
  '(?:prime )?ministers?',
  'judges?',
  'coroners?',
  'magistrates?',
  'mayors?',
  'commissioners?',
  'trustees?',
  'governors?',
  'chief officers?',
  'aelod(?:au)?(?: etholedig)?',
  'plaid',
);
/** What people wrote, made, won or are remembered for. */
const WORK = phrases(
  'isbn',
  'authors?',
  'artists?',
  'publishers?',
  'publication',
  'book title',
  'commemorated',
  'commemorat.*',
  'plaques?',
  'born died',
  'composers?',
  'directors? of film',
  'athletes?',
  'players?',
  'jockeys?',
  'medals?',
);
/** Registers that the law makes public. */
const REGISTER = phrases(
  'proposals?',
  'planning (?:ref.*|application.*)',
  'application (?:type|site.*)',
  'development description',
  'agent(?: name)?',
);

/** Undefined where the people may be what the table is about. */
export function subjectOf({ columns, headerRow }: TableProfile): TableSubject | undefined {
  // A header of words that no list knows was read as the first row.
  const headers = columns.map(({ header, sample }) =>
    foldHeader(header === '' && headerRow === undefined ? (sample[0] ?? '') : header),
  );
  if (headers.some(PUBLIC_OFFICE.in)) return 'public office';
  if (headers.some(BUSINESS.in)) return 'business';
  if (headers.some(WORK.in)) return 'work';
  if (headers.some(REGISTER.is)) return 'register';
  return headers.some(ORGANISATION.is) ? 'organisation' : undefined;
}
