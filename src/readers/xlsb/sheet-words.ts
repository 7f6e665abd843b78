import type { FactName } from '../../model/catalogue.js';
import type { Concealed, Content, TextContent } from '../../model/content.js';
import type { Location } from '../../model/location.js';
import { rangeOf } from '../../model/location.js';
import { inside, textContent } from '../ooxml/content.js';
import type { PartContext } from '../ooxml/part-reader.js';
import { headerFooterText } from '../sheets/header-footer.js';
import { looseStrings } from './loose-strings.js';
import type { BinaryRecord, Fields } from './record-reader.js';
import { Brt } from './record-types.js';
import { readRanges } from './sheet-rules.js';
import { readFormula } from './workbook.js';

type Role = NonNullable<TextContent['role']>;

/** Header and footer of odd, even and first pages, in the order of their texts. */
const HEADERS = ['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter'];

/** The words around the cells of a sheet: validations, links, filters, headers; and facts about it. */
export class SheetWords {
  readonly #context: PartContext;
  readonly #facts = new Map<FactName, number>();
  readonly #filterValues: string[] = [];

  constructor(context: PartContext) {
    this.#context = context;
  }

  /** What the record says, apart from cells and layout. */
  *take({ type, fields }: BinaryRecord): Generator<Content> {
    switch (type) {
      case Brt.WorksheetProperties:
        // Flags and colour, a pair of numbers, then the name that macros know the sheet by.
        for (const name of looseStrings(fields.rest())) yield* this.#say(name, undefined, 'title', 'codeName');
        return;
      case Brt.SheetProtection:
      case Brt.SheetProtectionIso:
        // A password, or how it was made; then whether it is in force at all.
        fields.skip(type === Brt.SheetProtection ? 2 : 4);
        if (fields.u32() !== 0) this.#count('sheet-protected');
        return;
      case Brt.UserSheetView:
        this.#count('custom-view');
        return;
      case Brt.Scenario:
      case Brt.ScenarioCell:
        if (type === Brt.Scenario) this.#count('scenario');
        for (const words of looseStrings(fields.rest())) {
          yield* this.#say(words, this.#inside('cell', 'custom-view'), undefined, 'scenario');
        }
        return;
      case Brt.FilterValue:
        this.#filterValues.push(fields.text());
        return;
      case Brt.CustomFilter:
        this.#filterValues.push(...looseStrings(fields.rest()));
        return;
      case Brt.Validation:
        yield* this.#validation(fields);
        return;
      case Brt.Hyperlink:
        yield* this.#hyperlink(fields);
        return;
      case Brt.HeaderFooter:
        fields.skip(2);
        for (const field of HEADERS) {
          if (fields.left < 4) return;
          const words = headerFooterText(fields.text());
          yield* this.#say(words, this.#inside('header-footer', 'header-footer'), undefined, field);
        }
    }
  }

  /** What can be told only at the end of the sheet. */
  *close(): Generator<Content> {
    yield* this.#say(this.#filterValues.join('\n'), this.#inside('row', 'row-filtered'), undefined, 'autoFilter');
    for (const [fact, count] of this.#facts) yield { kind: 'fact', fact, at: this.#context.at, count };
  }

  /** [MS-XLSB] 2.4.353: whom it is for, what it says to them, what it allows. */
  *#validation(fields: Fields): Generator<Content> {
    fields.skip(4);
    const [range] = readRanges(fields);
    const words = [fields.text(), fields.text(), fields.text(), fields.text()];
    const concealed = this.#inside('data-validation', 'validation');
    const place = range === undefined ? undefined : rangeOf(range.top, range.left, range.bottom, range.right);
    for (const text of words) yield* this.#say(text, concealed, undefined, undefined, place);
    while (fields.left >= 4) {
      const texts = readFormula(fields).literals.filter((literal) => typeof literal === 'string');
      // A list of choices is one text with commas between them.
      const choices = texts.flatMap((text) => text.split(/[,\0]/u)).filter((text) => /[\p{L}\p{N}]/u.test(text));
      yield* this.#say(choices.join('\n'), concealed, undefined, undefined, place);
    }
  }

  /** [MS-XLSB] 2.4.680; where it leads is a relationship's to say. */
  *#hyperlink(fields: Fields): Generator<Content> {
    const { top, left, bottom, right } = fields.range();
    const place = rangeOf(top, left, bottom, right);
    fields.text();
    const [location, tooltip, display] = [fields.text(), fields.text(), fields.left >= 4 ? fields.text() : ''];
    yield* this.#say(tooltip, this.#inside('alt-text', 'alt-text'), undefined, 'tooltip', place);
    yield* this.#say(display, this.#inside('property', 'property'), undefined, 'display', place);
    yield* this.#say(location, this.#inside('property', 'property'), 'code', 'location', place);
  }

  #inside(carrier: Concealed['carrier'], ...by: Concealed['by']): Concealed {
    return inside(this.#context.concealed, carrier, ...by);
  }

  #count(fact: FactName): void {
    this.#facts.set(fact, (this.#facts.get(fact) ?? 0) + 1);
  }

  *#say(text: string, concealed?: Concealed, role?: Role, field?: string, range?: string): Generator<Content> {
    const words = text.trim();
    if (words === '') return;
    const at: Location = {
      ...this.#context.at,
      ...(field === undefined ? {} : { field }),
      ...(range === undefined ? {} : { range }),
    };
    yield textContent(words, at, concealed ?? this.#context.concealed, role);
  }
}
