import { readXml, XmlTokenizer } from '../../bytes/xml.js';
import type { Concealed, Content } from '../../model/content.js';
import type { Location } from '../../model/location.js';
import { textContent } from '../ooxml/content.js';
import type { OoxmlPackage, Part } from '../ooxml/package.js';
import { emuToPoints } from './shape-frames.js';
import { P, SLIDE_NAMES } from './vocabulary.js';

/** What the main part says of a presentation. */
export interface Presentation {
  /** Ids of the relationships that lead to the slides, in their order. */
  readonly slides: readonly string[];
  /** Size of a slide in points. */
  readonly size: { readonly width: number; readonly height: number } | undefined;
  /** Names of sections and shows, protection. */
  readonly content: readonly Content[];
}

const CUSTOM_SHOW: Concealed = { carrier: 'slide', by: ['custom-view'] };

/** Throws what the tokenizer and the package throw. */
export async function readPresentation(pkg: OoxmlPackage, part: Part): Promise<Presentation> {
  const slides: string[] = [];
  const content: Content[] = [];
  const at: Location = { part: part.name };
  let size: Presentation['size'];
  const say = (text: string | undefined, field: string, concealed?: Concealed): void => {
    const words = text?.trim() ?? '';
    if (words !== '') content.push(textContent(words, { ...at, field }, concealed, 'title'));
  };
  const { tokenBytes, xmlDepth } = pkg.budget.limits;
  await readXml(pkg.xml(part), new XmlTokenizer(SLIDE_NAMES, { maxToken: tokenBytes, maxDepth: xmlDepth }), {
    start(t) {
      switch (t.name) {
        case P.sldSz:
          size = { width: emuToPoints(t.attribute(P.cx)), height: emuToPoints(t.attribute(P.cy)) };
          return;
        case P.sldId: {
          // Sections list slides too, without a relationship.
          const relationship = relationshipOf(t);
          if (relationship !== undefined) slides.push(relationship);
          return;
        }
        case P.custShow:
          say(t.attribute(P.name), 'custShow', CUSTOM_SHOW);
          return;
        case P.section:
          say(t.attribute(P.name), 'section');
          return;
        case P.modifyVerifier:
          content.push({ kind: 'fact', fact: 'workbook-protected', at, count: 1 });
      }
    },
  });
  const isSize = size !== undefined && size.width > 0 && size.height > 0;
  return { slides, size: isSize ? size : undefined, content };
}

/** `r:id`, beside which a slide has an `id` of its own. */
function relationshipOf(t: XmlTokenizer): string | undefined {
  for (t.rewindAttributes(); t.nextAttribute(); ) {
    if (t.attributeName === P.id && t.attributePrefixText() !== '') return t.attributeText();
  }
  return undefined;
}
