/** The closed vocabularies of the report. They are published in the contract: add freely, never rename. */

/** Places of a document that can hold what its reader does not see. Each is the rule `hidden/<carrier>`. */
export const CARRIERS = [
  'sheet',
  'row',
  'column',
  'cell',
  'pivot-cache',
  'external-link',
  'data-model',
  'connection',
  'defined-name',
  'custom-xml',
  'comment',
  'text-box',
  'embedded-object',
  'macro',
  'orphan-string',
  'revision-log',
  'remote-cell',
  'chart-cache',
  'thumbnail',
  'property',
  'file-path',
  'data-validation',
  'slicer',
  'unreferenced-part',
  'protection',
  'text',
  'tracked-change',
  'document-variable',
  'field-code',
  'alt-text',
  'bookmark',
  'template',
  'cropped-image',
  'slide',
  'speaker-notes',
  'off-page',
  'annotation',
  'attachment',
  'form-field',
  'script',
  'layer',
  'invisible-text',
  'previous-revision',
  'outline',
  'structure-text',
  'header-footer',
  'email-header',
  'quoted-thread',
  'exif',
  'trailing-data',
] as const;
export type Carrier = (typeof CARRIERS)[number];

/** Mechanisms that keep content from the eye: `hiddenBy` in the report. */
export const CONCEALMENTS = [
  'sheet-hidden',
  'sheet-very-hidden',
  'row-hidden',
  'row-zero-height',
  'row-filtered',
  'outline-collapsed',
  'column-hidden',
  'column-zero-width',
  'custom-view',
  'number-format',
  'same-colour',
  'tiny-font',
  'conditional-format',
  'remote',
  'cache',
  'unreferenced',
  'comment',
  'header-footer',
  'drawing',
  'off-sheet',
  'defined-name',
  'validation',
  'property',
  'custom-xml',
  'connection',
  'vanish',
  'style-vanish',
  'tracked-deletion',
  'tracked-insertion',
  'tracked-move',
  'text-box',
  'alternate-content',
  'field-code',
  'document-variable',
  'alt-text',
  'covered',
  'off-page',
  'crop-box',
  'layer-off',
  'render-mode',
  'annotation',
  'attachment',
  'form-field',
  'script',
  'previous-revision',
  'outline',
  'structure',
  'slide-hidden',
  'speaker-notes',
  'quoted',
  'email-header',
  'exif',
  'trailing',
] as const;
export type Concealment = (typeof CONCEALMENTS)[number];

/** Why a part of a document was not inspected. */
export const GAP_REASONS = [
  'encrypted',
  'damaged',
  'unknown-format',
  'unknown-part',
  'type-mismatch',
  'no-text',
  'limit',
  'timeout',
  'crash',
  'unsupported',
] as const;
export type GapReason = (typeof GAP_REASONS)[number];

/** Structural facts a reader can state that are not text or cells. Rules name the facts they speak for. */
export const FACTS = [
  'sheet-protected',
  'workbook-protected',
  'macro',
  'external-link',
  'data-model',
  'connection',
  'embedded-object',
  'hidden-name',
  'internal-path',
  'digital-signature',
  'photograph',
  'thumbnail',
  'printer-settings',
  'active-content',
  'custom-xml',
  'revision-log',
  'comment',
  'tracked-change',
  'cropped-image',
  'type-mismatch',
  'trailing-data',
  'duplicate-part',
  'sensitivity-label',
  'unreferenced-part',
  'custom-view',
  'scenario',
  'attachment',
  'script',
  'layer',
  'form-field',
  'annotation',
  'unapplied-redaction',
  'previous-revision',
  'highlight-redaction',
  'covered-text',
  'same-colour-text',
  'covered-image',
  'ocr-layer',
  'template',
  'off-page',
  'invisible-text',
] as const;
export type FactName = (typeof FACTS)[number];

/** How sure a rule is. `certain`: by construction or checksum; `likely`: shape and context; `signal`: one weak clue. */
export type Confidence = 'certain' | 'likely' | 'signal';
export type Severity = 'block' | 'warn' | 'note';
export type Visibility = 'visible' | 'hidden';

/** A rule id such as `person/name` or `hidden/sheet`. Users' packs add their own, so it stays open. */
export type RuleId = `${string}/${string}`;

/** What disclosure of the finding does to a person; the policy weighs it, detectors do not. */
export const HARMS = [
  'identifier', // singles out one person by itself: NI, NHS, PNC, bank account, date of birth with a name
  'contact', // reaches a person: address, phone, e-mail
  'name', // a person's name
  'employment', // rank, grade, number at work, vetting
  'case', // ties to a crime, custody or court record
  'special', // health, religion, ethnicity, sexuality, union, offences
  'dataset', // a table as a whole
  'redaction', // removal that failed
  'structure', // a place that hides content; content decides
  'marking', // protective marking
  'file', // about the file
] as const;
export type Harm = (typeof HARMS)[number];

/** Formats the gate knows by content, whether or not it can read them. */
export const FORMATS = [
  'xlsx',
  'xlsm',
  'xltx',
  'xltm',
  'xlsb',
  'xls',
  'ods',
  'fods',
  'csv',
  'tsv',
  'txt',
  'docx',
  'docm',
  'dotx',
  'dotm',
  'doc',
  'odt',
  'rtf',
  'pdf',
  'pptx',
  'pptm',
  'ppsx',
  'potx',
  'ppt',
  'odp',
  'msg',
  'eml',
  'mbox',
  'html',
  'mht',
  'xml',
  'json',
  'log',
  'zip',
  '7z',
  'tar',
  'gz',
  'jpeg',
  'png',
  'gif',
  'tiff',
  'webp',
  'bmp',
  'heic',
  'svg',
  'emf',
  'wmf',
  'ole',
  'empty',
  'unknown',
] as const;
export type Format = (typeof FORMATS)[number];
