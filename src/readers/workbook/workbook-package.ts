import type { Budget, Bytes } from '../../model/bytes.js';
import type { Content } from '../../model/content.js';
import { Unreadable } from '../../model/failure.js';
import type { Location } from '../../model/location.js';
import { readAnomalies } from '../ooxml/anomalies.js';
import { gapOf, guarded, textContent } from '../ooxml/content.js';
import { OoxmlPackage, type Part } from '../ooxml/package.js';
import type { PartContext, PartReader } from '../ooxml/part-reader.js';
import { OFFICE_THEME, readTheme, type ThemeColours } from '../ooxml/theme.js';
import { readUnreferenced, UNREFERENCED } from '../ooxml/unreferenced.js';
import { PackageWalk, type PartReaders } from '../ooxml/walk.js';
import { type CellStyles, plainStyles } from '../sheets/cell-styles.js';
import type { SheetEntry, Workbook } from './workbook.js';
import { sheetConcealment, type WorkbookSetting } from './workbook-setting.js';
import { WorkbookStrings } from './workbook-strings.js';

/** How the parts of a workbook are written: in XML, or in records. The package around them is the same. */
export interface WorkbookDialect {
  /** Content types of the main part. */
  readonly mainType: RegExp;
  /** Where the main part lies when nothing says so. */
  readonly mainPart: string;
  /** These throw `Unreadable` for a part that is damaged. */
  readWorkbook(pkg: OoxmlPackage, part: Part): Promise<Workbook>;
  readStyles(pkg: OoxmlPackage, part: Part, theme: ThemeColours): Promise<CellStyles>;
  readSharedStrings(pkg: OoxmlPackage, part: Part, strings: WorkbookStrings): Promise<void>;
  readSheet(context: PartContext, setting: WorkbookSetting): AsyncIterable<Content>;
  /** Readers of all parts, by the type of the relationship that leads to them. */
  partReaders(sheet: PartReader): PartReaders;
  /** The reader of a part that no relationship names; undefined when nothing tells. */
  readerByType(part: Part, readers: PartReaders): PartReader | undefined;
}

/**
 * Everything in a workbook: the sheets in its order, then what else its relationships lead to, then what they do not.
 * Throws `Unreadable` when there is no workbook in the package.
 */
export async function* readWorkbookPackage(
  bytes: Bytes,
  budget: Budget,
  dialect: WorkbookDialect,
): AsyncGenerator<Content> {
  const pkg = await OoxmlPackage.open(bytes, budget);
  yield* readAnomalies(bytes, pkg.anomalies);
  const main = await findWorkbook(pkg, dialect);
  yield* new WorkbookReading(pkg, main, dialect).run();
}

async function findWorkbook(pkg: OoxmlPackage, { mainType, mainPart }: WorkbookDialect): Promise<Part> {
  const relationships = await pkg.relationships('');
  const stated = relationships.find(({ type, external }) => type === 'officedocument' && !external);
  const found =
    (stated && pkg.find(stated.target)) ??
    pkg.parts().find(({ contentType }) => mainType.test(contentType)) ??
    pkg.find(mainPart);
  if (found === undefined) throw new Unreadable('damaged', 'There is no workbook in the file.');
  return found;
}

/** Parts in which no second copy of a sheet's cells can lie: sheets, their strings and looks, properties, pictures. */
const SHOWN_PART =
  /(?:^|\/)(?:workbook|sharedstrings|styles|calcchain|theme\d*|app|core|sheet\d+|printersettings\d+|image\d+)\.\w+$/iu;

const isShown = ({ state }: SheetEntry): boolean => state.toLowerCase() === 'visible';

class WorkbookReading {
  readonly #package: OoxmlPackage;
  readonly #main: Part;
  readonly #dialect: WorkbookDialect;
  readonly #readers: PartReaders;
  readonly #walk: PackageWalk;
  readonly #strings: WorkbookStrings;
  #styles = plainStyles(OFFICE_THEME);
  #date1904 = false;
  #isAlone = false;

  constructor(pkg: OoxmlPackage, main: Part, dialect: WorkbookDialect) {
    this.#package = pkg;
    this.#main = main;
    this.#dialect = dialect;
    this.#strings = new WorkbookStrings(pkg.budget);
    this.#readers = dialect.partReaders(this.#readSheet);
    this.#walk = new PackageWalk(pkg, this.#readers);
  }

  async *run(): AsyncGenerator<Content> {
    this.#package.claim(this.#main);
    const workbook = await this.#dialect.readWorkbook(this.#package, this.#main);
    this.#date1904 = workbook.date1904;
    this.#isAlone = workbook.sheets.every(isShown) && this.#package.parts().every(({ name }) => SHOWN_PART.test(name));
    yield* workbook.content;
    yield* this.#readStyles();
    yield* this.#readStrings();
    yield* this.#readSheets(workbook);
    yield* this.#walk.follow(this.#main.name, { at: {} });
    yield* this.#walk.follow('', { at: {} });
    yield* this.#readUnreferenced();
    for (const pool of this.#strings.takeRest()) {
      yield { kind: 'pool-end', pool, at: { part: this.#stringsPart?.name ?? this.#main.name } };
    }
    yield* this.#package.gaps.splice(0);
  }

  #stringsPart: Part | undefined;

  readonly #readSheet: PartReader = (context) =>
    this.#dialect.readSheet(context, {
      strings: this.#strings,
      styles: this.#styles,
      date1904: this.#date1904,
      isAlone: this.#isAlone,
    });

  /** The part that the workbook's first relationship of a type leads to. */
  async #partOf(type: string): Promise<Part | undefined> {
    const relationships = await this.#package.relationships(this.#main.name);
    const found = relationships.find((relationship) => relationship.type === type && !relationship.external);
    return found && this.#package.find(found.target);
  }

  async *#readStyles(): AsyncGenerator<Content> {
    const themePart = await this.#partOf('theme');
    let theme = OFFICE_THEME;
    if (themePart !== undefined) {
      this.#package.claim(themePart);
      try {
        theme = await readTheme(this.#package.raw(themePart));
      } catch (error) {
        yield gapOf(error, { part: themePart.name });
      }
    }
    this.#styles = plainStyles(theme);
    const part = await this.#partOf('styles');
    if (part === undefined) return;
    this.#package.claim(part);
    try {
      this.#styles = await this.#dialect.readStyles(this.#package, part, theme);
    } catch (error) {
      yield gapOf(error, { part: part.name });
    }
  }

  async *#readStrings(): AsyncGenerator<Content> {
    const part = await this.#partOf('sharedstrings');
    this.#stringsPart = part;
    if (part === undefined) return;
    this.#package.claim(part);
    try {
      await this.#dialect.readSharedStrings(this.#package, part, this.#strings);
    } catch (error) {
      yield gapOf(error, { part: part.name });
    }
    this.#strings.sharedCount = this.#strings.shared.size;
  }

  async *#readSheets(workbook: Workbook): AsyncGenerator<Content> {
    const relationships = await this.#package.relationships(this.#main.name);
    for (const sheet of workbook.sheets) {
      const relationship = relationships.find(({ id }) => id === sheet.relationship);
      const part = relationship && !relationship.external ? this.#package.find(relationship.target) : undefined;
      const at: Location = { sheet: sheet.name };
      yield* this.#announce(sheet, { ...at, part: part?.name ?? this.#main.name });
      if (part === undefined) {
        yield {
          kind: 'gap',
          reason: 'damaged',
          at,
          detail: 'A sheet that the workbook lists is missing from the file.',
        };
        continue;
      }
      if (relationship?.type === 'xlmacrosheet' || relationship?.type === 'xlintlmacrosheet') {
        yield { kind: 'fact', fact: 'macro', at: { ...at, part: part.name }, count: 1 };
      }
      yield* this.#walk.read(part, this.#readSheet, { at, concealed: sheetConcealment(sheet.state) });
    }
  }

  *#announce(sheet: SheetEntry, at: Location): Generator<Content> {
    if (sheet.name !== '') yield textContent(sheet.name, at, sheetConcealment(sheet.state), 'title');
  }

  /** Parts that no relationship reaches: no program shows them, and they are in the file all the same. */
  async *#readUnreferenced(): AsyncGenerator<Content> {
    for (const part of this.#package.unclaimed()) {
      const reader = this.#dialect.readerByType(part, this.#readers) ?? readUnreferenced;
      yield* stated(part, this.#walk.read(part, reader, { at: {}, concealed: UNREFERENCED }));
    }
  }
}

/** States that a part is unreferenced before the first thing it holds; what holds nothing is not worth a word. */
async function* stated(part: Part, content: AsyncIterable<Content>): AsyncGenerator<Content> {
  const at = { part: part.name };
  let isStated = false;
  for await (const item of guarded(at, content)) {
    if (!isStated) yield { kind: 'fact', fact: 'unreferenced-part', at, count: 1, concealed: UNREFERENCED };
    isStated = true;
    yield item;
  }
}
