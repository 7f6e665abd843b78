import type { RuleId } from '../../model/catalogue.js';

/** A publication of the Information Commissioner's Office. */
interface Source {
  readonly title: string;
  readonly address: string;
}

/** What the ICO asks of those who release documents, in our own words, and where it does. */
export interface Guidance extends Source {
  readonly line: string;
}

const SECURELY =
  'https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/security/disclosing-documents-to-the-public-securely/';

const HIDDEN: Source = { title: 'ICO, Disclosing documents to the public securely', address: SECURELY };
const SPREADSHEETS: Source = {
  title: 'ICO, Disclosing documents to the public securely: checklist for spreadsheets',
  address: `${SECURELY}checklist-avoid-an-accidental-breach-when-personal-information-is-hidden-in-spreadsheets/`,
};
const SAFELY: Source = {
  title: 'ICO, How to disclose information safely: removing personal data from information requests and datasets',
  address:
    'https://ico.org.uk/media/for-organisations/documents/2021/2618998/how-to-disclose-information-safely-20201224.pdf',
};
const ADVISORY: Source = {
  title: "Information Commissioner's Office: advisory note to public authorities, September 2023",
  address:
    'https://ico.org.uk/for-organisations/eir-and-access-to-information/information-commissioner-s-office-advisory-note-to-public-authorities/',
};

const LINES = {
  rows: {
    line: 'Do not rely on hiding rows, columns or worksheets; look for them and remove what they hold.',
    ...SPREADSHEETS,
  },
  remote: { line: 'Look for data far away from the table that is meant to be read.', ...SPREADSHEETS },
  invisible: { line: 'Do not hide text by its colour, its size or its format; look for it and delete it.', ...SAFELY },
  pivot: {
    line: 'A pivot table or a chart keeps the data it was made from; release its figures as plain values.',
    ...SAFELY,
  },
  linked: {
    line: 'Formulas and links can carry data of other sheets and files; break them and keep the values.',
    ...SAFELY,
  },
  metadata: {
    line: 'Find the metadata and the properties of the document and remove what tells of people.',
    ...HIDDEN,
  },
  embedded: { line: 'Look for files and objects inside the document; take them out before it is released.', ...HIDDEN },
  markup: { line: 'Accept or reject tracked changes and delete comments and notes before release.', ...HIDDEN },
  protection: {
    line: 'A password against editing keeps nobody from reading; do not use it to keep data secure.',
    ...SPREADSHEETS,
  },
  redaction: {
    line: 'Redact so that the words themselves are gone, and test that they cannot be brought back.',
    ...HIDDEN,
  },
  simpler: {
    line: 'Release the answer in a simple format such as CSV, never the original working spreadsheet.',
    ...ADVISORY,
  },
  size: {
    line: 'Compare the size of the file with what it shows; a file too large carries something more.',
    ...SAFELY,
  },
  pictures: { line: 'Look at photographs for faces and for the data that cameras store in them.', ...SAFELY },
  mail: { line: 'Check addresses, headers and earlier messages of an e-mail as well as its text.', ...SAFELY },
  personal: {
    line: 'Remove data about people before release, unless there is a lawful ground to disclose it.',
    ...SAFELY,
  },
  checked: {
    line: 'Check the whole document before it goes out, with software where it helps, and look at the result.',
    ...HIDDEN,
  },
} as const satisfies Readonly<Record<string, Guidance>>;

const BY_RULE: Readonly<Record<string, keyof typeof LINES>> = {
  'hidden/sheet': 'rows',
  'hidden/row': 'rows',
  'hidden/column': 'rows',
  'hidden/slide': 'rows',
  'hidden/remote-cell': 'remote',
  'hidden/off-page': 'remote',
  'hidden/cell': 'invisible',
  'hidden/text': 'invisible',
  'hidden/invisible-text': 'invisible',
  'hidden/layer': 'invisible',
  'hidden/pivot-cache': 'pivot',
  'hidden/chart-cache': 'pivot',
  'hidden/data-model': 'pivot',
  'hidden/slicer': 'pivot',
  'hidden/external-link': 'linked',
  'hidden/connection': 'linked',
  'hidden/defined-name': 'linked',
  'hidden/field-code': 'linked',
  'hidden/embedded-object': 'embedded',
  'hidden/attachment': 'embedded',
  'hidden/macro': 'embedded',
  'hidden/script': 'embedded',
  'hidden/text-box': 'embedded',
  'hidden/comment': 'markup',
  'hidden/annotation': 'markup',
  'hidden/tracked-change': 'markup',
  'hidden/revision-log': 'markup',
  'hidden/previous-revision': 'markup',
  'hidden/speaker-notes': 'markup',
  'hidden/protection': 'protection',
  'hidden/exif': 'pictures',
  'hidden/thumbnail': 'pictures',
  'hidden/cropped-image': 'pictures',
  'hidden/email-header': 'mail',
  'hidden/quoted-thread': 'mail',
  'person/photograph': 'pictures',
  'dataset/size-anomaly': 'size',
  'file/name': 'metadata',
};

const BY_FAMILY: Readonly<Record<string, keyof typeof LINES>> = {
  hidden: 'metadata',
  redaction: 'redaction',
  dataset: 'simpler',
  person: 'personal',
  case: 'personal',
  marking: 'checked',
  file: 'checked',
};

/** The line of the ICO's guidance that a finding of the rule answers. */
export function guidanceFor(rule: RuleId): Guidance {
  return LINES[BY_RULE[rule] ?? BY_FAMILY[rule.slice(0, rule.indexOf('/'))] ?? 'personal'];
}

/** The same for what was not read. */
export const GUIDANCE_FOR_GAPS: Guidance = LINES.checked;
