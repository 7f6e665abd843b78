import type { XmlVisitor } from '../../bytes/xml.js';
import type { Content, TextContent } from '../../model/content.js';
import { inside, textContent } from './content.js';
import { type PartContext, type PartReader, visitPart } from './part-reader.js';
import { vocabulary } from './vocabulary.js';
import { decodeXString } from './xstring.js';

const { names, id: N } = vocabulary(
  'creator lastModifiedBy Manager HeadingPairs TitlesOfParts HLinks HyperlinkBase DigSig property name description Template Application',
);

const AUTHORS: ReadonlySet<number> = new Set([N.creator, N.lastModifiedBy, N.Manager]);
/** Pairs of headings count kinds of titles, a signature's digest is no text, and which program it was says nothing. */
const LEFT_OUT: ReadonlySet<number> = new Set([N.HeadingPairs, N.DigSig, N.Application]);
const ROOTS = ['coreProperties', 'Properties'];
const PATHS: ReadonlySet<number> = new Set([N.HLinks, N.HyperlinkBase, N.Template]);

/** Core, extended and custom properties (`docProps/*.xml`): each value under the name of its property. */
export const readProperties: PartReader = (context) => {
  const concealed = inside(context.concealed, 'property', 'property');
  const visit = (emit: (content: Content) => void): XmlVisitor => {
    let property = 0;
    let field = '';
    let text = '';
    return {
      start(t) {
        if (t.depth === 2) {
          property = t.name;
          field = t.attribute(N.name) ?? t.nameText();
          if (property === N.property) emitLabel(context, field, emit);
        }
        text = '';
      },
      text(t) {
        text += t.text();
      },
      end(t) {
        const value = decodeXString(text).trim();
        text = '';
        if (value === '' || t.depth === 0 || LEFT_OUT.has(property)) return;
        if (property !== N.property && isCount(value)) return;
        emit(textContent(value, { ...context.at, field }, concealed, roleOf(property)));
      },
    };
  };
  return visitPart(context, names, visit, ROOTS);
};

/** Counts, switches and times that programs keep. */
function isCount(value: string): boolean {
  return /^(?:true|false|[\d.]+|\d{4}-\d\d-\d\dT[\d:.]+Z?)$/i.test(value);
}

function roleOf(property: number): NonNullable<TextContent['role']> | undefined {
  if (AUTHORS.has(property)) return 'author';
  if (property === N.TitlesOfParts) return 'title';
  return PATHS.has(property) ? 'code' : undefined;
}

/** A custom property whose name shows that the document carries a sensitivity label ([MS-OFFCRYPTO], MSIP_Label). */
function emitLabel(context: PartContext, name: string, emit: (content: Content) => void): void {
  if (!/^MSIP_Label_.*_(?:Enabled|Name)$/i.test(name)) return;
  if (/_Name$/i.test(name)) emit({ kind: 'fact', fact: 'sensitivity-label', at: context.at, count: 1 });
}
