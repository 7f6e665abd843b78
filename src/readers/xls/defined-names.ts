import type { Content } from '../../model/content.js';
import type { Location } from '../../model/location.js';
import { type DefinedName, readDefinedName } from '../sheets/defined-name.js';
import type { FieldReader } from './field-reader.js';
import { type FormulaWords, formulaWords } from './formula.js';

const HIDDEN = 0x01;
const BUILT_IN = 0x20;
/** The built-in name of the range that a sheet's filter works on ([MS-XLS] 2.4.150). */
const FILTER_RANGE = '\x0d';
/** The same as an ordinary name, as older versions write it. */
const FILTER_NAME = '_FilterDatabase';

/** Names of a workbook: for ranges, formulas, constants. */
export class DefinedNames {
  readonly #found: Omit<DefinedName, 'comment'>[] = [];
  /** Ranges of filters, by the 1-based number of the sheet. */
  readonly #filters = new Map<number, FormulaWords['area']>();
  readonly #comments = new Map<string, string>();

  /** [MS-XLS] 2.4.150. */
  add(fields: FieldReader): void {
    const options = fields.u16();
    fields.skip(1);
    const length = fields.u8();
    const formulaLength = fields.u16();
    fields.skip(2);
    const sheet = fields.u16();
    fields.skip(4);
    const name = fields.version === 8 ? fields.richText(length) : fields.narrow(length);
    const tokens = fields.bytes(Math.min(formulaLength, fields.left));
    const words = formulaWords(tokens, fields.rest(), fields.dialect);
    const builtIn = name === FILTER_NAME || (options & BUILT_IN) !== 0;
    if (builtIn) {
      if (name === FILTER_NAME || name === FILTER_RANGE) this.#filters.set(sheet, words.area);
      return;
    }
    this.#found.push({
      name,
      hidden: (options & HIDDEN) !== 0,
      formula: writeWords(words),
    });
  }

  /** [MS-XLS] 2.4.179. */
  addComment(fields: FieldReader): void {
    fields.skip(12);
    const nameLength = fields.u16();
    const commentLength = fields.u16();
    const name = fields.richText(nameLength);
    this.#comments.set(name, fields.richText(commentLength));
  }

  /** The range that the filter of a sheet works on, by the sheet's 1-based number. */
  filterOf(sheet: number): FormulaWords['area'] {
    return this.#filters.get(sheet);
  }

  *content(at: Location): Generator<Content> {
    for (const found of this.#found) {
      yield* readDefinedName({ ...found, comment: this.#comments.get(found.name) ?? '' }, at);
    }
  }
}

/** A constant as one writes it, a list of them in braces; of any other formula its texts. */
function writeWords({ literals, constant }: FormulaWords): string {
  const texts = literals.filter((literal) => typeof literal === 'string');
  if (!constant && texts.length === 0) return '';
  const written = (constant ? literals : texts).map((literal) =>
    typeof literal === 'string' ? `"${literal.replaceAll('"', '""')}"` : String(literal),
  );
  return constant ? `{${written.join(';')}}` : `f(${written.join(';')})`;
}
