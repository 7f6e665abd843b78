import type { Concealed, Content } from '../../model/content.js';
import { textContent } from '../ooxml/content.js';
import { type PartContext, visitXml } from '../ooxml/part-reader.js';
import { ODF_NAMES } from './vocabulary.js';
import { withoutDoctype } from './without-doctype.js';

/** Attributes of RDF that only name what is spoken of. */
const NAMING: ReadonlySet<string> = new Set(['about', 'resource', 'ID', 'nodeID', 'datatype', 'parseType', 'language']);

/** Words of a part beside the document: macros, dialogs, metadata. Each text, then what attributes say in words. */
export function readLooseXml(
  { package: pkg, part, at }: PartContext,
  concealed: Concealed,
  role?: 'code',
): AsyncGenerator<Content> {
  return visitXml(withoutDoctype(pkg.raw(part)), pkg.budget.limits, ODF_NAMES, (emit) => {
    const words: string[] = [];
    return {
      start(t) {
        for (t.rewindAttributes(); t.nextAttribute(); ) {
          const name = t.attributeNameText();
          const value = t.attributeText().trim();
          if (NAMING.has(name) || t.attributePrefixText() === 'xmlns' || name === 'xmlns') continue;
          if (holdsWords(value)) words.push(value);
        }
      },
      text(t) {
        const text = t.text().trim();
        if (text !== '') emit(textContent(text, at, concealed, role));
      },
      end(t) {
        if (t.depth > 0 || words.length === 0) return;
        emit(textContent(words.join('\n'), at, concealed, role));
      },
    };
  });
}

/** Several words, or a number as long as those that tell a person. */
function holdsWords(value: string): boolean {
  const letter = value.search(/\p{L}/u);
  return (letter >= 0 && /\s/u.test(value.slice(letter))) || /\d{5}/u.test(value);
}
