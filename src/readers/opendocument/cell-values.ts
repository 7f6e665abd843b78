import type { XmlTokenizer } from '../../bytes/xml.js';
import { CellType } from '../../model/content.js';
import { isoToSerial } from '../xlsx/iso-date.js';
import type { CellValue } from './sheet-table.js';
import { O } from './vocabulary.js';

/** What the attributes of a cell say it holds; `text` for a string whose words stand in the cell. */
export type StatedValue = CellValue | { readonly type: 'text' } | undefined;

/** The value a cell states (OpenDocument 1.3 part 3, 19.387); undefined when it states none. */
export function statedValue(t: XmlTokenizer): StatedValue {
  switch (t.attribute(O['value-type'])) {
    case undefined:
    case 'void':
      return undefined;
    case 'float':
    case 'percentage':
    case 'currency':
      return numeric(CellType.Number, t.attribute(O.value));
    case 'boolean':
      return { type: CellType.Boolean, number: t.attribute(O['boolean-value']) === 'true' ? 1 : 0 };
    case 'date':
      return dateOf(t.attribute(O['date-value']));
    case 'time':
      return timeOf(t.attribute(O['time-value']));
    default: {
      const text = t.attribute(O['string-value']);
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
