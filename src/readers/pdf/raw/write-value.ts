import type { PdfValue } from './values.js';

/** A number an object goes by in another file; undefined when it is not taken there. */
export type Renumber = (number: number) => number | undefined;

const asItWas: Renumber = (number) => number;

/** A value in PDF syntax, in one spelling whatever the file's was. Of a stream it is the place of its bytes. */
export function writeValue(value: PdfValue | undefined, renumber = asItWas): string {
  if (value === undefined || value === null || typeof value !== 'object') return String(value ?? null);
  switch (value.kind) {
    case 'name':
      return writeName(value.name);
    case 'reference': {
      const number = renumber(value.number);
      return number === undefined ? 'null' : `${number} 0 R`;
    }
    case 'string':
      return `<${value.bytes.toString('hex')}>`;
    case 'array':
      return `[${value.items.map((item) => writeValue(item, renumber)).join(' ')}]`;
    case 'dictionary':
      return writeEntries(value.entries, renumber);
    case 'stream':
      return `${value.start}`;
    default:
      return value satisfies never;
  }
}

/** A dictionary of entries. */
export function writeEntries(entries: Iterable<readonly [string, PdfValue]>, renumber = asItWas): string {
  return `<<${[...entries].map(([key, entry]) => `${writeName(key)} ${writeValue(entry, renumber)}`).join(' ')}>>`;
}

/** Characters that would end a name are written by number (ISO 32000-2, 7.3.5). */
const writeName = (name: string): string =>
  `/${name.replace(/[^!-~]|[#()<>[\]{}/%]/gu, (mark) => `#${mark.charCodeAt(0).toString(16).padStart(2, '0')}`)}`;
