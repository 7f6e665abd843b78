import type { Concealed, Content } from '../../../model/content.js';
import { decodeText } from '../raw/pdf-text.js';
import { dictionariesWithin, type RawFile } from '../raw/raw-file.js';
import { asKind, dictionaryOf, type PdfObject, type PdfValue } from '../raw/values.js';
import { textContent } from '../text-content.js';
import type { HeardTexts } from './heard-texts.js';

const PLACE: Concealed = { carrier: 'outline', by: ['outline'] };

/**
 * What places in the document are called (ISO 32000-2, 12.3.2.4 and 12.4.2): names that links jump to and what stands
 * before page numbers. Programs call them `section.1`; words with blanks come from headings or from people.
 */
export function* namedPlaces(raw: RawFile, objects: Iterable<PdfObject>, heard: HeardTexts): Generator<Content> {
  for (const { value } of objects) {
    for (const dictionary of dictionariesWithin(value)) {
      const names = pairsOf(raw.get(dictionary, 'Names')).filter(([, target]) => leadsSomewhere(raw, target));
      const labels = pairsOf(raw.get(dictionary, 'Nums')).map(([, label]) =>
        raw.get(dictionaryOf(raw.resolve(label)), 'P'),
      );
      for (const name of [...names.map(([key]) => key), ...labels]) {
        const string = asKind(name, 'string');
        const text = string ? decodeText(string.bytes) : '';
        if (/\S\s+\S/u.test(text) && heard.isNew(text)) {
          yield* textContent(text, { field: 'destination' }, PLACE, 'title');
        }
      }
    }
  }
}

/** A destination is an array, or a dictionary with one in it; files and scripts have names too. */
function leadsSomewhere(raw: RawFile, value: PdfValue): boolean {
  const target = raw.resolve(value);
  return asKind(target, 'array') !== undefined || dictionaryOf(target)?.entries.has('D') === true;
}

function pairsOf(value: PdfValue | undefined): readonly (readonly [PdfValue, PdfValue])[] {
  const items = asKind(value, 'array')?.items ?? [];
  return items.flatMap((key, index) => {
    const next = items[index + 1];
    return index % 2 === 0 && next !== undefined ? [[key, next] as const] : [];
  });
}
