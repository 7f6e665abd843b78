import { type PartSpecs, packageOf, type RelationshipSpec, relationships } from '../ooxml/package-builder.js';

export interface SheetSpec {
  readonly name?: string;
  readonly state?: string;
  /** What stands before, in and after `<sheetData>`. */
  readonly before?: string;
  readonly rows?: string;
  readonly after?: string;
  /** The whole part, in place of the three above. */
  readonly xml?: string | Buffer;
  readonly relationships?: readonly RelationshipSpec[];
  readonly type?: string;
}

export interface WorkbookSpec {
  readonly sheets?: readonly SheetSpec[];
  readonly strings?: readonly string[];
  /** Content of `<styleSheet>`. */
  readonly styles?: string;
  /** What stands around the list of sheets in the workbook part. */
  readonly workbookBefore?: string;
  readonly workbookAfter?: string;
  readonly relationships?: readonly RelationshipSpec[];
  readonly packageRelationships?: readonly RelationshipSpec[];
  readonly parts?: PartSpecs;
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** The parts of a workbook as Excel lays them out; `spec.parts` adds to them or replaces them. */
export function workbookParts(spec: WorkbookSpec): PartSpecs {
  const sheets = spec.sheets ?? [{}];
  const parts: Record<string, string | Buffer> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': relationships([
      { type: 'officeDocument', target: 'xl/workbook.xml' },
      ...(spec.packageRelationships ?? []),
    ]),
    'xl/workbook.xml': workbookXml(spec, sheets),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((sheet, index) => ({
        id: `sheet${index + 1}`,
        type: sheet.type ?? 'worksheet',
        target: `worksheets/sheet${index + 1}.xml`,
      })),
      { id: 'strings', type: 'sharedStrings', target: 'sharedStrings.xml' },
      { id: 'styles', type: 'styles', target: 'styles.xml' },
      ...(spec.relationships ?? []),
    ]),
    'xl/styles.xml': `<styleSheet ${MAIN}>${spec.styles ?? ''}</styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${MAIN}>${(spec.strings ?? []).map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
  };
  sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheet.xml ?? sheetXml(sheet);
    if (sheet.relationships !== undefined) {
      parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relationships(sheet.relationships);
    }
  });
  return { ...parts, ...spec.parts };
}

export function workbookOf(spec: WorkbookSpec): Buffer {
  return packageOf(workbookParts(spec));
}

export function sheetXml({ before = '', rows = '', after = '' }: SheetSpec): string {
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet ${MAIN} ${R}>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** A cell with a string of its own. */
export function text(ref: string, words: string, attributes = ''): string {
  return `<c r="${ref}" t="inlineStr"${attributes}><is><t>${words}</t></is></c>`;
}

function workbookXml(spec: WorkbookSpec, sheets: readonly SheetSpec[]): string {
  const list = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name ?? `Sheet${index + 1}`}" sheetId="${index + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="sheet${index + 1}"/>`,
  );
  return `<workbook ${MAIN} ${R}>${spec.workbookBefore ?? ''}<sheets>${list.join('')}</sheets>${spec.workbookAfter ?? ''}</workbook>`;
}
