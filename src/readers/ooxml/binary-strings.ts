import type { FactName } from '../../model/catalogue.js';
import type { Concealed, Content } from '../../model/content.js';
import { inside, textContent } from './content.js';
import type { PartReader } from './part-reader.js';
import { printableStrings } from './printable-strings.js';

/** A binary part whose format holds nothing for people but the texts in it: controls, properties of a sheet. */
export function binaryStrings(carrier: Concealed['carrier'], by: Concealed['by'][0], fact?: FactName): PartReader {
  return async function* ({ package: pkg, part, at, concealed }): AsyncGenerator<Content> {
    const hidden = inside(concealed, carrier, by);
    if (fact !== undefined) yield { kind: 'fact', fact, at, count: 1, concealed: hidden };
    const text = printableStrings(await pkg.whole(part)).join('\n');
    if (text !== '') yield textContent(text, at, hidden, 'code');
  };
}
