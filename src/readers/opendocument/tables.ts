import type { XmlTokenizer } from '../../bytes/xml.js';
import { CellType, type Concealed, type Content } from '../../model/content.js';
import { columnLetters } from '../../model/location.js';
import { type Rgb, sameToTheEye } from '../ooxml/colour.js';
import { inside, within } from '../ooxml/content.js';
import { Bit } from '../sheets/concealment-bits.js';
import type { Paragraph } from '../words/paragraph.js';
import { WordTable } from '../words/word-table.js';
import { readCellAttributes, type StatedValue } from './cell-values.js';
import { countOf } from './measure.js';
import type { Reading } from './reading.js';
import { type CellValue, SheetTable } from './sheet-table.js';
import { O } from './vocabulary.js';

/** Columns that one blank cell of a text's table may skip. */
const MOST_SKIPPED = 1000;
const BLACK: Rgb = 0x000000;
const WHITE: Rgb = 0xffffff;
/** Letters of a point or less, in half points. */
const TINY = 2;

interface OpenCell {
  readonly stated: StatedValue;
  readonly covered: boolean;
  readonly repeated: number;
  readonly style: string | undefined;
  text: string;
  /** The cell says what it shows, be it nothing. */
  shows: boolean;
  concealed: Concealed | undefined;
  readonly later: Content[];
}

interface OpenTable {
  readonly depth: number;
  readonly sheet: SheetTable | undefined;
  readonly words: WordTable | undefined;
  readonly backdrop: Rgb | undefined;
  rowStyle: string | undefined;
  rowHidden: boolean;
  cell: OpenCell | undefined;
  /** Depths of groups of rows or columns that are folded away. */
  readonly folded: number[];
}

const COVERED: Concealed = { carrier: 'cell', by: ['covered'] };
const ROW_HIDDEN: Concealed = { carrier: 'row', by: ['row-hidden'] };

/** Tables: sheets, whose cells state their values, and tables of texts and slides, whose cells hold paragraphs. */
export class Tables {
  readonly #reading: Reading;
  readonly #open: OpenTable[] = [];
  readonly #formulas = new Set<string>();

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  start(t: XmlTokenizer, asSheet: boolean, conceal?: Concealed): boolean {
    switch (t.name) {
      case O.table:
        this.#startTable(t, asSheet, conceal);
        return true;
      case O['table-column']:
        this.#column(t);
        return true;
      case O['table-column-group']:
      case O['table-row-group']:
        if (t.attribute(O.display) === 'false') this.#open.at(-1)?.folded.push(t.depth);
        return true;
      case O['table-row']:
        this.#startRow(t);
        return true;
      case O['table-cell']:
      case O['covered-table-cell']:
        this.#startCell(t);
        return true;
      default:
        return false;
    }
  }

  end(t: XmlTokenizer): void {
    const open = this.#open.at(-1);
    if (open === undefined) return;
    if (open.folded.at(-1) === t.depth + 1) open.folded.pop();
    else if (t.name === O['table-cell'] || t.name === O['covered-table-cell']) this.#endCell(open);
    else if (t.name === O['table-row']) this.#emitAll(open.sheet?.endRow() ?? []);
    else if (t.name === O.table && open.depth === t.depth + 1) this.#endTable();
  }

  /** Ends the tables that a damaged part left open. */
  close(): void {
    while (this.#open.length > 0) this.#endTable();
  }

  #startTable(t: XmlTokenizer, asSheet: boolean, conceal: Concealed | undefined): void {
    const { scopes, setting, at } = this.#reading;
    const name = t.attribute(O.name) ?? '';
    const style = setting.styles.of('table', t.attribute(O['style-name']));
    const isHidden = style.hiddenTable === true || t.attribute(O.display) === 'false';
    const place = asSheet && name !== '' ? { ...at, sheet: name } : at;
    const outer = within(this.#reading.concealed, conceal);
    const concealed = isHidden && asSheet ? inside(outer, ...hiddenSheet(name)) : outer;
    const backdrop = typeof style.background === 'number' ? style.background : scopes.top.backdrop;
    scopes.open(t.depth, { at: place, concealed, backdrop: asSheet ? WHITE : backdrop });
    if (asSheet && conceal === undefined) this.#reading.say(name, concealed, 'title');
    if (t.attribute(O.protected) === 'true') {
      this.#reading.emit({ kind: 'fact', fact: 'sheet-protected', at: place, count: 1 });
    }
    const { strings, budget } = setting;
    const sheet = asSheet ? new SheetTable(setting, place, concealed) : undefined;
    const words = asSheet ? undefined : new WordTable(setting.nextTable(), place, strings, budget, concealed);
    const empty = { rowStyle: undefined, rowHidden: false, cell: undefined, folded: [] };
    this.#open.push({ depth: t.depth, sheet, words, backdrop, ...empty });
    if (sheet !== undefined) this.#reading.emit(sheet.start());
  }

  #endTable(): void {
    const { sheet, words } = this.#open.pop()!;
    this.#emitAll(sheet?.end() ?? words?.end() ?? []);
    if (sheet === undefined || sheet.cellsBeyond === 0) return;
    const detail = 'Some cells lie beyond the edge of a sheet; their place is not known.';
    this.#reading.emit({ kind: 'gap', reason: 'damaged', at: this.#reading.at, detail });
  }

  #column(t: XmlTokenizer): void {
    const open = this.#open.at(-1);
    if (open?.sheet === undefined) return;
    const style = this.#reading.setting.styles.of('table-column', t.attribute(O['style-name']));
    const isHidden = (t.attribute(O.visibility) ?? 'visible') !== 'visible';
    const folded = open.folded.length > 0 ? Bit.ColumnCollapsed : 0;
    const bits = (isHidden ? Bit.ColumnHidden : style.flat === true ? Bit.ColumnZeroWidth : 0) | folded;
    open.sheet.addColumns(
      countOf(t.attribute(O['number-columns-repeated'])),
      bits,
      t.attribute(O['default-cell-style-name']),
    );
  }

  #startRow(t: XmlTokenizer): void {
    const open = this.#open.at(-1);
    if (open === undefined) return;
    const name = t.attribute(O['style-name']);
    const style = this.#reading.setting.styles.of('table-row', name);
    const visibility = t.attribute(O.visibility) ?? 'visible';
    open.rowStyle = t.attribute(O['default-cell-style-name']);
    open.rowHidden = visibility !== 'visible';
    if (open.sheet === undefined) {
      open.words?.startRow();
      return;
    }
    const hidden = visibility === 'filter' ? Bit.RowFiltered : visibility === 'collapse' ? Bit.RowHidden : 0;
    const flat = hidden === 0 && style.flat === true ? Bit.RowZeroHeight : 0;
    const folded = open.folded.length > 0 ? Bit.RowCollapsed : 0;
    open.sheet.startRow(countOf(t.attribute(O['number-rows-repeated'])), hidden | flat | folded);
  }

  #startCell(t: XmlTokenizer): void {
    const open = this.#open.at(-1);
    if (open === undefined) return;
    const { scopes, at } = this.#reading;
    const { stated, style: own, repeated, formula } = readCellAttributes(t);
    const next = open.sheet?.next;
    const style = own ?? open.rowStyle ?? next?.cellStyle;
    const covered = t.name === O['covered-table-cell'];
    const cell: OpenCell = {
      stated,
      covered,
      repeated,
      style,
      text: '',
      shows: false,
      concealed: undefined,
      later: [],
    };
    open.cell = cell;
    this.#formula(formula);
    if (t.selfClosing) return;
    if (next !== undefined) {
      scopes.open(t.depth, {
        at: () => ({ ...at, range: `${columnLetters(next.column)}${next.row}` }),
        // The look of a sheet's cell is judged for the cell as a whole.
        backdrop: undefined,
        takeParagraph: (paragraph) => takeWords(cell, paragraph.shown),
      });
      return;
    }
    const { background } = this.#reading.setting.styles.of('table-cell', style);
    scopes.open(t.depth, {
      backdrop: typeof background === 'number' ? background : open.backdrop,
      takeParagraph: (paragraph) => takeText(cell, paragraph),
    });
  }

  #endCell(open: OpenTable): void {
    const { cell } = open;
    open.cell = undefined;
    if (cell === undefined) return;
    if (open.sheet !== undefined) this.#endSheetCell(open.sheet, cell);
    else if (open.words !== undefined) this.#endWordCell(open.words, cell, open.rowHidden);
    for (const content of cell.later) this.#reading.emit(content);
  }

  #endSheetCell(sheet: SheetTable, cell: OpenCell): void {
    const value = cellValue(cell);
    const isHiddenByFormat = value !== undefined && cell.shows && cell.text === '' && !isZero(value);
    const bits =
      (value === undefined ? 0 : this.#styleBits(cell.style)) |
      (isHiddenByFormat ? Bit.NumberFormat : 0) |
      (cell.covered ? Bit.Covered : 0);
    sheet.addCell(cell.repeated, value, bits);
    // A program that computes shows the stated string, one that only prints shows the other.
    if (value?.type === CellType.String && cell.text !== '' && value.text.trim() !== cell.text.trim()) {
      this.#reading.say(cell.text);
    }
  }

  #endWordCell(words: WordTable, cell: OpenCell, rowHidden: boolean): void {
    const value = cell.text === '' && cell.stated?.type === CellType.String ? cell.stated.text : cell.text;
    if (value.trim() === '') {
      words.skip(Math.min(MOST_SKIPPED, cell.repeated));
      return;
    }
    const inner = within(
      rowHidden ? ROW_HIDDEN : undefined,
      within(cell.covered ? COVERED : undefined, cell.concealed),
    );
    const concealed = this.#reading.known(within(this.#reading.concealed, inner));
    // Cells that a spanning cell covers are written as cells of their own, so a span takes no place here.
    for (let copy = 0; copy < Math.min(cell.repeated, MOST_SKIPPED); copy++) {
      this.#emitAll(words.cell(value, 1, concealed));
    }
  }

  /** How the style of a sheet's cell keeps it from the eye. */
  #styleBits(name: string | undefined): number {
    const { styles } = this.#reading.setting;
    const { look, background, conditional = [] } = styles.of('table-cell', name);
    const tiny = look.size !== undefined && look.size <= TINY ? Bit.TinyFont : 0;
    const colour = look.colour === undefined || look.colour === 'auto' ? undefined : look.colour;
    const behind = typeof background === 'number' ? background : WHITE;
    // Automatic ink turns white on a dark ground.
    if (colour === undefined || !sameToTheEye(colour ?? BLACK, behind)) return tiny;
    // A condition that brings a ground of its own may show what is white otherwise.
    const mayBePainted = conditional.some((other) => typeof styles.of('table-cell', other).background === 'number');
    return mayBePainted ? tiny : tiny | Bit.SameColour;
  }

  /** Formulas are told when they hold words or point into a file, each once. */
  #formula(formula: string | undefined): void {
    if (formula === undefined || !/["']/u.test(formula) || this.#formulas.has(formula)) return;
    const literals = formula.match(/"(?:[^"]|"")*"/gu) ?? [];
    const files = formula.match(/'(?:file:|https?:)[^']*'/giu) ?? [];
    const words = [...literals.filter((literal) => /[\p{L}\p{N}]/u.test(literal)), ...files];
    if (words.length === 0) return;
    this.#formulas.add(formula);
    this.#reading.say(formula, undefined, 'code');
  }

  #emitAll(contents: Iterable<Content>): void {
    for (const content of contents) this.#reading.emit(content);
  }
}

/** Carrier and mechanism of a sheet that is not displayed; sheets named after a file keep values of that file. */
function hiddenSheet(name: string): [Concealed['carrier'], ...Concealed['by']] {
  return /^'?(?:file|https?|ftp|smb):/iu.test(name) ? ['external-link', 'cache'] : ['sheet', 'sheet-hidden'];
}

function takeWords(cell: OpenCell, words: string): void {
  cell.text += (cell.shows && cell.text !== '' ? '\n' : '') + words;
  cell.shows = true;
}

function takeText(cell: OpenCell, paragraph: Paragraph): void {
  takeWords(cell, paragraph.inCell);
  cell.concealed ??= paragraph.concealed;
  cell.later.push(...paragraph.besideCell());
}

function cellValue({ stated, text }: OpenCell): CellValue | undefined {
  if (stated !== undefined && stated.type !== 'text') {
    if (stated.type !== CellType.String) return stated;
    return stated.text.trim() === '' ? undefined : stated;
  }
  return text.trim() === '' ? undefined : { type: CellType.String, text };
}

/** A zero that a format leaves out discloses nothing. */
const isZero = (value: CellValue): boolean => value.type !== CellType.String && value.number === 0;
