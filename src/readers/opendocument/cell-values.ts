import type { XmlTokenizer } from '../../bytes/xml.js';
import { CellType } from '../../model/content.js';
import { isoToSerial } from '../sheets/iso-date.js';
import { countOf } from './measure.js';
import type { CellValue } from './sheet-table.js';
import { O } from './vocabulary.js';

/** What the attributes of a cell say it holds; `text` for a string whose words stand in the cell. */
export type StatedValue = CellValue | { readonly type: 'text' } | undefined;

/** What a cell says of itself. */
export interface CellAttributes {
  readonly stated: StatedValue;
  readonly style: string | undefined;
  readonly repeated: number;
  readonly formula: string | undefined;
}

/** Attributes that are looked at, each once however many elements carry them. */
const WANTED: ReadonlySet<number> = new Set([
  O['value-type'],
  O.value,
  O['date-value'],
  O['time-value'],
  O['boolean-value'],
  O['string-value'],
  O['style-name'],
  O['number-columns-repeated'],
  O.formula,
]);

/** Reads the attributes of a cell in one pass. The first of several of one name counts, whatever their prefixes. */
export function readCellAttributes(t: XmlTokenizer): CellAttributes {
  const found = new Map<number, string>();
  for (t.rewindAttributes(); t.nextAttribute(); ) {
    const { attributeName: name } = t;
    if (WANTED.has(name) && !found.has(name)) found.set(name, t.attributeText());
  }
  const repeated = found.get(O['number-columns-repeated']);
  return {
    stated: statedValue(found),
    style: found.get(O['style-name']),
    repeated: repeated === undefined ? 1 : countOf(repeated),
    formula: found.get(O.formula),
  };
}

/** The value a cell states (OpenDocument 1.3 part 3, 19.387); undefined when it states none. */
function statedValue(attributes: ReadonlyMap<number, string>): StatedValue {
  switch (attributes.get(O['value-type'])) {
    case undefined:
    case 'void':
      return undefined;
    case 'float':
    case 'percentage':
    case 'currency':
      return numeric(CellType.Number, attributes.get(O.value));
    case 'boolean':
      return { type: CellType.Boolean, number: attributes.get(O['boolean-value']) === 'true' ? 1 : 0 };
    case 'date':
      return dateOf(attributes.get(O['date-value']));
    case 'time':
      return timeOf(attributes.get(O['time-value']));
    default: {
      const text = attributes.get(O['string-value']);
      return text === undefined ? { type: 'text' } : { type: CellType.String, text };
    }
  }
}

function numeric(type: typeof CellType.Number, text: string | undefined): StatedValue {
  if (text === undefined || text.trim() === '') return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? { type, number } : { type: CellType.String, text };
}

function dateOf(text: string | undefined): StatedValue {
  if (text === undefined) return undefined;
  const serial = isoToSerial(text);
  return serial === undefined ? { type: CellType.String, text } : { type: CellType.Date, number: serial };
}

/** A duration (`PT08H30M00S`) as part of a day. */
function timeOf(text: string | undefined): StatedValue {
  if (text === undefined) return undefined;
  const match = /^(-?)PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?$/u.exec(text.trim());
  if (match === null) return { type: CellType.String, text };
  const [, sign, hours = '0', minutes = '0', seconds = '0'] = match;
  const days = Number(hours) / 24 + Number(minutes) / 1440 + Number(seconds.replace(',', '.')) / 86_400;
  return { type: CellType.Date, number: sign === '-' ? -days : days };
}
