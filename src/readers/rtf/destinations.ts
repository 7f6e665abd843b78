import type { Concealed, TextContent } from '../../model/content.js';

/** Where the text of a group goes. */
export type Destination =
  /** Into the paragraph that is open. */
  | { readonly kind: 'flow' }
  /** Into paragraphs of its own: a header, a note, a text box. */
  | { readonly kind: 'story'; readonly story: string; readonly concealed?: Concealed }
  /** Into one text, given when the group ends. */
  | {
      readonly kind: 'field';
      readonly field: string;
      readonly concealed?: Concealed;
      readonly role?: NonNullable<TextContent['role']>;
    }
  | { readonly kind: 'font-table' | 'colour-table' | 'instruction' | 'html-tag' | 'skip' }
  /** Binary data, most often written as hexadecimal digits. */
  | { readonly kind: 'picture' | 'object-data' | 'data-store' }
  | { readonly kind: 'shape-name' | 'shape-value' };

const PROPERTY: Concealed = { carrier: 'property', by: ['property'] };
const COMMENT: Concealed = { carrier: 'comment', by: ['comment'] };
const FIELD_CODE: Concealed = { carrier: 'field-code', by: ['field-code'] };
const BOOKMARK: Concealed = { carrier: 'bookmark', by: ['defined-name'] };
const VARIABLE: Concealed = { carrier: 'document-variable', by: ['document-variable'] };
const FORM: Concealed = { carrier: 'form-field', by: ['form-field'] };
const TEMPLATE: Concealed = { carrier: 'template', by: ['property'] };
const PATH: Concealed = { carrier: 'file-path', by: ['property'] };

export const FLOW: Destination = { kind: 'flow' };
export const SKIP: Destination = { kind: 'skip' };

const stories = (words: string, concealed?: Concealed): [string, Destination][] =>
  words
    .split(' ')
    .map((word) => [word, { kind: 'story', story: STORY_NAMES[word] ?? 'body', ...(concealed && { concealed }) }]);

const fields = (
  words: string,
  concealed: Concealed,
  role?: NonNullable<TextContent['role']>,
): [string, Destination][] =>
  words.split(' ').map((word) => [word, { kind: 'field', field: word, concealed, ...(role && { role }) }]);

const kinds = (words: string, kind: 'skip' | 'flow'): [string, Destination][] =>
  words.split(' ').map((word) => [word, { kind }]);

const STORY_NAMES: Readonly<Record<string, string>> = {
  header: 'header',
  headerl: 'header',
  headerr: 'header',
  headerf: 'header',
  footer: 'footer',
  footerl: 'footer',
  footerr: 'footer',
  footerf: 'footer',
  footnote: 'footnotes',
  annotation: 'comments',
  shptxt: 'text box',
  dptxbxtext: 'text box',
  aftncn: 'footnotes',
  aftnsep: 'footnotes',
  aftnsepc: 'footnotes',
  ftncn: 'footnotes',
  ftnsep: 'footnotes',
  ftnsepc: 'footnotes',
};

/** Destinations by the control word that begins them (RTF 1.9.1, index of control words). Those that say nothing to people are `skip`. */
export const DESTINATIONS: ReadonlyMap<string, Destination> = new Map<string, Destination>([
  ...stories('header headerl headerr headerf footer footerl footerr footerf footnote shptxt dptxbxtext'),
  ...stories('aftncn aftnsep aftnsepc ftncn ftnsep ftnsepc'),
  ...stories('annotation', COMMENT),
  ...fields('atnid atnauthor', COMMENT, 'author'),
  ...fields('author operator manager', PROPERTY, 'author'),
  ...fields('title subject company category keywords comment doccomm propname staticval linkval', PROPERTY),
  ...fields('hlinkbase', PATH, 'code'),
  ...fields('template', TEMPLATE, 'code'),
  ...fields('docvar', VARIABLE),
  ...fields('bkmkstart', BOOKMARK, 'title'),
  ...fields('revtbl', PROPERTY, 'author'),
  ...fields(
    'tc tcn xe rxe txe mailmerge mmconnectstr mmconnectstrdata mmquery mmdatasource mmheadersource',
    FIELD_CODE,
  ),
  ...fields('ffname ffdeftext ffformat ffhelptext ffstattext ffentrymcr ffexitmcr ffl', FORM),
  ...fields('objclass objname objalias objsect objtopic objitem', FIELD_CODE, 'code'),
  ['fonttbl', { kind: 'font-table' }],
  ['colortbl', { kind: 'colour-table' }],
  ['fldinst', { kind: 'instruction' }],
  ['pict', { kind: 'picture' }],
  ['objdata', { kind: 'object-data' }],
  ['datastore', { kind: 'data-store' }],
  ['htmltag', { kind: 'html-tag' }],
  ['sn', { kind: 'shape-name' }],
  ['sv', { kind: 'shape-value' }],
  ...kinds(
    'fldrslt result listtext pntext shpinst shp shppict nonshppict shprslt ud upr field object sp info userprops',
    'flow',
  ),
  ...kinds('pntxtb pntxta formfield mhtmltag', 'flow'),
  // Fonts, colours, styles, lists, layouts, dates, digests, and the theme that Word packs into a zip of its own.
  ...kinds(
    'stylesheet listtable listoverridetable list listlevel listoverride listname leveltext levelnumbers',
    'skip',
  ),
  ...kinds('rsidtbl generator themedata colorschememapping latentstyles xmlnstbl pgdsctbl pgdsc', 'skip'),
  ...kinds(
    'pgp pgptbl ipgp mmathPr blipuid blipid bliptag picprop fontemb fontfile panose falt fname filetbl file',
    'skip',
  ),
  ...kinds('creatim revtim printim buptim passwordhash password wgrffmtfilter protusertbl writereservhash', 'skip'),
  ...kinds('bkmkend atrfstart atrfend atnref atndate atntime atnparent atnicn annotationparent', 'skip'),
  ...kinds('defchp defpap background pnseclvl pn nesttableprops nonesttables fchars lchars', 'skip'),
  ...kinds('datafield oldcprops oldpprops oldtprops oldsprops objtime factoidname xmlattrname', 'skip'),
  ...kinds('stylename xmlname keycode hsv lsdlockedexcept tblstyleprops', 'skip'),
]);

/** What an ignorable group of another kind says: a program may show it, this one cannot know. */
export const UNKNOWN: Destination = { kind: 'field', field: 'unknown', concealed: PROPERTY };
