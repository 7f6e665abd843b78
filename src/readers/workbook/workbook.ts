import { readXml, XmlTokenizer } from '../../bytes/xml.js';
import type { Concealed, Content } from '../../model/content.js';
import type { Location } from '../../model/location.js';
import { textContent } from '../ooxml/content.js';
import type { OoxmlPackage, Part } from '../ooxml/package.js';
import { vocabulary } from '../ooxml/vocabulary.js';
import { decodeXString } from '../ooxml/xstring.js';
import { type DefinedName, readDefinedName } from '../sheets/defined-name.js';

/** A sheet as the workbook lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly state: string;
  /** Id of the relationship that leads to its part. */
  readonly relationship: string;
}

/** What the workbook part says. */
export interface Workbook {
  readonly sheets: readonly SheetEntry[];
  readonly date1904: boolean;
  /** Names, paths, protection: what it holds besides the list of sheets. */
  readonly content: readonly Content[];
}

const { names, id: N } = vocabulary(
  'sheet name state id workbookPr date1904 codeName workbookProtection fileSharing userName absPath url definedName hidden localSheetId comment customWorkbookView webPublishObject title destinationFile modelTable connection functionGroup lockStructure lockWindows lockRevision',
);

const PROPERTY: Concealed = { carrier: 'property', by: ['property'] };
const PATH: Concealed = { carrier: 'file-path', by: ['property'] };
const VIEW: Concealed = { carrier: 'property', by: ['custom-view'] };

/** Throws what the tokenizer and the package throw. */
export async function readWorkbook(pkg: OoxmlPackage, part: Part): Promise<Workbook> {
  const sheets: SheetEntry[] = [];
  const content: Content[] = [];
  let date1904 = false;
  let defined: { -readonly [K in keyof DefinedName]: DefinedName[K] } | undefined;
  const at: Location = { part: part.name };
  const add = (
    text: string | undefined,
    field: string,
    concealed?: Concealed,
    role?: 'author' | 'title' | 'code',
  ): void => {
    const words = decodeXString(text ?? '').trim();
    if (words !== '') content.push(textContent(words, { ...at, field }, concealed, role));
  };
  const { tokenBytes, xmlDepth } = pkg.budget.limits;
  const limits = { maxToken: tokenBytes, maxDepth: xmlDepth };
  await readXml(pkg.raw(part), new XmlTokenizer(names, { ...limits, roots: ['workbook'] }), {
    start(t) {
      switch (t.name) {
        case N.sheet:
          // Other elements of that name list sheets in extensions; a sheet of the workbook has a relationship.
          if (t.attribute(N.id) === undefined) return;
          sheets.push({
            name: decodeXString(t.attribute(N.name) ?? ''),
            state: t.attribute(N.state) ?? 'visible',
            relationship: t.attribute(N.id) ?? '',
          });
          return;
        case N.workbookPr:
          date1904 ||= isTrue(t.attribute(N.date1904));
          add(t.attribute(N.codeName), 'codeName', undefined, 'title');
          break;
        case N.workbookProtection:
          // Some programs write the element into every workbook, and lock nothing with it.
          if (
            [N.lockStructure, N.lockWindows, N.lockRevision].some((lock) =>
              /^(?:1|true)$/u.test(t.attribute(lock) ?? ''),
            )
          )
            content.push({ kind: 'fact', fact: 'workbook-protected', at, count: 1 });
          return;
        case N.fileSharing:
          add(t.attribute(N.userName), 'fileSharing', PROPERTY, 'author');
          break;
        case N.absPath:
          content.push({ kind: 'fact', fact: 'internal-path', at, count: 1 });
          add(t.attribute(N.url), 'absPath', PATH, 'code');
          break;
        case N.customWorkbookView:
          content.push({ kind: 'fact', fact: 'custom-view', at, count: 1 });
          add(t.attribute(N.name), 'customWorkbookView', VIEW, 'author');
          break;
        case N.webPublishObject:
          add(t.attribute(N.title), 'webPublishObject', PROPERTY, 'title');
          add(t.attribute(N.destinationFile), 'webPublishObject', PATH, 'code');
          break;
        case N.modelTable:
          add(t.attribute(N.name), 'modelTable', { carrier: 'data-model', by: ['cache'] }, 'title');
          add(t.attribute(N.connection), 'modelTable', { carrier: 'data-model', by: ['cache'] }, 'title');
          break;
        case N.definedName:
          defined = {
            name: t.attribute(N.name) ?? '',
            hidden: isTrue(t.attribute(N.hidden)),
            comment: t.attribute(N.comment) ?? '',
            formula: '',
          };
      }
    },
    text(t) {
      if (defined !== undefined) defined.formula += t.text();
    },
    end(t) {
      if (t.name !== N.definedName || defined === undefined) return;
      content.push(...readDefinedName(defined, at));
      defined = undefined;
    },
  });
  return { sheets, date1904, content };
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
