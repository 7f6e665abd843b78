/** How a property of a mail is told: in plain sight, as what travels along, or not at all. */
type Showing =
  /** Part of what a mail program shows above the text: who wrote to whom. */
  | 'shown-people'
  | 'shown'
  /** Who sent, received or changed it, in other spellings. */
  | 'people'
  | 'hidden'
  /** Numbers of mails, paths and the like. */
  | 'machine'
  /** Read elsewhere, or says nothing to people. */
  | 'structure';

interface Named {
  readonly field: string;
  readonly showing: Showing;
}

const named = (showing: Showing, fields: Readonly<Record<number, string>>): [number, Named][] =>
  Object.entries(fields).map(([id, field]) => [Number(id), { field, showing }]);

/** Properties that stand in mails of any kind ([MS-OXPROPS], [MS-OXCMSG]). */
const NAMES: ReadonlyMap<number, Named> = new Map([
  ...named('shown-people', {
    3098: 'From',
    66: 'From',
    3103: 'From',
    101: 'From',
    23809: 'From',
    23810: 'From',
    3588: 'To',
    3587: 'Cc',
    80: 'Reply-To',
  }),
  ...named('shown', { 55: 'Subject', 3613: 'Subject', 112: 'Subject' }),
  ...named('people', {
    64: 'Received by',
    68: 'Received for',
    118: 'Received by',
    120: 'Received for',
    23815: 'Received by',
    23816: 'Received for',
    16376: 'Created by',
    16378: 'Changed by',
    16418: 'Created by',
    16419: 'Changed by',
    16440: 'Created by',
    16441: 'Changed by',
    16432: 'From',
    16433: 'From',
    16436: 'Received by',
    16437: 'Received for',
    3624: 'Account',
    3625: 'Account',
    23818: 'Created by',
    23819: 'Changed by',
    128: 'Report to',
  }),
  ...named('hidden', { 3586: 'Bcc', 4096: 'Body' }),
  ...named('machine', {
    4149: 'Message-ID',
    4153: 'References',
    4162: 'In-Reply-To',
    4166: 'Return-Path',
    4339: 'URL',
    12299: 'Key',
    71: 'Submission',
  }),
  ...named('structure', {
    26: 'Class',
    61: 'Prefix',
    100: 'Type',
    3102: 'Type',
    117: 'Type',
    119: 'Type',
    12290: 'Type',
    16420: 'Type',
    16421: 'Type',
    125: 'Header',
    4115: 'Body',
    4105: 'Body',
    14850: 'Language',
    16381: 'Code page',
  }),
]);

/** Binary properties that repeat names and addresses told by others: entry ids, search keys, thumbnails of icons. */
const REPEATED_BINARY: ReadonlySet<number> = new Set([
  0x0041, 0x0043, 0x003b, 0x003f, 0x0045, 0x0051, 0x0052, 0x004f, 0x0071, 0x0c19, 0x0c1d, 0x0e0b, 0x0fff, 0x0ff9,
  0x0ff6, 0x300b, 0x3013, 0x3014, 0x3ff9, 0x3ffb, 0x5ff6, 0x5ff7, 0x65e2, 0x65e3, 0x0e58, 0x0e27, 0x10f4, 0x3d01,
]);

export function nameOfProperty(id: number): Named | undefined {
  return NAMES.get(id);
}

export function isRepeatedBinary(id: number): boolean {
  return REPEATED_BINARY.has(id);
}
