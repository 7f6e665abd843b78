import type { Concealed, Content, TextContent } from '../../model/content.js';
import type { Location } from '../../model/location.js';
import { textContent } from '../ooxml/content.js';
import type { OoxmlPackage, Part } from '../ooxml/package.js';
import { readDefinedName } from '../sheets/defined-name.js';
import type { SheetEntry, Workbook } from '../workbook/workbook.js';
import { formulaLiterals, formulaText } from './formula.js';
import { looseStrings } from './loose-strings.js';
import { eachRecord, type Fields } from './record-reader.js';
import { Brt } from './record-types.js';

const STATES = ['visible', 'hidden', 'veryHidden'];
const PROPERTY: Concealed = { carrier: 'property', by: ['property'] };
const PATH: Concealed = { carrier: 'file-path', by: ['property'] };
const VIEW: Concealed = { carrier: 'property', by: ['custom-view'] };
const MODEL: Concealed = { carrier: 'data-model', by: ['cache'] };

const NAME_HIDDEN = 0x01;
const NAME_BUILT_IN = 0x20;

/** What the workbook part says ([MS-XLSB] 2.1.7.61). */
export async function readWorkbook(pkg: OoxmlPackage, part: Part): Promise<Workbook> {
  const sheets: SheetEntry[] = [];
  const content: Content[] = [];
  const at: Location = { part: part.name };
  let date1904 = false;
  const say = (words: string, field: string, concealed?: Concealed, role?: NonNullable<TextContent['role']>): void => {
    if (words.trim() !== '') content.push(textContent(words.trim(), { ...at, field }, concealed, role));
  };
  const sayAll = (fields: Fields, field: string, concealed: Concealed, role: 'author' | 'title'): void => {
    for (const words of looseStrings(fields.rest())) say(words, field, concealed, role);
  };
  await eachRecord(pkg.raw(part), pkg.budget, ({ type, fields }) => {
    switch (type) {
      case Brt.Sheet: {
        const state = STATES[fields.u32()] ?? 'hidden';
        fields.skip(4);
        const relationship = fields.text();
        sheets.push({ name: fields.text(), state, relationship });
        return;
      }
      case Brt.WorkbookProperties:
        date1904 = (fields.u32() & 1) !== 0;
        fields.skip(4);
        say(fields.text(), 'codeName', undefined, 'title');
        return;
      case Brt.Name:
        content.push(...nameContent(fields, at));
        return;
      case Brt.BookProtection:
      case Brt.BookProtectionIso:
        // Two passwords, or how they were made; then what is locked, if anything.
        fields.skip(type === Brt.BookProtection ? 4 : 8);
        if (fields.u16() === 0) return;
        content.push({ kind: 'fact', fact: 'workbook-protected', at, count: 1 });
        return;
      case Brt.FileSharing:
      case Brt.FileSharingIso:
        sayAll(fields, 'fileSharing', PROPERTY, 'author');
        return;
      case Brt.UserBookView:
        content.push({ kind: 'fact', fact: 'custom-view', at, count: 1 });
        sayAll(fields, 'customWorkbookView', VIEW, 'author');
        return;
      case Brt.AbsPath:
        content.push({ kind: 'fact', fact: 'internal-path', at, count: 1 });
        say(looseStrings(fields.rest()).join('\n'), 'absPath', PATH, 'code');
        return;
      case Brt.ModelTable:
        sayAll(fields, 'modelTable', MODEL, 'title');
    }
  });
  return { sheets, date1904, content };
}

/** [MS-XLSB] 2.4.711. */
function nameContent(fields: Fields, at: Location): Iterable<Content> {
  const flags = fields.u32();
  fields.skip(5);
  const name = fields.text();
  if ((flags & NAME_BUILT_IN) !== 0) return [];
  const { literals, constant } = readFormula(fields);
  const comment = fields.left >= 4 ? fields.text() : '';
  const formula = constant ? formulaText(literals) : '';
  return readDefinedName({ name, hidden: (flags & NAME_HIDDEN) !== 0, comment, formula }, at);
}

/** A formula with its length in front, then the values of its arrays ([MS-XLSB] 2.5.98.1). */
export function readFormula(fields: Fields): ReturnType<typeof formulaLiterals> {
  const tokens = fields.bytes(fields.u32());
  const extra = fields.left >= 4 ? fields.bytes(Math.min(fields.u32(), fields.left)) : Buffer.alloc(0);
  return formulaLiterals(tokens, extra);
}
