import type { TableProfile } from '../model/detection.js';
import { foldHeader, phrases } from './header-text.js';

/** What the rows of a table are about, when its headers say it is something other than the people named in them. */
export type TableSubject = 'organisation' | 'business' | 'public office';

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
);

/** Undefined where the people may be what the table is about. */
export function subjectOf({ columns }: TableProfile): TableSubject | undefined {
  const headers = columns.map(({ header }) => foldHeader(header));
  if (headers.some(PUBLIC_OFFICE.in)) return 'public office';
  if (headers.some(BUSINESS.in)) return 'business';
  return headers.some(ORGANISATION.is) ? 'organisation' : undefined;
}
