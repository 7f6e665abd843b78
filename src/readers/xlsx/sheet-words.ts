import type { XmlTokenizer, XmlVisitor } from '../../bytes/xml.js';
import type { FactName } from '../../model/catalogue.js';
import type { Concealed, Content, TextContent } from '../../model/content.js';
import type { Location } from '../../model/location.js';
import { inside, textContent } from '../ooxml/content.js';
import type { PartContext } from '../ooxml/part-reader.js';
import { decodeXString } from '../ooxml/xstring.js';
import { headerFooterText } from '../sheets/header-footer.js';
import { SHEET as N } from './sheet-names.js';

type Role = NonNullable<TextContent['role']>;

/** Words of a sheet that stand in no cell: input messages, lists, headers, links, filters, scenarios, views. */
export class SheetWords implements XmlVisitor {
  readonly #context: PartContext;
  readonly #queue: Content[] = [];
  readonly #facts = new Map<FactName, number>();
  readonly #filterValues: string[] = [];
  /** Text of the element being read, where its text is wanted. */
  #text: string | undefined;
  #validation: string | undefined;
  #scenario = '';

  constructor(context: PartContext) {
    this.#context = context;
  }

  start(t: XmlTokenizer): void {
    switch (t.name) {
      case N.sheetPr:
        this.#emit(t.attribute(N.codeName), undefined, 'title', 'codeName');
        break;
      case N.sheetProtection:
        this.#count('sheet-protected');
        break;
      case N.protectedRange:
        this.#emit(t.attribute(N.name), undefined, 'title', 'protectedRange');
        break;
      case N.customSheetView:
        this.#count('custom-view');
        break;
      case N.filter:
      case N.customFilter:
        this.#filter(t.attribute(N.val));
        break;
      case N.scenario:
        this.#startScenario(t);
        break;
      case N.inputCells:
        this.#emit(
          t.attribute(N.val),
          this.#inside('cell', 'custom-view'),
          undefined,
          this.#scenario,
          t.attribute(N.r),
        );
        break;
      case N.dataValidation:
        this.#startValidation(t);
        break;
      case N.hyperlink:
        this.#hyperlink(t);
        break;
      case N.oleObject:
      case N.control:
        this.#emit(t.attribute(N.name), undefined, 'title', 'control');
        break;
      case N.webPublishItem:
        this.#emit(t.attribute(N.title), this.#inside('property', 'property'), undefined, 'webPublishItem');
        this.#emit(t.attribute(N.destinationFile), this.#inside('file-path', 'property'), 'code', 'webPublishItem');
        break;
      case N.sortCondition:
        this.#emit(t.attribute(N.customList), this.#inside('property', 'property'), undefined, 'customList');
        break;
      case N.oddHeader:
      case N.oddFooter:
      case N.evenHeader:
      case N.evenFooter:
      case N.firstHeader:
      case N.firstFooter:
      case N.formula1:
      case N.formula2:
        this.#text = '';
        return;
      case N.sqref:
        if (this.#validation !== undefined) this.#text = '';
    }
  }

  end(t: XmlTokenizer): void {
    if (t.name === N.dataValidation) this.#validation = undefined;
    const text = this.#text;
    if (text === undefined) return;
    switch (t.name) {
      case N.formula1:
      case N.formula2:
        this.#emit(listOf(text), this.#inside('data-validation', 'validation'), undefined, undefined, this.#validation);
        break;
      case N.sqref:
        this.#validation = text;
        break;
      case N.oddHeader:
      case N.oddFooter:
      case N.evenHeader:
      case N.evenFooter:
      case N.firstHeader:
      case N.firstFooter:
        this.#emit(headerFooterText(text), this.#inside('header-footer', 'header-footer'), undefined, t.nameText());
        break;
      default:
        return;
    }
    this.#text = undefined;
  }

  text(t: XmlTokenizer): void {
    if (this.#text !== undefined) this.#text += t.text();
  }

  /** What was found since the last call. */
  take(): readonly Content[] {
    return this.#queue.splice(0);
  }

  /** What can be told only at the end of the sheet. */
  *close(): Generator<Content> {
    const { at } = this.#context;
    if (this.#filterValues.length > 0) {
      yield textContent(
        this.#filterValues.join('\n'),
        { ...at, field: 'autoFilter' },
        this.#inside('row', 'row-filtered'),
      );
    }
    for (const [fact, count] of this.#facts) yield { kind: 'fact', fact, at, count };
  }

  #inside(carrier: Concealed['carrier'], ...by: Concealed['by']): Concealed {
    return inside(this.#context.concealed, carrier, ...by);
  }

  #count(fact: FactName): void {
    this.#facts.set(fact, (this.#facts.get(fact) ?? 0) + 1);
  }

  #emit(text: string | undefined, concealed?: Concealed, role?: Role, field?: string, range?: string): void {
    const words = text === undefined ? '' : decodeXString(text).trim();
    if (words === '') return;
    const at: Location = {
      ...this.#context.at,
      ...(field === undefined ? {} : { field }),
      ...(range === undefined ? {} : { range: range.split(/\s/, 1)[0]! }),
    };
    this.#queue.push(textContent(words, at, concealed ?? this.#context.concealed, role));
  }

  #filter(value: string | undefined): void {
    if (value !== undefined && value.trim() !== '') this.#filterValues.push(decodeXString(value));
  }

  #startScenario(t: XmlTokenizer): void {
    const concealed = this.#inside('cell', 'custom-view');
    this.#count('scenario');
    this.#scenario = t.attribute(N.name) ?? '';
    this.#emit(this.#scenario, concealed, 'title', 'scenario');
    this.#emit(t.attribute(N.comment), concealed, undefined, 'scenario');
    this.#emit(t.attribute(N.user), concealed, 'author', 'scenario');
  }

  #startValidation(t: XmlTokenizer): void {
    const concealed = this.#inside('data-validation', 'validation');
    this.#validation = t.attribute(N.sqref) ?? '';
    for (const name of [N.promptTitle, N.prompt, N.errorTitle, N.error]) {
      this.#emit(t.attribute(name), concealed, undefined, undefined, this.#validation || undefined);
    }
  }

  #hyperlink(t: XmlTokenizer): void {
    const range = t.attribute(N.ref);
    this.#emit(t.attribute(N.tooltip), this.#inside('alt-text', 'alt-text'), undefined, 'tooltip', range);
    this.#emit(t.attribute(N.display), this.#inside('property', 'property'), undefined, 'display', range);
    this.#emit(t.attribute(N.location), undefined, 'code', 'location', range);
  }
}

/** The entries of a list that a validation writes out: `"Yes,No"`; '' for a reference or a number. */
function listOf(formula: string): string {
  const literals = formula.match(/"(?:[^"]|"")*"/g) ?? [];
  return literals
    .map((literal) => literal.slice(1, -1).replace(/""/g, '"'))
    .filter((literal) => /[\p{L}\p{N}]/u.test(literal))
    .join('\n');
}
