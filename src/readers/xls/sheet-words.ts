import type { FactName } from '../../model/catalogue.js';
import type { Concealed, Content, TextContent } from '../../model/content.js';
import { type Location, rangeOf } from '../../model/location.js';
import { inside, textContent } from '../ooxml/content.js';
import { printableStrings } from '../ooxml/printable-strings.js';
import type { CellRange } from '../sheets/cell-range.js';
import { headerFooterText } from '../sheets/header-footer.js';
import type { FieldReader } from './field-reader.js';
import { formulaWords } from './formula.js';
import { readHyperlink } from './hyperlink.js';
import { readRange, readRanges } from './ranges.js';
import { Record } from './record-types.js';

type Role = NonNullable<TextContent['role']>;

const GUID = 16;
/** What stands before the fields of records that came later ([MS-XLS] 2.5.134, 2.5.135). */
const LATER_HEADER = 12;
const FILTER_VALUE = 10;
const FILTER_TEXT = 6;

/** Records of queries in a sheet, as of the workbook. */
const CONNECTIONS: ReadonlySet<number> = new Set([0x00cd, 0x00dc, 0x01ad, 0x0802, 0x0803, 0x0804, 0x0805, 0x080a]);
const CONNECTION: Concealed['carrier'] = 'connection';

/** Words of a sheet that stand in no cell: headers, input messages, lists, links, filters, scenarios. */
export class SheetWords {
  readonly #at: Location;
  readonly #concealed: Concealed | undefined;
  readonly #content: Content[] = [];
  readonly #facts = new Map<FactName, number>();
  readonly #filters: string[] = [];

  constructor(at: Location, concealed: Concealed | undefined) {
    this.#at = at;
    this.#concealed = concealed;
  }

  /** Takes a record when it holds words. */
  take(type: number, fields: () => FieldReader): void {
    switch (type) {
      case Record.Header:
      case Record.Footer:
        this.#headerFooter(type, fields());
        break;
      case Record.MoreHeaderFooter:
        this.#moreHeaderFooter(fields());
        break;
      case Record.Validation:
        this.#validation(fields());
        break;
      case Record.Hyperlink:
        this.#hyperlink(fields());
        break;
      case Record.LinkTip:
        this.#tip(fields());
        break;
      case Record.AutoFilter:
        this.#filter(fields());
        break;
      case Record.AutoFilter12:
        this.#filters.push(...printableStrings(fields().rest()));
        break;
      case Record.Scenario:
        this.#scenario(fields());
        break;
      case Record.Protect:
        if (fields().u16() === 1) this.#count('sheet-protected');
        break;
      case Record.CustomView:
        this.#count('custom-view');
        break;
      case Record.CodeName:
        this.#say(fields().text(2), this.#concealed, 'title', 'codeName');
        break;
      default:
        if (CONNECTIONS.has(type)) this.#connection(fields());
    }
  }

  *content(): Generator<Content> {
    yield* this.#content;
    if (this.#filters.length > 0) {
      const at = { ...this.#at, field: 'autoFilter' };
      yield textContent(this.#filters.join('\n'), at, this.#inside('row', 'row-filtered'));
    }
    for (const [fact, count] of this.#facts) yield { kind: 'fact', fact, at: this.#at, count };
  }

  #inside(carrier: Concealed['carrier'], ...by: Concealed['by']): Concealed {
    return inside(this.#concealed, carrier, ...by);
  }

  #count(fact: FactName): void {
    this.#facts.set(fact, (this.#facts.get(fact) ?? 0) + 1);
  }

  #say(text: string, concealed: Concealed | undefined, role?: Role, field?: string, range?: CellRange): void {
    const words = text.replace(/\0/g, '').trim();
    if (words === '') return;
    const at: Location = {
      ...this.#at,
      ...(field === undefined ? {} : { field }),
      ...(range === undefined ? {} : { range: rangeOf(range.top, range.left, range.bottom, range.right) }),
    };
    this.#content.push(textContent(words, at, concealed, role));
  }

  #headerFooter(type: number, fields: FieldReader): void {
    if (fields.left < 2) return;
    const text = headerFooterText(fields.text(fields.version === 8 ? 2 : 1));
    const field = type === Record.Header ? 'oddHeader' : 'oddFooter';
    this.#say(text, this.#inside('header-footer', 'header-footer'), undefined, field);
  }

  /** [MS-XLS] 2.4.137: those of even pages and of the first one. */
  #moreHeaderFooter(fields: FieldReader): void {
    fields.skip(LATER_HEADER + GUID + 2);
    const lengths = [fields.u16(), fields.u16(), fields.u16(), fields.u16()];
    const names = ['evenHeader', 'evenFooter', 'firstHeader', 'firstFooter'];
    lengths.forEach((length, index) => {
      if (length === 0 || fields.left < 3) return;
      const text = headerFooterText(fields.text(2));
      this.#say(text, this.#inside('header-footer', 'header-footer'), undefined, names[index]);
    });
  }

  /** [MS-XLS] 2.4.95. */
  #validation(fields: FieldReader): void {
    const concealed = this.#inside('data-validation', 'validation');
    fields.skip(4);
    const messages = [fields.text(2), fields.text(2), fields.text(2), fields.text(2)];
    const lists = [this.#list(fields), this.#list(fields)];
    const [range] = readRanges(fields);
    for (const text of [...messages, ...lists]) this.#say(text, concealed, undefined, undefined, range);
  }

  /** The entries of a list that a validation writes out. */
  #list(fields: FieldReader): string {
    const length = fields.u16();
    fields.skip(2);
    const { literals } = formulaWords(fields.bytes(Math.min(length, fields.left)), Buffer.alloc(0), fields.dialect);
    return literals
      .filter((literal) => typeof literal === 'string')
      .join('\n')
      .replace(/\0/g, '\n');
  }

  #hyperlink(fields: FieldReader): void {
    const range = readRange(fields);
    fields.skip(GUID);
    const { target, isPath, location, display } = readHyperlink(fields);
    if (isPath) this.#count('internal-path');
    this.#say(target, isPath ? this.#inside('file-path', 'property') : this.#concealed, 'code', undefined, range);
    this.#say(location, this.#inside('property', 'property'), 'code', 'location', range);
    this.#say(display, this.#inside('property', 'property'), undefined, 'display', range);
  }

  /** [MS-XLS] 2.4.141. */
  #tip(fields: FieldReader): void {
    fields.skip(2);
    const range = readRange(fields);
    const text = fields.bytes(fields.left - (fields.left % 2)).toString('utf16le');
    this.#say(text, this.#inside('alt-text', 'alt-text'), undefined, 'tooltip', range);
  }

  /** [MS-XLS] 2.4.6: two conditions, their texts behind them. */
  #filter(fields: FieldReader): void {
    fields.skip(4);
    const lengths = [fields.bytes(FILTER_VALUE), fields.bytes(FILTER_VALUE)]
      .filter((value) => value[0] === FILTER_TEXT)
      .map((value) => value[6]!);
    for (const length of lengths) {
      const text = fields.version === 8 ? fields.richText(length) : fields.narrow(length);
      if (text.trim() !== '') this.#filters.push(text);
    }
  }

  /** [MS-XLS] 2.4.244. */
  #scenario(fields: FieldReader): void {
    const concealed = this.#inside('cell', 'custom-view');
    this.#count('scenario');
    for (const text of printableStrings(fields.rest())) this.#say(text, concealed, undefined, 'scenario');
  }

  #connection(fields: FieldReader): void {
    const text = printableStrings(fields.rest()).join('\n');
    if (text === '') return;
    this.#count('connection');
    this.#say(text, this.#inside(CONNECTION, 'connection'), 'code', 'connection');
  }
}
