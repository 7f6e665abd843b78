import { XmlToken, type XmlTokenizer } from '../../bytes/xml.js';
import { columnNumber, LAST_COLUMN, LAST_ROW } from '../sheets/cell-range.js';
import { isoToSerial } from '../sheets/iso-date.js';
import { RunCollector } from '../sheets/rich-runs.js';
import { Kind, type RawCell } from './raw-cell.js';
import { SHEET as N } from './sheet-names.js';

const KINDS: Readonly<Record<string, Kind>> = {
  n: Kind.Number,
  s: Kind.Shared,
  str: Kind.String,
  inlineStr: Kind.Inline,
  b: Kind.Boolean,
  e: Kind.Error,
  d: Kind.IsoDate,
};

/** Reads cells in any spelling, by the rules of XML. */
export class AnyCellReader {
  readonly #cell: RawCell;
  readonly #t: XmlTokenizer;
  readonly #runs = new RunCollector();
  #value = '';
  #inline = '';
  #isInline = false;
  #inside = 0;
  #phonetic = 0;

  constructor(cell: RawCell, tokenizer: XmlTokenizer) {
    this.#cell = cell;
    this.#t = tokenizer;
  }

  /** Reads the cell whose start tag was just read, at `depth` open elements around it; false when the window ends in it. */
  read(depth: number): boolean {
    const t = this.#t;
    this.#begin();
    for (;;) {
      const token = t.next();
      if (token === XmlToken.Need) return false;
      if (token === XmlToken.Start) this.#start();
      else if (token !== XmlToken.End) this.#text();
      else if (t.depth === depth) break;
      else this.#end();
    }
    this.#finish();
    return true;
  }

  #begin(): void {
    this.#value = '';
    this.#inline = '';
    this.#isInline = false;
    this.#inside = 0;
    this.#phonetic = 0;
    this.#runs.take();
    this.#cell.formula = '';
    this.#cell.formulaEnd = 0;
    this.#attributes();
  }

  #attributes(): void {
    const t = this.#t;
    const cell = this.#cell;
    cell.kind = Kind.Number;
    cell.style = 0;
    cell.row = cell.currentRow;
    cell.column = cell.previousColumn + 1;
    t.rewindAttributes();
    while (t.nextAttribute()) {
      if (t.attributeName === N.s) cell.style = Math.max(0, Math.trunc(Number(t.attributeText())) || 0);
      else if (t.attributeName === N.t) cell.kind = KINDS[t.attributeText().trim()] ?? Kind.Number;
      else if (t.attributeName === N.r) {
        const match = /^\s*\$?([A-Za-z]+)\$?(\d+)\s*$/.exec(t.attributeText());
        if (match === null) continue;
        cell.column = Math.min(columnNumber(match[1]!.slice(0, 8)), LAST_COLUMN + 1);
        cell.row = Math.min(Number(match[2]), LAST_ROW + 1);
      }
    }
  }

  #start(): void {
    const t = this.#t;
    const { name } = t;
    if (name === N.rPh) this.#phonetic++;
    else if (name === N.v || name === N.t || name === N.f) this.#inside = name;
    else if (name === N.is) this.#isInline = true;
    else if (name === N.r) this.#runs.beginRun();
    else if (name === N.rPr) this.#runs.ownLook();
    else if (name === N.sz) this.#runs.size(Number(t.attribute(N.val)));
    else if (name === N.color) {
      this.#runs.colour({
        rgb: t.attribute(N.rgb),
        indexed: t.attribute(N.indexed),
        theme: t.attribute(N.theme),
        tint: t.attribute(N.tint),
      });
    }
  }

  #text(): void {
    const text = this.#t.text();
    if (this.#inside === N.v) this.#value += text;
    else if (this.#inside === N.f) this.#cell.formula += text;
    else if (this.#inside === N.t && this.#phonetic === 0) {
      if (text.trim() !== '') this.#runs.words();
      this.#inline += text;
    }
  }

  #end(): void {
    const { name } = this.#t;
    if (name === N.rPh) this.#phonetic--;
    else if (name === N.r) this.#runs.endRun();
    else if (name === this.#inside) this.#inside = 0;
  }

  #finish(): void {
    const cell = this.#cell;
    // What programs read of a cell with both is its value, unless that is empty.
    const isInline = this.#isInline && this.#value === '';
    const text = isInline ? this.#inline : this.#value;
    cell.text = text;
    cell.runs = this.#runs.take();
    if (isInline) cell.kind = Kind.Inline;
    if (text === '') cell.kind = Kind.Blank;
    else if (cell.kind === Kind.Number) {
      cell.number = Number(text);
      if (Number.isNaN(cell.number)) cell.kind = Kind.String;
    } else if (cell.kind === Kind.Shared) cell.number = /^\s*\d+\s*$/.test(text) ? Number(text) : -1;
    else if (cell.kind === Kind.Boolean) cell.number = /^\s*(?:1|true)\s*$/i.test(text) ? 1 : 0;
    else if (cell.kind === Kind.IsoDate) {
      const serial = isoToSerial(text);
      if (serial === undefined) cell.kind = Kind.String;
      else cell.number = serial;
    }
  }
}
